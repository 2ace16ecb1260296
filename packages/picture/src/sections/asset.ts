import { assetTypes } from '../codes/causes.ts';
import { code, narrative, references } from '../field.ts';
import { defineSection } from '../section.ts';

export const asset = defineSection({
  name: 'asset',
  kind: 'list',
  block: 'situation',
  questions: [12],
  label: 'Positiva krafter',
  rowLabel: 'Positiv kraft',
  question: 'Vad finns det för positiva krafter i kommunen/stadsdelen/området?',
  help: 'Föreningar, mötesplatser, vuxna i närheten och annat som redan gör skillnad.',
  addLabel: 'Lägg till positiv kraft',
  emptyText: 'Ingen positiv kraft är beskriven än.',
  fields: {
    text: narrative({
      label: 'Vad är det som fungerar?',
      help: 'Till exempel: föreningarna har öppet i idrottshallen varje fredagskväll.',
      required: 'always',
    }),
    type: code(assetTypes, { label: 'Typ', help: 'Välj den som stämmer bäst.', required: 'always' }),
    usableFor: references('problem', {
      label: 'Kan användas för',
      help: 'Vilka problembilder kan den hjälpa till med?',
    }),
  },
});
