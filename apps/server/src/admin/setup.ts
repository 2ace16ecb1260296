import { createId, type Id } from '@lagesbild/picture';
import { sql, type Transaction } from 'kysely';
import type { Database, Tables } from '../database/tables.ts';
import { hashPassword } from '../passwords.ts';
import { insertRefusals } from '../store/guard-refusals.ts';
import { listActors, listAreas, listPlaces } from '../store/register.ts';
import type { SetupFile, SetupProblem } from './setup-file.ts';

export type SetupOptions = {
  readonly now: Date;
  readonly random: () => number;
  readonly createPassword: () => string;
};

type NewLogin = { readonly email: string; readonly password: string };

export type SetupResult =
  | {
      readonly ok: true;
      /** How many were new; what the database had already is left as it was. */
      readonly added: Readonly<Record<'areas' | 'actors' | 'places' | 'accounts', number>>;
      /** The logins that were made; their passwords are kept nowhere else. */
      readonly logins: readonly NewLogin[];
    }
  | { readonly ok: false; readonly problems: readonly SetupProblem[] };

type Setup = SetupOptions & { readonly trx: Transaction<Tables>; readonly municipality_id: Id };
type NamedIds = Map<string, Id>;

/** One set-up at a time, so that no name is added twice. */
const SETUP_LOCK = 731_680_214;

/**
 * Brings a municipality with its areas, actors, places and accounts into the database: what is not there by name (or
 * login) is added, what is there is left untouched. All or nothing. Refuses names that point at nothing.
 */
export async function setUp(
  database: Database,
  file: SetupFile,
  options: SetupOptions,
): Promise<SetupResult> {
  return database.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${SETUP_LOCK})`.execute(trx);
    const known = await trx
      .selectFrom('municipality')
      .select('id')
      .where('name', '=', file.municipality.name)
      .executeTakeFirst();
    const areaIds = named(known ? await listAreas(trx, known.id) : []);
    const actorIds = named(known ? await listActors(trx, known.id) : []);
    const placeNames = new Set(known ? (await listPlaces(trx, known.id)).map(({ name }) => name) : []);
    const problems = unknownNames(file, areaIds, actorIds);
    if (problems.length > 0) return { ok: false, problems };

    const setup: Setup = {
      ...options,
      trx,
      municipality_id: known?.id ?? (await addMunicipality(trx, file, options)),
    };
    const areas = await addAreas(setup, file.areas, areaIds);
    const actors = await addActors(setup, file.actors, actorIds);
    const places = await addPlaces(setup, file.places, areaIds, placeNames);
    const logins = await addAccounts(setup, file.accounts, actorIds);
    return { ok: true, added: { areas, actors, places, accounts: logins.length }, logins };
  });
}

/**
 * Records that names of a set-up file were refused, in the municipality they were meant for. One that is not set up yet has no record.
 */
export async function noteRefusedNames(
  database: Database,
  { municipality, rules }: { readonly municipality: string; readonly rules: readonly string[] },
  at: Date,
): Promise<void> {
  const known = await database
    .selectFrom('municipality')
    .select('id')
    .where('name', '=', municipality)
    .executeTakeFirst();
  if (known === undefined) return;
  const who = { municipalityId: known.id, accountId: null, pictureId: null };
  await insertRefusals(
    database,
    rules.map((rule) => ({ ...who, at, field: 'setup', rule })),
  );
}

function named(rows: readonly { readonly name: string; readonly id: Id }[]): NamedIds {
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** Parents must stand before their children, so that the file reads from the whole to the parts. */
function unknownNames(file: SetupFile, areaIds: NamedIds, actorIds: NamedIds): SetupProblem[] {
  const problems: SetupProblem[] = [];
  const areaNames = new Set(areaIds.keys());
  file.areas.forEach((area, index) => {
    if (area.parent !== undefined && !areaNames.has(area.parent)) {
      problems.push({ path: `areas[${index}].parent`, text: 'är inget område som står tidigare i filen' });
    }
    areaNames.add(area.name);
  });
  file.places.forEach(({ area }, index) => {
    if (!areaNames.has(area)) problems.push({ path: `places[${index}].area`, text: 'är inget område' });
  });
  const actorNames = new Set([...actorIds.keys(), ...file.actors.map(({ name }) => name)]);
  file.accounts.forEach(({ actor }, index) => {
    if (!actorNames.has(actor)) problems.push({ path: `accounts[${index}].actor`, text: 'är ingen aktör' });
  });
  return problems;
}

async function addMunicipality(
  trx: Transaction<Tables>,
  { municipality: { name, population } }: SetupFile,
  { now, random }: SetupOptions,
): Promise<Id> {
  const id = createId(random);
  await trx.insertInto('municipality').values({ id, name, population, created_at: now }).execute();
  return id;
}

async function addAreas(setup: Setup, areas: SetupFile['areas'], areaIds: NamedIds): Promise<number> {
  const { trx, municipality_id, random } = setup;
  const before = areaIds.size;
  for (const { name, level, parent, population } of areas) {
    if (areaIds.has(name)) continue;
    const id = createId(random);
    const parent_id = parent === undefined ? null : idOf(areaIds, parent);
    await trx
      .insertInto('area')
      .values({ id, municipality_id, parent_id, level, name, population })
      .execute();
    areaIds.set(name, id);
  }
  return areaIds.size - before;
}

async function addActors(setup: Setup, actors: SetupFile['actors'], actorIds: NamedIds): Promise<number> {
  const { trx, municipality_id, random } = setup;
  const before = actorIds.size;
  for (const { name, type, isAuthority } of actors) {
    if (actorIds.has(name)) continue;
    const id = createId(random);
    await trx
      .insertInto('actor')
      .values({ id, municipality_id, type, name, is_authority: isAuthority })
      .execute();
    actorIds.set(name, id);
  }
  return actorIds.size - before;
}

async function addPlaces(
  setup: Setup,
  places: SetupFile['places'],
  areaIds: NamedIds,
  placeNames: Set<string>,
): Promise<number> {
  const { trx, municipality_id, random } = setup;
  const before = placeNames.size;
  for (const { name, type, area, large } of places) {
    if (placeNames.has(name)) continue;
    const area_id = idOf(areaIds, area);
    await trx
      .insertInto('place')
      .values({ id: createId(random), municipality_id, area_id, place_type: type, name, large })
      .execute();
    placeNames.add(name);
  }
  return placeNames.size - before;
}

async function addAccounts(
  setup: Setup,
  accounts: SetupFile['accounts'],
  actorIds: NamedIds,
): Promise<NewLogin[]> {
  const { trx, random, now, createPassword } = setup;
  const logins: NewLogin[] = [];
  for (const account of accounts) {
    const password = createPassword();
    const added = await trx
      .insertInto('account')
      .values({
        id: createId(random),
        actor_id: idOf(actorIds, account.actor),
        email: account.email,
        password_hash: await hashPassword(password),
        function: account.function,
        role: account.role,
        created_at: now,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added !== undefined) logins.push({ email: account.email, password });
  }
  return logins;
}

function idOf(ids: NamedIds, name: string): Id {
  const id = ids.get(name);
  if (id === undefined) throw new Error('a name that unknownNames() let through has no id');
  return id;
}
