import type * as Y from 'yjs';
import type { PictureContext } from '../context.ts';
import type { Picture, SectionName } from '../picture.ts';
import { isSectionName } from '../picture.ts';
import type { Violation } from '../rules/catalogue.ts';
import { checkTouched } from './check-touched.ts';
import { type Layout, layouts } from './layout.ts';
import { rootOf, rowMap } from './raw.ts';
import { orderedRows, readRow } from './read-field.ts';
import { everything } from './touched.ts';

/** A picture that belongs in every part, or everything that does not. */
export type Reading =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/**
 * Reads a whole document. Never throws, whatever the document holds; anything that nobody declared makes it a refusal
 * with path and rule.
 */
export function readPicture(doc: Y.Doc, context: PictureContext): Reading {
  const violations = checkTouched(doc, everything, context);
  if (violations.length > 0) return { ok: false, violations };
  const picture = Object.fromEntries(layouts.map((layout) => [layout.name, readSection(doc, layout)]));
  // The walk above has found every part declared and right.
  return { ok: true, picture: picture as unknown as Picture };
}

function readSection(doc: Y.Doc, layout: Layout): unknown {
  const root = rootOf(doc, layout.name);
  if (root === null) return [];
  if (layout.section.kind === 'single') return readRow(layout, root);
  const { of } = layout.section;
  const leader: SectionName = of !== undefined && isSectionName(of) ? of : layout.name;
  return orderedRows(rootOf(doc, leader)).flatMap(([id]) => {
    const map = rowMap(root, id);
    return map === null ? [] : [{ id, ...readRow(layout, map) }];
  });
}
