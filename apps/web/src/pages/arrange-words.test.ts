import type { WordAddition } from '@lagesbild/http-api';
import { describe, expect, it } from 'vitest';
import { arrangeWords, neighbourOf } from './arrange-words.ts';
import { noWordFilters } from './word-filters.ts';

const word = (name: string, day: number, more: Partial<WordAddition> = {}): WordAddition => ({
  id: name,
  name,
  kind: 'place',
  source: 'user',
  actorId: 'school',
  addedAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
  state: 'active',
  decidedAt: null,
  ...more,
});

const all = [
  word('Ängsgården', 1),
  word('Saga', 2, { state: 'waiting', kind: 'organisation' }),
  word('Kvarngatan', 3, { actorId: 'police' }),
  word('Bortgatan', 3, { state: 'revoked' }),
];
const names = (list: readonly WordAddition[]) => list.map(({ name }) => name);

describe('added words', () => {
  it('stand with what waits by itself, and the newest first', () => {
    const { waiting, others } = arrangeWords(all, noWordFilters, '');
    expect(names(waiting)).toEqual(['Saga']);
    expect(names(others)).toEqual(['Bortgatan', 'Kvarngatan', 'Ängsgården']);
  });

  it('are chosen by state, kind, actor and part of the word', () => {
    const shown = (filters: Partial<typeof noWordFilters>, search = '') => {
      const { waiting, others } = arrangeWords(all, { ...noWordFilters, ...filters }, search);
      return names([...waiting, ...others]);
    };
    expect(shown({ state: 'revoked' })).toEqual(['Bortgatan']);
    expect(shown({ kind: 'organisation' })).toEqual(['Saga']);
    expect(shown({ actor: 'police' })).toEqual(['Kvarngatan']);
    expect(shown({}, ' ÄNGS ')).toEqual(['Ängsgården']);
  });

  it('hand the keyboard on to a neighbour when one leaves', () => {
    expect(neighbourOf(all, 'Saga')).toBe('Kvarngatan');
    expect(neighbourOf(all, 'Bortgatan')).toBe('Kvarngatan');
    expect(neighbourOf(all.slice(0, 1), 'Ängsgården')).toBeNull();
  });
});
