import {
  addRow,
  deleteRow,
  type FieldValue,
  peekField,
  rowIds,
  type SectionName,
  sectionNamed,
  sections,
  setValue,
  textOf,
  toggleValue,
} from '@lagesbild/picture';
import type * as Y from 'yjs';
import { fieldOf, fieldsOf, ownedSections, ownerField } from './definitions.ts';
import { secureRandom } from './edits.ts';

type RemovedRow = {
  readonly section: SectionName;
  readonly row: string;
  readonly after: string | null;
  readonly values: Readonly<Record<string, FieldValue>>;
};
type ClearedReference = {
  readonly section: SectionName;
  readonly row: string | null;
  readonly name: string;
  readonly key: string;
};

/** A removed row with everything that went with it, kept in this browser so that the removal can be taken back. */
export type Removal = {
  readonly rows: readonly RemovedRow[];
  readonly references: readonly ClearedReference[];
};

/** Removes a row with the rows that belong to it, and gives what is needed to bring it all back. */
export function removeRow(doc: Y.Doc, section: SectionName, row: string): Removal {
  const rows = collectRows(doc, section, row);
  const references = collectReferences(doc, rows);
  deleteRow(doc, section, row);
  return { rows, references };
}

/** Brings a removed row back under its old id, as far as what it pointed at (or was pointed at by) still exists. */
export function restoreRow(doc: Y.Doc, { rows, references }: Removal): void {
  const restored = new Set(rows.map(({ section, row }) => `${section} ${row}`));
  const exists = (target: string, key: string) =>
    target === 'actor' ||
    target === 'place' ||
    restored.has(`${target} ${key}`) ||
    rowIds(doc, target as SectionName).includes(key);
  doc.transact(() => {
    for (const { section, row, after, values } of rows) {
      const standing = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, withoutGone(section, name, value, exists)]),
      );
      if (sectionNamed(section).kind === 'list') {
        addRow(doc, section, standing, { id: row, after, random: secureRandom });
      } else {
        for (const [name, value] of Object.entries(standing)) fillField(doc, section, row, name, value);
      }
    }
    for (const { section, row, name, key } of references) {
      fillField(doc, section, row, name, fieldOf(section, name).many ? [key] : key);
    }
  });
}

function collectRows(doc: Y.Doc, section: SectionName, row: string): RemovedRow[] {
  const siblings = rowIds(doc, section);
  const contents = (name: SectionName, after: string | null): RemovedRow => ({
    section: name,
    row,
    after,
    values: Object.fromEntries(fieldsOf(name).map(([field]) => [field, peekField(doc, name, row, field)])),
  });
  const following = sections.filter(({ kind, of }) => kind === 'perRow' && of === section);
  const owned = ownedSections(section).flatMap((child) => {
    const reference = ownerField(child)?.name ?? '';
    return rowIds(doc, child)
      .filter((id) => peekField(doc, child, id, reference) === row)
      .flatMap((id) => collectRows(doc, child, id));
  });
  return [
    contents(section, siblings[siblings.indexOf(row) - 1] ?? null),
    ...following.map(({ name }) => contents(name, null)),
    ...owned,
  ];
}

/** References from rows that stay to rows that go; removing the rows clears them. */
function collectReferences(doc: Y.Doc, removed: readonly RemovedRow[]): ClearedReference[] {
  const gone = new Set(removed.map(({ section, row }) => `${section} ${row}`));
  return sections.flatMap(({ name: section, kind }) => {
    const rows: readonly (string | null)[] = kind === 'single' ? [null] : rowIds(doc, section);
    const staying = rows.filter((row) => !gone.has(`${section} ${row}`));
    return fieldsOf(section).flatMap(([name, field]) => {
      if (field.kind !== 'reference') return [];
      return staying.flatMap((row) =>
        keysOf(peekField(doc, section, row, name))
          .filter((key) => gone.has(`${field.target} ${key}`))
          .map((key) => ({ section, row, name, key })),
      );
    });
  });
}

function withoutGone(
  section: SectionName,
  name: string,
  value: FieldValue,
  exists: (target: string, key: string) => boolean,
): FieldValue {
  const field = fieldOf(section, name);
  if (field.kind !== 'reference') return value;
  const standing = keysOf(value).filter((key) => exists(field.target, key));
  return field.many ? standing : (standing[0] ?? null);
}

function fillField(
  doc: Y.Doc,
  section: SectionName,
  row: string | null,
  name: string,
  value: FieldValue,
): void {
  const field = fieldOf(section, name);
  if (field.kind === 'narrative') {
    if (typeof value === 'string' && value !== '') textOf(doc, section, row, name)?.insert(0, value);
  } else if (field.many) {
    for (const key of keysOf(value)) toggleValue(doc, section, row, name, key, true);
  } else if (value !== null && typeof value !== 'object') {
    setValue(doc, section, row, name, value);
  }
}

function keysOf(value: FieldValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? value : [];
}
