import { type WordKind, type WordState, wordKinds, wordStates } from '@lagesbild/http-api';

/**
 * Which added words are shown. It stands in the address, so that a list can be bookmarked. What one searches for does
 * not: it may be a name.
 */
export type WordFilters = {
  readonly state: WordState | null;
  readonly kind: WordKind | null;
  readonly actor: string | null;
};

export const noWordFilters: WordFilters = { state: null, kind: null, actor: null };

const stateWords: Readonly<Record<WordState, string>> = {
  waiting: 'vantar',
  active: 'galler',
  revoked: 'aterkallat',
};

const kindWords: Readonly<Record<WordKind, string>> = {
  place: 'plats',
  organisation: 'verksamhet',
  term: 'annat',
};

/** Filters → the address, in Swedish words. What is as usual is left out. */
export function writeWordFilters({ state, kind, actor }: WordFilters): Record<string, string> {
  return {
    ...(state === null ? {} : { lage: stateWords[state] }),
    ...(kind === null ? {} : { slag: kindWords[kind] }),
    ...(actor === null ? {} : { aktor: actor }),
  };
}

/** The address → filters. Unknown words, from an old bookmark or a slip of the hand, mean "all". */
export function readWordFilters(search: Readonly<Record<string, unknown>>): WordFilters {
  const { aktor } = search;
  return {
    state: wordStates.find((state) => stateWords[state] === search.lage) ?? null,
    kind: wordKinds.find((kind) => kindWords[kind] === search.slag) ?? null,
    actor: typeof aktor === 'string' && aktor !== '' ? aktor : null,
  };
}
