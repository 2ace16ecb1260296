import { countedDigits } from './counted-digits.ts';
import { digitsReadOut } from './digits-read-out.ts';
import { type Edit, inPlaceOf } from './edit.ts';
import { lettersApart } from './letters-apart.ts';
import { originalSpan, type Reading } from './normalise.ts';
import { pieces } from './pieces.ts';
import { romanFigures } from './roman.ts';
import { allMatches, holds } from './search.ts';
import { addSpan, matchesWithin, type Span } from './spans.ts';
import { placesOf } from './token-places.ts';
import type { Token } from './tokens.ts';
import {
  BRACKET,
  BRACKET_DIGIT,
  DIGIT_LETTER,
  DOT_DIGIT,
  DOUBLE_X,
  DRESS_LETTER,
  LETTER_DIGIT,
  LETTER_DRESS,
  LETTER_LINE,
  LOOSE,
  LOOSE_SIGN,
  traitsOf,
  WIDE,
} from './traits.ts';
import { undress } from './undress.ts';

/** Where the second reading differs from the first: offsets into its text, and into that of the first. */
export type Change = {
  readonly start: number;
  readonly end: number;
  readonly was: { readonly from: number; readonly to: number };
};

/** A second way to read a text, and where it differs from the first, in order. */
export type Unveiled = { readonly reading: Required<Reading>; readonly changed: readonly Change[] };

/** Whether a span of the second reading touches one of its changes, which stand in order. */
export function touchesChange(changed: Unveiled['changed'], start: number, end: number): boolean {
  let low = 0;
  let high = changed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changed[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const first = changed[low];
  return first !== undefined && first.start <= end;
}

/** "v 5 o v 36", "v 4 + v 6", "2 x 3 h", "m t.o.m 15/12" */
const weeksAndTimes = /^v[ .]{1,2}[0-9] [o&+] v(?: [0-9])?$|^[0-9] x [0-9]|^[a-zåäö] [tf]\.o\.m$/i;
/** Not at the beginning of a line, where "(A)" is a point in a list. */
const bracketAt = /(?<=[^\n]) ?[[({<] ?(?:at|[aä]|snabel-?a|snabela|@) ?[\])}>] ?| snabel-? ?a /giu;
const bracketedAt = /[[({<] ?(?:at|[aä]|snabel-?a|@) ?[\])}>]/i;
const bracketDot = / ?[[({<] ?(?:\.|dot|punkt|prick) ?[\])}>] ?/giu;
const readOut = / ?[[({<] ?(?:punkt|dot|prick) ?[\])}>] ?| ?(?<![\p{L}])(?:punkt|dot|prick)(?![\p{L}]) ?/giu;
/** "[streck]", "(mellanslag)": what stands between digits and letters, read out. */
const bracketLine =
  / ?[[({<] ?(?:(?:binde|tank)?streck|minus|mellanslag|blank|space|mellanrum|paus) ?[\])}>] ?/giu;
/** "(understr)" */
const bracketUnder = / ?[[({<] ?(?:understr(?:eck)?|underscore|underline)\.? ?[\])}>] ?/giu;
/** "(snedstreck)" */
const bracketSlash = / ?[[({<] ?(?:snedstreck|slash) ?[\])}>] ?/giu;
/** "Fa\nti\nma": a name in pieces, a line each. */
const piecesOnLines = /(?<![^\n])\p{Lu}\p{Ll}{0,4}\n\p{Ll}{1,5}\n(?:\p{L}{1,5}\n){0,6}\p{L}{1,8}(?!\p{L})/gu;
const pieceOnLine = /\n\p{Ll}{1,5}\n/u;
const signWords = / (?:understreck|underscore) /giu;
const slashWords = / (?:snedstreck|slash) /giu;
const hiddenScheme = /hxxp/giu;
const spelledDot = / (?:punkt|dot|prick) ?(?=(?:se|com|nu|net|org|me|tv|io|gg)(?![\p{L}\p{N}]))/giu;
const letterDigits = /(?<=[0-9])[oOlI]{1,4}(?![\p{L}])|(?<![\p{L}])[oOlI]{1,3}(?=[0-9])/gu;
/** "Storgatan  12", "Storgatan\n12": but no points of a list, and no lines that begin with how many there are. */
const blanks =
  /(?<=[\p{L}\p{N}]) {2,}(?=[0-9])|(?<=[0-9]) ?\n ?(?=[0-9]{2})(?![0-9]{2}[.)] )|(?<=(?:gatan|vägen|väg|gränd|gränden|stigen|allén|torget|backen|lgh|lägenhet|port|nr|nummer|tel|mobil|född|kod|koden|klass)) ?\n ?(?![0-9]{1,2}[.)] )(?=[0-9])/gu;
