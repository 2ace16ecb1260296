import { describe, expect, it } from 'vitest';
import { refusalTable } from './refusal-table.ts';

describe('the table of refusals', () => {
  it('has the newest month first, the most frequent rule first, and sums of both', () => {
    const table = refusalTable(
      [
        { month: '2026-09', rule: 'name', count: 2 },
        { month: '2026-11', rule: 'name', count: 3 },
        { month: '2026-11', rule: 'telephone', count: 9 },
      ],
      (rule) => rule,
    );
    expect(table).toEqual({
      months: ['2026-11', '2026-09'],
      rows: [
        { rule: 'telephone', counts: [9, 0], total: 9 },
        { rule: 'name', counts: [3, 2], total: 5 },
      ],
      monthTotals: [12, 2],
      total: 14,
    });
  });

  it('puts rules that stop as often in the order of their names', () => {
    const counts = ['b', 'å', 'a'].map((rule) => ({ month: '2026-11', rule, count: 1 }));
    expect(refusalTable(counts, (rule) => rule).rows.map(({ rule }) => rule)).toEqual(['a', 'b', 'å']);
  });

  it('is empty without counts', () => {
    expect(refusalTable([], (rule) => rule)).toEqual({ months: [], rows: [], monthTotals: [], total: 0 });
  });
});
