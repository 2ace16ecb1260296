import { gradeWord } from '../lexicon/words.ts';
import { beginsName, gradeName } from './lookup.ts';

const shortestName = 3;
/** So many words after a name can still say that it is one: "ali och hans". */
const wordsAfter = 2;
/** No longer piece of the end of a text is looked at: three words and what stands between them. */
const reach = 100;

/**
 * Where, in a text that is being written at its end, a person's name in lower case may be on its way: the beginning of a word that can
 * still become a known given name, or of such a name (none that is also an ordinary word) with at most two words after it, which
 * may say that it is a person. Null when nothing there can become one.
 */
export function unfinishedName(text: string): number | null {
  const offset = Math.max(0, text.length - reach);
  const tail = text.slice(offset);
  const words = [...tail.matchAll(/[\p{L}\p{M}'’-]+/gu)];
  const last = words.at(-1);
  if (last === undefined) return null;
  let end = last.index + last[0].length;
  const isOpen = end === tail.length;
  if (!isOpen && !/^[ ]+$/.test(tail.slice(end))) return null;
  let start = isOpen && isLower(last[0]) && beginsName(last[0]) ? last.index : null;
  for (const word of words.reverse().slice(0, wordsAfter + (isOpen ? 1 : 0))) {
    if (word !== last && !/^[ ]+$/.test(tail.slice(word.index + word[0].length, end))) break;
    end = word.index;
    const isName = isLower(word[0]) && gradeName(word[0]) === 'first' && gradeWord(word[0]) !== 2;
    if (isName && word[0].length >= shortestName) start = word.index;
  }
  return start === null ? null : offset + start;
}

function isLower(word: string): boolean {
  return word === word.toLowerCase();
}
