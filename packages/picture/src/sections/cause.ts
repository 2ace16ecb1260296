import { causeCategories, directnesses, influenceLevels, influences, supports } from '../codes/causes.ts';
import { code, narrative, references } from '../field.ts';
import { defineSection } from '../section.ts';

export const cause = defineSection({
  name: 'cause',
  kind: 'list',
  block: 'situation',
  questions: [9],
  label: 'Orsaker',
  rowLabel: 'Orsak',
  question: 'Vad beror händelserna på?',
  help: 'Fråga ”varför?” några gånger. Leta efter sådant ni kan påverka på platsen och i vardagen.',
  addLabel: 'Lägg till orsak',
  emptyText: 'Ingen orsak är beskriven än.',
  fields: {
    text: narrative({
      label: 'Orsak',
      help: 'Till exempel: det är mörkt och få vuxna rör sig på platsen på kvällen.',
      required: 'always',
    }),
    category: code(causeCategories, {
      label: 'Typ av orsak',
      help: 'Välj den som stämmer bäst.',
      required: 'always',
    }),
    problems: references('problem', {
      label: 'Förklarar problembilden',
      help: 'Vilka problembilder hänger orsaken ihop med?',
    }),
    support: code(supports, {
      label: 'Hur säkra är ni?',
      help: 'Skilj på det ni vet och det ni tror.',
      required: 'adoption',
    }),
    influenceable: code(influences, {
      label: 'Kan ni påverka den?',
      help: 'Hjälper er att välja vad ni ska arbeta med.',
    }),
    directness: code(directnesses, {
      label: 'Direkt eller bakomliggande',
      help: 'En direkt orsak ligger nära händelserna.',
      more: true,
    }),
    influenceLevel: code(influenceLevels, {
      label: 'Var finns den?',
      help: 'På vilken nivå orsaken finns.',
      more: true,
    }),
    sources: references('source', { label: 'Underlag', help: 'Vad bygger ni det på?', more: true }),
  },
});
