import { actorTypes } from '../codes/actors.ts';
import { potentialActorStatuses } from '../codes/pictures.ts';
import { code, narrative } from '../field.ts';
import { defineSection } from '../section.ts';

export const potentialActor = defineSection({
  name: 'potentialActor',
  kind: 'list',
  block: 'situation',
  questions: [13],
  label: 'Möjliga nya aktörer',
  rowLabel: 'Möjlig ny aktör',
  question: 'Är det någon aktör vi inte har tänkt på att vi skulle kunna samverka med?',
  help: 'Vem träffar grupperna i vardagen? Vem råder över platsen?',
  addLabel: 'Lägg till möjlig aktör',
  emptyText: 'Ingen ny aktör är föreslagen än.',
  fields: {
    actorType: code(actorTypes, {
      label: 'Typ av aktör',
      help: 'Välj typ av verksamhet, inte en viss person.',
      required: 'always',
    }),
    reason: narrative({ label: 'Varför?', help: 'Vad skulle aktören kunna bidra med?' }),
    status: code(potentialActorStatuses, {
      label: 'Hur långt har ni kommit?',
      help: 'Idé, tillfrågad, med eller avböjt.',
    }),
  },
});
