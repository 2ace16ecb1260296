/**
 * Edits that an earlier page left behind are brought in only when everything they build on is there: what the server
 * has, or another of them. Others would wait for ever and make the server ask for ever, as when a picture's history
 * was removed meanwhile.
 */
import * as Y from 'yjs';
import type { KeptEdit } from './edit-store.ts';

export type Sorted = {
  readonly fitting: readonly KeptEdit[];
  readonly stray: readonly KeptEdit[];
};

/** Tries the edits on a copy of the content. */
export function sortByFit(content: Uint8Array, edits: readonly KeptEdit[]): Sorted {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, content);
  for (const { update } of edits) Y.applyUpdate(copy, update);
  const isWhole = copy.store.pendingStructs === null && copy.store.pendingDs === null;
  const fits = ({ update }: KeptEdit): boolean => isWhole || isPlaced(update, copy.store);
  const fitting = edits.filter(fits);
  const stray = edits.filter((edit) => !fitting.includes(edit));
  copy.destroy();
  return { fitting, stray };
}

function isPlaced(update: Uint8Array, store: Y.Doc['store']): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  const isThere = (client: number, end: number): boolean => end <= Y.getState(store, client);
  return (
    structs.every(({ id, length }) => isThere(id.client, id.clock + length)) &&
    [...ds.clients].every(([client, ranges]) =>
      ranges.every(({ clock, len }) => isThere(client, clock + len)),
    )
  );
}

/** The text the edits wrote and did not take away again, to be handed back to the person. */
export function writtenText(edits: readonly KeptEdit[]): string {
  if (edits.length === 0) return '';
  const { structs, ds } = Y.decodeUpdate(Y.mergeUpdates(edits.map(({ update }) => update)));
  let text = '';
  for (const { id, content } of structs.filter((struct): struct is Y.Item => struct instanceof Y.Item)) {
    if (!(content instanceof Y.ContentString)) continue;
    for (let at = 0; at < content.str.length; at++) {
      if (!Y.isDeleted(ds, Y.createID(id.client, id.clock + at))) text += content.str[at];
    }
  }
  return text;
}
