import { sql } from 'kysely';
import type { Database } from '../database/tables.ts';

export type AttemptKeys = { readonly account: Buffer; readonly address: Buffer };
export type AttemptResult =
  | { readonly ok: true }
  /** Too many failures; `retryAfter` is the whole seconds until one is forgotten. */
  | { readonly ok: false; readonly retryAfter: number };

const WINDOW_MS = 15 * 60_000;
const MOST_PER_ACCOUNT = 5;
const MOST_PER_ADDRESS = 40;

/**
 * Notes an attempt to sign in before its password is looked at, one at a time for each account and address, so that
 * attempts at the same moment count as well. Refused, and then not noted, when the account or the address has used up
 * its failures of the last 15 minutes. The keys are hashes of what was typed, so an account that does not exist counts
 * just the same.
 */
export function noteAttempt(database: Database, keys: AttemptKeys, now: Date): Promise<AttemptResult> {
  return database.transaction().execute(async (trx) => {
    const both = [keys.account, keys.address];
    // In one order everywhere, or two attempts could wait for each other.
    for (const name of both.map((key) => key.toString('hex')).sort()) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
    }
    const forgotten = new Date(now.getTime() - WINDOW_MS);
    await trx.deleteFrom('sign_in_attempt').where('attempted_at', '<=', forgotten).execute();
    const counts = await trx
      .selectFrom('sign_in_attempt')
      .select(({ fn }) => ['key', fn.countAll<number>().as('count'), fn.min('attempted_at').as('oldest')])
      .where('key', 'in', both)
      .groupBy('key')
      .execute();
    const full = counts.filter(
      ({ key, count }) => count >= (key.equals(keys.account) ? MOST_PER_ACCOUNT : MOST_PER_ADDRESS),
    );
    if (full.length > 0) {
      const freeAt = Math.max(...full.map(({ oldest }) => oldest.getTime() + WINDOW_MS));
      return { ok: false, retryAfter: Math.max(1, Math.ceil((freeAt - now.getTime()) / 1000)) };
    }
    const rows = both.map((key) => ({ key, attempted_at: now }));
    await trx.insertInto('sign_in_attempt').values(rows).execute();
    return { ok: true };
  });
}

/** A sign-in that succeeded forgives the account's failures and does not count against the address. */
export async function forgetAttempts(database: Database, keys: AttemptKeys, noted: Date): Promise<void> {
  await database.deleteFrom('sign_in_attempt').where('key', '=', keys.account).execute();
  await sql`delete from sign_in_attempt where ctid = (
    select ctid from sign_in_attempt where key = ${keys.address} and attempted_at = ${noted} limit 1
  )`.execute(database);
}
