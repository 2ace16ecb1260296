import { followUpKinds, peekRow, rowIds } from '@lagesbild/picture';
import type * as Y from 'yjs';

/** One of the three kinds of follow-up of an activity: the latest of it, if any. */
type FollowedUp = {
  readonly kind: string;
  readonly on: string | null;
  readonly colour: string | null;
};

export type FollowUpState = {
  /** In the order produktion, process, effekt. */
  readonly kinds: readonly FollowedUp[];
  /** The first planned day after the latest follow-up; null when none is planned. */
  readonly nextReview: string | null;
};

/** Where the follow-up of an activity stands. A planned day counts as kept by any follow-up on or after it. */
export function followUpState(doc: Y.Doc, activity: string): FollowUpState {
  const done = rowIds(doc, 'followUp')
    .flatMap((id) => peekRow(doc, 'followUp', id) ?? [])
    .filter((row) => row.activity === activity)
    .toSorted((a, b) => ((a.reviewedOn ?? '') < (b.reviewedOn ?? '') ? 1 : -1));
  const latest = done[0]?.reviewedOn ?? '';
  const planned = [...(peekRow(doc, 'followUpPlan', activity)?.reviewDates ?? [])].sort();
  return {
    nextReview: planned.find((day) => day > latest) ?? null,
    kinds: Object.keys(followUpKinds.codes).map((kind) => {
      const row = done.find(({ kinds }) => kinds.some((one) => one === kind));
      return { kind, on: row ? (row.reviewedOn ?? '') : null, colour: row?.colour ?? null };
    }),
  };
}
