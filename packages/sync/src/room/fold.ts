/** From the log to a document, and to a fresh snapshot. */
import * as Y from 'yjs';
import type { LoadedLog } from './ports.ts';
import { isComplete } from './scratch.ts';

/** The document the log tells of, and its newest row; null when the log is corrupt (a hole, or bytes that do not fit). */
export function foldLog(log: LoadedLog): { doc: Y.Doc; seq: number } | null {
  const doc = new Y.Doc();
  let seq = log.snapshotSeq;
  for (const row of log.updates) if (row.seq !== ++seq) return null;
  try {
    doc.transact(() => {
      if (log.snapshot !== null) Y.applyUpdate(doc, log.snapshot);
      for (const { update } of log.updates) Y.applyUpdate(doc, update);
    });
  } catch {
    return null;
  }
  return isComplete(doc) ? { doc, seq } : null;
}

/**
 * A fresh snapshot of everything in the log: loaded and encoded anew, so that deleted text is not in it. Null when the
 * log is corrupt.
 */
export function compactLog(log: LoadedLog): { throughSeq: number; snapshot: Uint8Array } | null {
  const folded = foldLog(log);
  if (folded === null) return null;
  return { throughSeq: folded.seq, snapshot: Y.encodeStateAsUpdate(folded.doc) };
}
