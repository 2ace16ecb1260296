import { goalHorizons } from '../codes/activities.ts';
import { code, narrative, references } from '../field.ts';
import { defineSection } from '../section.ts';

export const overallGoal = defineSection({
  name: 'overallGoal',
  kind: 'list',
  block: 'goals',
  questions: [14],
  label: 'Övergripande mål',
  rowLabel: 'Övergripande mål',
  question: 'Övergripande mål – långsiktigt',
  help: 'Hur ska det vara när ni har lyckats?',
  addLabel: 'Lägg till övergripande mål',
  emptyText: 'Inget övergripande mål är satt än.',
  fields: {
    text: narrative({
      label: 'Mål',
      help: 'Till exempel: centrum ska vara en trygg plats för alla.',
      required: 'always',
    }),
    horizon: code(goalHorizons, {
      label: 'På vilken sikt?',
      help: 'Välj ungefär hur lång tid ni räknar med.',
    }),
    problems: references('problem', {
      label: 'Gäller problembilden',
      help: 'Vilka problembilder ska målet påverka?',
    }),
  },
});
