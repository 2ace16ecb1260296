import { sql, type Transaction } from 'kysely';
import { migrations } from '../../../../migrations/index.ts';
import type { Database, Tables } from './tables.ts';

export type MigrationResult =
  | { readonly ok: true; readonly applied: readonly string[] }
  | { readonly ok: false; readonly reason: 'serverTooOld'; readonly found: number; readonly needed: number }
  /** The database was last used by a newer version of the program. */
  | { readonly ok: false; readonly reason: 'schemaTooNew'; readonly found: number; readonly known: number };

const OLDEST_SERVER = 15;
const VERSIONS_PER_MAJOR = 10_000;
/** Any constant will do; every version of the program must use the same. */
const MIGRATION_LOCK = 4_812_734;

/**
 * Brings the database to the newest schema this program knows, in one transaction under an advisory lock: of several
 * programs that start at once one migrates and the others find it done. Refuses a PostgreSQL older than 15 and a
 * schema newer than the program; both leave the database untouched.
 */
export async function migrate(database: Database): Promise<MigrationResult> {
  const server = await sql<{
    version: number;
  }>`select current_setting('server_version_num')::int as version`.execute(database);
  const major = Math.floor((server.rows[0]?.version ?? 0) / VERSIONS_PER_MAJOR);
  if (major < OLDEST_SERVER)
    return { ok: false, reason: 'serverTooOld', found: major, needed: OLDEST_SERVER };
  return database.transaction().execute(migrateLocked);
}

async function migrateLocked(transaction: Transaction<Tables>): Promise<MigrationResult> {
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
  await sql`create table if not exists schema_migration (
    number integer primary key, name text not null, applied_at timestamptz not null default now()
  )`.execute(transaction);
  const found = await newestApplied(transaction);
  if (found > migrations.length)
    return { ok: false, reason: 'schemaTooNew', found, known: migrations.length };
  const pending = migrations.filter((migration) => migration.number > found);
  for (const { number, name, up } of pending) {
    await up(transaction);
    await sql`insert into schema_migration (number, name) values (${number}, ${name})`.execute(transaction);
  }
  return { ok: true, applied: pending.map((migration) => migration.name) };
}

/** Whether the database answers and has exactly the schema of this program. */
export async function hasCurrentSchema(database: Database): Promise<boolean> {
  try {
    return (await newestApplied(database)) === migrations.length;
  } catch {
    return false;
  }
}

async function newestApplied(database: Database): Promise<number> {
  const result = await sql<{
    number: number;
  }>`select coalesce(max(number), 0) as number from schema_migration`.execute(database);
  return result.rows[0]?.number ?? 0;
}
