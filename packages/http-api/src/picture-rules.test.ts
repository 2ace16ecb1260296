import { describe, expect, it } from 'vitest';
import { refuseFacts, refuseKindsAt } from './picture-rules.ts';

const period = { from: '2026-01-01', to: '2026-12-31' };
const rulesOf = (...args: Parameters<typeof refuseFacts>) => refuseFacts(...args).map(({ rule }) => rule);

describe('facts that depend on each other', () => {
  it('judges only what is there', () => {
    expect(refuseFacts({})).toEqual([]);
    expect(refuseFacts({ renewalDate: '1999-01-01', kinds: ['statutory'] })).toEqual([]);
  });

  it('wants a period that runs forwards; one day is a period', () => {
    expect(rulesOf({ period: { from: '2026-05-01', to: '2026-04-30' } })).toEqual(['periodOrder']);
    expect(rulesOf({ period: { from: '2026-05-01', to: '2026-05-01' } })).toEqual([]);
  });

  it('wants renewal within 24 months of a statutory period, counted in whole months', () => {
    const statutory = { kinds: ['statutory'], period };
    expect(rulesOf({ ...statutory, renewalDate: '2028-12-31' })).toEqual([]);
    expect(rulesOf({ ...statutory, renewalDate: '2029-01-01' })).toEqual(['renewalTooLate']);
    expect(rulesOf({ kinds: ['strategic'], period, renewalDate: '2029-01-01' })).toEqual([]);
    const leapDay = { kinds: ['statutory'], period: { from: '2024-01-01', to: '2024-02-29' } };
    expect(rulesOf({ ...leapDay, renewalDate: '2026-02-28' })).toEqual([]);
    expect(rulesOf({ ...leapDay, renewalDate: '2026-03-01' })).toEqual(['renewalTooLate']);
  });

  it('never renews before the period begins', () => {
    expect(rulesOf({ period, renewalDate: '2025-12-31' })).toEqual(['renewalBeforePeriod']);
    expect(rulesOf({ period, renewalDate: '2026-01-01' })).toEqual([]);
  });
});

describe('kinds and levels', () => {
  it.each([
    ['municipality', ['strategic', 'statutory'], []],
    ['municipality', ['area'], ['kindNeedsSmallerArea']],
    ['district', ['area', 'weekly', 'thematic'], []],
    ['district', ['statutory'], ['kindNeedsMunicipality']],
  ])('%s with %j', (level, kinds, rules) => {
    expect(refuseKindsAt(level, kinds).map(({ rule }) => rule)).toEqual(rules);
  });
});
