import { describe, expect, it } from 'vitest';
import { readPlace } from './place.ts';

describe('the mark of a field', () => {
  it('says section, row and field', () => {
    expect(readPlace('problem/abc/description')).toEqual({
      section: 'problem',
      row: 'abc',
      field: 'description',
    });
  });

  it('has no row where the section has none', () => {
    expect(readPlace('overview//outlook')).toEqual({ section: 'overview', row: null, field: 'outlook' });
  });

  it('is nothing when it is not one of ours', () => {
    expect(readPlace(null)).toBeNull();
    expect(readPlace('problem')).toBeNull();
    expect(readPlace('unknown/abc/text')).toBeNull();
  });
});
