import { smartCriteria, subGoalStatuses } from '../codes/activities.ts';
import { code, codes, date, narrative, reference } from '../field.ts';
import { defineSection } from '../section.ts';

export const subGoal = defineSection({
  name: 'subGoal',
  kind: 'list',
  block: 'goals',
  questions: [15],
  label: 'Delmål',
  rowLabel: 'Delmål',
  question: 'Delmål – konkret och kortsiktigt',
  help: 'Ett steg på vägen som går att se om ni har nått.',
  addLabel: 'Lägg till delmål',
  emptyText: 'Inget delmål är satt än.',
  fields: {
    overallGoal: reference('overallGoal', {
      label: 'Övergripande mål',
      help: 'Det mål som delmålet leder till.',
      required: 'always',
      owner: true,
    }),
    text: narrative({
      label: 'Delmål',
      help: 'Till exempel: nytt klotter ska tas bort inom två dygn.',
      required: 'always',
    }),
    dueDate: date({ label: 'Klart senast', help: 'Dagen då delmålet ska vara nått.', required: 'adoption' }),
    smart: codes(smartCriteria, {
      label: 'Är delmålet SMART?',
      help: 'Kryssa för det som stämmer. Det är en hjälp, inget krav.',
      more: true,
    }),
    status: code(subGoalStatuses, { label: 'Är det uppnått?', help: 'Fyll i vid uppföljningen.' }),
  },
});
