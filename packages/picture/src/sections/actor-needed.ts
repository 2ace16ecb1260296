import { actorTypes } from '../codes/actors.ts';
import { code, narrative, reference, references } from '../field.ts';
import { defineSection } from '../section.ts';

export const actorNeeded = defineSection({
  name: 'actorNeeded',
  kind: 'list',
  block: 'situation',
  questions: [10],
  label: 'Aktörer som behöver göra något',
  rowLabel: 'Aktör',
  question: 'Vilka aktörer behöver ta fram åtgärder på grund av händelserna och problembilden?',
  help: 'Tänk på vem som råder över platsen, tiden eller stödet.',
  addLabel: 'Lägg till aktör',
  emptyText: 'Ingen aktör är angiven än.',
  fields: {
    actor: reference('actor', {
      label: 'Aktör',
      help: 'Välj ur kommunens register.',
      required: 'always',
    }),
    actorType: code(actorTypes, {
      label: 'Typ av aktör',
      help: 'Välj här om aktören inte finns i registret.',
      more: true,
    }),
    reason: narrative({
      label: 'Vad behövs från aktören?',
      help: 'Till exempel: bättre belysning längs gångstråket.',
    }),
    problems: references('problem', {
      label: 'Gäller problembilden',
      help: 'Vilka problembilder handlar det om?',
    }),
  },
});
