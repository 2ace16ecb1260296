import * as Y from 'yjs';
import type { Field } from '../field.ts';
import { type Id, isId } from '../id.ts';
import type { SectionName } from '../picture.ts';
import { maxPositionLength, positionBetween, spreadPositions } from '../position.ts';
import { addParts } from './create.ts';
import { followerOf, type Layout, layoutNamed, orderKey, referrersTo } from './layout.ts';
import { liveItem, mapIn, plainIn, rootOf, rowMap, textIn } from './raw.ts';
import { chosenKeys, type FieldValue, isPlainValue, orderedRows } from './read-field.ts';
import { fieldMap } from './rows.ts';

/** Values to begin a row with, by field name. Fields left out start empty. */
export type RowValues = Readonly<Record<string, FieldValue>>;

export type NewRow = {
  readonly id: Id;
  /** The row to stand behind; `null` for the first place, left out for the last. */
  readonly after?: Id | null;
  readonly random: () => number;
};

/**
 * Adds a row, with the parts it always has and the row that follows it.
 * @throws when a value does not fit its field or the section has no rows of its own: defects of the caller.
 */
export function addRow(doc: Y.Doc, section: SectionName, values: RowValues, row: NewRow): void {
  const layout = layoutNamed(section);
  if (layout.section.kind !== 'list' || !isId(row.id)) throw new Error('not a list, or not an id');
  doc.transact(() => {
    const root = listRoot(doc, section);
    const order = orderFor(root, row.after, null, row.random);
    const map = new Y.Map<unknown>();
    root.set(row.id, map);
    map.set(orderKey, order);
    fill(layout, map, values);
    const follower = followerOf(section);
    if (follower === null) return;
    const following = new Y.Map<unknown>();
    listRoot(doc, follower.name).set(row.id, following);
    addParts(follower, following);
  });
}

function fill(layout: Layout, map: Y.Map<unknown>, values: RowValues): void {
  addParts(layout, map);
  for (const [name, value] of Object.entries(values)) {
    const field = declaredField(layout, name);
    if (value === null) continue;
    if (field.kind === 'narrative') {
      if (typeof value !== 'string') throw new Error('not a text');
      if (value !== '') textIn(liveItem(map, name))?.insert(0, value);
    } else if (field.many) {
      if (!Array.isArray(value)) throw new Error('not a list');
      for (const key of value) putKey(field, mapIn(liveItem(map, name)), key, true);
    } else putValue(field, name, map, value);
  }
}

/**
 * Deletes a row with everything that belongs to it, and clears every reference to what is deleted. Does nothing when
 * the row is already gone.
 */
export function deleteRow(doc: Y.Doc, section: SectionName, id: Id): void {
  if (layoutNamed(section).section.kind !== 'list')
    throw new Error('only rows of lists are deleted by themselves');
  doc.transact(() => deleteWithOwned(doc, section, id));
}

function deleteWithOwned(doc: Y.Doc, section: SectionName, id: Id): void {
  const root = listRoot(doc, section);
  if (liveItem(root, id) === null) return;
  root.delete(id);
  const follower = followerOf(section);
  if (follower !== null) deleteWithOwned(doc, follower.name, id);
  for (const { section: layout, name, field } of referrersTo(section)) {
    const referring = rootOf(doc, layout.name);
    if (referring === null) continue;
    if (layout.section.kind === 'single') {
      clearReference(referring, name, id);
      continue;
    }
    for (const [rowId, item] of [...referring._map]) {
      const map = item.deleted ? null : mapIn(item);
      if (map === null || !clearReference(map, name, id)) continue;
      if (!field.many && field.owner) deleteWithOwned(doc, layout.name, rowId);
    }
  }
}

/** Takes one reference out of a field; true when it was there. */
function clearReference(map: Y.Map<unknown>, name: string, id: Id): boolean {
  const item = liveItem(map, name);
  const many = mapIn(item);
  if (many !== null) {
    if (liveItem(many, id) === null) return false;
    many.delete(id);
    return true;
  }
  if (item === null || plainIn(item) !== id) return false;
  map.delete(name);
  return true;
}

