import { actorFunctions } from '../codes/actors.ts';
import { followUpMethods } from '../codes/follow-ups.ts';
import { code, codes, dates, narrative, reference, references } from '../field.ts';
import { defineSection } from '../section.ts';

export const followUpPlan = defineSection({
  name: 'followUpPlan',
  kind: 'perRow',
  of: 'activity',
  block: 'followUp',
  questions: [17],
  label: 'Plan för uppföljning',
  rowLabel: 'Plan för uppföljning',
  question:
    'Uppföljning: hur ska aktiviteterna följas upp, vem ska följa upp dem och när ska de följas upp mot målen?',
  help: 'Bestäm redan nu hur ni ska se om det gav något.',
  addLabel: '',
  emptyText: 'Lägg först till en aktivitet. Då får den en egen plan för uppföljning.',
  fields: {
    methods: codes(followUpMethods, {
      label: 'Hur följer ni upp?',
      help: 'Välj ett eller flera sätt.',
      required: 'adoption',
    }),
    how: narrative({
      label: 'Beskriv kort',
      help: 'Till exempel: vi räknar vandringarna och jämför trygghetsmätningen före och efter.',
    }),
    actor: reference('actor', {
      label: 'Följs upp av',
      help: 'Den aktör som håller i det.',
      required: 'adoption',
    }),
    actorFunction: code(actorFunctions, {
      label: 'Funktion',
      help: 'Till exempel samordnare.',
      required: 'adoption',
    }),
    reviewDates: dates({
      label: 'Uppföljningsdatum',
      help: 'Ett eller flera datum.',
      required: 'adoption',
    }),
    againstGoals: references('subGoal', {
      label: 'Mot vilka delmål?',
      help: 'Delmålen som uppföljningen ska visa något om.',
      required: 'adoption',
    }),
  },
});
