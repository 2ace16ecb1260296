import type { RegisterEntry } from '@lagesbild/identity-guard';
import { sql } from 'kysely';
import type { Database } from '../database/tables.ts';

/** The words of a municipality that are no persons, and their version. */
export type Words = { readonly version: number; readonly entries: readonly RegisterEntry[] };

/**
 * Every word that counts in a municipality beside what ships with the guard: active words of the register and the names
 * of the municipality, its areas, places and actors. One question, so that version and words belong together. What
 * somebody has classed comes last, where `createRegister` lets it win over a name. Throws when there is no such
 * municipality.
 */
export async function readWords(database: Database, municipalityId: string): Promise<Words> {
  const { rows } = await sql<RegisterEntry & { version: number }>`
    select words_version as version, word.name, word.kind
    from municipality,
      lateral (
        select municipality.name, 'place' as kind, 0 as rank
        union all select name, 'place', 0 from area where municipality_id = municipality.id
        union all select name, 'place', 0 from place where municipality_id = municipality.id
        union all select name, 'organisation', 0 from actor where municipality_id = municipality.id
        union all select name, kind, 1 from register_word
          where municipality_id = municipality.id and state = 'active'
      ) as word
    where municipality.id = ${municipalityId}
    order by word.rank, word.name collate "C"`.execute(database);
  const [first] = rows;
  if (first === undefined) throw new Error('no such municipality');
  return { version: first.version, entries: rows.map(({ name, kind }) => ({ name, kind })) };
}

/** The version of a municipality's words, to ask whether a copy still holds. */
export async function readWordsVersion(database: Database, municipalityId: string): Promise<number> {
  const { version } = await database
    .selectFrom('municipality')
    .select('words_version as version')
    .where('id', '=', municipalityId)
    .executeTakeFirstOrThrow();
  return version;
}
