import type { Account } from '../access.ts';
import type { Database } from '../database/tables.ts';
import { isStorageFull } from './storage-watch.ts';

/** A valid session and the account behind it. */
export type Signed = {
  readonly tokenHash: Buffer;
  readonly tokenHashHex: string;
  readonly expiresAt: Date;
  readonly account: Account;
};

const MINUTE_MS = 60_000;
const IDLE_MS = 8 * 60 * MINUTE_MS;
const LONGEST_MS = 24 * 60 * MINUTE_MS;

/** How often a session in use is marked as such; finer would only cost writes. */
const TOUCH_MS = MINUTE_MS;

export const sessionSeconds = LONGEST_MS / 1000;

export async function createSession(
  database: Database,
  tokenHash: Buffer,
  accountId: string,
  now: Date,
): Promise<void> {
  await database
    .insertInto('session')
    .values({
      token_hash: tokenHash,
      account_id: accountId,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + LONGEST_MS),
    })
    .execute();
}

/**
 * The session behind a token hash, or null when there is none, it ran out (8 hours unused, 24 hours in all) or its
 * account was closed. Asking counts as use: an open picture keeps its session alive within the 24 hours.
 */
export async function findSession(database: Database, tokenHash: Buffer, now: Date): Promise<Signed | null> {
  const row = await database
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .innerJoin('actor', 'actor.id', 'account.actor_id')
    .select([
      'session.last_seen_at',
      'session.expires_at',
      'account.id',
      'account.actor_id',
      'account.role',
      'account.function',
      'actor.municipality_id',
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .where('session.last_seen_at', '>', new Date(now.getTime() - IDLE_MS))
    .where('account.active', '=', true)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (now.getTime() - row.last_seen_at.getTime() > TOUCH_MS) {
    await touch(database, tokenHash, now);
  }
  return {
    tokenHash,
    tokenHashHex: tokenHash.toString('hex'),
    expiresAt: row.expires_at,
    account: {
      id: row.id,
      actorId: row.actor_id,
      municipalityId: row.municipality_id,
      role: row.role,
      function: row.function,
    },
  };
}

/** Whoever is signed in stays so while nothing can be stored: reading must go on. */
async function touch(database: Database, tokenHash: Buffer, now: Date): Promise<void> {
  try {
    await database
      .updateTable('session')
      .set({ last_seen_at: now })
      .where('token_hash', '=', tokenHash)
      .execute();
  } catch (error) {
    if (!isStorageFull(error)) throw error;
  }
}

export async function deleteSession(database: Database, tokenHash: Buffer): Promise<void> {
  await database.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

/** Removes what has run out; returns the token hashes in hex, so that open sockets can be closed. */
export async function deleteExpiredSessions(database: Database, now: Date): Promise<string[]> {
  const rows = await database
    .deleteFrom('session')
    .where((where) =>
      where.or([
        where('expires_at', '<=', now),
        where('last_seen_at', '<=', new Date(now.getTime() - IDLE_MS)),
      ]),
    )
    .returning('token_hash')
    .execute();
  return rows.map((row) => row.token_hash.toString('hex'));
}
