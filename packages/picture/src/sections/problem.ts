import { areaLevels } from '../area.ts';
import { placeTypes } from '../codes/places.ts';
import {
  confidences,
  consequences,
  frequencies,
  priorityCriteria,
  priorityDecisions,
  problemCategories,
  publicities,
  renewalOutcomes,
  statusLevels,
  trends,
} from '../codes/problems.ts';
import { timePatterns } from '../codes/times.ts';
import { band, code, codes, narrative, references } from '../field.ts';
import { placeRules } from '../rules/place-rules.ts';
import { defineSection } from '../section.ts';

export const problem = defineSection({
  name: 'problem',
  kind: 'list',
  block: 'situation',
  questions: [6, 8],
  label: 'Problembilder',
  rowLabel: 'Problembild',
  question: 'Vilka problembilder finns?',
  help: 'Ta en problembild i taget. Beskriv vad som händer, inte vem som gör det.',
  addLabel: 'Lägg till problembild',
  emptyText: 'Ingen problembild är beskriven än.',
  fields: {
    description: narrative({
      label: 'Beskrivning',
      help: 'Vad händer, och hur märks det? Skriv om grupper och mönster, till exempel: ungdomar samlas i centrum på helgkvällar.',
      required: 'always',
    }),
    categories: codes(problemCategories, {
      label: 'Vad handlar det om?',
      help: 'Välj en eller flera kategorier.',
      required: 'always',
    }),
    placeTypes: codes(placeTypes, {
      label: 'Var sker det?',
      help: 'Välj typ av plats. Det räcker ofta.',
      required: 'always',
      question: {
        number: 8,
        text: 'Var sker händelserna? Bostadsområden, centrum, anläggningar, parker, skolor, etc.',
      },
    }),
    places: references('place', {
      label: 'Namngivna platser',
      help: 'Bara platser ur kommunens register. Saknas en plats kan samordnaren lägga till den.',
    }),
    timePatterns: codes(timePatterns, {
      label: 'När brukar det ske?',
      help: 'Välj mönster. Ange inte när en enstaka händelse skedde.',
    }),
    extent: band(frequencies, {
      label: 'Hur ofta?',
      help: 'Uppskatta. Är det färre än fem händelser väljer du ”Enstaka”.',
      required: 'always',
    }),
    trend: code(trends, { label: 'Åt vilket håll går det?', help: 'Jämför med förra perioden.' }),
    consequences: codes(consequences, { label: 'Konsekvenser', help: 'För vilka märks det?' }),
    consequenceText: narrative({
      label: 'Vad leder det till?',
      help: 'Till exempel: boende undviker gångtunneln på kvällen.',
      more: true,
    }),
    confidence: codes(confidences, {
      label: 'Hur vet ni det?',
      help: 'Visar hur säker bilden är.',
      required: 'adoption',
      more: true,
    }),
    sources: references('source', {
      label: 'Underlag',
      help: 'Vilka av underlagen stöder bilden?',
      more: true,
    }),
    statusLevel: code(statusLevels, {
      label: 'Läge',
      help: 'Er samlade bedömning just nu.',
      more: true,
    }),
    statusReason: narrative({
      label: 'Varför det läget?',
      help: 'Säg kort vad bedömningen bygger på och vad som har ändrats.',
      max: 500,
      more: true,
    }),
    scopeLevel: code(areaLevels, {
      label: 'Gäller på nivån',
      help: 'Fyll i om problemet bara gäller en mindre del av området.',
      more: true,
    }),
    priorityCriteria: codes(priorityCriteria, {
      label: 'Skäl att prioritera',
      help: 'Kryssa för det som stämmer.',
      more: true,
    }),
    priorityDecision: code(priorityDecisions, {
      label: 'Beslut om prioritering',
      help: 'Det är också ett beslut att inte arbeta vidare med något just nu.',
      more: true,
    }),
    priorityReason: narrative({
      label: 'Motivering till prioriteringen',
      help: 'En eller två meningar räcker.',
      max: 500,
      more: true,
    }),
    publicity: code(publicities, {
      label: 'Kan det publiceras?',
      help: 'Styr vad som kommer med i versionen för invånare.',
      required: 'adoption',
      more: true,
    }),
    renewalOutcome: code(renewalOutcomes, {
      label: 'Jämfört med förra lägesbilden',
      help: 'Fyll i när ni förnyar lägesbilden.',
      more: true,
    }),
  },
  rules: placeRules,
});
