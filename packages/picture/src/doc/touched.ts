import * as Y from 'yjs';
import { type Id, isId } from '../id.ts';
import { isSectionName, type SectionName } from '../picture.ts';
import { sections } from '../sections/index.ts';
import type { AnyType } from './raw.ts';

/**
 * What a transaction changed: rows by section, `*` for a whole section, `?` for a root nobody declared. It never
 * carries a key that is not an id.
 */
export type Touched = ReadonlyMap<SectionName | '?', ReadonlySet<Id | '*'>>;

/** Everything: what a full reading looks at. */
export const everything: Touched = new Map<SectionName | '?', ReadonlySet<Id | '*'>>([
  ['?', new Set(['*'])],
  ...sections.map((section) => [section.name, new Set(['*'])] as const),
]);

/** Sorts what a transaction changed under the rows it belongs to. */
export function touchedBy(transaction: Y.Transaction): Touched {
  const touched = new Map<SectionName | '?', Set<Id | '*'>>();
  for (const [type, keys] of transaction.changed) {
    const place = placeOf(type);
    if (place === null) continue;
    const name = rootName(transaction.doc, place.root);
    const section = name !== null && isSectionName(name) ? name : '?';
    let ids = touched.get(section);
    if (!ids) {
      ids = new Set();
      touched.set(section, ids);
    }
    if (section === '?') ids.add('*');
    else if (place.key === undefined) for (const key of keys) ids.add(isId(key) ? key : '*');
    else ids.add(isId(place.key) ? place.key : '*');
  }
  return touched;
}

/** Joins what several transactions changed. */
export function joinTouched(parts: Iterable<Touched>): Touched {
  const all = new Map<SectionName | '?', Set<Id | '*'>>();
  for (const part of parts) {
    for (const [section, ids] of part) {
      const known = all.get(section);
      if (!known) all.set(section, new Set(ids));
      else for (const id of ids) known.add(id);
    }
  }
  return all;
}

/** The root above a type and the key of the row the type lies in; `undefined` for the root itself. */
function placeOf(type: AnyType): { root: AnyType; key: string | null | undefined } | null {
  let current = type;
  let key: string | null | undefined;
  while (current._item !== null) {
    key = current._item.parentSub;
    const parent = current._item.parent;
    // The parent has been deleted and swept away: nothing of it is left to judge.
    if (!(parent instanceof Y.AbstractType)) return null;
    current = parent;
  }
  return { root: current, key };
}

function rootName(doc: Y.Doc, root: AnyType): string | null {
  for (const [name, type] of doc.share) if (type === root) return name;
  return null;
}
