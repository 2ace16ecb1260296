import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
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

/** How long a question may take: before the server gives it up, and before its silence counts as a dead line. */
export type TimeLimits = { readonly statementMs: number; readonly silenceMs: number };

/** Of the running server: nobody waits longer, and what nobody waits for must not go on. */
export const servingLimits: TimeLimits = { statementMs: 5_000, silenceMs: 8_000 };

/**
 * Opens a pool on a PostgreSQL server. `onIdleError` is told when a resting connection breaks (the server was
 * stopped); the pool replaces it at the next question. Without `limits` questions may take as long as they need.
 */
export function openDatabase(
  url: string,
  onIdleError: () => void,
  limits?: TimeLimits,
): { pool: pg.Pool; database: Database } {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types,
    keepAlive: true,
    ...(limits && { statement_timeout: limits.statementMs, query_timeout: limits.silenceMs }),
  });
  pool.on('error', onIdleError);
  // A connection that breaks while somebody has it, but between two questions: the next question on it fails and says so.
  // Without a listener the event would end the whole program.
  pool.on('connect', (client) => client.on('error', () => undefined));
  dropRestingWhenSilent(pool);
  return {
    pool,
    database: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: discardSilent(pool) }) }),
  };
}

/**
 * A question that is not even answered by the server's own time limit went out on a dead line. The resting connections
 * lie on the same line: each of them would have to be waited for in turn.
 */
function dropRestingWhenSilent(pool: pg.Pool): void {
  const resting = new Set<pg.PoolClient>();
  pool.on('acquire', (client) => resting.delete(client));
  pool.on('remove', (client) => resting.delete(client));
  pool.on('release', (error, client) => {
    resting.add(client);
    if (!isSilence(error)) return;
    // The pool drops a resting connection that breaks.
    for (const other of [...resting]) if (other !== client) other.emit('error', error);
  });
}

/**
 * Kysely gives connections back whatever happened on them. One whose question was never answered must not be used again:
 * whatever is asked on it waits behind that question.
 */
function discardSilent(pool: pg.Pool): PostgresPool {
  return {
    async connect() {
      const client = await pool.connect();
      let isReleased = false;
      const release = (error?: Error): void => {
        if (!isReleased) client.release(error);
        isReleased = true;
      };
      const ask = async (text: string, values: unknown[]) => {
        try {
          return await client.query(text, values);
        } catch (error) {
          if (isSilence(error)) release(error);
          throw error;
        }
      };
      // Typed for cursors, too; none of ours asks by one.
      const query: unknown = ask;
      return { query: query as PostgresPoolClient['query'], release: () => release() };
    },
    end: () => pool.end(),
  };
}

/** The words of the pg library; it has no code for this. */
function isSilence(error: unknown): error is Error {
  return error instanceof Error && error.message === 'Query read timeout';
}