const bracketed =
  /(?<=gatan|vägen|gränd|stigen|allén|lgh|lägenhet|född) ?\(([0-9]{1,5})\) ?|(?<=(?<!\p{L})[A-Z]{2,3}) ?\(([0-9]{2,5})\) ?/gu;
/** "Storgatan.12": but no number of a note at the end of a sentence, "samverkan.12 Det". */
const wordDot = /\.(?<=\p{L}{3}\.)(?=[0-9])(?![0-9]{1,3} \p{Lu}\p{Ll})/gu;
const looseSign = / ([./]) (?=[\p{L}\p{N}@])/gu;
/** What stands beside a sign of an address, or of a number: "lund . se", "snap.com / kevin", "070 / 123". */
const besideSign = /[0-9_@]|^(?:www|se|com|nu|net|org|me|tv|io|gg|example)$|\.(?:com|me|se|gg|io|tv|net)$/i;
/** What is worth a closer look, each with the traits that a text must have to hold it. */
const worth: readonly (readonly [number, RegExp])[] = [
  [
    BRACKET,
    /[[({<] ?(?:noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|[a-zåäö]{2,4}ton|[a-zåäö]{2,5}tio[a-zåäö]{0,4}|tjugo[a-zåäö]{0,4}|zero|one|two|three|four|five|six|seven|eight|nine) ?[\])}>]/i,
  ],
  [LETTER_DRESS | DRESS_LETTER, /[A-Za-zÀ-ɏ][0-9@$€|]+[A-Za-zÀ-ɏ]/i],
  [DRESS_LETTER, /[0-9@$€|][A-Za-zÀ-ɏ]{3}/i],
  [DOUBLE_X, /hxxp/i],
  [BRACKET, /[[({<] ?(?:\.|at|[aä]|dot|punkt|prick|snabel|paus|@) ?[\])}>]/i],
  [0, /snabel|streck|understr|underscore|slash|[[({<] ?(?:minus|mellan|blank|space)/i],
  [LETTER_LINE, /\n(?<=[A-Za-zÀ-ɏ]\n)[A-Za-zÀ-ɏ]{1,5}\n/],
  [0, / (?:punkt|dot|prick) /i],
  [0, /noll(?!v)/i],
  [
    0,
    /(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|zero|one|two|three|four|five|six|seven|eight|nine)[ ,-]{0,3}(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|one|two|three|four|five|six|seven|eight|nine|[0-9])/i,
  ],
  [DIGIT_LETTER, /[0-9][oOlI](?![A-Za-zÀ-ɏ])/i],
  [LETTER_DIGIT, /[oOlI][0-9]/i],
  [WIDE, /[A-Za-zÀ-ɏ0-9](?: {2,}| ?\n ?(?![0-9]{1,2}[.)] ))[0-9]/i],
  [BRACKET_DIGIT, /(?:gatan|vägen|gränd|stigen|allén|lgh|lägenhet|född|[A-Z]{2}) ?\([0-9]{1,5}\)/i],
  [DOT_DIGIT, /[A-Za-zÀ-ɏ]{3}\.[0-9](?![0-9]{0,2} [A-ZÅÄÖ][a-zåäö])/],
  [LOOSE_SIGN, / [./] [A-Za-zÀ-ɏ0-9]/i],
  [0, /ty[ -](?:one|two|three|four|five|six|seven|eight|nine)/i],
];

/** The end of an address, or what stands in the middle of one: then all loose signs may belong to it. */
const address = /@|\(at\)| \. (?:se|com|nu|net|org)(?![a-zåäö])/i;

/** Whether a word beside a sign that stands alone is one of an address or a number. */
function joinsAddress(text: string, at: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - 30), at)
      .split(/\s/)
      .at(-1) ?? '';
  const after = text.slice(at + 3, at + 33).split(/[\s,;:!?]/)[0] ?? '';
  // "070 / 123 45 67", "14 / 3", but no rate: "420 / 100 000".
  if (/^[0-9]+$/.test(before) || /^[0-9]+\.?$/.test(after))
    return /^(?:0[0-9]* [0-9]+|[0-9]{1,2} [0-9]{1,2})\.?$/.test(`${before} ${after}`);
  return besideSign.test(before) || besideSign.test(after.replace(/\.$/, ''));
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a;

/** Around what is blank before each number. */
function blanksBeforeNumbers(text: string, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  for (const at of placesOf(tokens).numbers) {
    const end = tokens[at]?.start ?? 0;
    let start = end;
    while (isBlank(text.charCodeAt(start - 1))) start -= 1;
    if (end - start > 1 || text[start] === '\n') addSpan(spans, start, end + 6);
  }
  return spans;
}

/** Around each full stop between a letter and a number. */
function dotsBeforeNumbers(text: string, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  for (const at of placesOf(tokens).numbers) {
    const dot = (tokens[at]?.start ?? 0) - 1;
    if (text[dot] === '.' && tokens[at - 2]?.kind === 'word') addSpan(spans, dot, dot + 8);
  }
  return spans;
}

function signs(text: string, traits: number, tokens: readonly Token[]): Edit[] {
  const edits: Edit[] = [];
  const find = (needed: number, expression: RegExp): readonly RegExpExecArray[] =>
    needed === 0 || (traits & needed) !== 0 ? allMatches(text, expression) : [];
  const replace = (
    needed: number,
    expression: RegExp,
    to: string | ((match: RegExpExecArray) => string),
  ): void => {
    for (const match of find(needed, expression))
      edits.push(inPlaceOf(match, typeof to === 'string' ? to : to(match)));
  };
  replace(DOUBLE_X, hiddenScheme, 'http');
  if (((traits & BRACKET) !== 0 && bracketedAt.test(text)) || holds(text, / snabel/i))
    replace(0, bracketAt, '@');
  replace(BRACKET, bracketDot, '.');
  replace(BRACKET, bracketLine, '-');
  replace(BRACKET, bracketUnder, '_');
  replace(BRACKET, bracketSlash, '/');
  for (const match of pieceOnLine.test(text) ? find(LETTER_LINE, piecesOnLines) : [])
    for (const gap of match[0].matchAll(/\n/g))
      edits.push({ start: match.index + gap.index, end: match.index + gap.index + 1, to: '' });
  if (text.includes('PUNKT') || text.includes('SNABEL')) {
    replace(0, /(?<=[a-z0-9])PUNKT(?=[a-z0-9])/g, '.');
    replace(0, /(?<=[a-z0-9])SNABEL(?:-?A)?(?=[a-z0-9])/g, '@');
  }
  replace(0, signWords, '_');
  replace(0, slashWords, '/');
  replace(0, spelledDot, '.');
  // "anders punkt lind snabel-a …": the word for a dot among other words for signs.
  if (holds(text, /snabel|understreck|underscore|snedstreck|tiktok|insta|snap|discord|telegram/i))
    replace(0, readOut, '.');
  if ((traits & DOT_DIGIT) !== 0)
    for (const match of matchesWithin(text, wordDot, dotsBeforeNumbers(text, tokens)))
      edits.push(inPlaceOf(match, ' '));
  if ((traits & WIDE) !== 0)
    for (const match of matchesWithin(text, blanks, blanksBeforeNumbers(text, tokens)))
      edits.push(inPlaceOf(match, ' '));
  if ((traits & DRESS_LETTER) !== 0) edits.push(...undress(text));
  replace(BRACKET_DIGIT, bracketed, ([, digits, more = '']) => ` ${digits ?? more} `);
  const loose = find(LOOSE_SIGN, looseSign);
  const addressed = loose.length > 0 && address.test(text);
  for (const match of loose)
    if (addressed || joinsAddress(text, match.index)) edits.push(inPlaceOf(match, match[1] ?? ''));
  replace(DIGIT_LETTER | LETTER_DIGIT, letterDigits, ([letters]) =>
    letters.replace(/o/gi, '0').replace(/[lI]/g, '1'),
  );
  edits.push(...digitsReadOut(text, traits));
  return edits;
}

/** What stands between single letters and only keeps them apart; two blanks keep words apart. */
function joined(match: string): Edit[] {
  const edits: Edit[] = [];
  const gaps = [...match.matchAll(/[^\p{L}\p{N}]+/gu)].map((gap) => gap[0]);
  const usual = gaps.filter((gap) => gap === gaps[0]).length > gaps.length / 2 ? gaps[0] : gaps[1];
  // "M¤a¤j¤k¤e¤n i 7": a word of one letter is none of its letters, nor is what follows.
  const word = usual === ' ' ? -1 : match.search(/(?<=.{5}) [ioåö] /u);
  for (const gap of match.matchAll(/[^\p{L}\p{N}]+/gu)) {
    if (gap.index === word) break;
    if (gap.index === 0) {
      edits.push({ start: 0, end: gap[0].length, to: '@' });
      continue;
    }
    const sign = /[_@]/.exec(gap[0])?.[0] ?? (gap[0] === usual ? undefined : /[./-]/.exec(gap[0])?.[0]);
    const to = /^ {2,}$/.test(gap[0])
      ? ' '
      : (gap[0].length > 1 || gap[0] !== usual) && sign !== undefined
        ? sign
        : '';
    edits.push({ start: gap.index, end: gap.index + gap[0].length, to });
  }
  return edits;
}

/**
 * Reads a text, whose tokens are given, as one who knows the tricks: letters kept apart are put together, and words for
 * signs become signs. Returns nothing where both readings are the same, which is nearly always.
 */
export function unveil(first: Reading, tokens: readonly Token[]): Unveiled | undefined {
  const { text } = first;
  const traits = traitsOf(text);
  const edits = [...pieces(text, traits, tokens), ...countedDigits(text, tokens), ...romanFigures(text)];
  if (
    (traits & LOOSE) !== 0 ||
    worth.some(([needed, sign]) => (traits & needed) === needed && holds(text, sign))
  )
    edits.push(...signs(text, traits, tokens));
  else if (edits.length === 0) return undefined;
  for (const match of lettersApart(text, traits))
    for (const edit of weeksAndTimes.test(match[0]) ? [] : joined(match[0]))
      edits.push({ start: match.index + edit.start, end: match.index + edit.end, to: edit.to });
  if (edits.length === 0) return undefined;
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  const most = edits.reduce((size, edit) => size + edit.to.length, text.length);
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  const changed: Change[] = [];
  const keep = (from: number, to: number): void => {
    for (let i = from, at = out.length; i < to; i += 1, at += 1) {
      starts[at] = first.starts?.[i] ?? i;
      ends[at] = first.ends?.[i] ?? i + 1;
    }
    out += text.slice(from, to);
  };
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at) continue;
    keep(at, edit.start);
    const from = out.length;
    const span = originalSpan(first, edit.start, edit.end);
    out += edit.to;
    starts.fill(span.start, from, out.length);
    ends.fill(span.end, from, out.length);
    changed.push({ start: from, end: out.length, was: { from: edit.start, to: edit.end } });
    at = edit.end;
  }
  keep(at, text.length);
  return {
    reading: { text: out, starts: starts.subarray(0, out.length), ends: ends.subarray(0, out.length) },
    changed,
  };
}
