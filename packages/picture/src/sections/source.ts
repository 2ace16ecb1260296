import { sourceKinds } from '../codes/pictures.ts';
import { code, date, narrative, reference } from '../field.ts';
import { defineSection } from '../section.ts';

export const source = defineSection({
  name: 'source',
  kind: 'list',
  block: 'situation',
  questions: [],
  label: 'Underlag',
  rowLabel: 'Underlag',
  question: 'Vilka underlag bygger lägesbilden på?',
  help: 'Lagen kräver att arbetet vilar på kunskap. Ange var ni har hämtat den.',
  addLabel: 'Lägg till underlag',
  emptyText: 'Inget underlag är angivet än.',
  fields: {
    type: code(sourceKinds, {
      label: 'Typ av underlag',
      help: 'Bara sammanställda uppgifter, aldrig om enskilda.',
      required: 'always',
    }),
    provider: reference('actor', {
      label: 'Från aktör',
      help: 'Den som har tagit fram underlaget.',
      required: 'always',
    }),
    from: date({ label: 'Från och med', help: 'Första dagen underlaget gäller.', required: 'always' }),
    to: date({ label: 'Till och med', help: 'Sista dagen underlaget gäller.', required: 'always' }),
    limitations: narrative({
      label: 'Begränsningar',
      help: 'Vad säger underlaget inte något om?',
      more: true,
    }),
  },
});
