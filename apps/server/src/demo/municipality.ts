import type { ActorFunction, ActorView, AreaView, PlaceView, Role } from '@lagesbild/http-api';

/** An invented municipality. Keys stand for the ids that each installation makes itself. */
export const municipality = { name: 'Älvsala kommun', population: 48_200 };

export type AreaKey = 'wholeMunicipality' | 'cityDistrict' | 'district' | 'neighbourhood';
export const areas: Record<
  AreaKey,
  { name: string; level: AreaView['level']; parent: AreaKey | null; population: number }
> = {
  wholeMunicipality: { name: 'Älvsala', level: 'municipality', parent: null, population: 48_200 },
  cityDistrict: {
    name: 'Östra Älvsala',
    level: 'cityDistrict',
    parent: 'wholeMunicipality',
    population: 14_300,
  },
  district: { name: 'Björkvallen', level: 'district', parent: 'cityDistrict', population: 6_100 },
  neighbourhood: { name: 'Kvarnbacken', level: 'neighbourhood', parent: 'district', population: 1_450 },
};

export type ActorKey = 'social' | 'school' | 'police' | 'leisure' | 'housing' | 'region';
export const actors: Record<ActorKey, { name: string; type: ActorView['type']; isAuthority: boolean }> = {
  social: { name: 'Socialtjänsten', type: 'socialServices', isAuthority: true },
  school: { name: 'Skolförvaltningen', type: 'school', isAuthority: true },
  police: { name: 'Polisen, lokalpolisområde Älvsala', type: 'police', isAuthority: true },
  leisure: { name: 'Fritid Älvsala', type: 'leisure', isAuthority: true },
  housing: { name: 'Älvsala Bostäder', type: 'publicHousing', isAuthority: false },
  region: { name: 'Region Älvland', type: 'healthcare', isAuthority: true },
};

/** Logins of functions, two for each actor; every role is among them. */
export const accounts: readonly { login: string; actor: ActorKey; function: ActorFunction; role: Role }[] = [
  { login: 'samordnare', actor: 'social', function: 'crimePreventionCoordinator', role: 'coordinator' },
  { login: 'enhetschef', actor: 'social', function: 'unitManager', role: 'strategicManager' },
  { login: 'kommunpolis', actor: 'police', function: 'communityPolice', role: 'convener' },
  { login: 'omradespolis', actor: 'police', function: 'areaPolice', role: 'editor' },
  { login: 'skolchef', actor: 'school', function: 'schoolDirector', role: 'strategicManager' },
  { login: 'rektor', actor: 'school', function: 'headTeacher', role: 'editor' },
  { login: 'fritidschef', actor: 'leisure', function: 'leisureManager', role: 'convener' },
  { login: 'fritidsledare', actor: 'leisure', function: 'youthLeader', role: 'editor' },
  { login: 'omradeschef', actor: 'housing', function: 'areaManager', role: 'editor' },
  { login: 'bovard', actor: 'housing', function: 'caretaker', role: 'reader' },
  { login: 'vardenhetschef', actor: 'region', function: 'careManager', role: 'editor' },
  { login: 'folkhalsostrateg', actor: 'region', function: 'publicHealthPlanner', role: 'reader' },
];

export const loginDomain = 'alvsala.example';

export type PlaceKey =
  | 'townSquare'
  | 'travelCentre'
  | 'sportsHall'
  | 'centre'
  | 'school'
  | 'library'
  | 'youthCentre'
  | 'sportsGround'
  | 'park'
  | 'housingArea';
export const places: Record<
  PlaceKey,
  { name: string; type: PlaceView['placeType']; area: AreaKey; large: boolean }
> = {
  townSquare: { name: 'Älvsala torg', type: 'centre', area: 'wholeMunicipality', large: false },
  travelCentre: { name: 'Älvsala resecentrum', type: 'station', area: 'wholeMunicipality', large: false },
  sportsHall: { name: 'Östra sporthallen', type: 'sportsGround', area: 'cityDistrict', large: false },
  centre: { name: 'Björkvallens centrum', type: 'centre', area: 'district', large: false },
  school: { name: 'Björkvallsskolan', type: 'school', area: 'district', large: true },
  library: { name: 'Björkvallens bibliotek', type: 'library', area: 'district', large: false },
  youthCentre: { name: 'Björkvallens fritidsgård', type: 'youthCentre', area: 'district', large: true },
  sportsGround: { name: 'Björkvallens idrottsplats', type: 'sportsGround', area: 'district', large: false },
  park: { name: 'Kvarnbacksparken', type: 'park', area: 'neighbourhood', large: false },
  housingArea: { name: 'Kvarnbacken', type: 'housingArea', area: 'neighbourhood', large: true },
};
