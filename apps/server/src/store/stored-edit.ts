import { type DerivedChanges, derivedRows, joinTouched, type Touched, touchedBy } from '@lagesbild/picture';
import { foldLog } from '@lagesbild/sync/room';
import type { Transaction } from 'kysely';
import * as Y from 'yjs';
import type { Tables } from '../database/tables.ts';
import { appendWithDerived, BrokenLog, loadIn } from './picture-log.ts';
import { serverWriters } from './picture-log-writers.ts';

/** A picture's content in a transaction, to be changed as another process would change it. */
export type StoredEdit = {
  /** Changed in place; nothing of it counts before `store`. */
  readonly doc: Y.Doc;
  /** What has been changed so far. */
  touched(): Touched;
  /** Stores what was changed as the next row. Open rooms hear of it with the commit, and fetch it. */
  store(): Promise<void>;
};

/**
 * Opens the stored content of a picture whose row the transaction has locked: nobody else appends meanwhile. Throws
 * `BrokenLog` when what is stored cannot be read.
 */
export async function openStored(trx: Transaction<Tables>, pictureId: string): Promise<StoredEdit> {
  const folded = foldLog(await loadIn(trx, pictureId));
  if (folded === null) throw new BrokenLog('rows that are no document');
  const { doc, seq } = folded;
  const parts: Touched[] = [];
  const updates: Uint8Array[] = [];
  doc.on('afterTransaction', (transaction: Y.Transaction) => parts.push(touchedBy(transaction)));
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const touched = (): Touched => joinTouched(parts);
  return {
    doc,
    touched,
    async store() {
      const derived: DerivedChanges = derivedRows(doc, touched());
      const update = Y.mergeUpdates(updates);
      const writers = serverWriters(update);
      const result = await appendWithDerived(trx, pictureId, seq + 1, update, derived, writers);
      if (!result.ok) throw new BrokenLog('a locked picture has moved on');
    },
  };
}
