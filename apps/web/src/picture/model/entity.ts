import * as Y from 'yjs';

/** The map that holds a row's fields (or, with `row` null, those of a section without rows), or null when it is gone. */
export function entityOf(doc: Y.Doc, section: string, row: string | null): Y.Map<unknown> | null {
  const root = doc.getMap(section);
  if (row === null) return root;
  const entity = root.get(row);
  return entity instanceof Y.Map ? entity : null;
}

/** A chosen code, date or reference; empty when nothing is chosen. */
export function readValue(doc: Y.Doc, section: string, row: string | null, field: string): string {
  const value = entityOf(doc, section, row)?.get(field);
  return typeof value === 'string' ? value : '';
}

export function readFlag(doc: Y.Doc, section: string, row: string | null, field: string): boolean {
  return entityOf(doc, section, row)?.get(field) === true;
}

/** The chosen keys of a field that takes several, sorted. */
export function readKeys(doc: Y.Doc, section: string, row: string | null, field: string): string[] {
  const value = entityOf(doc, section, row)?.get(field);
  return value instanceof Y.Map ? [...value.keys()].sort() : [];
}

/** A narrative as plain text. */
export function readText(doc: Y.Doc, section: string, row: string | null, field: string): string {
  const value = entityOf(doc, section, row)?.get(field);
  return value instanceof Y.Text ? value.toString() : '';
}

/** Where a violation or a refused text is: `problem/<row>/description`, `overview/outlook`. */
export function pathOf(section: string, row: string | null, field?: string): string {
  return [section, row, field].filter((part) => part !== null && part !== undefined).join('/');
}
