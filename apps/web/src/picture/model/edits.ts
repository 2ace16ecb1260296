import { addRow, createId, moveRow, type SectionName, setValue, toggleValue } from '@lagesbild/picture';
import type * as Y from 'yjs';

/** Uniform in [0, 1), unguessable: ids must not be. */
export function secureRandom(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value / 2 ** 32;
}

/** Adds an empty row after `after` (null: first; absent: last) and gives its id. */
export function appendRow(
  doc: Y.Doc,
  section: SectionName,
  values: Readonly<Record<string, string>> = {},
  after?: string | null,
): string {
  const id = createId(secureRandom);
  addRow(doc, section, values, { id, random: secureRandom, ...(after === undefined ? {} : { after }) });
  return id;
}

/** Moves a row one step among `siblings`, the rows it is shown with. Gives its new place, counted from 1, or null. */
export function moveStep(
  doc: Y.Doc,
  section: SectionName,
  row: string,
  siblings: readonly string[],
  step: -1 | 1,
): number | null {
  const from = siblings.indexOf(row);
  const to = from + step;
  if (from < 0 || to < 0 || to >= siblings.length) return null;
  const others = siblings.filter((id) => id !== row);
  moveRow(doc, section, row, others[to - 1] ?? null, secureRandom);
  return to + 1;
}

export { setValue, toggleValue };
