/** Whose the Yjs client ids of a picture are, kept beside its log and written with its rows. */
import { serverOwner, type Writers } from '@lagesbild/sync/room';
import type { Transaction } from 'kysely';
import * as Y from 'yjs';
import type { Tables } from '../database/tables.ts';

/** What `unnest` takes: as many client ids as owners. */
export function asColumns(writers: Writers): { readonly clients: number[]; readonly owners: string[] } {
  return { clients: [...writers.keys()], owners: [...writers.values()] };
}

/** An owner as the log port has it. */
export function ownerOf(bytes: Buffer): string {
  return bytes.toString('hex');
}

/** The client ids under which the server itself has written an update. */
export function serverWriters(update: Uint8Array): Writers {
  return new Map([...Y.parseUpdateMeta(update).to.keys()].map((client) => [client, serverOwner]));
}

/** Writes the owners of client ids that have none, in the transaction that stores row `seq`. */
export async function writeWriters(
  trx: Transaction<Tables>,
  pictureId: string,
  seq: number,
  writers: Writers,
): Promise<void> {
  if (writers.size === 0) return;
  const rows = [...writers].map(([client, owner]) => ({
    picture_id: pictureId,
    client,
    seq,
    owner: Buffer.from(owner, 'hex'),
  }));
  await trx
    .insertInto('picture_writer')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['picture_id', 'client']).doNothing())
    .execute();
}
