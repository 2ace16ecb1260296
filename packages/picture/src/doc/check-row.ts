import * as Y from 'yjs';
import type { PictureContext } from '../context.ts';
import type { Field, NarrativeField } from '../field.ts';
import { type Id, isId } from '../id.ts';
import { isSectionName, type SectionName } from '../picture.ts';
import { isPosition } from '../position.ts';
import type { RuleCode } from '../rules/catalogue.ts';
import type { CodedValues } from '../section.ts';
import { type Layout, orderKey } from './layout.ts';
import { liveItem, mapIn, plainIn, rootOf, rowMap, textIn } from './raw.ts';
import { isPlainValue } from './read-field.ts';

/** Where a walk writes what it finds, and what it may ask. */
export type Judging = {
  readonly doc: Y.Doc;
  readonly context: PictureContext;
  /** Coded values of rows that have been read as the target of a rule, by path. */
  readonly targets: Map<string, CodedValues>;
  report(path: string, rule: RuleCode): void;
};

/**
 * Judges the shape of one field map: a row, or the root of a single section. Walks `_map` and `_start`, so nothing
 * that a getter would hide gets by.
 */
export function checkFieldMap(judging: Judging, layout: Layout, map: Y.Map<unknown>, prefix: string): void {
  const { report } = judging;
  if (map._start !== null) report(prefix, 'wrongType');
  const ordered = layout.section.kind === 'list';
  // Deleted entries count too: their keys stay in the document for ever.
  for (const key of map._map.keys()) {
    if (!Object.hasOwn(layout.section.fields, key) && !(ordered && key === orderKey)) {
      report(`${prefix}/?`, 'unknownKey');
    }
  }
  if (ordered) {
    const order = liveItem(map, orderKey);
    if (order === null) report(`${prefix}/${orderKey}`, 'missingPart');
    else if (!isPosition(plainIn(order))) report(`${prefix}/${orderKey}`, 'wrongPosition');
  }
  for (const [name, field] of layout.fields) {
    const rule = checkField(judging, field, liveItem(map, name));
    if (rule !== null) report(`${prefix}/${name}`, rule);
  }
}

function checkField(judging: Judging, field: Field, item: Y.Item | null): RuleCode | null {
  if (field.kind === 'narrative') return item === null ? 'missingPart' : checkNarrative(field, textIn(item));
  if (!field.many) {
    if (item === null) return null;
    const value = plainIn(item);
    return isPlainValue(field, value) ? checkTarget(judging, field, value) : wrongValue(field, value);
  }
  if (item === null) return 'missingPart';
  const keys = mapIn(item);
  if (keys === null || keys._start !== null) return 'wrongType';
  let rule: RuleCode | null = null;
  for (const [key, entry] of keys._map) {
    if (!isPlainValue(field, key)) return wrongValue(field, key);
    if (entry.deleted) continue;
    if (plainIn(entry) !== true) return 'wrongType';
    rule = checkTarget(judging, field, key) ?? rule;
  }
  return rule;
}

function wrongValue(field: Field, value: unknown): RuleCode {
  if (field.kind === 'flag' || typeof value !== 'string') return 'wrongType';
  if (field.kind === 'date') return 'notADate';
  return field.kind === 'reference' ? 'wrongId' : 'unknownCode';
}

/** A reference must lead to a live row, or to an entry of a register. */
function checkTarget(judging: Judging, field: Field, value: string | boolean): RuleCode | null {
  if (field.kind !== 'reference' || typeof value !== 'string') return null;
  const known = exists(judging, field.target, value);
  if (known) return null;
  // When a row has just been deleted under a reference, its deletion is the other half of the conflict.
  if (isSectionName(field.target) && rootOf(judging.doc, field.target)?._map.has(value)) {
    judging.report(`${field.target}/${value}`, 'stillReferred');
  }
  return 'danglingReference';
}

function exists({ doc, context }: Judging, target: string, id: Id): boolean {
  if (target === 'actor') return context.actors.has(id);
  if (target === 'place') return context.places.has(id);
  return isSectionName(target) && rowMap(rootOf(doc, target), id) !== null;
}

/**
 * True for any control but the line break, for the separators that some programs take for line breaks, and for the
 * marks that turn the reading direction (they can make a text read differently from what is stored). A loop, because
 * this runs over every piece of a text at every keystroke.
 */
function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x20 && unit < 0x7f) continue;
    if (unit < 0x20 ? unit !== 0x0a : unit <= 0x9f) return true;
    if (unit >= 0x2028 && unit <= 0x202e) return true;
    if (unit >= 0x2066 && unit <= 0x2069) return true;
  }
  return false;
}

/** Plain text within its limit: strings only, no marks, no embeds, no attributes, no nested types. */
function checkNarrative(field: NarrativeField, text: Y.Text | null): RuleCode | null {
  if (text === null) return 'wrongType';
  if (text._map.size > 0) return 'formattedText';
  if (text.length > field.max) return 'textTooLong';
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content.constructor !== Y.ContentString) return 'formattedText';
    if (hasControl((item.content as Y.ContentString).str)) return 'controlCharacter';
  }
  return null;
}

/** The path of a row, with an id that is not one left out. */
export function rowPath(section: SectionName, id: string): string {
  return `${section}/${isId(id) ? id : '?'}`;
}
