import { gradeWord } from '../lexicon/words.ts';
import { gradeName } from './lookup.ts';

/** Whether a lower-case word is on a list of names, and not an ordinary word as well. */
export const isOnlyName = (lower: string): boolean => {
  const grade = gradeName(lower);
  return (grade === 'first' || grade === 'last') && gradeWord(lower) !== 2;
};
