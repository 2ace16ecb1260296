import type { WordAddition, WordDecision } from '@lagesbild/http-api';
import { type RegisterEntry, registerKey } from '@lagesbild/identity-guard';
import { sql, type Transaction } from 'kysely';
import type { Database, Tables } from '../database/tables.ts';

type WordRow = Tables['register_word'];

/** Who adds words, and to what. */
export type Adding = {
  readonly municipalityId: string;
  readonly source: WordRow['source'];
  /** Null for whoever runs the service. */
  readonly actorId: string | null;
  readonly now: Date;
  readonly createId: () => string;
};

/** How long a word that counts for nobody is kept. */
const KEPT_DAYS = 30;

/** One change of a municipality's words at a time, so that none is added twice and none waits for another in a circle. */
export async function lockWords(trx: Transaction<Tables>, municipalityId: string): Promise<void> {
  await sql`select 1 from municipality where id = ${municipalityId} for no key update`.execute(trx);
}

/** The states of those of these words that the municipality has, by key. */
export async function statesOf(
  database: Database,
  municipalityId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, WordRow['state']>> {
  const { rows } = await sql<{ key: string; state: WordRow['state'] }>`
    select key, state from register_word
    where municipality_id = ${municipalityId} and key = any (${keys})`.execute(database);
  return new Map(rows.map(({ key, state }) => [key, state]));
}

/**
 * Adds words in a state, or brings those that are there into it as if they were new. The caller has looked at the states
 * they have, under the lock.
 */
export async function putWords(
  trx: Transaction<Tables>,
  adding: Adding,
  words: readonly RegisterEntry[],
  state: 'active' | 'waiting',
): Promise<void> {
  for (let from = 0; from < words.length; from += ROWS_AT_ONCE) {
    const rows = words.slice(from, from + ROWS_AT_ONCE).map(({ name, kind }) => ({
      id: adding.createId(),
      municipality_id: adding.municipalityId,
      name,
      key: registerKey(name),
      kind,
      source: adding.source,
      actor_id: adding.actorId,
      added_at: adding.now,
      state,
      decided_at: null,
    }));
    await trx
      .insertInto('register_word')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['municipality_id', 'key']).doUpdateSet((update) => ({
          name: update.ref('excluded.name'),
          kind: update.ref('excluded.kind'),
          source: update.ref('excluded.source'),
          actor_id: update.ref('excluded.actor_id'),
          added_at: update.ref('excluded.added_at'),
          state: update.ref('excluded.state'),
          decided_at: null,
        })),
      )
      .execute();
  }
}

const ROWS_AT_ONCE = 1000;

/** Every word that was added in a municipality: what waits for an answer first, then the newest. */
export async function listAdditions(database: Database, municipalityId: string): Promise<WordAddition[]> {
  const rows = await database
    .selectFrom('register_word')
    .selectAll()
    .where('municipality_id', '=', municipalityId)
    .orderBy(sql`state <> 'waiting'`)
    .orderBy('added_at', 'desc')
    .orderBy('key')
    .execute();
  return rows.map(viewOf);
}

/** From which states a decision can be made, and what the word is after it; null: gone. */
const decisions: Readonly<
  Record<WordDecision, { readonly from: readonly WordRow['state'][]; readonly to: WordRow['state'] | null }>
> = {
  confirm: { from: ['waiting'], to: 'active' },
  decline: { from: ['waiting', 'revoked'], to: null },
  revoke: { from: ['active'], to: 'revoked' },
  reinstate: { from: ['revoked'], to: 'active' },
};

export type DecisionResult =
  | { readonly ok: true; readonly addition: WordAddition | null }
  | { readonly ok: false; readonly reason: 'notFound' | 'stateChangeRefused' };

/**
 * Carries out a samordnare's decision about a word of the own municipality. A decision that somebody else has just made
 * is made: only what contradicts the word's state is refused.
 */
export async function decide(
  trx: Transaction<Tables>,
  municipalityId: string,
  wordId: string,
  decision: WordDecision,
  now: Date,
): Promise<DecisionResult> {
  await lockWords(trx, municipalityId);
  const row = await trx
    .selectFrom('register_word')
    .selectAll()
    .where('id', '=', wordId)
    .where('municipality_id', '=', municipalityId)
    .executeTakeFirst();
  if (row === undefined) return { ok: false, reason: 'notFound' };
  const { from, to } = decisions[decision];
  if (row.state === to) return { ok: true, addition: viewOf(row) };
  if (!from.includes(row.state)) return { ok: false, reason: 'stateChangeRefused' };
  if (to === null) {
    await trx.deleteFrom('register_word').where('id', '=', wordId).execute();
    return { ok: true, addition: null };
  }
  const change = { state: to, decided_at: now };
  await trx.updateTable('register_word').set(change).where('id', '=', wordId).execute();
  return { ok: true, addition: viewOf({ ...row, ...change }) };
}

/**
 * Removes words that have counted for nobody for 30 days: they may be names of persons, and nobody asked to keep them.
 * Returns how many.
 */
export async function removeLapsedWords(database: Database, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from register_word
    where state <> 'active'
      and coalesce(decided_at, added_at) < ${now}::timestamptz - make_interval(days => ${KEPT_DAYS})`.execute(
    database,
  );
  return Number(numAffectedRows ?? 0);
}

function viewOf(row: WordRow): WordAddition {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    source: row.source,
    actorId: row.actor_id,
    addedAt: row.added_at.toISOString(),
    state: row.state,
    decidedAt: row.decided_at?.toISOString() ?? null,
  };
}
