import type { Register } from './finding.ts';
import { readSentences, type Sentence } from './people/sentences.ts';
import { annotate } from './proper/annotate.ts';
import type { Label } from './proper/label.ts';
import { prepareTable } from './text/may-match.ts';
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
  /** The whole reading in lower case, also where the page is a stretch of it: for what is asked of a text as a whole. */
  readonly whole: string;
  /** Words that stand with a head somewhere in the whole ("Älvsala kommun"), and so are places everywhere. */
  readonly vouched: ReadonlyMap<string, Label>;
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
function pageOf(reading: Reading, register?: Register): Page {
  const tokens = tokenise(reading.text);
  const lower = sameLengthLower(reading.text);
  prepareTable(reading.text, lower);
  return assemble(reading, tokens, lower, register, {
    words: wordsOf(tokens),
    digits: /[0-9]/.test(reading.text),
    whole: lower,
    vouched: new Map(),
  });
}

type Whole = Pick<Page, 'words' | 'digits' | 'whole' | 'vouched'>;

function assemble(
  reading: Reading,
  tokens: readonly Token[],
  lower: string,
  register: Register | undefined,
  whole: Whole,
): Page {
  const { labels, vouched } = annotate(tokens, register, whole.vouched);
  return {
    ...whole,
    vouched,
    reading,
    text: reading.text,
    lower,
    tokens,
    labels,
    sentences: readSentences(tokens, labels),
    runs: numberRuns(tokens),
  };
}

/** No rule looks farther than this beyond the sentence it judges and the one before. */
const reach = 160;

/** Stretches of whole sentences around the changes, each with the sentences beside it; those that meet are one. */
function stretchesAround(
  tokens: readonly Token[],
  length: number,
  changed: readonly Stretch[],
): readonly Stretch[] {
  const borders = [0];
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token !== undefined && token.sentence !== tokens[at - 1]?.sentence) borders.push(token.start);
  }
  borders.push(length);
  const found: { start: number; end: number }[] = [];
  let border = 0;
  for (const edit of changed) {
    while (border + 1 < borders.length && (borders[border + 1] ?? length) <= edit.start) border += 1;
    let first = Math.max(0, border - 1);
    while (first > 0 && (borders[first] ?? 0) > edit.start - reach) first -= 1;
    let end = border + 1;
    while (end < borders.length && (borders[end] ?? length) < edit.end) end += 1;
    end += 1;
    while (end < borders.length && (borders[end] ?? length) < edit.end + reach) end += 1;
    const stretch = { start: borders[first] ?? 0, end: borders[end] ?? length };
    const before = found.at(-1);
    if (before !== undefined && before.end >= stretch.start) before.end = Math.max(before.end, stretch.end);
    else found.push(stretch);
  }
  return found;
}

type Stretch = { readonly start: number; readonly end: number };

/** The tokens of a stretch of whole sentences, as it has them when it is read alone. */
function tokensWithin(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  const own = tokens.filter((token) => token.start >= start && token.start < end);
  return own.map((token, at) => ({
    ...token,
    start: token.start - start,
    end: token.end - start,
    sentence: token.sentence - (own[0]?.sentence ?? 0),
    // What stands before the stretch is not seen.
    tight: token.tight && at > 0,
    joined: token.joined && at > 1,
  }));
}

/** A part of a second reading, prepared as a page of its own, and where it begins in that reading. */
export type Part = { readonly page: Page; readonly offset: number };

/**
 * Prepares of a second reading only what stands around the changes: there alone can it say anything new. What is asked
 * of a text as a whole is answered for the whole of it.
 */
export function partsAround(
  reading: Reading,
  changed: readonly Stretch[],
  first: Page,
  register?: Register,
): readonly Part[] {
  const tokens = tokenise(reading.text);
  const whole: Whole = {
    words: wordsOf(tokens),
    digits: /[0-9]/.test(reading.text),
    whole: sameLengthLower(reading.text),
    vouched: first.vouched,
  };
  return stretchesAround(tokens, reading.text.length, changed).map(({ start, end }) => {
    const part: Reading = {
      text: reading.text.slice(start, end),
      ...(reading.starts === undefined ? {} : { starts: reading.starts.subarray(start, end) }),
      ...(reading.ends === undefined ? {} : { ends: reading.ends.subarray(start, end) }),
    };
    const lower = whole.whole.slice(start, end);
    prepareTable(part.text, lower, changed, start);
    return { page: assemble(part, tokensWithin(tokens, start, end), lower, register, whole), offset: start };
  });
}
