import {
  activityNatures,
  activityStatuses,
  costBands,
  effectHorizons,
  evidenceLevels,
  measureAims,
  measureForms,
  measureTypes,
  preventionLevels,
} from '../codes/activities.ts';
import { actorFunctions } from '../codes/actors.ts';
import { band, code, codes, date, flag, narrative, reference, references } from '../field.ts';
import { defineSection } from '../section.ts';

export const activity = defineSection({
  name: 'activity',
  kind: 'list',
  block: 'activities',
  questions: [16],
  label: 'Aktiviteter',
  rowLabel: 'Aktivitet',
  question: 'Aktiviteter för att nå målen: vad ska göras, vem gör vad, när ska de göras',
  help: 'Den som ansvarar är alltid en aktör och en funktion, aldrig en person.',
  addLabel: 'Lägg till aktivitet',
  emptyText: 'Ingen aktivitet är planerad än.',
  fields: {
    text: narrative({
      label: 'Vad ska göras?',
      help: 'Till exempel: gå gemensam kvällsvandring i centrum två gånger i månaden.',
      required: 'always',
    }),
    responsibleActor: reference('actor', {
      label: 'Ansvarig aktör',
      help: 'Den som ser till att det blir gjort.',
      required: 'adoption',
    }),
    responsibleFunction: code(actorFunctions, {
      label: 'Ansvarig funktion',
      help: 'Till exempel enhetschef eller kommunpolis.',
      required: 'adoption',
    }),
    performers: references('actor', {
      label: 'Utförs av',
      help: 'Alla aktörer som är med och gör det.',
      required: 'adoption',
    }),
    startDate: date({ label: 'Start', help: 'Första dagen.', required: 'adoption' }),
    dueDate: date({ label: 'Klart senast', help: 'Sista dagen.', required: 'adoption' }),
    status: code(activityStatuses, { label: 'Status', help: 'Hur långt har ni kommit?', required: 'always' }),
    subGoals: references('subGoal', {
      label: 'Leder till delmål',
      help: 'Vilka delmål bidrar aktiviteten till?',
      required: 'adoption',
    }),
    causes: references('cause', {
      label: 'Påverkar orsak',
      help: 'Vilka orsaker gör aktiviteten något åt?',
      required: 'adoption',
    }),
    operationalGoal: narrative({
      label: 'Operativt mål',
      help: 'Vad ska bli gjort, till exempel åtta kvällsvandringar på en månad.',
      max: 500,
      more: true,
    }),
    acceptedBy: references('actor', {
      label: 'Accepterad av',
      help: 'De aktörer som har åtagit sig sin del.',
      more: true,
    }),
    measureForms: codes(measureForms, { label: 'Arbetssätt', help: 'Hur arbetar ni?', more: true }),
    measureType: code(measureTypes, {
      label: 'Typ av åtgärd',
      help: 'Social riktar sig till människor, situationell till platsen.',
      required: 'adoption',
      more: true,
    }),
    measureAim: code(measureAims, {
      label: 'Inriktning',
      help: 'Ska den främja, förebygga eller motverka?',
      more: true,
    }),
    preventionLevel: code(preventionLevels, {
      label: 'Riktas till',
      help: 'Alla, grupper med högre risk eller ett erbjudande om stöd.',
      more: true,
    }),
    effectHorizon: code(effectHorizons, {
      label: 'Verkar på',
      help: 'När väntar ni er att märka skillnad?',
      required: 'adoption',
      more: true,
    }),
    nature: code(activityNatures, {
      label: 'Form',
      help: 'En punktinsats eller en del av ordinarie arbete.',
      more: true,
    }),
    evidence: code(evidenceLevels, {
      label: 'Stöd i forskning',
      help: 'Hur väl vet man att arbetssättet fungerar?',
      more: true,
    }),
    cost: band(costBands, { label: 'Kostnad', help: 'Uppskatta.', more: true }),
    municipalMeasure: flag({
      label: 'Ingår i kommunens åtgärdsplan',
      help: 'Lag (2023:196) 5 §. Kommunens egna åtgärder ska gå att skilja ut.',
      required: 'adoption',
      shownFor: ['statutory'],
    }),
  },
});
