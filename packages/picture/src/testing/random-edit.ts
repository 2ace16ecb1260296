import type * as Y from 'yjs';
import { codesOf } from '../code-list.ts';
import { addRow, deleteRow, moveRow, setValue, toggleValue } from '../doc/edits.ts';
import { layoutNamed, layouts } from '../doc/layout.ts';
import { peekField, rowIds, textOf } from '../doc/rows.ts';
import type { Field } from '../field.ts';
import { createId, type Id } from '../id.ts';
import { isSectionName, type SectionName } from '../picture.ts';
import { testActors } from './context.ts';

/** Fields whose values other rows' rules look at; left alone so that every edit is valid whatever others do. */
const ruled: ReadonlySet<string> = new Set([
  'places',
  'scopeLevel',
  'groupType',
  'genderIdentityAspect',
  'gender',
]);
const words = [
  'klotter',
  'belysning',
  'centrum',
  'kvällar',
  'oro',
  'ökar',
  'minskar',
  'skolgård',
  '😀',
  'åäö',
];

/**
 * One random edit that is valid in a district, by itself and together with other such edits, save for references to
 * rows that somebody else deletes at the same time. Sections that are `spared` stay as they are.
 */
export function randomEdit(
  doc: Y.Doc,
  random: () => number,
  spared: ReadonlySet<SectionName> = new Set(),
): void {
  const layout = pick(
    layouts.filter(({ name }) => !spared.has(name)),
    random,
  );
  const name = layout.name;
  const ids = rowIds(doc, name);
  const dice = random();
  if (layout.section.kind === 'list') {
    const id = ids.length > 0 ? pick(ids, random) : null;
    if (id === null || (dice < 0.2 && ids.length < 12)) {
      addRow(doc, name, {}, { id: createId(random), random, ...(random() < 0.5 ? { after: id } : {}) });
    } else if (dice < 0.25) deleteRow(doc, name, id);
    else if (dice < 0.3) moveRow(doc, name, id, random() < 0.3 ? null : pick(ids, random), random);
    else editField(doc, name, id, random);
  } else if (layout.section.kind === 'single') editField(doc, name, null, random);
  else if (ids.length > 0) editField(doc, name, pick(ids, random), random);
}

function editField(doc: Y.Doc, section: SectionName, id: Id | null, random: () => number): void {
  const candidates = layoutNamed(section).fields.filter(([name]) => !ruled.has(name));
  const [name, field] = pick(candidates, random);
  if (field.kind === 'narrative') {
    editText(textOf(doc, section, id, name), field.max, random);
    return;
  }
  const value = randomValue(doc, field, random);
  if (value === null) return;
  if (!field.many) setValue(doc, section, id, name, random() < 0.2 ? null : value);
  else if (typeof value === 'string') {
    const chosen = peekField(doc, section, id, name);
    toggleValue(doc, section, id, name, value, !(Array.isArray(chosen) && chosen.includes(value)));
  }
}

function editText(text: Y.Text | null, max: number, random: () => number): void {
  if (text === null) return;
  // Far below the limit, so that several people's texts together still fit.
  if (text.length > max / 5) text.delete(0, text.length);
  const at = Math.floor(random() * (text.length + 1));
  if (random() < 0.3 && text.length > at) text.delete(at, 1 + Math.floor(random() * (text.length - at)));
  else text.insert(at, `${pick(words, random)} `);
}

function randomValue(doc: Y.Doc, field: Field, random: () => number): string | boolean | null {
  switch (field.kind) {
    case 'code':
    case 'band': {
      const wide = codesOf(field.list).filter((code) => {
        const { minLevel } = field.list.codes[code] ?? {};
        return minLevel === undefined || minLevel === 'neighbourhood';
      });
      return wide.length > 0 ? pick(wide, random) : null;
    }
    case 'date':
      return `2026-${twoDigits(1 + Math.floor(random() * 12))}-${twoDigits(1 + Math.floor(random() * 28))}`;
    case 'flag':
      return random() < 0.5;
    case 'reference': {
      if (field.target === 'actor') return pick(testActors, random);
      const ids = isSectionName(field.target) ? rowIds(doc, field.target) : [];
      return ids.length > 0 ? pick(ids, random) : null;
    }
    case 'narrative':
      return null;
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function pick<T>(from: readonly T[], random: () => number): T {
  const item = from[Math.floor(random() * from.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
