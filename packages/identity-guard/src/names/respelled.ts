import { remembered } from '../text/word-facts.ts';
import { givenNames, gradeName } from './lookup.ts';

const vowel = /[aeiouyåäö]/;
const longest = 12;

/** Whether a given name on the list has just these letters and vowels between them: "frdrk". */
function lacksVowels(word: string): boolean {
  const { first, letters, targets, root } = givenNames();
  const from = (state: number, at: number, left: number): boolean => {
    if (at === word.length && (state & 1) === 1) return true;
    const node = state >> 1;
    for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge += 1) {
      const letter = letters[edge] ?? 0;
      const to = targets[edge] ?? 0;
      if (letter === word.charCodeAt(at) && from(to, at + 1, left)) return true;
      if (left > 0 && vowel.test(String.fromCharCode(letter)) && from(to, at, left - 1)) return true;
    }
    return false;
  };
  return from(root * 2, 0, 5);
}

/** How names are written by ear, and what is meant. */
const byEar: readonly (readonly [RegExp, string])[] = [
  [/å/g, 'o'],
  [/ä/g, 'e'],
  [/y/g, 'u'],
  [/(?:bärj|berj|bärg)$/, 'berg'],
  [/kj|tj|ch/g, 'k'],
  [/sch|sj|tsch/g, 'ch'],
  [/sch|sj/g, 'j'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/ks/g, 'x'],
  [/f/g, 'ph'],
  [/c|q/g, 'k'],
];
const once = (word: string): string => word.replace(/(.)\1+/g, '$1');

/**
 * Whether a word that is on no list is a name in another spelling: by ear ("jånssån"), with letters held down ("ibbrahiim")
 * or with vowels left out ("frdrk").
 */
export const isRespelled = remembered((lower): boolean => {
  if (lower.length < 4 || lower.length > longest) return false;
  const vowels = lower.match(/[aeiouyåäö]/g)?.length ?? 0;
  if (vowels * 4 <= lower.length)
    return /(?:ssn|lndgrn|brg|kvst|qvst|strm)$/.test(lower) || lacksVowels(lower);
  const isName = (word: string): boolean => {
    const grade = gradeName(word);
    return grade === 'first' || (grade !== undefined && /(?:sson|berg)$/.test(word));
  };
  const single = once(lower);
  if (single !== lower && isName(single)) return true;
  const heard = byEar.map(([from, to]) => lower.replace(from, to)).filter((word) => word !== lower);
  heard.push(byEar.slice(0, 4).reduce((word, [from, to]) => word.replace(from, to), lower));
  return heard.some((word) => isName(word) || isName(once(word)));
});
