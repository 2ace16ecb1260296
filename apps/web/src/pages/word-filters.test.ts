import { describe, expect, it } from 'vitest';
import { noWordFilters, readWordFilters, writeWordFilters } from './word-filters.ts';

describe('the filters of added words in the address', () => {
  it('are Swedish words, and come back as they went', () => {
    const filters = { state: 'waiting', kind: 'organisation', actor: 'bcdfghjkmnpqrstv' } as const;
    const written = writeWordFilters(filters);
    expect(written).toEqual({ lage: 'vantar', slag: 'verksamhet', aktor: 'bcdfghjkmnpqrstv' });
    expect(readWordFilters(written)).toEqual(filters);
  });

  it('are left out when they show all, and unknown words show all', () => {
    expect(writeWordFilters(noWordFilters)).toEqual({});
    expect(readWordFilters({ lage: 'borta', slag: 7, aktor: '' })).toEqual(noWordFilters);
  });
});
