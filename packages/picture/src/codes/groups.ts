import { type CodeEntry, type CodeOf, defineCodeList } from '../code-list.ts';

export const relations = defineCodeList('relation', {
  performs: { label: 'Utför', help: 'Gruppen som ligger bakom händelserna, på generell nivå.' },
  harmedDirect: { label: 'Drabbas direkt' },
  harmedIndirect: { label: 'Drabbas indirekt' },
  bystander: { label: 'Ser på eller vittnar' },
  atRisk: { label: 'Riskerar att dras in' },
  canHelp: { label: 'Kan bidra' },
});
export type Relation = CodeOf<typeof relations>;

export type GroupEntry = CodeEntry & {
  /** What the choice narrows: an age, the group itself, or nothing (everybody in the area). */
  readonly narrows: 'age' | 'group' | 'nothing';
  /** As wide as "pupils in general": may be described at a named school. */
  readonly wide?: true;
  /** Tied to a ground of discrimination: only ever described as affected. */
  readonly onlyAffected?: true;
};

const groups = {
  ages: 'Åldersgrupper',
  everyone: 'Alla i området',
  daily: 'I vardagen',
  staff: 'Personal och näringsliv',
  networks: 'Grupperingar och miljöer',
  vulnerable: 'Kan bara anges som drabbade',
};

const groupCodes = {
  children: { label: 'Barn', group: 'ages', narrows: 'age', wide: true },
  youths: { label: 'Ungdomar', group: 'ages', narrows: 'age', wide: true },
  youngAdults: { label: 'Unga vuxna', group: 'ages', narrows: 'age', wide: true },
  adults: { label: 'Vuxna', group: 'ages', narrows: 'age', wide: true },
  olderPeople: { label: 'Äldre', group: 'ages', narrows: 'age', wide: true },
  residents: { label: 'Boende i området', group: 'everyone', narrows: 'nothing', wide: true },
  visitors: { label: 'Besökare och kunder', group: 'everyone', narrows: 'nothing', wide: true },
  unknown: { label: 'Okänt', group: 'everyone', narrows: 'nothing', wide: true },
  pupils: { label: 'Elever (allmänt)', group: 'daily', narrows: 'group', wide: true },
  travellers: { label: 'Resenärer', group: 'daily', narrows: 'group', wide: true },
  associationMembers: { label: 'Föreningsaktiva', group: 'daily', narrows: 'group' },
  schoolStaff: { label: 'Skolpersonal', group: 'staff', narrows: 'group' },
  socialStaff: { label: 'Socialtjänstpersonal', group: 'staff', narrows: 'group' },
  municipalStaff: { label: 'Annan kommunal personal', group: 'staff', narrows: 'group' },
  shopStaff: { label: 'Butikspersonal', group: 'staff', narrows: 'group' },
  businessOwners: {
    label: 'Näringsidkare',
    group: 'staff',
    narrows: 'group',
    help: 'Välj bara när det finns minst fem i området.',
  },
  looseGrouping: { label: 'Lös gruppering', group: 'networks', narrows: 'group' },
  criminalNetwork: { label: 'Kriminellt nätverk (generellt)', group: 'networks', narrows: 'group' },
  rightWingExtremism: { label: 'Högerextremistisk miljö', group: 'networks', narrows: 'group' },
  leftWingExtremism: { label: 'Vänsterextremistisk miljö', group: 'networks', narrows: 'group' },
  islamistExtremism: { label: 'Våldsbejakande islamistisk miljö', group: 'networks', narrows: 'group' },
  newlyArrived: {
    label: 'Nyanlända och boende på asylboenden',
    group: 'vulnerable',
    narrows: 'group',
    onlyAffected: true,
  },
  believers: { label: 'Trosutövare', group: 'vulnerable', narrows: 'group', onlyAffected: true },
  lgbtqi: {
    label: 'Hbtqi-personer',
    group: 'vulnerable',
    narrows: 'group',
    onlyAffected: true,
    minLevel: 'municipality',
  },
  nationalMinorities: {
    label: 'Nationella minoriteter',
    group: 'vulnerable',
    narrows: 'group',
    onlyAffected: true,
    minLevel: 'municipality',
  },
} as const satisfies Record<string, GroupEntry>;

export type GroupType = keyof typeof groupCodes;
export const groupTypes = defineCodeList<GroupType, GroupEntry>('groupType', groupCodes, groups);

export const genders = defineCodeList('gender', {
  all: { label: 'Alla kön' },
  women: { label: 'Kvinnor och flickor' },
  men: { label: 'Män och pojkar' },
  notStated: { label: 'Ej angivet eller okänt' },
});

export const genderIdentityAspects = defineCodeList(
  'genderIdentityAspect',
  {
    yes: { label: 'Ja', minLevel: 'municipality' },
    no: { label: 'Nej', minLevel: 'municipality' },
    unknown: { label: 'Vet ej', minLevel: 'municipality' },
  },
  {},
  'genderIdentityLevel',
);

export type AgeEntry = CodeEntry & {
  /** Wide enough for areas below municipality level. */
  readonly collapsed?: true;
  /** Says nothing about age. */
  readonly open?: true;
};

const fine = { group: 'fine', minLevel: 'municipality' } as const;
const ageCodes = {
  children: { label: 'Barn (0–12 år)', group: 'collapsed', collapsed: true },
  youngerTeens: { label: 'Yngre tonåringar (13–15 år)', group: 'collapsed', collapsed: true },
  olderTeens: { label: 'Äldre tonåringar (16–17 år)', group: 'collapsed', collapsed: true },
  youngAdults: { label: 'Unga vuxna (18–24 år)', group: 'collapsed', collapsed: true },
  adults: { label: 'Vuxna (25–64 år)', group: 'collapsed', collapsed: true },
  older: { label: 'Äldre (65 år och uppåt)', group: 'collapsed', collapsed: true },
  mixed: { label: 'Blandade åldrar', group: 'collapsed', collapsed: true, open: true },
  unknown: { label: 'Okänt', group: 'collapsed', collapsed: true, open: true },
  from0to5: { label: '0–5 år', ...fine },
  from6to9: { label: '6–9 år', ...fine },
  from10to12: { label: '10–12 år', ...fine },
  from13to15: { label: '13–15 år', ...fine },
  from16to17: { label: '16–17 år', ...fine },
  from18to20: { label: '18–20 år', ...fine },
  from21to24: { label: '21–24 år', ...fine },
  from25to29: { label: '25–29 år', ...fine },
  from30to44: { label: '30–44 år', ...fine },
  from45to64: { label: '45–64 år', ...fine },
  from65to79: { label: '65–79 år', ...fine },
  from80: { label: '80 år och uppåt', ...fine },
} as const satisfies Record<string, AgeEntry>;

/** Wide bands for every area; the fine ones only for a whole municipality. */
export const ageBands = defineCodeList<keyof typeof ageCodes, AgeEntry>(
  'ageBand',
  ageCodes,
  {
    collapsed: 'Breda åldersgrupper',
    fine: 'Smalare åldersgrupper – bara för hela kommunen',
  },
  'ageBandTooNarrow',
);

/** Sizes of groups of people. One to four is never stated. */
export const sizeBands = defineCodeList('sizeBand', {
  fewerThanFive: { label: 'Färre än fem – anges inte' },
  from5to9: { label: '5–9' },
  from10to19: { label: '10–19' },
  from20to49: { label: '20–49' },
  from50: { label: '50 eller fler' },
  largeGroup: { label: 'Stor grupp' },
  unknown: { label: 'Okänt' },
});