/** Moves a row behind another, or first when `after` is null. Does nothing when the row is gone. */
export function moveRow(
  doc: Y.Doc,
  section: SectionName,
  id: Id,
  after: Id | null,
  random: () => number,
): void {
  doc.transact(() => {
    const root = listRoot(doc, section);
    const map = rowMap(root, id);
    if (map === null || after === id) return;
    map.set(orderKey, orderFor(root, after, id, random));
  });
}

/** The order key for a place in a list; gives the whole list new keys when there is no room left for a short one. */
function orderFor(
  root: Y.Map<unknown>,
  after: Id | null | undefined,
  moving: Id | null,
  random: () => number,
): string {
  const rows = orderedRows(root).filter(([id]) => id !== moving);
  const behind = after === null ? 0 : rows.findIndex(([id]) => id === after) + 1;
  // A row to stand behind that is gone, or none named: the end of the list.
  const index = after !== null && behind === 0 ? rows.length : behind;
  const before = rows[index - 1]?.[1] ?? null;
  const next = rows.slice(index).find(([, order]) => before === null || order > before)?.[1] ?? null;
  const order = positionBetween(before, next, random);
  if (order.length <= maxPositionLength) return order;
  const fresh = spreadPositions(rows.length + 1, random);
  for (const [i, [, , map]] of rows.entries()) map.set(orderKey, fresh[i < index ? i : i + 1]);
  return fresh[index] ?? order;
}

/**
 * Sets a field that holds one choice, day, reference or yes/no; `null` empties it. Returns false when the row is gone.
 * @throws when the value does not fit the field: a defect of the caller.
 */
export function setValue(
  doc: Y.Doc,
  section: SectionName,
  id: Id | null,
  field: string,
  value: string | boolean | null,
): boolean {
  const declared = declaredField(layoutNamed(section), field);
  const map = fieldMap(doc, section, id);
  if (map === null) return false;
  putValue(declared, field, map, value);
  return true;
}

function putValue(field: Field, name: string, map: Y.Map<unknown>, value: FieldValue): void {
  if (field.kind === 'narrative' || field.many) throw new Error('not a field of one value');
  const item = liveItem(map, name);
  if (value === null) {
    if (item !== null) map.delete(name);
    return;
  }
  if (!isPlainValue(field, value)) throw new Error('the value does not fit the field');
  if (item === null || plainIn(item) !== value) map.set(name, value);
}

/**
 * Ticks or unticks one choice, day or reference of a field that holds many. Returns false when the row is gone.
 * @throws when the key does not fit the field: a defect of the caller.
 */
export function toggleValue(
  doc: Y.Doc,
  section: SectionName,
  id: Id | null,
  field: string,
  key: string,
  on: boolean,
): boolean {
  const declared = declaredField(layoutNamed(section), field);
  const map = fieldMap(doc, section, id);
  if (map === null) return false;
  return putKey(declared, mapIn(liveItem(map, field)), key, on);
}

function putKey(field: Field, keys: Y.Map<unknown> | null, key: string, on: boolean): boolean {
  if (field.kind === 'narrative' || !field.many) throw new Error('not a field of many values');
  if (!isPlainValue(field, key)) throw new Error('the key does not fit the field');
  if (keys === null) return false;
  if (chosenKeys(keys).includes(key) === on) return true;
  if (on) keys.set(key, true);
  else keys.delete(key);
  return true;
}

function declaredField(layout: Layout, name: string): Field {
  const field = Object.hasOwn(layout.section.fields, name) ? layout.section.fields[name] : undefined;
  if (field === undefined) throw new Error('no such field');
  return field;
}

function listRoot(doc: Y.Doc, section: SectionName): Y.Map<unknown> {
  const root = rootOf(doc, section);
  if (root === null) throw new Error('the root of the section is not a map');
  return root;
}
