import { createId, type Id } from '@lagesbild/picture';
import type { Transaction } from 'kysely';
import type * as Y from 'yjs';
import type { Database, Tables } from '../database/tables.ts';
import { hashPassword } from '../passwords.ts';
import { insertPicture, type NewPicture } from '../store/pictures.ts';
import { todayInSweden } from '../today.ts';
import { writeAreaPicture } from './area-picture.ts';
import { accounts, actors, areas, loginDomain, municipality, places } from './municipality.ts';
import { writeStrategicPicture } from './strategic-picture.ts';
import { createWriter, daysFrom, type Writer } from './writer.ts';

export type DemoOptions = {
  readonly now: Date;
  readonly random: () => number;
  /** The password of every demo account of this installation. */
  readonly password: string;
};

export async function isEmpty(database: Database): Promise<boolean> {
  return (await database.selectFrom('municipality').select('id').limit(1).executeTakeFirst()) === undefined;
}

/** Fills an empty database with the invented municipality, its logins and two pictures; all or nothing. */
export async function seedDemo(database: Database, options: DemoOptions): Promise<void> {
  const passwordHash = await hashPassword(options.password);
  await database.transaction().execute(async (trx) => {
    const ids = await insertRegisters(trx, options);
    await insertAccounts(trx, ids.actors, passwordHash, options);
    await insertPictures(trx, ids, options);
  });
}

type Ids = {
  readonly municipality: Id;
  readonly areas: Record<keyof typeof areas, Id>;
  readonly actors: Record<keyof typeof actors, Id>;
  readonly places: Record<keyof typeof places, Id>;
};

async function insertRegisters(trx: Transaction<Tables>, { now, random }: DemoOptions): Promise<Ids> {
  const ids: Ids = {
    municipality: createId(random),
    areas: idsFor(areas, random),
    actors: idsFor(actors, random),
    places: idsFor(places, random),
  };
  const municipality_id = ids.municipality;
  await trx
    .insertInto('municipality')
    .values({ id: municipality_id, ...municipality, created_at: now })
    .execute();
  for (const [key, area] of entries(areas)) {
    const { name, level, population, parent } = area;
    const parent_id = parent === null ? null : ids.areas[parent];
    await trx
      .insertInto('area')
      .values({ id: ids.areas[key], municipality_id, parent_id, level, name, population })
      .execute();
  }
  await trx
    .insertInto('actor')
    .values(
      entries(actors).map(([key, { name, type, isAuthority }]) => ({
        id: ids.actors[key],
        municipality_id,
        type,
        name,
        is_authority: isAuthority,
      })),
    )
    .execute();
  await trx
    .insertInto('place')
    .values(
      entries(places).map(([key, { name, type, area, large }]) => ({
        id: ids.places[key],
        municipality_id,
        area_id: ids.areas[area],
        place_type: type,
        name,
        large,
      })),
    )
    .execute();
  return ids;
}

async function insertAccounts(
  trx: Transaction<Tables>,
  actorIds: Ids['actors'],
  passwordHash: string,
  { now, random }: DemoOptions,
): Promise<void> {
  await trx
    .insertInto('account')
    .values(
      accounts.map((account) => ({
        id: createId(random),
        actor_id: actorIds[account.actor],
        email: `${account.login}@${loginDomain}`,
        password_hash: passwordHash,
        function: account.function,
        role: account.role,
        created_at: now,
      })),
    )
    .execute();
}

async function insertPictures(
  trx: Transaction<Tables>,
  ids: Ids,
  { now, random }: DemoOptions,
): Promise<void> {
  const today = todayInSweden(now);
  const write = (content: (writer: Writer) => void) => (doc: Y.Doc) =>
    content(createWriter(doc, { actors: ids.actors, places: ids.places, today, random }));
  const day = (offset: number) => daysFrom(today, offset);
  const everybody = entries(ids.actors).map(([, actorId]) => ({ actorId, right: 'write' as const }));

  const strategic: NewPicture = {
    id: createId(random),
    municipalityId: ids.municipality,
    createdByActor: ids.actors.social,
    title: 'Strategisk lägesbild för Älvsala',
    areaId: ids.areas.wholeMunicipality,
    kinds: ['strategic'],
    themes: ['socialUnrest', 'crimeAndInsecurity'],
    period: { from: day(-180), to: day(185) },
    renewalDate: day(190),
    convening: { actorId: ids.actors.social, function: 'crimePreventionCoordinator' },
    renewal: { actorId: ids.actors.social, function: 'unitManager' },
    state: 'sharedDraft',
    participants: everybody.map((one) =>
      one.actorId === ids.actors.region ? { ...one, right: 'read' } : one,
    ),
  };
  await insertPicture(trx, strategic, now, write(writeStrategicPicture));

  const area: NewPicture = {
    ...strategic,
    id: createId(random),
    createdByActor: ids.actors.police,
    title: 'Trygghet i Björkvallen',
    areaId: ids.areas.district,
    kinds: ['area'],
    themes: ['socialUnrest', 'violentExtremism'],
    period: { from: day(-150), to: day(30) },
    renewalDate: day(45),
    convening: { actorId: ids.actors.police, function: 'communityPolice' },
    renewal: { actorId: ids.actors.social, function: 'crimePreventionCoordinator' },
    parentId: strategic.id,
    participants: everybody,
  };
  await insertPicture(trx, area, now, write(writeAreaPicture));
}

function idsFor<K extends string>(keys: Record<K, unknown>, random: () => number): Record<K, Id> {
  return Object.fromEntries(entries(keys).map(([key]) => [key, createId(random)])) as Record<K, Id>;
}

function entries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
