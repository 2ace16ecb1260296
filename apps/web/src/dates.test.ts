import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, distanceInWords, mondayOf, todayOf, weekOf } from './dates.ts';

describe('dates', () => {
  it('count days over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-11-22', '2026-12-22')).toBe(30);
  });

  it('count months to the last day where the day does not exist', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2026-11-22', 12)).toBe('2027-11-22');
  });

  it('begin the week on Monday and number it as ISO does', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(weekOf('2026-11-23')).toEqual({ week: 48, year: 2026 });
    expect(weekOf('2027-01-03')).toEqual({ week: 53, year: 2026 });
    expect(weekOf('2025-12-29')).toEqual({ week: 1, year: 2026 });
  });

  it('take the day from the clock where the person sits', () => {
    expect(todayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });

  it('say how far off a day is', () => {
    expect(distanceInWords('2026-11-22', '2026-11-22')).toBe('i dag');
    expect(distanceInWords('2026-11-22', '2026-11-21')).toBe('i går');
    expect(distanceInWords('2026-11-22', '2026-11-30')).toBe('om 8 dagar');
    expect(distanceInWords('2026-11-22', '2026-12-15')).toBe('om 3 veckor');
    expect(distanceInWords('2026-11-22', '2026-08-22')).toBe('för 3 månader sedan');
  });
});
