/** `admin purge`: a picture forgets everything that was written in it and deleted again. */
import { setTimeout } from 'node:timers/promises';
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

/** So long does the cleaning wait for what others have begun, in seconds. */
const longestWait = 20;

/** Deleted rows lie in PostgreSQL's files until those are written anew. Throws where others see the old ones for too long. */
async function cleanTables(database: Database): Promise<void> {
  await database.connection().execute(async (own) => {
    await untilNobodySeesThem(own);
    // Whoever waits for a table makes everybody behind wait, too.
    await sql`set lock_timeout = ${sql.lit(`${longestWait}s`)}`.execute(own);
    for (const table of tables) await sql`vacuum (full) ${sql.table(table)}`.execute(own);
  });
}

/**
 * Waits for the transactions that began before now: as long as one of them may still see the deleted rows, the rewritten
 * tables keep them.
 */
async function untilNobodySeesThem(own: Database): Promise<void> {
  const { rows } = await sql<{ now: string }>`select pg_current_xact_id()::xid::text as now`.execute(own);
  const now = rows[0]?.now ?? '';
  for (const end = Date.now() + longestWait * 1000; Date.now() < end; await setTimeout(50)) {
    const older = await sql`select from pg_stat_activity where datname = current_database()
      and pid <> pg_backend_pid() and age(backend_xmin) >= age(${now}::xid) limit 1`.execute(own);
    if (older.rows.length === 0) return;
  }
  throw new Error('a transaction is open for too long');
}

/** The journal (WAL) holds every row once more: begin a new file, so that a checkpoint can remove the old ones. */
async function renewJournal(database: Database): Promise<void> {
  await sql`select pg_switch_wal()`.execute(database);
  await sql`checkpoint`.execute(database);
}
