import { describe, expect, it } from 'vitest';
import { areaLevelAllowed, effectiveLevel, isOffered } from './area.ts';
import type { AreaLevel } from './area-level.ts';
import { ageBands } from './codes/groups.ts';
import { problemCategories } from './codes/problems.ts';

describe('areas', () => {
  it.each<[AreaLevel, number, boolean]>([
    ['neighbourhood', 499, false],
    ['neighbourhood', 500, true],
    ['district', 1_999, false],
    ['district', 2_000, true],
    ['cityDistrict', 9_999, false],
    ['cityDistrict', 10_000, true],
    ['municipality', 2_400, true],
    ['district', Number.NaN, false],
  ])('%s with %d residents: %s', (level, population, allowed) => {
    expect(areaLevelAllowed(level, population)).toBe(allowed);
  });

  it('a municipality below 10 000 residents follows the rules of a district', () => {
    const area = { level: 'municipality', population: 9_999, municipalityPopulation: 9_999 } as const;
    expect(effectiveLevel(area)).toBe('district');
    expect(effectiveLevel({ ...area, population: 10_000 })).toBe('municipality');
  });

  it('says which choices a form may offer', () => {
    const area = { level: 'district', population: 6_000, municipalityPopulation: 48_000 } as const;
    expect(isOffered(problemCategories, 'graffiti', area)).toBe(true);
    expect(isOffered(problemCategories, 'threats', area)).toBe(true);
    expect(isOffered(problemCategories, 'threats', { ...area, level: 'neighbourhood' })).toBe(false);
    expect(isOffered(ageBands, 'from13to15', area)).toBe(false);
    expect(isOffered(ageBands, 'youngerTeens', area)).toBe(true);
  });
});
