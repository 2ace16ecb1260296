import type { Register } from './finding.ts';
import { readSentences, type Sentence } from './people/sentences.ts';
import { annotate } from './proper/annotate.ts';
import type { Label } from './proper/label.ts';
import { prepareTable } from './text/may-match.ts';
import { type Reading, read } from './text/normalise.ts';
import { type NumberRun, numberRuns } from './text/numbers.ts';
import { placesOf } from './text/token-places.ts';
import { type Token, tokenise } from './text/tokens.ts';
import type { Change, Unveiled } from './text/unveil.ts';

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
  /** Of a stretch: the tokens of the whole, of both readings, since what it holds is asked of all of it. */
  readonly around?: readonly (readonly Token[])[];
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

export function preparePage(source: string, register?: Register): Page {
  return pageOf(read(source), register);
}

/** Prepares a reading: the plain one, or the one that sees through what keeps letters apart. */
function pageOf(reading: Reading, register?: Register): Page {
  const tokens = tokenise(reading.text);
  const lower = sameLengthLower(reading.text);
  prepareTable(reading.text, lower);
  return assemble(reading, tokens, lower, register, {
    digits: /[0-9]/.test(reading.text),
    whole: lower,
    vouched: new Map(),
  });
}

type Whole = Pick<Page, 'around' | 'digits' | 'whole' | 'vouched'>;

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
    runs: numberRuns(tokens, placesOf(tokens).counts),
  };
}

/** No rule looks farther than this beyond the sentence it judges and the one before. */
const reach = 160;

/** What lies between two stretches so near is sooner read along than every rule is asked once more. */
const near = 300;

/**
 * Stretches of a second reading around its changes, of whole sentences of the first one, each with the sentences beside it;
 * those that nearly meet are one. Away from the changes both readings are the same, and so are their sentences.
 */
function stretchesAround(
  { tokens, sentences, text }: Page,
  changed: readonly Change[],
): readonly { start: number; end: number }[] {
  const { length } = text;
  const borders = sentences.map(({ from }) => tokens[from]?.start ?? 0);
  borders[0] = 0;
  borders.push(length);
  const found: { start: number; end: number; first: Change; last: Change }[] = [];
  let border = 0;
  for (const edit of changed) {
    const { from, to } = edit.was;
    while (border + 1 < borders.length && (borders[border + 1] ?? length) <= from) border += 1;
    let first = Math.max(0, border - 1);
    while (first > 0 && (borders[first] ?? 0) > from - reach) first -= 1;
    let end = border + 1;
    while (end < borders.length && (borders[end] ?? length) < to) end += 1;
    end += 1;
    while (end < borders.length && (borders[end] ?? length) < to + reach) end += 1;
    const stretch = { start: borders[first] ?? 0, end: borders[end] ?? length, first: edit, last: edit };
    const before = found.at(-1);
    if (before === undefined || before.end + near < stretch.start) found.push(stretch);
    else {
      before.end = Math.max(before.end, stretch.end);
      before.last = edit;
    }
  }
  return found.map(({ start, end, first, last }) => ({
    start: start + first.start - first.was.from,
    end: end + last.end - last.was.to,
  }));
}

/** A part of a second reading, prepared as a page of its own, and where it begins in that reading. */
export type Part = { readonly page: Page; readonly offset: number };

/**
 * Prepares of a second reading only what stands around the changes: there alone can it say anything new. What is asked
 * of a text as a whole is answered for the whole of it.
 */
export function partsAround(
  { reading, changed }: Unveiled,
  first: Page,
  register?: Register,
): readonly Part[] {
  const lower = sameLengthLower(reading.text);
  const parts = stretchesAround(first, changed).map(({ start, end }) => {
    const part: Reading = {
      text: reading.text.slice(start, end),
      starts: reading.starts.subarray(start, end),
      ends: reading.ends.subarray(start, end),
    };
    return { part, tokens: tokenise(part.text), start, end };
  });
  const around = [first.tokens, ...parts.map(({ tokens }) => tokens)];
  const whole: Whole = { around, digits: /[0-9]/.test(reading.text), whole: lower, vouched: first.vouched };
  return parts.map(({ part, tokens, start, end }) => {
    const own = lower.slice(start, end);
    prepareTable(part.text, own, changed, start);
    return { page: assemble(part, tokens, own, register, whole), offset: start };
  });
}
