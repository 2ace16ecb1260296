import { lacksVowels } from '../lexicon/words.ts';
import { remembered } from '../text/word-facts.ts';
import { gradeName, nameLacksVowels } from './lookup.ts';

const longest = 12;

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
  [/(?<=.)h/g, ''],
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
    return (
      /(?:ssn|lndgrn|brg|kvst|qvst|strm)$/.test(lower) || (nameLacksVowels(lower) && !lacksVowels(lower))
    );
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
