import type * as Y from 'yjs';
import { type Id, isId } from '../id.ts';
import { isSectionName, type Row, type SectionName } from '../picture.ts';
import { layoutNamed } from './layout.ts';
import { liveItem, rootOf, rowMap, textIn } from './raw.ts';
import { type FieldValue, orderedIds, readField, readRow } from './read-field.ts';

/** The field map of a row, or the root of a single section (`id` is then null). */
export function fieldMap(doc: Y.Doc, section: SectionName, id: Id | null): Y.Map<unknown> | null {
  const root = rootOf(doc, section);
  if (layoutNamed(section).section.kind === 'single') return root;
  return id === null ? null : rowMap(root, id);
}

/** Ids of a section's rows in their order; those of a `perRow` section in the order of the rows they follow. */
export function rowIds(doc: Y.Doc, section: SectionName): Id[] {
  const { of } = layoutNamed(section).section;
  return orderedIds(rootOf(doc, of !== undefined && isSectionName(of) ? of : section));
}

/** One row as plain values, leniently: what does not belong is left out. `null` when there is no such row. */
export function peekRow<S extends SectionName>(doc: Y.Doc, section: S, id: Id | null): Row<S> | null {
  const map = fieldMap(doc, section, id);
  if (map === null) return null;
  const values = readRow(layoutNamed(section), map);
  // The layout comes from the same declaration as the type.
  return (id === null ? values : { id, ...values }) as unknown as Row<S>;
}

/** One field as a plain value, leniently; for code that treats all fields alike. `null` also when the row is gone. */
export function peekField(doc: Y.Doc, section: SectionName, id: Id | null, field: string): FieldValue {
  const declared = layoutNamed(section).section.fields[field];
  const map = fieldMap(doc, section, id);
  return declared === undefined || map === null ? null : readField(declared, field, map);
}

/** The shared text of a narrative field, or `null` when the row is gone. */
export function textOf(doc: Y.Doc, section: SectionName, id: Id | null, field: string): Y.Text | null {
  if (layoutNamed(section).section.fields[field]?.kind !== 'narrative')
    throw new Error('not a narrative field');
  const map = fieldMap(doc, section, id);
  return map === null ? null : textIn(liveItem(map, field));
}

/**
 * True when a section, row and field name a place in a picture: declared names and an id, or `null` for a single
 * section. Whether the row is there is not asked. For presence, which must not carry anything else.
 */
export function isDeclaredPlace(section: string, row: string | null, field: string): boolean {
  if (!isSectionName(section)) return false;
  const declared = layoutNamed(section).section;
  return Object.hasOwn(declared.fields, field) && (declared.kind === 'single' ? row === null : isId(row));
}
