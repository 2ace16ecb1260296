import { answersOf } from './asked-words.ts';
import { classOf } from './letter-class.ts';
import { type Facts, noFacts } from './word-facts.ts';

export type Shape = 'lower' | 'capital' | 'upper' | 'mixed';

/** A word as it is written, and what is to be known of it wherever it stands. */
export type Spelling = {
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** Written with letters of another script, or upside down. */
  readonly foreign: boolean;
  /** The questions whether a text holds such a word that are answered yes; nothing for most words. */
  readonly answers: readonly number[] | undefined;
  readonly facts: Facts;
};

function shapeOf(text: string): Shape {
  let uppers = 0;
  for (let i = 0; i < text.length; i += 1) if (classOf(text.charCodeAt(i)) === 2) uppers += 1;
  if (uppers === 0) return 'lower';
  const firstUpper = classOf(text.charCodeAt(0)) === 2;
  if (firstUpper && uppers === 1) return 'capital';
  return uppers === text.length ? 'upper' : 'mixed';
}

function foreignScript(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (
      classOf(code) > 0 &&
      // Letters of phonetics stand for nothing but letters turned upside down: "ɐuuɐ".
      ((code >= 0x250 && code < 0x2b0) ||
        code === 0x1dd ||
        (code > 0x36f && !(code >= 0x1e00 && code <= 0x1eff) && !(code >= 0x2c60 && code <= 0x2c7f)))
    )
      return true;
  }
  return false;
}

function compute(text: string): Spelling {
  const lower = text.toLowerCase();
  return {
    text,
    lower,
    shape: shapeOf(text),
    foreign: foreignScript(text),
    answers: answersOf(lower),
    facts: noFacts(),
  };
}

/** The hash of no letters, and that of some and one more: whole numbers of 32 bits with a sign. */
export const emptyHash = 0x811c9dc5 | 0;
export const nextHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

// The same few words come again and again: what is to be known of them is worked out once, and found by their letters, so
// that a word seen before is not even cut out of its text. A word is kept in one of a few places that its hash tells.
const size = 1 << 15;
const places = 4;
const kept = new Array<Spelling | undefined>(size).fill(undefined);
/** The hashes of the words kept, 0 where there is none, so that other words are passed over without a look at them. */
const hashes = new Int32Array(size);
/** The length of each word kept and its letters, side by side where memory is read at once. */
const row = 32;
const letters = new Uint16Array(size * row);
const longestKept = row - 1;

/** Whether the word kept in a place is the one from `start` to `end` of a text. */
function stands(place: number, text: string, start: number, end: number): boolean {
  const first = place * row;
  if (letters[first] !== end - start) return false;
  for (let at = start; at < end; at += 1)
    if (letters[first + 1 + at - start] !== text.charCodeAt(at)) return false;
  return true;
}

/** A word in letters of its own: one cut out of a text would keep all of that text with it. */
function cutOut(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let at = start; at < end; at += 1) codes.push(text.charCodeAt(at));
  return String.fromCharCode(...codes);
}

/** The spelling of the word from `start` to `end` of a text, whose letters have this hash. */
export function spellingOf(text: string, start: number, end: number, hash: number): Spelling {
  const first = (hash ^ (hash >>> 15)) & (size - 1);
  let free = first;
  for (let at = first; at < first + places; at += 1) {
    const place = at & (size - 1);
    const other = hashes[place] ?? 0;
    if (other === 0) {
      free = place;
      break;
    }
    if (other !== hash) continue;
    const known = kept[place];
    if (known !== undefined && stands(place, text, start, end)) return known;
  }
  if (end - start > longestKept) return compute(text.slice(start, end));
  const found = compute(cutOut(text, start, end));
  kept[free] = found;
  hashes[free] = hash;
  letters[free * row] = end - start;
  for (let at = start; at < end; at += 1) letters[free * row + 1 + at - start] = text.charCodeAt(at);
  return found;
}
