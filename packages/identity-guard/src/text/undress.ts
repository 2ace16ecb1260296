import { gradeWord } from '../lexicon/words.ts';
import { gradeName } from '../names/lookup.ts';
import type { Edit } from './edit.ts';
import { classOf } from './letter-class.ts';
import { inLetters } from './letter-of.ts';

/** Digits and signs for letters inside a word: "St0rgatan". */
const dressed = /^[0-9@$€|]{0,6}\p{L}/u;

const isDress = (code: number): boolean =>
  (code >= 48 && code <= 57) || code === 0x40 || code === 0x24 || code === 0x7c || code === 0x20ac;

/** Whether the unit may stand in a word that is dressed up. */
function inDress(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isDress(code)) return true;
  const kind = classOf(code);
  return kind === 1 || kind === 2;
}

/** Words of four to thirty letters, digits and signs, with letters beside the digits and signs. */
function dressedWords(text: string): { readonly start: number; readonly word: string }[] {
  const found: { start: number; word: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isDress(text.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && inDress(text, start - 1)) start -= 1;
    while (at + 1 < text.length && inDress(text, at + 1)) at += 1;
    const size = at + 1 - start;
    if (size < 4 || size > 30 || /[_.-]/.test(text[start - 1] ?? ' ')) continue;
    const word = text.slice(start, at + 1);
    if (dressed.test(word)) found.push({ start, word });
  }
  return found;
}

/** The word that digits and signs are dressed up as, if it is one. */
function plainWord(word: string): string | undefined {
  if (!/[\p{L}][0-9@$€|]+[\p{L}]|^[0-9@$€|]\p{L}{3}/u.test(word)) return undefined;
  const plain = inLetters(word);
  const lower = plain.toLowerCase();
  if (/^\p{L}+$/u.test(plain) && (gradeWord(lower) > 0 || gradeName(lower) !== undefined)) return plain;
  // "Gö7ran": a digit that stands for nothing.
  const bare = word.replace(/[0-9@$€|]/g, '');
  return /^\p{Lu}\p{Ll}+$/u.test(bare) && gradeName(bare.toLowerCase()) !== undefined ? bare : undefined;
}

/** Has the words of a text that are dressed up with digits and signs read as the words and names they are. */
export function undress(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { start, word } of dressedWords(text)) {
    const plain = plainWord(word);
    if (plain !== undefined) edits.push({ start, end: start + word.length, to: plain });
  }
  return edits;
}
