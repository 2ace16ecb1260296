import * as Y from 'yjs';
import { isId } from '../id.ts';
import { isSectionName } from '../picture.ts';
import { type Layout, layoutNamed, layouts } from './layout.ts';
import { liveItem, mapIn, rootOf, rowMap, textIn } from './raw.ts';

/** Puts in the parts every field map always has: a text for each narrative, a map for each `many` field. */
export function addParts(layout: Layout, map: Y.Map<unknown>): boolean {
  let added = false;
  for (const [name, field] of layout.fields) {
    if (field.kind !== 'narrative' && !field.many) continue;
    const item = map.doc === null ? null : liveItem(map, name);
    if ((field.kind === 'narrative' ? textIn(item) : mapIn(item)) !== null) continue;
    map.set(name, field.kind === 'narrative' ? new Y.Text() : new Y.Map());
    added = true;
  }
  return added;
}

/**
 * The first content of a picture. Only the server calls this, once for each picture: two first contents made apart
 * would replace each other's texts when they meet.
 */
export function createPicture(doc: Y.Doc): void {
  completePicture(doc);
}

/**
 * Adds what a newer schema declares and an older document lacks: parts of rows, and rows that must follow others.
 * Only the server calls this, before anybody has joined. Returns true when it changed something.
 */
export function completePicture(doc: Y.Doc): boolean {
  return doc.transact(() => {
    let changed = false;
    for (const layout of layouts) {
      const root = rootOf(doc, layout.name);
      if (root === null) continue;
      if (layout.section.kind === 'single') {
        changed = addParts(layout, root) || changed;
        continue;
      }
      changed = addFollowers(doc, layout, root) || changed;
      for (const item of [...root._map.values()]) {
        const map = item.deleted ? null : mapIn(item);
        if (map !== null) changed = addParts(layout, map) || changed;
      }
    }
    return changed;
  });
}

function addFollowers(doc: Y.Doc, layout: Layout, root: Y.Map<unknown>): boolean {
  const { of } = layout.section;
  if (of === undefined || !isSectionName(of)) return false;
  let changed = false;
  for (const id of rootOf(doc, layoutNamed(of).name)?.keys() ?? []) {
    if (!isId(id) || rowMap(root, id) !== null) continue;
    root.set(id, new Y.Map());
    changed = true;
  }
  return changed;
}
