import type { Strength } from '../finding.ts';
import type { Judge } from '../rules/rule.ts';
import { narrowing } from './signals.ts';

/**
 * How sure a combination is: 3 points somebody out whoever reads it, 2 does so for those who know the area, 1 only in
 * a small area or in a field about affected groups and activities. `bits` are what the sentence says: there two things
 * that narrow are enough to hold what is else advice.
 */
export function strengthOf(weight: number, judge: Judge, bits = 0): Strength | undefined {
  if (weight >= 3) return 'hold';
  if (weight === 2) return judge.strict && narrowing(bits) >= 2 ? 'hold' : 'advise';
  return weight === 1 && judge.strict ? 'advise' : undefined;
}

/** What is advice about few elsewhere is held in a strict place: one to four persons are never stored there (7.4). */
export const strengthOfFew = (judge: Judge): Strength => (judge.strict ? 'hold' : 'advise');
