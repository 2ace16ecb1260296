import type { RequestRule } from './errors.ts';

/** The facts of a picture that depend on each other; absent ones are not judged. */
export type PictureFacts = {
  readonly kinds?: readonly string[] | undefined;
  readonly period?: { readonly from: string; readonly to: string } | undefined;
  readonly renewalDate?: string | undefined;
};

export type FactRefusal = { readonly path: string[]; readonly rule: RequestRule };

/** The law asks for a new situation picture at least every second year (lag 2023:196, 6 §). */
const renewalMonthsByLaw = 24;

/**
 * Judges dates against each other and against the kind of picture. Used by the form, by the schemas and
 * once more by the server on the merged result of a change. ISO dates compare as text.
 */
export function refuseFacts(facts: PictureFacts): FactRefusal[] {
  const refusals: FactRefusal[] = [];
  const { period, renewalDate } = facts;
  if (period && period.to < period.from) refusals.push({ path: ['period', 'to'], rule: 'periodOrder' });
  if (period && renewalDate && renewalDate < period.from) {
    refusals.push({ path: ['renewalDate'], rule: 'renewalBeforePeriod' });
  }
  if (period && renewalDate && facts.kinds?.includes('statutory')) {
    if (renewalDate > addMonths(period.to, renewalMonthsByLaw)) {
      refusals.push({ path: ['renewalDate'], rule: 'renewalTooLate' });
    }
  }
  return refusals;
}

/** Which levels a kind of picture belongs to: strategic and statutory ones cover the municipality, area ones never do. */
export function refuseKindsAt(level: string, kinds: readonly string[]): FactRefusal[] {
  const whole = level === 'municipality';
  if (!whole && kinds.some((kind) => kind === 'strategic' || kind === 'statutory')) {
    return [{ path: ['kinds'], rule: 'kindNeedsMunicipality' }];
  }
  return whole && kinds.includes('area') ? [{ path: ['kinds'], rule: 'kindNeedsSmallerArea' }] : [];
}

function addMonths(isoDate: string, months: number): string {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
