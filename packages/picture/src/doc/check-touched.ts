import type * as Y from 'yjs';
import type { PictureContext } from '../context.ts';
import { isId } from '../id.ts';
import { isSectionName, type SectionName } from '../picture.ts';
import type { RuleCode, Violation } from '../rules/catalogue.ts';
import { checkFieldMap, type Judging, rowPath } from './check-row.ts';
import { checkOnlookers, checkRules, refersTo } from './check-rules.ts';
import { followerOf, type Layout, layoutNamed, referrersTo } from './layout.ts';
import { liveItem, mapIn, rootOf, rowMap } from './raw.ts';
import type { Touched } from './touched.ts';

/**
 * Judges what a transaction touched: whole rows, references both ways, the rules of the rows and of the rows that look
 * at them. An empty list means that all of it belongs; the rest of the document is not walked.
 */
export function checkTouched(doc: Y.Doc, touched: Touched, context: PictureContext): Violation[] {
  const found = new Map<string, Violation>();
  const judging: Judging = {
    doc,
    context,
    targets: new Map(),
    report: (path: string, rule: RuleCode) => {
      found.set(`${path} ${rule}`, { path, rule });
    },
  };
  for (const [name, ids] of touched) {
    if (name === '?') checkRoots(judging);
    else checkSection(judging, layoutNamed(name), ids);
  }
  // Sorted, so that equal documents give equal answers whatever order their parts arrived in.
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

function checkRoots({ doc, report }: Judging): void {
  for (const name of doc.share.keys()) if (!isSectionName(name)) report('?', 'unknownRoot');
}

function checkSection(judging: Judging, layout: Layout, ids: ReadonlySet<string>): void {
  const root = rootOf(judging.doc, layout.name);
  if (root === null) {
    judging.report(layout.name, 'wrongType');
    return;
  }
  if (layout.section.kind === 'single') {
    checkFieldMap(judging, layout, root, layout.name);
    checkRules(judging, layout, root, layout.name);
    return;
  }
  if (root._start !== null) judging.report(layout.name, 'wrongType');
  checkSize(judging, layout, root, ids);
  for (const id of ids.has('*') ? root._map.keys() : ids) checkRow(judging, layout, root, id);
}

function checkSize(judging: Judging, layout: Layout, root: Y.Map<unknown>, ids: ReadonlySet<string>): void {
  const { maxRows } = layout.section;
  // The map also holds deleted keys, so most of the time its size alone is answer enough.
  if (root._map.size <= maxRows) return;
  let live = 0;
  for (const item of root._map.values()) if (!item.deleted) live++;
  if (live <= maxRows) return;
  // Name the touched rows, so that the rows that were one too many can be taken out again.
  if (ids.has('*')) judging.report(layout.name, 'tooManyRows');
  else
    for (const id of ids)
      if (liveItem(root, id) !== null) judging.report(rowPath(layout.name, id), 'tooManyRows');
}

function checkRow(judging: Judging, layout: Layout, root: Y.Map<unknown>, id: string): void {
  const path = rowPath(layout.name, id);
  if (!isId(id)) {
    judging.report(path, 'wrongId');
    return;
  }
  const item = liveItem(root, id);
  const map = mapIn(item);
  if (item !== null && map === null) judging.report(path, 'wrongType');
  if (map === null) checkReferrers(judging, layout.name, id);
  else {
    // The rules read leniently, so a row with a flaw in its shape is told everything that is wrong at once.
    checkFieldMap(judging, layout, map, path);
    checkRules(judging, layout, map, path);
  }
  checkPair(judging, layout, id);
  checkOnlookers(judging, layout.name, id);
}

/** After a deletion: does any row still refer to it? Only then are the referring sections walked. */
function checkReferrers(judging: Judging, section: SectionName, id: string): void {
  for (const { section: layout, name } of referrersTo(section)) {
    const root = rootOf(judging.doc, layout.name);
    if (root === null) continue;
    const rows: Iterable<[string, Y.Map<unknown> | null]> =
      layout.section.kind === 'single'
        ? [['', root]]
        : [...root._map].map(([rowId, item]) => [rowId, item.deleted ? null : mapIn(item)]);
    for (const [rowId, map] of rows) {
      if (map === null || !refersTo(map, name, id)) continue;
      const row = rowId === '' ? layout.name : rowPath(layout.name, rowId);
      judging.report(`${row}/${name}`, 'danglingReference');
      judging.report(`${section}/${id}`, 'stillReferred');
    }
  }
}

/** A row and the row that follows it come and go together. */
function checkPair(judging: Judging, layout: Layout, id: string): void {
  const of = layout.section.of;
  const leader = of !== undefined && isSectionName(of) ? layoutNamed(of) : layout;
  const follower = followerOf(leader.name);
  if (follower === null) return;
  const led = rowMap(rootOf(judging.doc, leader.name), id) !== null;
  const follows = rowMap(rootOf(judging.doc, follower.name), id) !== null;
  if (led === follows) return;
  judging.report(`${leader.name}/${id}`, 'missingRow');
  judging.report(`${follower.name}/${id}`, 'missingRow');
}
