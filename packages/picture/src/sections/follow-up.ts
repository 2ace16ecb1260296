import { costBands } from '../codes/activities.ts';
import { actorFunctions } from '../codes/actors.ts';
import {
  effects,
  evidenceStrengths,
  followUpColours,
  followUpDecisions,
  followUpKinds,
  implementations,
  preconditions,
} from '../codes/follow-ups.ts';
import { sizeBands } from '../codes/groups.ts';
import { band, code, codes, date, narrative, reference } from '../field.ts';
import { defineSection } from '../section.ts';

export const followUp = defineSection({
  name: 'followUp',
  kind: 'list',
  block: 'followUp',
  questions: [],
  label: 'Uppföljningar',
  rowLabel: 'Uppföljning',
  question: 'Hur gick det?',
  help: 'Fyll i när ni följer upp. Skriv vad ni har lärt er, också av det som inte gick.',
  addLabel: 'Lägg till uppföljning',
  emptyText: 'Ingen uppföljning är gjord än.',
  fields: {
    activity: reference('activity', {
      label: 'Aktivitet',
      help: 'Den aktivitet ni följer upp.',
      required: 'always',
      owner: true,
    }),
    reviewedOn: date({ label: 'Uppföljd', help: 'Dagen ni följde upp.', required: 'always' }),
    kinds: codes(followUpKinds, {
      label: 'Vad följde ni upp?',
      help: 'Produktion, process eller effekt.',
      required: 'always',
    }),
    implemented: code(implementations, {
      label: 'Blev aktiviteten genomförd?',
      help: 'Jämför med det ni planerade.',
      required: 'always',
    }),
    colour: code(followUpColours, {
      label: 'Samlad bedömning',
      help: 'Grön, gul eller röd.',
      required: 'always',
    }),
    deviation: narrative({
      label: 'Vad blev annorlunda?',
      help: 'Till exempel: två av åtta kvällsvandringar ställdes in.',
    }),
    effect: code(effects, { label: 'Effekt på problemet', help: 'Hur har problemet utvecklats?' }),
    evidenceStrength: code(evidenceStrengths, {
      label: 'Underlagets styrka',
      help: 'Hur säkra är ni på effekten?',
      more: true,
    }),
    otherExplanations: narrative({
      label: 'Andra förklaringar',
      help: 'Kan något annat ha påverkat, till exempel årstiden?',
      more: true,
    }),
    preconditions: codes(preconditions, {
      label: 'Förutsättningar',
      help: 'Kryssa för det som stämde.',
      more: true,
    }),
    reached: band(sizeBands, {
      label: 'Hur stor grupp nåddes?',
      help: 'Uppskatta. Små grupper anges inte med siffra.',
      more: true,
    }),
    cost: band(costBands, { label: 'Kostnad', help: 'Uppskatta.', more: true }),
    lesson: narrative({ label: 'Lärdom', help: 'Vad tar ni med er?' }),
    decision: code(followUpDecisions, {
      label: 'Beslut',
      help: 'Hur går ni vidare?',
      required: 'always',
    }),
    decidedBy: reference('actor', { label: 'Beslutat av', help: 'Aktören som beslutade.', more: true }),
    decidedByFunction: code(actorFunctions, {
      label: 'Beslutande funktion',
      help: 'Till exempel verksamhetschef.',
      more: true,
    }),
  },
});
