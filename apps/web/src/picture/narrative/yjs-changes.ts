import { ChangeSet, type ChangeSpec, Text } from '@codemirror/state';
import type * as Y from 'yjs';

/** A Yjs text delta as CodeMirror changes. Embeds cannot occur in a narrative; one would count as a single character. */
export function changesFromDelta(delta: Y.YTextEvent['delta'], length: number): ChangeSet {
  const specs: ChangeSpec[] = [];
  let position = 0;
  for (const part of delta) {
    if (part.retain !== undefined) position += part.retain;
    else if (part.delete !== undefined) {
      specs.push({ from: position, to: position + part.delete });
      position += part.delete;
    } else {
      const insert = typeof part.insert === 'string' ? part.insert : '\uFFFC';
      specs.push({ from: position, insert: Text.of(insert.split('\n')) });
    }
  }
  return ChangeSet.of(specs, length);
}

/** Makes CodeMirror changes to a Yjs text. Inside a transaction. */
export function writeChanges(text: Y.Text, changes: ChangeSet): void {
  let shift = 0;
  changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    const at = from + shift;
    if (to > from) text.delete(at, to - from);
    if (inserted.length > 0) text.insert(at, inserted.toString());
    shift += inserted.length - (to - from);
  });
}

/** True when a text is gone from its document, alone or with its row: whatever is written into it nobody sees. */
export function isRemoved(text: Y.Text): boolean {
  return text._item?.deleted === true;
}
