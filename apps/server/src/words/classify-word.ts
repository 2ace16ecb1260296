import { type RegisterEntry, registerKey } from '@lagesbild/identity-guard';
import type { Database } from '../database/tables.ts';
import { type Adding, lockWords, putWords, statesOf } from '../store/word-additions.ts';
import { judgeWord } from './judge-word.ts';

export type Classified =
  | { readonly ok: true; readonly status: 'active' | 'waiting' }
  /** `rules` are the guard's. */
  | { readonly ok: false; readonly reason: 'identifiesPerson'; readonly rules: readonly string[] };

/**
 * Adds one word that somebody has said is no person. It counts at once, unless it looks like a name, or was revoked
 * before: then it waits for the samordnare. The same word again changes nothing. What identifies a person is refused.
 */
export async function classifyWord(
  database: Database,
  adding: Adding,
  word: RegisterEntry,
): Promise<Classified> {
  const { verdict, rules } = judgeWord(word.name, word.kind);
  if (verdict === 'identifiesPerson') return { ok: false, reason: verdict, rules };
  const key = registerKey(word.name);
  return database.transaction().execute(async (trx) => {
    await lockWords(trx, adding.municipalityId);
    const state = (await statesOf(trx, adding.municipalityId, [key])).get(key);
    if (state === 'active' || state === 'waiting') return { ok: true, status: state };
    const status = verdict === 'nameLike' || state === 'revoked' ? 'waiting' : 'active';
    await putWords(trx, adding, [word], status);
    return { ok: true, status };
  });
}
