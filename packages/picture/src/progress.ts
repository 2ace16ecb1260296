import type * as Y from 'yjs';
import { type Layout, layouts, type NamedField } from './doc/layout.ts';
import { mapIn, rootOf } from './doc/raw.ts';
import { readField } from './doc/read-field.ts';
import { type BlockName, blocks } from './section.ts';
import { detailsQuestions } from './sections/details.ts';

export type Progress = Readonly<Record<BlockName, { readonly answered: number; readonly total: number }>>;

/**
 * How many of the checklist's questions each block has an answer to. Questions 2–5 are always answered, since a
 * picture cannot be created without them. The overview counts as one. Sections without a question are not counted.
 */
export function progress(doc: Y.Doc): Progress {
  const result = Object.fromEntries(
    Object.keys(blocks).map((block) => [block, { answered: 0, total: 0 }]),
  ) as Record<BlockName, { answered: number; total: number }>;
  const details = Object.keys(detailsQuestions).length;
  result.participants.answered += details;
  result.participants.total += details;
  for (const layout of layouts) {
    const rows = fieldMaps(doc, layout);
    for (const fields of answers(layout)) {
      const counts = result[layout.section.block];
      counts.total++;
      if (rows.some((row) => fields.some(([name, field]) => isFilled(readField(field, name, row)))))
        counts.answered++;
    }
  }
  return result;
}

/** For each question of a section, the fields any of which answers it. */
function answers({ section, fields, owner }: Layout): (readonly NamedField[])[] {
  if (section.questions.length === 0 && section.block !== 'overview') return [];
  const byField = fields.filter(([, field]) => field.question !== undefined);
  // The row a row belongs to is filled in by the form, so it answers nothing.
  const open = fields.filter(([name, field]) => field.question === undefined && name !== owner?.name);
  const always = open.filter(([, field]) => field.required === 'always');
  const rest = always.length > 0 ? always : open.filter(([, field]) => field.required !== undefined);
  const own = new Map<number, NamedField[]>();
  for (const entry of byField) {
    const number = entry[1].question?.number ?? 0;
    own.set(number, [...(own.get(number) ?? []), entry]);
  }
  return [rest, ...own.values()];
}

function fieldMaps(doc: Y.Doc, { name, section }: Layout): Y.Map<unknown>[] {
  const root = rootOf(doc, name);
  if (root === null) return [];
  if (section.kind === 'single') return [root];
  return [...root._map.values()].flatMap((item) => (item.deleted ? [] : (mapIn(item) ?? [])));
}

function isFilled(value: ReturnType<typeof readField>): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value !== null;
}
