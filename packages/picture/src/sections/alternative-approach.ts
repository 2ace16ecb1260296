import { narrative } from '../field.ts';
import { defineSection } from '../section.ts';

export const alternativeApproach = defineSection({
  name: 'alternativeApproach',
  kind: 'single',
  block: 'situation',
  questions: [11],
  label: 'Vad kan vi göra annorlunda?',
  rowLabel: 'Vad kan vi göra annorlunda?',
  question: 'Utifrån problembild, vad skulle vi kunna göra annorlunda?',
  help: 'Vad har ni provat, och vad skulle ni vilja prova?',
  addLabel: '',
  emptyText: 'Inget är skrivet än.',
  fields: {
    text: narrative({
      label: 'Det här kan vi göra annorlunda',
      help: 'Till exempel: vara på plats tillsammans i stället för var för sig.',
      required: 'always',
    }),
  },
});
