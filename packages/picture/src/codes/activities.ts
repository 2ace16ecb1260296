import { defineCodeList } from '../code-list.ts';

export const activityStatuses = defineCodeList('activityStatus', {
  proposed: { label: 'Föreslagen' },
  accepted: { label: 'Accepterad' },
  notStarted: { label: 'Ej påbörjad' },
  ongoing: { label: 'Pågår' },
  delayed: { label: 'Försenad' },
  paused: { label: 'Pausad' },
  done: { label: 'Genomförd' },
  partlyDone: { label: 'Delvis genomförd' },
  notDone: { label: 'Inte genomförd' },
  dropped: { label: 'Utgår' },
});

export const measureTypes = defineCodeList('measureType', {
  social: { label: 'Social' },
  situational: { label: 'Situationell' },
  combined: { label: 'Kombinerad' },
});

export const measureAims = defineCodeList('measureAim', {
  promote: { label: 'Främja' },
  prevent: { label: 'Förebygga' },
  counter: { label: 'Motverka' },
});

export const preventionLevels = defineCodeList('preventionLevel', {
  universal: { label: 'Universell – riktas till alla' },
  selective: { label: 'Selektiv – riktas till grupper med högre risk' },
  indicated: {
    label: 'Indikerad – ett erbjudande om stöd',
    help: 'Skriv bara att stödet finns. Aldrig vem eller hur många som får det.',
  },
});

/** What is done, by the techniques and forms of crime prevention. */
export const measureForms = defineCodeList(
  'measureForm',
  {
    harden: { label: 'Försvåra (lås, skalskydd, siktröjning)', group: 'situational' },
    detect: { label: 'Öka upptäcktsrisken (belysning, vuxennärvaro)', group: 'situational' },
    camera: {
      label: 'Kamerabevakning',
      group: 'situational',
      help: 'Kamerabevakning har egna regler. Stäm av innan ni beslutar.',
    },
    reduceGain: { label: 'Minska vinsten', group: 'situational' },
    reduceProvocation: { label: 'Minska provokationer', group: 'situational' },
    removeExcuses: { label: 'Ta bort ursäkter (regler, information)', group: 'situational' },
    parentSupport: { label: 'Föräldrastöd', group: 'social' },
    schoolProgramme: { label: 'Skolprogram eller arbete mot mobbning', group: 'social' },
    leisure: { label: 'Fritidsutbud', group: 'social' },
    outreach: { label: 'Uppsökande arbete och fältarbete', group: 'social' },
    mentoring: { label: 'Mentorskap', group: 'social' },
    motivationalTalks: { label: 'Motiverande samtal', group: 'social' },
    information: { label: 'Information', group: 'social' },
    mediation: { label: 'Dialog eller medling mellan grupper', group: 'social' },
    safetyEvents: { label: 'Trygghetsskapande evenemang', group: 'social' },
    victimSupport: { label: 'Stöd till brottsutsatta', group: 'social' },
    exitSupport: { label: 'Avhopparverksamhet', group: 'social' },
    jointPresence: { label: 'Gemensam närvaro', group: 'coordination' },
    jointInspection: { label: 'Tillsyn i samverkan', group: 'coordination' },
    communication: { label: 'Kommunikationsinsats', group: 'coordination' },
    competence: { label: 'Kompetens', group: 'coordination' },
    routine: { label: 'Rutin', group: 'coordination' },
    agreement: { label: 'Överenskommelse', group: 'coordination' },
    mapping: { label: 'Kartläggning', group: 'coordination' },
  },
  { situational: 'I miljön', social: 'Socialt', coordination: 'Samordning' },
);

export const effectHorizons = defineCodeList('effectHorizon', {
  short: { label: 'Kort sikt' },
  long: { label: 'Lång sikt' },
});

export const activityNatures = defineCodeList('activityNature', {
  single: { label: 'Punktinsats' },
  regular: { label: 'Del av ordinarie arbete' },
});

export const evidenceLevels = defineCodeList('evidenceLevel', {
  low: { label: 'Låg' },
  medium: { label: 'Medel' },
  high: { label: 'Hög' },
  unclear: { label: 'Oklar' },
});

/** What an activity costs, in wide bands. */
export const costBands = defineCodeList('costBand', {
  withinBudget: { label: 'Ryms i ordinarie budget' },
  under50: { label: 'Under 50 000 kr' },
  from50to200: { label: '50 000–200 000 kr' },
  from200to1000: { label: '200 000–1 000 000 kr' },
  over1000: { label: 'Över 1 000 000 kr' },
  unknown: { label: 'Inte beräknat' },
});

export const goalHorizons = defineCodeList('goalHorizon', {
  twoYears: { label: '2 år' },
  fourYears: { label: '4 år' },
  longer: { label: 'Mer än 4 år' },
});

export const smartCriteria = defineCodeList('smartCriterion', {
  specific: { label: 'Specifikt – alla vet vad som ska uppnås' },
  measurable: { label: 'Mätbart – det går att se om det är uppnått' },
  accepted: { label: 'Accepterat – alla parter står bakom' },
  realistic: { label: 'Realistiskt – det går att nå' },
  timeBound: { label: 'Tidsbundet – det har ett slutdatum' },
});

export const subGoalStatuses = defineCodeList('subGoalStatus', {
  reached: { label: 'Uppnått' },
  partly: { label: 'Delvis uppnått' },
  notReached: { label: 'Inte uppnått' },
  cannotTell: { label: 'Går inte att bedöma' },
  notRelevant: { label: 'Inte aktuellt' },
});
