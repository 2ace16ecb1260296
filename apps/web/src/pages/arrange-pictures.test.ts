import type { PictureSummary } from '@lagesbild/http-api';
import { describe, expect, it } from 'vitest';
import { arrangePictures, isOverdue } from './arrange-pictures.ts';
import { noFilters } from './picture-filters.ts';

const today = '2026-11-22';

function picture(title: string, changes: Partial<PictureSummary> = {}): PictureSummary {
  return {
    id: 'bcdfghjkmnpqrstv',
    title,
    kinds: ['area'],
    themes: [],
    state: 'sharedDraft',
    period: { from: '2026-01-01', to: '2026-12-31' },
    renewalDate: '2027-06-01',
    convening: { actorId: 'bbbbbbbbbbbbbbbb', function: 'unitManager' },
    parentId: null,
    updatedAt: '2026-11-01T00:00:00.000Z',
    right: 'write',
    canManage: false,
    area: {
      id: 'cccccccccccccccc',
      parentId: null,
      level: 'district',
      name: 'Björkvallen',
      population: 6100,
    },
    conveningActorName: 'Socialtjänsten',
    participantCount: 2,
    renewalOverdue: false,
    activities: { total: 0, done: 0, overdue: 0, reviewsOverdue: 0, nextReviewDate: null },
    ...changes,
  };
}

const late = { total: 3, done: 0, overdue: 1, reviewsOverdue: 0, nextReviewDate: null };
const pictures = [
  picture('Senare'),
  picture('Snart', { renewalDate: '2026-12-24' }),
  picture('Ersatt', { state: 'replaced', renewalDate: '2026-01-01', renewalOverdue: true }),
  picture('Sen aktivitet', {
    activities: late,
    area: { ...picture('').area, id: 'dddddddddddddddd', name: 'Åsen' },
  }),
  picture('Sen förnyelse', { renewalDate: '2026-10-01', renewalOverdue: true, state: 'current' }),
];
const shape = (filters: Partial<typeof noFilters>) =>
  arrangePictures(pictures, { ...noFilters, ...filters }, today).map((group) => [
    group.id,
    ...group.pictures.map(({ title }) => title),
  ]);

describe('the list of pictures', () => {
  it('shows what is overdue first and what is closed last', () => {
    expect(shape({})).toEqual([
      ['overdue', 'Sen förnyelse', 'Sen aktivitet'],
      ['soon', 'Snart'],
      ['later', 'Senare'],
      ['closed', 'Ersatt'],
    ]);
  });

  it('calls nothing in a replaced picture late', () => {
    expect(pictures.filter(isOverdue).map(({ title }) => title)).toEqual(['Sen aktivitet', 'Sen förnyelse']);
  });

  it('groups by area in Swedish order', () => {
    expect(shape({ order: 'area' }).map(([id]) => id)).toEqual(['cccccccccccccccc', 'dddddddddddddddd']);
  });

  it('groups by state in the order a picture goes through them', () => {
    expect(shape({ order: 'state' }).map(([id]) => id)).toEqual(['sharedDraft', 'current', 'replaced']);
  });

  it('groups by the year of renewal, nearest first', () => {
    expect(shape({ order: 'renewal' })).toEqual([
      ['2026', 'Ersatt', 'Sen förnyelse', 'Snart'],
      ['2027', 'Sen aktivitet', 'Senare'],
    ]);
  });

  it('shows only what the filters let through', () => {
    expect(shape({ overdueOnly: true, area: 'dddddddddddddddd' })).toEqual([['overdue', 'Sen aktivitet']]);
    expect(shape({ state: 'archived' })).toEqual([]);
  });
});
