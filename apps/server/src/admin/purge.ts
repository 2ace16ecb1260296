/** `admin purge`: a picture forgets everything that was written in it and deleted again. */
import { isId } from '@lagesbild/picture';
import { sql, type Transaction } from 'kysely';
import type { Database, Tables } from '../database/tables.ts';
import { purgeSealedTexts } from '../store/disclosures.ts';
import { type Forgetting, forgetHistory } from '../store/picture-history.ts';

/** What PostgreSQL itself gave up afterwards. What it could not do stays `false`, and the report says what that means. */
type Cleaning = { readonly tables: boolean; readonly journal: boolean };

export type Purged =
  | (Extract<Forgetting, { ok: true }> & { readonly cleaning: Cleaning })
  | Extract<Forgetting, { ok: false }>;

/** Tables whose rows have held texts of pictures, or words that were declined. */
const tables = [
  'picture_update',
  'picture_snapshot',
  'goal',
  'activity',
  'picture',
  'disclosure',
  'register_word',
] as const;

/**
 * Rebuilds a picture from what it says now, and makes PostgreSQL give up the old row versions, also while the server
 * runs: people in the picture come back by themselves and go on. Refuses an id that is no picture's, and a picture that
 * cannot be read; nothing is changed then. The texts that reports have hidden go, too: all of them,
 * unless `wipeSealed` says which.
 */
export async function purge(
  database: Database,
  pictureId: string,
  wipeSealed: (trx: Transaction<Tables>) => Promise<void> = (trx) => purgeSealedTexts(trx, pictureId),
): Promise<Purged> {
  if (!isId(pictureId)) return { ok: false, reason: 'noSuchPicture' };
  const result = await forgetHistory(database, pictureId, wipeSealed);
  if (!result.ok) return result;
  const cleaned = await cleanTables(database).then(done, notDone);
  const switched = cleaned && (await renewJournal(database).then(done, notDone));
  return { ...result, cleaning: { tables: cleaned, journal: switched } };
}

const done = (): boolean => true;
/** Not every login may do this on a database server that somebody else looks after. */
const notDone = (): boolean => false;

/** Deleted rows lie in PostgreSQL's files until those are written anew. */
async function cleanTables(database: Database): Promise<void> {
  await database.connection().execute(async (own) => {
    // Whoever waits for a table makes everybody behind wait, too.
    await sql`set lock_timeout = '20s'`.execute(own);
    for (const table of tables) await sql`vacuum (full) ${sql.table(table)}`.execute(own);
  });
}

/** The journal (WAL) holds every row once more: begin a new file, so that a checkpoint can remove the old ones. */
async function renewJournal(database: Database): Promise<void> {
  await sql`select pg_switch_wal()`.execute(database);
  await sql`checkpoint`.execute(database);
}
