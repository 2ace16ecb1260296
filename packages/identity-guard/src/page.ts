import type { Register } from './finding.ts';
import { readSentences, type Sentence } from './people/sentences.ts';
import { annotate } from './proper/annotate.ts';
import type { Label } from './proper/label.ts';
import { type Reading, read } from './text/normalise.ts';
import { type NumberRun, numberRuns } from './text/numbers.ts';
import { type Token, tokenise } from './text/tokens.ts';

/** A text prepared once for all rules. */
export type Page = {
  readonly reading: Reading;
  readonly text: string;
  readonly lower: string;
  readonly tokens: readonly Token[];
  /** What each token is, as far as words alone tell. */
  readonly labels: readonly Label[];
  readonly sentences: readonly Sentence[];
  readonly runs: readonly NumberRun[];
  /** Every word of the page in lower case: the cheapest answer to "can this rule find anything at all". */
  readonly words: ReadonlySet<string>;
  /** Holds a digit somewhere. */
  readonly digits: boolean;
};

/** Lower-cases without changing the length, so that offsets agree. */
function sameLengthLower(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let out = '';
  for (const char of text) {
    const one = char.toLowerCase();
    out += one.length === char.length ? one : char;
  }
  return out;
}

function wordsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const token of tokens) if (token.kind === 'word') words.add(token.lower);
  return words;
}

export function preparePage(source: string, register?: Register): Page {
  return pageOf(read(source), register);
}

/** Prepares a reading: the plain one, or the one that sees through what keeps letters apart. */
export function pageOf(reading: Reading, register?: Register): Page {
  const tokens = tokenise(reading.text);
  const labels = annotate(tokens, register);
  return {
    reading,
    text: reading.text,
    lower: sameLengthLower(reading.text),
    tokens,
    labels,
    sentences: readSentences(tokens, labels),
    runs: numberRuns(tokens),
    words: wordsOf(tokens),
    digits: /[0-9]/.test(reading.text),
  };
}
