import { remembered } from './word-facts.ts';

/**
 * A question whether a text holds one of some words. A text is asked all of them at once, by one look-up for each of its
 * words, so that the answer is at hand when a rule wants it. Questions are made when the modules load.
 */
export type AskedWords = { readonly question: number };
/** The same, where the places of the words are kept as well. */
export type PlacedWords = AskedWords & { readonly placed: true };

const listsOf = new Map<string, number[]>();
const tests: { readonly question: number; readonly fits: (lower: string) => boolean }[] = [];
const placed: number[] = [];
let questions = 0;

/** Asks for one of these lower-case words. */
export function oneOf(words: readonly string[]): AskedWords {
  const question = questions;
  questions += 1;
  for (const word of new Set(words)) {
    const lists = listsOf.get(word);
    if (lists === undefined) listsOf.set(word, [question]);
    else lists.push(question);
  }
  return { question };
}

/** Asks for a word that fits. */
export function oneThat(fits: (lower: string) => boolean): AskedWords {
  const question = questions;
  questions += 1;
  tests.push({ question, fits });
  return { question };
}

/** Asks for a word that the pattern matches: what a search needs within one word. */
export const oneLike = (pattern: RegExp): AskedWords => oneThat((lower) => pattern.test(lower));

/** Asks for words that a rule begins at, and where they stand. */
export function wordsThat(fits: (lower: string) => boolean): PlacedWords {
  const { question } = oneThat(fits);
  placed.push(question);
  return { question, placed: true };
}

/** Asks for words that the pattern matches, and where they stand. */
export const wordsLike = (pattern: RegExp): PlacedWords => wordsThat((lower) => pattern.test(lower));

/** One list for all words that answer the same questions, so that the few there are stay at hand. */
const shared = new Map<string, readonly number[]>();

/** The questions that are answered yes for a word. */
export const answersOf = remembered((word): readonly number[] | undefined => {
  const fitting = tests.filter(({ fits }) => fits(word)).map(({ question }) => question);
  const all = [...(listsOf.get(word) ?? []), ...fitting];
  if (all.length === 0) return undefined;
  const key = all.join();
  const known = shared.get(key) ?? all;
  shared.set(key, known);
  return known;
});

/** How many questions there are. */
export const questionCount = (): number => questions;

/** A list for the places of each word that is asked for with its places; nothing for the others. */
export function emptyPlaces(): (number[] | undefined)[] {
  const lists: (number[] | undefined)[] = new Array(questions).fill(undefined);
  for (const question of placed) lists[question] = [];
  return lists;
}
