import { cooperationForms, pictureThemes } from '../codes/pictures.ts';
import { code, codes, narrative, references } from '../field.ts';
import { defineSection } from '../section.ts';

export const existingCooperation = defineSection({
  name: 'existingCooperation',
  kind: 'list',
  block: 'participants',
  questions: [1],
  label: 'Befintlig samverkan',
  rowLabel: 'Samverkan',
  question: 'Finns det idag befintlig samverkan i någon/några frågor? Vilken/vilka frågor?',
  help: 'Ta upp det som redan fungerar, så att ni kan bygga vidare på det.',
  addLabel: 'Lägg till samverkan',
  emptyText: 'Ingen samverkan är beskriven än.',
  fields: {
    description: narrative({
      label: 'Vad samverkar ni om?',
      help: 'Till exempel: gemensam närvaro i centrum på helgkvällar.',
      required: 'always',
    }),
    actors: references('actor', { label: 'Vilka samverkar?', help: 'Välj alla som är med.' }),
    form: code(cooperationForms, { label: 'I vilken form?', help: 'Välj den form som stämmer bäst.' }),
    themes: codes(pictureThemes, { label: 'Tema', help: 'Vilka frågor handlar det om?', more: true }),
  },
});
