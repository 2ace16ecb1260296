import {
  ageBands,
  genderIdentityAspects,
  genders,
  groupTypes,
  relations,
  sizeBands,
} from '../codes/groups.ts';
import { band, bands, code, reference } from '../field.ts';
import { groupRules } from '../rules/group-rules.ts';
import { defineSection } from '../section.ts';

/** The row where someone could most easily be recognised: all of it is coded, and it has no free text on purpose. */
export const affectedGroup = defineSection({
  name: 'affectedGroup',
  kind: 'list',
  block: 'situation',
  questions: [7],
  label: 'Berörda',
  rowLabel: 'Grupp',
  question: 'Vilka berör det (kön, könsidentitet, ålder mm) direkt och indirekt? Vilka utför, vilka drabbas?',
  help: 'Här väljer ni bara ur listor, så att ingen enskild kan kännas igen. Börja med på vilket sätt gruppen berörs.',
  addLabel: 'Lägg till grupp',
  emptyText: 'Ingen grupp är angiven än.',
  fields: {
    problem: reference('problem', {
      label: 'Problembild',
      help: 'Den problembild gruppen berörs av.',
      required: 'always',
      owner: true,
    }),
    relation: code(relations, {
      label: 'På vilket sätt berörs gruppen?',
      help: 'Utför, drabbas, ser på eller kan bidra.',
      required: 'always',
    }),
    groupType: code(groupTypes, {
      label: 'Grupp',
      help: 'Välj den bredaste grupp som stämmer.',
      required: 'always',
    }),
    ageBands: bands(ageBands, {
      label: 'Åldersgrupp',
      help: 'Välj en eller flera breda grupper.',
    }),
    gender: code(genders, { label: 'Kön', help: 'Lämna tomt om könet inte spelar någon roll.' }),
    sizeBand: band(sizeBands, {
      label: 'Gruppens storlek',
      help: 'Uppskatta. Små grupper anges inte med siffra.',
    }),
    genderIdentityAspect: code(genderIdentityAspects, {
      label: 'Särskild utsatthet på grund av könsidentitet eller könsuttryck',
      help: 'Bara för hela kommunen och bara för dem som drabbas, utan ålder och plats.',
      more: true,
    }),
  },
  rules: groupRules,
});
