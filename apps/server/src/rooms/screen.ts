/** The identity guard as the room's judge: reads the resulting text of every narrative field an edit touched. */
import type { ScreenContext } from '@lagesbild/identity-guard';
import {
  isId,
  rowIds,
  type SectionName,
  sectionNamed,
  sections,
  type Touched,
  textOf,
} from '@lagesbild/picture';
import type { ScreenPort, Violation } from '@lagesbild/sync/room';
import type * as Y from 'yjs';
import { type Judged, newlyHeld } from '../guard/held.ts';
import { crosses, type SideBySide, sideBySide } from '../guard/side-by-side.ts';
import { pathOf, type Surroundings } from '../surroundings.ts';

/** The rule of a field that a report has hidden. It is none of the guard's. */
export const hiddenRule = 'hidden';

/** One narrative field of a row: what it says now, and what everybody has by now. */
type Text = { readonly field: string; readonly now: string; readonly before: string };

type Row = {
  readonly section: SectionName;
  readonly id: string | null;
  readonly context: (field: string) => ScreenContext;
  readonly isHidden: (path: string) => boolean;
};

/**
 * The judge of one picture. A violation is the path of the field and the id of the guard's rule, or `hidden` where a
 * report has hidden the field. What stands in the committed copy already is never new: see {@link newlyHeld}.
 * `surroundings` is asked at every judgement, so that a word classed or revoked counts from the moment it is known here.
 */
export function createScreen(surroundings: () => Surroundings): ScreenPort<Touched> {
  return (doc, touched, committed) => {
    const { area, words, hidden } = surroundings();
    const context = { level: area.level, population: area.population, register: words };
    const isHidden = (path: string): boolean => hidden.has(path);
    return [...touched].flatMap(([section, ids]) => {
      if (section === '?') return [];
      const contextOf = (field: string): ScreenContext => ({ ...context, field: `${section}.${field}` });
      return touchedRows(doc, section, ids).flatMap((id) =>
        judgeRow({ section, id, context: contextOf, isHidden }, doc, committed),
      );
    });
  };
}

function touchedRows(doc: Y.Doc, section: SectionName, ids: ReadonlySet<string>): (string | null)[] {
  if (sectionNamed(section).kind === 'single') return [null];
  return ids.has('*') ? rowIds(doc, section) : [...ids].filter(isId);
}

function judgeRow(row: Row, doc: Y.Doc, committed: Y.Doc): Violation[] {
  const { section, id } = row;
  const texts = (narratives.get(section) ?? []).map((field): Text => {
    const textIn = (copy: Y.Doc): string => textOf(copy, section, id, field)?.toString() ?? '';
    return { field, now: textIn(doc), before: textIn(committed) };
  });
  const changed = texts.filter(({ now, before }) => now !== '' && now !== before);
  if (changed.length === 0) return [];
  const violations = changed.flatMap((text) => judgeField(row, text));
  // What is held by itself is told where it stands; only what no field says alone is looked for across them.
  return violations.length > 0 ? violations : judgeTogether(row, texts, changed);
}

function judgeField({ section, id, context, isHidden }: Row, { field, now, before }: Text): Violation[] {
  const path = pathOf(section, id, field);
  if (isHidden(path)) return [{ path, rule: hiddenRule }];
  return newlyHeld({ text: now }, { text: before }, context(field)).map((rule) => ({ path, rule }));
}

function judgeTogether(
  { section, id, context }: Row,
  texts: readonly Text[],
  changed: readonly Text[],
): Violation[] {
  const now = sideBySide(texts.map((text) => text.now));
  if (now.at.length === 0) return [];
  const before = sideBySide(texts.map((text) => text.before));
  const [first] = changed;
  if (first === undefined) return [];
  const rules = newlyHeld(acrossPlaces(now), acrossPlaces(before), context(first.field));
  return changed.flatMap(({ field }) => rules.map((rule) => ({ path: pathOf(section, id, field), rule })));
}

function acrossPlaces({ text, at }: SideBySide): Judged {
  return { text, counts: ({ start, end }) => crosses(at, start, end) };
}

/** The narrative fields of each section, in their declared order. */
const narratives: ReadonlyMap<SectionName, readonly string[]> = new Map(
  sections.map(({ name, fields }) => [
    name,
    Object.entries(fields).flatMap(([field, { kind }]) => (kind === 'narrative' ? [field] : [])),
  ]),
);
