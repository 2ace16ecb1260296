/** A question whose answer depends on the word alone, with its last answers: at most 20,001, to words of up to 40 letters. */
export function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const kept = new Map<string, Answer>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined || kept.has(word)) return known as Answer;
    const found = answer(word);
    if (kept.size > 20_000) kept.clear();
    if (word.length <= 40) kept.set(word, found);
    return found;
  };
}

/** What is known of a word, kept with it: one place for each question, `null` for the answer that is none. */
export type Facts = unknown[];

type Word = { readonly kind: string; readonly lower: string; readonly facts: Facts };

let questions = 0;

/** Room for all answers about a word. */
export const noFacts = (): Facts => new Array<unknown>(questions).fill(undefined);

/**
 * A question about single lower-case words, asked of tokens: the answer depends on the word alone, so it is worked out once
 * and found without a look-up wherever the word stands again. Questions are made when the modules load.
 */
export function askedOfWords<Answer>(answer: (lower: string) => Answer): (token: Word) => Answer {
  const place = questions;
  questions += 1;
  return (token) => {
    if (token.kind !== 'word') return answer(token.lower);
    const kept = token.facts[place];
    if (kept !== undefined) return (kept === null ? undefined : kept) as Answer;
    const found = answer(token.lower);
    token.facts[place] = found ?? null;
    return found;
  };
}

/** Whether the token's text in lower case matches; a word is searched once, wherever it stands. */
export function isLike(pattern: RegExp): (token: Word | undefined) => boolean {
  const asked = askedOfWords((lower) => pattern.test(lower));
  return (token) => token !== undefined && asked(token);
}
