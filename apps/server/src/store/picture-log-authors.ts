/**
 * The right to write, asked for where a row is stored: the key of an author is the hash of a session's token, in
 * hexadecimal. It says in SQL what `accessTo` says of `write`; a test holds the two together.
 */
import { CompiledQuery, type Transaction } from 'kysely';
import { frozenStates } from '../access.ts';
import type { Tables } from '../database/tables.ts';

const frozen = frozenStates.map((state) => `'${state}'`).join(', ');

/** The sessions of those keys (parameter `keys`, each once) that may write in picture `$1`; each is found by its key. */
const writers = (keys: string): string => `
  from unnest(${keys}) as author (key)
  join session on session.token_hash = decode(author.key, 'hex')
  join account on account.id = session.account_id and account.active and account.role <> 'reader'
  join participation on participation.picture_id = $1 and participation.actor_id = account.actor_id
    and participation."right" = 'write'
  join picture as entered on entered.id = $1 and entered.state not in (${frozen})
    and (entered.state <> 'ownDraft' or entered.created_by_actor = account.actor_id)`;

/** Whether each of the keys (parameter number `number`) is a session that may write in picture `$1`. */
export function allMayWrite(number: number): string {
  const keys = `$${number}::text[]`;
  return `(select count(*) ${writers(keys)}) = cardinality(${keys})`;
}

/** The keys (`$2`) of those who may not write in picture `$1`. */
export const DENIED = `
  select key from unnest($2::text[]) as key except select author.key ${writers('$2::text[]')}`;

/** Rolls back the transaction it is thrown in: these authors may not write. */
export class Denied extends Error {
  override readonly name = 'Denied';
  readonly authors: readonly string[];

  constructor(authors: readonly string[]) {
    super('authors without the right to write');
    this.authors = authors;
  }
}

/** Throws `Denied` in a transaction that has stored edits of somebody who may not write. */
export async function refuseDenied(
  trx: Transaction<Tables>,
  pictureId: string,
  authors: readonly string[],
): Promise<void> {
  if (authors.length === 0) return;
  const { rows } = await trx.executeQuery<{ key: string }>(CompiledQuery.raw(DENIED, [pictureId, authors]));
  if (rows.length > 0) throw new Denied(rows.map(({ key }) => key));
}
