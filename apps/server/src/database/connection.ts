import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, Tables } from './tables.ts';

const { builtins } = pg.types;

/** Dates stay ISO text (no time zone can move them a day), 64-bit counters become numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format !== 'binary' && oid === builtins.DATE) return (text: string) => text;
    if (format !== 'binary' && oid === builtins.INT8) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};

const CONNECT_TIMEOUT_MS = 5_000;
const MAX_CONNECTIONS = 12;

/**
 * Opens a pool on a PostgreSQL server. `onIdleError` is told when a resting connection breaks (the server was
 * stopped); the pool replaces it at the next question.
 */
export function openDatabase(url: string, onIdleError: () => void): { pool: pg.Pool; database: Database } {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types,
  });
  pool.on('error', onIdleError);
  return { pool, database: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) };
}
