import type { Strength } from '../finding.ts';
import type { Judge } from '../rules/rule.ts';

/**
 * How sure a combination is: 3 points somebody out whoever reads it, 2 does so for those who know the area, 1 only in
 * a small area or in a field about affected groups and activities. Two sure signs in a strict place hold.
 */
export function strengthOf(weight: number, judge: Judge): Strength | undefined {
  if (weight >= 3) return 'hold';
  if (weight === 2) return 'advise';
  return weight === 1 && judge.strict ? 'advise' : undefined;
}
