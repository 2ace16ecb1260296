import { defineCodeList } from '../code-list.ts';

/** Causes seen from the place, the target, the inclination of groups, and society. */
export const causeCategories = defineCodeList(
  'causeCategory',
  {
    poorOverview: { label: 'Bristande överblick eller ljus', group: 'situation' },
    fewAdults: { label: 'Få vuxna, ingen naturlig närvaro', group: 'situation' },
    easyAccess: { label: 'Lätt att ta sig dit och därifrån', group: 'situation' },
    emptyMeetingPlace: { label: 'Samlingsplats utan innehåll', group: 'situation' },
    schedules: { label: 'Öppettider och scheman', group: 'situation' },
    trafficLayout: { label: 'Trafikmiljö', group: 'situation' },
    neglect: { label: 'Bristande skötsel', group: 'situation' },
    eventsAndSeason: { label: 'Evenemang eller säsong', group: 'situation' },
    weakInspection: { label: 'Svag tillsyn', group: 'situation' },
    unprotectedTarget: { label: 'Oskyddat objekt', group: 'target' },
    attractiveTarget: { label: 'Attraktivt objekt', group: 'target' },
    repeatExposure: { label: 'Upprepad utsatthet (typ)', group: 'target' },
    routines: { label: 'Rutiner i vardagen', group: 'target' },
    littleProtectionKnowledge: { label: 'Svag kännedom om skydd', group: 'target' },
    targetedGroup: { label: 'Utpekad grupp', group: 'target' },
    peerNorms: { label: 'Normer och grupptryck', group: 'propensity' },
    recruitment: { label: 'Rekrytering', group: 'propensity' },
    noMeaningfulLeisure: { label: 'Brist på meningsfull fritid', group: 'propensity' },
    schoolFailure: { label: 'Svårigheter i skolan (generellt)', group: 'propensity' },
    substanceUse: { label: 'Missbruk (generellt)', group: 'propensity' },
    economicMotives: { label: 'Ekonomiska drivkrafter', group: 'propensity' },
    ideology: { label: 'Ideologisk påverkan och propaganda', group: 'propensity' },
    groupConflict: { label: 'Konflikt mellan grupper', group: 'propensity' },
    escalation: { label: 'Konflikter som trappas upp', group: 'propensity' },
    lowTrust: { label: 'Låg tillit', group: 'structure' },
    silence: { label: 'Tystnadskultur', group: 'structure' },
    turnoverAndCrowding: { label: 'Omflyttning och trångboddhet', group: 'structure' },
    poorCoordination: { label: 'Brist i samordning', group: 'structure' },
    serviceGap: { label: 'Lucka mellan verksamheter', group: 'structure' },
    changedRules: { label: 'Förändrad lagstiftning eller tillsyn', group: 'structure' },
    digitalSpread: { label: 'Digital spridning', group: 'structure' },
  },
  {
    situation: 'Situation och plats',
    target: 'Objekt och utsatthet',
    propensity: 'Benägenhet i grupper',
    structure: 'Samhälle och kontroll',
  },
);

/** Where a risk or a protective force is found; families only in general terms. */
export const influenceLevels = defineCodeList('influenceLevel', {
  national: { label: 'Nationell' },
  local: { label: 'Närmiljö' },
  peers: { label: 'Kamrater' },
  school: { label: 'Skola' },
  home: { label: 'Hem (bara generellt)' },
});

export const directnesses = defineCodeList('directness', {
  direct: { label: 'Direkt' },
  underlying: { label: 'Bakomliggande' },
});

export const supports = defineCodeList('support', {
  established: { label: 'Belagd' },
  likely: { label: 'Trolig' },
  assumption: { label: 'Antagande' },
});

export const influences = defineCodeList('influence', {
  yes: { label: 'Kan påverkas av oss' },
  partly: { label: 'Delvis' },
  no: { label: 'Nej' },
});

export const assetTypes = defineCodeList('assetType', {
  association: { label: 'Förening' },
  meetingPlace: { label: 'Mötesplats' },
  service: { label: 'Verksamhet' },
  adultPresence: { label: 'Vuxennärvaro' },
  environment: { label: 'Fysisk miljö' },
  trust: { label: 'Relationer och tillit' },
  ongoingEffort: { label: 'Pågående satsning' },
});
