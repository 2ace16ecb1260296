/** What the table of activities needs to know about a row to arrange it. */
export type ActivityFacts = {
  readonly id: string;
  /** Id of the responsible actor; empty when nobody answers for it yet. */
  readonly owner: string;
  readonly ownerName: string;
  readonly status: string;
  readonly startDate: string;
  readonly dueDate: string;
};

/** `order` is the order of the picture itself, in which rows can be moved. */
export type ActivitySort = 'order' | 'owner' | 'dueDate' | 'status';

export type ActivityArrangement = {
  /** Id of an actor, `none` for rows without one, or null for all. */
  readonly owner: string | null;
  /** A status code, `overdue`, or null for all. */
  readonly status: string | null;
  readonly sort: ActivitySort;
};

export const asWritten: ActivityArrangement = { owner: null, status: null, sort: 'order' };
export const withoutOwner = 'none';
export const overdueStatus = 'overdue';

/** Statuses in which nothing more is waited for. */
const finished: ReadonlySet<string> = new Set(['done', 'partlyDone', 'notDone', 'dropped']);

/** Late: the last day has passed and the activity is neither carried out nor given up. ISO dates compare as text. */
export function isOverdue(
  { dueDate, status }: Pick<ActivityFacts, 'dueDate' | 'status'>,
  today: string,
): boolean {
  return dueDate !== '' && dueDate < today && !finished.has(status);
}

/** The rows to show, in order. Rows that lack what is sorted by come last; equal rows keep the picture's order. */
export function arrangeActivities(
  rows: readonly ActivityFacts[],
  { owner, status, sort }: ActivityArrangement,
  today: string,
  statusOrder: readonly string[],
): readonly ActivityFacts[] {
  const chosen = rows.filter(
    (row) =>
      (owner === null || row.owner === (owner === withoutOwner ? '' : owner)) &&
      (status === null || (status === overdueStatus ? isOverdue(row, today) : row.status === status)),
  );
  if (sort === 'order') return chosen;
  return chosen.toSorted((a, b) => compareBy(sort, a, b, statusOrder));
}

const swedish = new Intl.Collator('sv-SE');

function compareBy(
  sort: ActivitySort,
  a: ActivityFacts,
  b: ActivityFacts,
  statusOrder: readonly string[],
): number {
  if (sort === 'owner')
    return emptyLast(a.ownerName, b.ownerName) ?? swedish.compare(a.ownerName, b.ownerName);
  if (sort === 'status') {
    return emptyLast(a.status, b.status) ?? statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status);
  }
  return emptyLast(a.dueDate, b.dueDate) ?? (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0);
}

function emptyLast(a: string, b: string): number | null {
  if (a !== '' && b !== '') return null;
  return a === b ? 0 : a === '' ? 1 : -1;
}
