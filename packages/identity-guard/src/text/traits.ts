import { classOf } from './letter-class.ts';

/**
 * What stands beside what in a text, seen in one walk over it: what is written to be read in another way cannot be there
 * without these. Bits, and all but the last two say too often rather than not.
 */
export const BRACKET = 1; // an opening one
export const LETTER_DRESS = 2; // a letter, then a digit or a sign that is written for a letter
export const DRESS_LETTER = 4;
export const DOUBLE_X = 8;
export const LETTER_LINE = 16; // a letter at the end of a line
export const DIGIT_LETTER = 32; // a digit, then a letter that looks like one
export const LETTER_DIGIT = 64;
export const WIDE = 128; // more than a blank
export const BRACKET_DIGIT = 256;
export const DOT_DIGIT = 512;
export const LOOSE_SIGN = 1024; // a blank, then a full stop or a slash
export const PAIRED = 2048; // a character of two units, which may be a letter or a sign
export const LOOSE = 4096; // three letters or digits one by one, however they are kept apart

// What a unit is here; letters and digits come first.
const [letter, likeDigit, ex, digit, dress, blank, line, bracket, dot, slash, sign, other] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
] as const;
const kinds = 13;
const latin = 0x180;

function kindOf(code: number): number {
  const char = String.fromCharCode(code);
  if (/[oli]/i.test(char)) return likeDigit;
  if (/x/i.test(char)) return ex;
  if (/[@$€|]/.test(char)) return dress;
  if (/[[({<]/.test(char)) return bracket;
  // Signs among the Latin letters, which the expressions take for some.
  if (/[×÷]/.test(char)) return sign;
  const known = { ' ': blank, '\n': line, '.': dot, '/': slash }[char];
  const kind = classOf(code);
  return known ?? (kind === 3 ? digit : kind === 1 || kind === 2 ? letter : other);
}

const kindOfLatin = Uint8Array.from({ length: latin }, (_, code) => kindOf(code));

/** What two units side by side tell, by their kinds. */
const told = new Uint16Array(kinds * kinds);
const letters = [letter, likeDigit, ex, sign];
const dresses = [digit, dress];
const pairs: readonly (readonly [number, readonly number[], readonly number[]])[] = [
  [LETTER_DRESS, letters, dresses],
  [DRESS_LETTER, dresses, letters],
  [DOUBLE_X, [ex], [ex]],
  [LETTER_LINE, letters, [line]],
  [DIGIT_LETTER, [digit], [likeDigit]],
  [LETTER_DIGIT, [likeDigit], [digit]],
  [WIDE, [blank], [blank]],
  [WIDE, [line], [blank, digit]],
  [BRACKET_DIGIT, [bracket], [digit]],
  [DOT_DIGIT, [dot], [digit]],
  [LOOSE_SIGN, [blank], [dot, slash]],
];
for (let kind = 0; kind < kinds; kind += 1) told[kind * kinds + bracket] = BRACKET;
for (const [bit, firsts, seconds] of pairs)
  for (const one of firsts)
    for (const two of seconds) told[one * kinds + two] = (told[one * kinds + two] ?? 0) | bit;

/** The traits of a text. */
export function traitsOf(text: string): number {
  let traits = 0;
  let before: number = other;
  // Letters and digits that stand alone, in a row, and how much stands between the last and here.
  let row = 0;
  let gap = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < latin ? (kindOfLatin[code] ?? other) : kindOf(code);
    if (code >= 0xd800 && code < 0xe000) traits |= PAIRED;
    traits |= told[before * kinds + kind] ?? 0;
    before = kind;
    if (kind > digit) {
      if (gap === 0 && row >= 3) traits |= LOOSE;
      gap += 1;
      if (gap > 3) row = 0;
    } else {
      row = gap > 0 ? row + 1 : 0;
      gap = 0;
    }
  }
  return row >= 3 ? traits | LOOSE : traits;
}
