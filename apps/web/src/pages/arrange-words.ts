import type { WordAddition } from '@lagesbild/http-api';
import type { WordFilters } from './word-filters.ts';

/** Added words as the screen shows them: what waits for an answer, and the rest, the newest first in each. */
export type ArrangedWords = {
  readonly waiting: readonly WordAddition[];
  readonly others: readonly WordAddition[];
};

/** Chooses and orders added words. `search` is looked for anywhere in a word, in any case. */
export function arrangeWords(
  additions: readonly WordAddition[],
  filters: WordFilters,
  search: string,
): ArrangedWords {
  const wanted = search.trim().toLocaleLowerCase('sv');
  const shown = additions
    .filter(
      (word) =>
        (filters.state === null || word.state === filters.state) &&
        (filters.kind === null || word.kind === filters.kind) &&
        (filters.actor === null || word.actorId === filters.actor) &&
        word.name.toLocaleLowerCase('sv').includes(wanted),
    )
    .sort((a, b) => b.addedAt.localeCompare(a.addedAt) || a.name.localeCompare(b.name, 'sv'));
  return {
    waiting: shown.filter(({ state }) => state === 'waiting'),
    others: shown.filter(({ state }) => state !== 'waiting'),
  };
}

/** Where the keyboard goes when a word has left its list: the one that took its place, else the one before, else none. */
export function neighbourOf(list: readonly WordAddition[], id: string): string | null {
  const at = list.findIndex((word) => word.id === id);
  return (list[at + 1] ?? list[at - 1])?.id ?? null;
}
