import { askedOfWords, remembered } from '../text/word-facts.ts';
import { type Automaton, acceptsWithVowels, step, unpackAutomaton } from './automaton.ts';
import { isToldByEnding, stemsOf } from './ending.ts';
import { swedish } from './swedish.data.ts';

let automaton: Automaton | undefined;
function lexicon(): Automaton {
  automaton ??= unpackAutomaton(swedish);
  return automaton;
}

const longestWord = 48;

/** 2 = a word of the lexicon (also with a genitive s), 1 = a compound of such words or a long word that its ending tells, 0 = neither. */
export type WordGrade = 0 | 1 | 2;

/**
 * Grades a lower-case word. Compounds follow the shape Swedish gives them: parts of at least three letters, a joining
 * s, and three equal letters written as two. Linear in the length of the word, which is capped.
 */
export const gradeWord = remembered(compute);

/** Whether a word of the lexicon has these letters and a few vowels more: "grdn" is "gården". */
export const lacksVowels = (word: string): boolean => acceptsWithVowels(lexicon(), word, 4);

/** The grade of a token's word. */
export const wordOf = askedOfWords(gradeWord);

function compute(word: string): WordGrade {
  if (word.length < 2 || word.length > longestWord) return 0;
  let best = gradeParts(word);
  if (best === 2) return best;
  for (const stem of stemsOf(word.length > 6 && word.endsWith('s') ? word.slice(0, -1) : word)) {
    const grade = gradeParts(stem);
    if (grade > best) best = grade;
  }
  return best === 0 && (isToldByEnding(word) || isToldByParts(word)) ? 1 : best;
}

/** Endings of words that join another with an s. */
const joins = /(?:ning|tion|het|else|itet|skap|dom)$/;
/** Not so what is called after somebody: "Brantingsgatan". */
const ofPlaces = /(?:gatan?|vägen|torget|skolan?|gården|parken)$/;

/** "bevattningsförbud", "elentreprenör": compounds whose first part is told by its ending, or is shorter than parts are. */
function isToldByParts(word: string): boolean {
  if (word.startsWith('el') && word.length > 7 && gradeWord(word.slice(2)) === 2) return true;
  for (let joint = word.indexOf('s', 8); joint > 0; joint = word.indexOf('s', joint + 1)) {
    const first = word.slice(0, joint);
    const rest = word.slice(joint + 1);
    if (rest.length < 4 || !joins.test(first) || ofPlaces.test(rest)) continue;
    if (isToldByEnding(first) && gradeWord(rest) > 0) return true;
  }
  return false;
}

/** The grade of a word that is not bent. */
function gradeParts(word: string): WordGrade {
  const { root } = lexicon();
  const length = word.length;
  // reach[i]: parts fill the word up to i. Bit 1: as a whole part, bit 2: with a joining s.
  const reach = new Uint8Array(length + 1);
  reach[0] = 1;
  let compound = false;
  for (let from = 0; from < length; from += 1) {
    if (reach[from] === 0) continue;
    let state = root * 2;
    for (let at = from; at < length; at += 1) {
      state = step(lexicon(), state >> 1, word.charCodeAt(at));
      if (state < 0) break;
      if ((state & 1) === 0) continue;
      const end = at + 1;
      const size = end - from;
      const whole = end === length || (end === length - 1 && word[end] === 's');
      if (whole) {
        if (from === 0) return 2;
        if (size >= 3) compound = true;
      }
      if (size < 3 || length - end < 3) continue;
      reach[end] = 1;
      if (word[end] === 's') reach[end + 1] = 1;
      if (word[end - 1] === word[end - 2]) reach[end - 1] = 1;
    }
  }
  return compound ? 1 : 0;
}

/**
 * Whether a lower-case word is a Swedish one cut short, as in notes: "ansv", "trygghetsmätn", "ekobr". It is the
 * beginning of a word of the lexicon, or of a compound whose earlier parts are whole; notes cut after a consonant.
 */
export function isCutShort(word: string): boolean {
  const { length } = word;
  if (length < 3 || length > longestWord || !/[bcdfghjklmnpqrstvxz]$/.test(word)) return false;
  const { root } = lexicon();
  const reach = new Uint8Array(length + 1);
  reach[0] = 1;
  // "inpendl", "utvärd"
  if (/^(?:in|ut|av|om|på|ny)/.test(word)) reach[2] = 1;
  for (let from = 0; from < length; from += 1) {
    if (reach[from] === 0) continue;
    let state = root * 2;
    for (let at = from; at < length; at += 1) {
      state = step(lexicon(), state >> 1, word.charCodeAt(at));
      if (state < 0) break;
      if ((state & 1) === 0 || at + 1 - from < 3) continue;
      reach[at + 1] = 1;
      if (word[at + 1] === 's') reach[at + 2] = 1;
    }
    if (state >= 0) return true;
  }
  return false;
}
