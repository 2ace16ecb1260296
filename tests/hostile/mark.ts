import { idAlphabet } from '@lagesbild/picture';
import { between } from '../simulation/random.ts';

/** A text nobody else writes: letters only, so that it passes wherever a word does. */
export function markOf(random: () => number): string {
  let mark = 'Marktext';
  while (mark.length < 20) mark += idAlphabet.charAt(between(random, 0, idAlphabet.length - 1));
  return mark;
}
