import { type CodeOf, defineCodeList } from '../code-list.ts';

export const followUpMethods = defineCodeList('followUpMethod', {
  countDone: { label: 'Räkna genomförda tillfällen' },
  checkIn: { label: 'Avstämning' },
  survey: { label: 'Enkät' },
  beforeAfter: { label: 'Statistik före och efter' },
  observation: { label: 'Observation' },
  dialogue: { label: 'Dialog' },
});

export const followUpKinds = defineCodeList('followUpKind', {
  output: { label: 'Produktion – blev det gjort?' },
  process: { label: 'Process – hur gick det till?' },
  effect: { label: 'Effekt – påverkades problemet?' },
});

export const implementations = defineCodeList('implementation', {
  full: { label: 'Fullt ut, som det var tänkt' },
  partly: { label: 'Delvis' },
  not: { label: 'Inte genomförd' },
});

export const followUpColours = defineCodeList('followUpColour', {
  green: { label: 'Grön – genomförd som tänkt med gott resultat' },
  yellow: { label: 'Gul – delvis genomförd eller med avvikelse' },
  red: { label: 'Röd – inte genomförd eller utan resultat' },
});
export type FollowUpColour = CodeOf<typeof followUpColours>;

export const effects = defineCodeList('effect', {
  muchLess: { label: 'Minskat tydligt' },
  less: { label: 'Minskat något' },
  unchanged: { label: 'Oförändrat' },
  more: { label: 'Ökat något' },
  muchMore: { label: 'Ökat tydligt' },
  moved: { label: 'Flyttat' },
  cannotTell: { label: 'Går inte att bedöma' },
});

export const evidenceStrengths = defineCodeList('evidenceStrength', {
  strong: { label: 'Starkt – före, efter och jämförelse' },
  medium: { label: 'Medel – före och efter' },
  weak: { label: 'Svagt – bedömning' },
});

export const preconditions = defineCodeList('precondition', {
  resources: { label: 'Resurserna räckte' },
  organisation: { label: 'Organisationen höll' },
  purpose: { label: 'Syftet var relevant' },
  smartGoals: { label: 'Målen var SMART' },
});

export const followUpDecisions = defineCodeList('followUpDecision', {
  continue: { label: 'Fortsätt' },
  adjust: { label: 'Justera' },
  stop: { label: 'Avsluta' },
  spread: { label: 'Sprid' },
  replace: { label: 'Ersätt' },
});
