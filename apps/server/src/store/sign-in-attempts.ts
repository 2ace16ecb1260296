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
 * Notes an attempt to sign in before its password is looked at, so that attempts at the same moment count as well.
 * Refused when the account or the address has used up its failures of the last 15 minutes. The keys are hashes of what
 * was typed, so an account that does not exist is counted just the same.
 */
export async function noteAttempt(database: Database, keys: AttemptKeys, now: Date): Promise<AttemptResult> {
  await database
    .deleteFrom('sign_in_attempt')
    .where('attempted_at', '<=', new Date(now.getTime() - WINDOW_MS))
    .execute();
  const both = [keys.account, keys.address];
  const rows = both.map((key) => ({ key, attempted_at: now }));
  await database.insertInto('sign_in_attempt').values(rows).execute();
  const counts = await database
    .selectFrom('sign_in_attempt')
    .select(({ fn }) => ['key', fn.countAll<number>().as('count'), fn.min('attempted_at').as('oldest')])
    .where('key', 'in', both)
    .groupBy('key')
    .execute();
  const full = counts.filter(
    ({ key, count }) => count > (key.equals(keys.account) ? MOST_PER_ACCOUNT : MOST_PER_ADDRESS),
  );
  if (full.length === 0) return { ok: true };
  // A refused attempt does not count: waiting is enough.
  await database
    .deleteFrom('sign_in_attempt')
    .where('key', 'in', both)
    .where('attempted_at', '=', now)
    .execute();
  const freeAt = Math.max(...full.map(({ oldest }) => oldest.getTime() + WINDOW_MS));
  return { ok: false, retryAfter: Math.max(1, Math.ceil((freeAt - now.getTime()) / 1000)) };
}

/** A sign-in that succeeded forgives the account's failures and does not count against the address. */
export async function forgetAttempts(database: Database, keys: AttemptKeys, noted: Date): Promise<void> {
  await database
    .deleteFrom('sign_in_attempt')
    .where((where) =>
      where.or([
        where('key', '=', keys.account),
        where.and([where('key', '=', keys.address), where('attempted_at', '=', noted)]),
      ]),
    )
    .execute();
}
