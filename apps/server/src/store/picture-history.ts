/** Making a picture forget how it came to be: what it says stays, everything that was written and deleted goes. */
import { createHash } from 'node:crypto';
import { derivedRows, everything } from '@lagesbild/picture';
import { canonicalContent } from '@lagesbild/sync/protocol';
import { compactLog, type LoadedLog } from '@lagesbild/sync/room';
import type { Transaction } from 'kysely';
import * as Y from 'yjs';
import type { Database, Tables } from '../database/tables.ts';
import { announce } from '../rooms/announce.ts';
import { BrokenLog, loadIn } from './picture-log.ts';
import { writeDerivedRows } from './picture-log-derived.ts';

/** What is stored of a picture. The hashes are SHA-256 in hex. */
export type StoredPicture = {
  readonly rows: number;
  readonly bytes: number;
  /** Of every stored byte of the log: changes when history goes. */
  readonly storedHash: string;
  /** Of what the picture says: must not change. */
  readonly contentHash: string;
};

export type Forgetting =
  | { readonly ok: true; readonly before: StoredPicture; readonly after: StoredPicture }
  /** `damaged`: the stored rows cannot be read as a document; nothing was changed. */
  | { readonly ok: false; readonly reason: 'noSuchPicture' | 'damaged' };

/**
 * Replaces the log of a picture by one snapshot of what it says now, and its derived rows by new ones, in one
 * transaction that holds the picture's row: nobody appends meanwhile. Every process is told to load it anew. What `wipeSealed`
 * takes away of the texts under seal goes with it.
 */
export async function forgetHistory(
  database: Database,
  pictureId: string,
  wipeSealed: (trx: Transaction<Tables>) => Promise<void>,
): Promise<Forgetting> {
  return database.transaction().execute(async (trx) => {
    const result = await forget(trx, pictureId);
    if (result.ok) await wipeSealed(trx);
    return result;
  });
}

async function forget(trx: Transaction<Tables>, pictureId: string): Promise<Forgetting> {
  const picture = await trx
    .selectFrom('picture')
    .select('head_seq')
    .where('id', '=', pictureId)
    .forUpdate()
    .executeTakeFirst();
  if (picture === undefined) return { ok: false, reason: 'noSuchPicture' };
  const loaded = await readWhole(trx, pictureId);
  const compacted = loaded === null ? null : compactLog(loaded);
  if (loaded === null || compacted === null) return { ok: false, reason: 'damaged' };

  const { snapshot, throughSeq } = compacted;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, snapshot);
  for (const table of ['picture_update', 'picture_snapshot', 'goal', 'activity'] as const) {
    await trx.deleteFrom(table).where('picture_id', '=', pictureId).execute();
  }
  if (throughSeq > 0) {
    await trx
      .insertInto('picture_snapshot')
      .values({ picture_id: pictureId, seq: throughSeq, state: Buffer.from(snapshot) })
      .execute();
  }
  await writeDerivedRows(trx, pictureId, derivedRows(doc, everything));
  await announce(trx, { kind: 'rewritten', picture: pictureId });
  // Whose the client ids are stays known: they are still in use.
  return { ok: true, before: describe(loaded), after: describe({ snapshot, updates: [] }) };
}

async function readWhole(trx: Transaction<Tables>, pictureId: string): Promise<LoadedLog | null> {
  try {
    return await loadIn(trx, pictureId);
  } catch (error) {
    if (error instanceof BrokenLog) return null;
    throw error;
  }
}

function describe({ snapshot, updates }: Pick<LoadedLog, 'snapshot' | 'updates'>): StoredPicture {
  const stored = [...(snapshot === null ? [] : [snapshot]), ...updates.map(({ update }) => update)];
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const bytes of stored) Y.applyUpdate(doc, bytes);
  });
  const storedHash = createHash('sha256');
  for (const bytes of stored) storedHash.update(bytes);
  return {
    rows: stored.length,
    bytes: stored.reduce((sum, { length }) => sum + length, 0),
    storedHash: storedHash.digest('hex'),
    contentHash: createHash('sha256').update(canonicalContent(doc)).digest('hex'),
  };
}
