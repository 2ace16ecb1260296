import pg from 'pg';

/** Where a database server is and how to get in. */
export type Reach = { readonly port: number; readonly user: string; readonly password: string };

/**
 * Who owns the folder: the program that holds this advisory lock in its database. The lock ends with the program, also
 * when it is killed, and needs no file that could be left behind.
 */
export type Ownership = {
  /** Called once if the connection that holds the lock breaks. */
  onLost(listener: () => void): void;
  release(): Promise<void>;
};

export type OwnershipResult =
  | { readonly kind: 'owned'; readonly ownership: Ownership }
  /** Another program owns this folder. */
  | { readonly kind: 'taken' }
  /** No answer: not started yet, stopping, or not there. */
  | { readonly kind: 'silent' };

/** Any constant will do; it must only stay the same between versions. */
const OWNER_LOCK = 4_812_733;
const CONNECT_TIMEOUT_MS = 2_000;

export async function takeOwnership(reach: Reach): Promise<OwnershipResult> {
  const client = new pg.Client({
    host: '127.0.0.1',
    ...reach,
    database: 'postgres',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  let lost = false;
  const listeners: (() => void)[] = [];
  const lose = () => {
    if (lost) return;
    lost = true;
    for (const listener of listeners) listener();
  };
  client.on('error', lose);
  client.on('end', lose);
  try {
    await client.connect();
    const result = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      OWNER_LOCK,
    ]);
    if (result.rows[0]?.mine !== true) {
      await client.end();
      return { kind: 'taken' };
    }
  } catch {
    await client.end().catch(() => undefined);
    return { kind: 'silent' };
  }
  return {
    kind: 'owned',
    ownership: {
      onLost: (listener) => {
        if (lost) listener();
        else listeners.push(listener);
      },
      release: async () => {
        listeners.length = 0;
        await client.end().catch(() => undefined);
      },
    },
  };
}

/** Makes the database `name` unless it exists. */
export async function ensureDatabase(reach: Reach, name: string): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', ...reach, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
