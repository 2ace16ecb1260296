// Ways to point into a document: at its rows, texts, values and single characters.
import { sections } from '@lagesbild/picture';
import * as Y from 'yjs';
import { between, pick } from '../simulation/random.ts';

export type Point = readonly [client: number, clock: number];

/** Any character, value or type of the document, deleted or not. */
export function anyPoint(doc: Y.Doc, random: () => number): Point {
  const structs = pick(random, [...doc.store.clients.values()]);
  const { id, length } = pick<Y.Item | Y.GC>(random, structs);
  return [id.client, id.clock + between(random, 0, length - 1)];
}

/** The place in the store of the item that holds a type. */
export function pointOf(type: { readonly _item: Y.Item | null }): Point {
  if (type._item === null) throw new Error('a root has no place');
  return [type._item.id.client, type._item.id.clock];
}

/** The field maps of the picture: every row, and the roots of single sections. */
export function fieldMaps(doc: Y.Doc): Y.Map<unknown>[] {
  return sections.flatMap(({ name, kind }) => {
    const root = doc.getMap(name);
    if (kind === 'single') return [root];
    return [...root.values()].filter((row): row is Y.Map<unknown> => row instanceof Y.Map);
  });
}

/** The rows, each a map within a root. */
export function rowMaps(doc: Y.Doc): Y.Map<unknown>[] {
  return fieldMaps(doc).filter((map) => map._item !== null);
}

/** The texts of all narrative fields. */
export function texts(doc: Y.Doc): Y.Text[] {
  return fieldMaps(doc).flatMap((map) =>
    [...map.values()].filter((value): value is Y.Text => value instanceof Y.Text),
  );
}

/** The maps of all fields that hold several choices. */
export function choiceMaps(doc: Y.Doc): Y.Map<unknown>[] {
  return fieldMaps(doc).flatMap((map) =>
    [...map.values()].filter((value): value is Y.Map<unknown> => value instanceof Y.Map),
  );
}

/** A character of a text that is still there; null in an empty text. */
export function characterOf(text: Y.Text, random: () => number): Point | null {
  if (text.length === 0) return null;
  const at = Y.createRelativePositionFromTypeIndex(text, between(random, 0, text.length - 1)).item;
  return at === null ? null : [at.client, at.clock];
}
