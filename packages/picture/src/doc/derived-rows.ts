import type * as Y from 'yjs';
import { type Id, isId } from '../id.ts';
import type { SectionName } from '../picture.ts';
import { layoutNamed } from './layout.ts';
import { liveItem, plainIn, rootOf, rowMap } from './raw.ts';
import { orderedRows, readCoded } from './read-field.ts';
import { peekRow } from './rows.ts';
import type { Touched } from './touched.ts';

/** A goal as overviews show it. */
export type DerivedGoal = {
  readonly id: Id;
  readonly kind: 'overall' | 'sub';
  readonly text: string;
  readonly overallGoalId: Id | null;
  readonly dueDate: string | null;
  readonly status: string | null;
};

/** An activity as overviews show it. */
export type DerivedActivity = {
  readonly id: Id;
  readonly text: string;
  readonly responsibleActorId: Id | null;
  readonly responsibleFunction: string | null;
  readonly startDate: string | null;
  readonly dueDate: string | null;
  readonly status: string | null;
  /** The first planned review after the latest one that has been done. */
  readonly nextReviewDate: string | null;
  /** The judgement of the latest review. */
  readonly colour: string | null;
  /** The other coded fields that hold something. */
  readonly codes: Readonly<Record<string, string | boolean | readonly string[]>>;
};

/** What overviews must change after an edit. */
export type DerivedChanges = {
  readonly upsertGoals: readonly DerivedGoal[];
  readonly deletedGoals: readonly Id[];
  readonly upsertActivities: readonly DerivedActivity[];
  readonly deletedActivities: readonly Id[];
};

/** Works out the plain rows that overviews keep about what a transaction touched. Needs no clock. */
export function derivedRows(doc: Y.Doc, touched: Touched): DerivedChanges {
  const overall = split(doc, 'overallGoal', touched.get('overallGoal'));
  const sub = split(doc, 'subGoal', touched.get('subGoal'));
  const activities = split(doc, 'activity', touchedActivities(doc, touched));
  return {
    upsertGoals: [
      ...overall.live.flatMap((id) => overallGoal(doc, id)),
      ...sub.live.flatMap((id) => subGoal(doc, id)),
    ],
    deletedGoals: [...overall.gone, ...sub.gone],
    upsertActivities: derivedActivities(doc, activities.live),
    deletedActivities: activities.gone,
  };
}

/** Touched ids by whether the row lives; `*` stands for every row there is or has been. */
function split(doc: Y.Doc, section: SectionName, ids: ReadonlySet<string> = new Set()) {
  const root = rootOf(doc, section);
  const all = root !== null && ids.has('*') ? root._map.keys() : ids;
  const live: Id[] = [];
  const gone: Id[] = [];
  for (const id of all) if (isId(id)) (rowMap(root, id) === null ? gone : live).push(id);
  return { live, gone };
}

function overallGoal(doc: Y.Doc, id: Id): DerivedGoal[] {
  const row = peekRow(doc, 'overallGoal', id);
  if (row === null) return [];
  return [{ id, kind: 'overall', text: row.text, overallGoalId: null, dueDate: null, status: null }];
}

function subGoal(doc: Y.Doc, id: Id): DerivedGoal[] {
  const row = peekRow(doc, 'subGoal', id);
  if (row === null) return [];
  const { text, overallGoal: overallGoalId, dueDate, status } = row;
  return [{ id, kind: 'sub', text, overallGoalId, dueDate, status }];
}

function touchedActivities(doc: Y.Doc, touched: Touched): ReadonlySet<Id | '*'> {
  const ids = new Set<Id | '*'>([...(touched.get('activity') ?? []), ...(touched.get('followUpPlan') ?? [])]);
  const root = rootOf(doc, 'followUp');
  for (const id of touched.get('followUp') ?? []) {
    const map = id === '*' ? null : rowMap(root, id);
    const item = map?._map.get('activity');
    // A review that is gone, or that has been moved from another activity, no longer says where it was.
    if (map === null || item === undefined || item.deleted || item.left !== null) ids.add('*');
    else {
      const value = plainIn(item);
      if (isId(value)) ids.add(value);
    }
  }
  return ids;
}

function activityOf(review: Y.Map<unknown>): Id | null {
  const item = liveItem(review, 'activity');
  const id = item === null ? null : plainIn(item);
  return isId(id) ? id : null;
}

type Review = { readonly on: string; readonly colour: string | null };

function latestReviews(doc: Y.Doc, wanted: ReadonlySet<Id>): ReadonlyMap<Id, Review> {
  const latest = new Map<Id, Review>();
  const ofWanted = (map: Y.Map<unknown>) => wanted.has(activityOf(map) ?? '');
  // In the order of the list: of two reviews on one day the lower one counts.
  for (const [, , map] of orderedRows(rootOf(doc, 'followUp'), ofWanted)) {
    const id = activityOf(map) ?? '';
    const values: Readonly<Record<string, unknown>> = readCoded(layoutNamed('followUp'), map);
    const on = typeof values.reviewedOn === 'string' ? values.reviewedOn : '';
    const colour = typeof values.colour === 'string' ? values.colour : null;
    if (on >= (latest.get(id)?.on ?? '')) latest.set(id, { on, colour });
  }
  return latest;
}

function derivedActivities(doc: Y.Doc, ids: readonly Id[]): DerivedActivity[] {
  if (ids.length === 0) return [];
  const reviews = latestReviews(doc, new Set(ids));
  return ids.flatMap((id) => {
    const row = peekRow(doc, 'activity', id);
    if (row === null) return [];
    const review = reviews.get(id);
    const planned = peekRow(doc, 'followUpPlan', id)?.reviewDates ?? [];
    return [
      {
        id,
        text: row.text,
        responsibleActorId: row.responsibleActor,
        responsibleFunction: row.responsibleFunction,
        startDate: row.startDate,
        dueDate: row.dueDate,
        status: row.status,
        nextReviewDate: planned.find((day) => day > (review?.on ?? '')) ?? null,
        colour: review?.colour ?? null,
        codes: codesOfActivity(doc, id),
      },
    ];
  });
}

const ownColumns: ReadonlySet<string> = new Set([
  'responsibleActor',
  'responsibleFunction',
  'startDate',
  'dueDate',
  'status',
]);

function codesOfActivity(doc: Y.Doc, id: Id): DerivedActivity['codes'] {
  const map = rowMap(rootOf(doc, 'activity'), id);
  if (map === null) return {};
  const codes: Record<string, string | boolean | readonly string[]> = {};
  for (const [name, value] of Object.entries(readCoded(layoutNamed('activity'), map))) {
    const chosen: unknown = value;
    if (ownColumns.has(name)) continue;
    if (typeof chosen === 'string' || typeof chosen === 'boolean') codes[name] = chosen;
    else if (Array.isArray(chosen) && chosen.length > 0) codes[name] = chosen as readonly string[];
  }
  return codes;
}
