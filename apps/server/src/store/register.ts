import type { ActorView, AreaView, MunicipalityView, PlaceView } from '@lagesbild/http-api';
import type { Database } from '../database/tables.ts';

/** The registers of one municipality: who and what its pictures can point at. */
export type Register = {
  readonly municipality: MunicipalityView;
  readonly areas: readonly AreaView[];
  readonly actors: readonly ActorView[];
  readonly places: readonly PlaceView[];
};

export async function readRegister(database: Database, municipalityId: string): Promise<Register> {
  const [municipality, areas, actors, places] = await Promise.all([
    readMunicipality(database, municipalityId),
    listAreas(database, municipalityId),
    listActors(database, municipalityId),
    listPlaces(database, municipalityId),
  ]);
  return { municipality, areas, actors, places };
}

export function readMunicipality(database: Database, id: string): Promise<MunicipalityView> {
  return database
    .selectFrom('municipality')
    .select(['id', 'name', 'population'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Widest first, then by name. */
export async function listAreas(database: Database, municipalityId: string): Promise<AreaView[]> {
  const areas = await database
    .selectFrom('area')
    .select(['id', 'parent_id as parentId', 'level', 'name', 'population'])
    .where('municipality_id', '=', municipalityId)
    .execute();
  return areas.sort((a, b) => levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) || byName(a, b));
}

export async function listActors(database: Database, municipalityId: string): Promise<ActorView[]> {
  const actors = await database
    .selectFrom('actor')
    .select(['id', 'type', 'name', 'is_authority as isAuthority'])
    .where('municipality_id', '=', municipalityId)
    .execute();
  return actors.sort(byName);
}

export async function listPlaces(database: Database, municipalityId: string): Promise<PlaceView[]> {
  const places = await database
    .selectFrom('place')
    .select(['id', 'area_id as areaId', 'place_type as placeType', 'name', 'large'])
    .where('municipality_id', '=', municipalityId)
    .execute();
  return places.sort(byName);
}

const levelOrder: readonly AreaView['level'][] = [
  'municipality',
  'cityDistrict',
  'district',
  'neighbourhood',
];

// PostgreSQL's own order depends on how the database was made; this one is Swedish everywhere.
const { compare } = new Intl.Collator('sv');
function byName(a: { name: string }, b: { name: string }): number {
  return compare(a.name, b.name);
}
