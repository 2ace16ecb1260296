import * as Y from 'yjs';
import type { SectionName } from '../picture.ts';

/**
 * Raw reading of Yjs structures. `toJSON`, `toString` and `get` hide undeclared roots, a text used as a map, marks,
 * embeds and all but the last element of a value, so everything that judges a document reads through this file.
 */

// biome-ignore lint/suspicious/noExplicitAny: a type of any event will do, and Yjs has no other way to say so
export type AnyType = Y.AbstractType<any>;

/** The root of a section as a map, or `null` when this document uses the name for something else. */
export function rootOf(doc: Y.Doc, name: SectionName): Y.Map<unknown> | null {
  const known = doc.share.get(name);
  if (known !== undefined && known.constructor === Y.Map) return known as Y.Map<unknown>;
  // A root that has only been seen in an update has no kind yet.
  if (known === undefined || known.constructor === Y.AbstractType) return doc.getMap(name);
  return null;
}

/** The undeleted item under a key. */
export function liveItem(map: AnyType, key: string): Y.Item | null {
  const item = map._map.get(key);
  return item !== undefined && !item.deleted ? item : null;
}

/** The map an item holds, or `null` when it holds anything else. */
export function mapIn(item: Y.Item | null): Y.Map<unknown> | null {
  if (item === null || item.content.constructor !== Y.ContentType) return null;
  const type = (item.content as Y.ContentType).type;
  return type.constructor === Y.Map ? (type as Y.Map<unknown>) : null;
}

/** The plain text an item holds, or `null`. */
export function textIn(item: Y.Item | null): Y.Text | null {
  if (item === null || item.content.constructor !== Y.ContentType) return null;
  const type = (item.content as Y.ContentType).type;
  return type.constructor === Y.Text ? (type as Y.Text) : null;
}

/** The one plain value an item holds, or `undefined`. A second value beside it would be hidden from every reader. */
export function plainIn(item: Y.Item): unknown {
  if (item.content.constructor !== Y.ContentAny) return undefined;
  const values = (item.content as Y.ContentAny).arr;
  return values.length === 1 ? values[0] : undefined;
}

/** The map of a live row. */
export function rowMap(root: Y.Map<unknown> | null, id: string): Y.Map<unknown> | null {
  return root === null ? null : mapIn(liveItem(root, id));
}
