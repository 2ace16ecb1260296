/**
 * The scratch copy: where every edit is tried before it counts. It holds the stored state plus the accepted edits that
 * still wait for the log. After a refusal it holds something nobody may see, so it is thrown away and made anew.
 */
import * as Y from 'yjs';
import type { Arrivals } from './causality.ts';
import { type PlacementFault, placementFault } from './origins.ts';
import type { StructurePort } from './ports.ts';

/** What one edit did to the scratch copy. */
export type Trial<T> = {
  readonly touched: T | null;
  /** What the scratch copy emitted: unlike the client's bytes it holds no content that is deleted already. */
  readonly emitted: Uint8Array | null;
  readonly fault: PlacementFault | null;
  /** Nothing of it waits for something missing. */
  readonly complete: boolean;
};

type Recording<T> = {
  writers: Iterable<number>;
  touched: T | null;
  emitted: Uint8Array[];
  fault: PlacementFault | null;
};

export type Scratch<T> = {
  readonly doc: Y.Doc;
  /** Tries a change. Throws whatever Yjs or the structure port throws. */
  attempt(writers: Iterable<number>, change: (doc: Y.Doc) => void): Trial<T>;
};

/** A scratch copy holding `updates`. */
export function createScratch<T, D>(
  structure: StructurePort<T, D>,
  updates: readonly Uint8Array[],
): Scratch<T> {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const arrivals: Arrivals = new WeakMap();
  let transactions = 0;
  let recording: Recording<T> | null = null;
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (recording === null) return;
    const touched = structure.touchedBy(transaction);
    recording.touched = recording.touched === null ? touched : structure.join(recording.touched, touched);
    transactions += 1;
    recording.fault ??= placementFault(transaction, recording.writers, arrivals, transactions);
  });
  doc.on('update', (update: Uint8Array) => recording?.emitted.push(update));
  return {
    doc,
    attempt(writers, change) {
      const record: Recording<T> = { writers, touched: null, emitted: [], fault: null };
      recording = record;
      try {
        change(doc);
      } finally {
        recording = null;
      }
      return {
        touched: record.touched,
        emitted: mergeUpdates(record.emitted),
        fault: record.fault,
        complete: isComplete(doc),
      };
    },
  };
}

/** One update for several; null for none. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array | null {
  const [first] = updates;
  if (first === undefined) return null;
  return updates.length === 1 ? first : Y.mergeUpdates([...updates]);
}

/** Whether nothing in the document waits for something that is missing. */
export function isComplete(doc: Y.Doc): boolean {
  return doc.store.pendingStructs === null && doc.store.pendingDs === null;
}
