import type * as Y from 'yjs';
import { codesOf, isCode } from '../code-list.ts';
import { type Field, isDate } from '../field.ts';
import { type Id, isId } from '../id.ts';
import { isPosition } from '../position.ts';
import type { CodedValues } from '../section.ts';
import { type Layout, orderKey } from './layout.ts';
import { liveItem, mapIn, plainIn, textIn } from './raw.ts';

/** What a field holds: a text, choice, day or id; yes or no; several of them; or nothing. */
export type FieldValue = string | boolean | readonly string[] | null;

/** Judges one plain value of a field, without asking whether a reference leads anywhere. */
export function isPlainValue(field: Field, value: unknown): value is string | boolean {
  switch (field.kind) {
    case 'code':
    case 'band':
      return isCode(field.list, value);
    case 'date':
      return isDate(value);
    case 'reference':
      return isId(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'narrative':
      return false;
  }
}

/** Reads a field leniently: what does not belong is left out. Codes come in list order, dates and ids ascending. */
export function readField(field: Field, name: string, map: Y.Map<unknown>): FieldValue {
  const item = liveItem(map, name);
  if (field.kind === 'narrative') return textIn(item)?.toString() ?? '';
  if (!field.many) {
    const value = item === null ? null : plainIn(item);
    return isPlainValue(field, value) ? value : null;
  }
  const chosen = chosenKeys(mapIn(item)).filter((key) => isPlainValue(field, key));
  if (chosen.length < 2) return chosen;
  if (field.kind === 'code' || field.kind === 'band') {
    const set = new Set(chosen);
    return codesOf(field.list).filter((key) => set.has(key));
  }
  return chosen.sort();
}

/** The keys that are ticked in a `many` field. */
export function chosenKeys(map: Y.Map<unknown> | null): string[] {
  const keys: string[] = [];
  if (map !== null) for (const [key, item] of map._map) if (!item.deleted) keys.push(key);
  return keys;
}

/** All fields of a row, narratives too. */
export function readRow(layout: Layout, map: Y.Map<unknown>): Record<string, FieldValue> {
  const row: Record<string, FieldValue> = {};
  for (const [name, field] of layout.fields) row[name] = readField(field, name, map);
  return row;
}

/** The coded fields of a row: what the rules look at. */
export function readCoded(layout: Layout, map: Y.Map<unknown>): CodedValues {
  const row: Record<string, FieldValue> = {};
  for (const [name, field] of layout.fields) {
    if (field.kind !== 'narrative') row[name] = readField(field, name, map);
  }
  return row as CodedValues;
}

/** A row's order key; a missing one sorts last. */
function readOrder(map: Y.Map<unknown>): string {
  const item = liveItem(map, orderKey);
  const value = item === null ? null : plainIn(item);
  return isPosition(value) ? value : '~';
}

/** Ids of the live rows of a list root, in their order; equal keys are ordered by id. */
export function orderedIds(root: Y.Map<unknown> | null): Id[] {
  return orderedRows(root).map(([id]) => id);
}

/** Id, order key and map of the live rows of a root, or of those that `wanted` picks, in their order. */
export function orderedRows(
  root: Y.Map<unknown> | null,
  wanted: (map: Y.Map<unknown>) => boolean = () => true,
): [id: Id, order: string, map: Y.Map<unknown>][] {
  const rows: [Id, string, Y.Map<unknown>][] = [];
  if (root !== null) {
    for (const [id, item] of root._map) {
      const map = item.deleted || !isId(id) ? null : mapIn(item);
      if (map !== null && wanted(map)) rows.push([id, readOrder(map), map]);
    }
  }
  return rows.sort(([a, orderA], [b, orderB]) => compare(orderA, orderB) || compare(a, b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
