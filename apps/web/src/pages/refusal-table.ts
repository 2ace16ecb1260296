import type { RefusalCount } from '@lagesbild/http-api';

/** Counts as a table: a row per rule, most often first; a column per month, newest first; sums of both. */
export type RefusalTable = {
  readonly months: readonly string[];
  readonly rows: readonly {
    readonly rule: string;
    readonly counts: readonly number[];
    readonly total: number;
  }[];
  readonly monthTotals: readonly number[];
  readonly total: number;
};

/** @param titleOf what a rule is called; rules with equally many counts stand in the order of these. */
export function refusalTable(
  counts: readonly RefusalCount[],
  titleOf: (rule: string) => string,
): RefusalTable {
  const months = [...new Set(counts.map(({ month }) => month))].sort().reverse();
  const rules = [...new Set(counts.map(({ rule }) => rule))];
  const countIn = (rule: string, month: string) =>
    sum(counts.filter((one) => one.rule === rule && one.month === month).map(({ count }) => count));
  const rows = rules
    .map((rule) => {
      const inMonths = months.map((month) => countIn(rule, month));
      return { rule, counts: inMonths, total: sum(inMonths) };
    })
    .sort((a, b) => b.total - a.total || titleOf(a.rule).localeCompare(titleOf(b.rule), 'sv-SE'));
  const monthTotals = months.map((_month, index) => sum(rows.map((row) => row.counts[index] ?? 0)));
  return { months, rows, monthTotals, total: sum(monthTotals) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
