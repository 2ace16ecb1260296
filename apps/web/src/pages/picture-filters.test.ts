import { describe, expect, it } from 'vitest';
import {
  noFilters,
  type PictureFilters,
  pictureOrders,
  readFilters,
  writeFilters,
} from './picture-filters.ts';

describe('filters in the address', () => {
  it('say nothing when all is as usual', () => {
    expect(writeFilters(noFilters)).toEqual({});
    expect(readFilters({})).toEqual(noFilters);
  });

  it('come back as they were written, for every order', () => {
    for (const order of pictureOrders) {
      const filters: PictureFilters = {
        order,
        area: 'bcdfghjkmnpqrstv',
        state: 'current',
        overdueOnly: true,
      };
      expect(readFilters(writeFilters(filters))).toEqual(filters);
    }
  });

  it('ignore words nobody knows', () => {
    expect(readFilters({ ordning: 'färg', forsenat: 'kanske', omrade: '', lage: 7, annat: 'x' })).toEqual(
      noFilters,
    );
  });
});
