import { wordOf } from '../lexicon/words.ts';
import type { Token } from '../text/tokens.ts';
import type { Label } from './label.ts';
import { endingWord } from './word-parts.ts';

/**
 * "Somying Rattanakul": side by side a word that only its ending makes a Swedish one, and one that is in no dictionary but
 * can be taken apart. Either alone may be a heading; both together are somebody.
 */
export function doubtPairs(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  const gradeAt = (at: number): number => {
    const token = tokens[at];
    return token === undefined || endingWord(token) > 0 ? 2 : wordOf(token);
  };
  for (const at of capitals) {
    if (labels[at] !== 'word' || labels[at + 1] !== 'word') continue;
    if (tokens[at]?.sentence !== tokens[at + 1]?.sentence) continue;
    const [first, second] = [gradeAt(at), gradeAt(at + 1)];
    if (Math.max(first, second) > 1 || Math.min(first, second) > 0) continue;
    labels[at] = 'unknown';
    labels[at + 1] = 'unknown';
  }
}
