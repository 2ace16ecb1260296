import type { FindingKind, ScreenContext, Strength } from '../finding.ts';
import type { Page } from '../page.ts';
import type { AskedWords } from '../text/asked-words.ts';
import { hasFocus, inFocus } from '../text/may-match.ts';
import type { NumberRun } from '../text/numbers.ts';
import { allMatches } from '../text/search.ts';
import { matchesWithin, type Span } from '../text/spans.ts';
import { isAmong } from '../text/token-places.ts';

/** A span of the reading (not of the original) that a rule reacts to. */
export type Hit = {
  readonly start: number;
  readonly end: number;
  readonly strength: Strength;
  /** Key of a group-level replacement in `rewrites.ts`. */
  readonly rewrite?: string;
};

/** How hard to judge: small areas, affected groups and activities are judged harder. */
export type Judge = ScreenContext & { readonly strict: boolean };

/** One reason why text cannot be shared. */
export type Rule = {
  readonly id: string;
  readonly kind: FindingKind;
  /** Swedish name of the rule, for the help page. */
  readonly title: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Swedish: why it cannot be shared. */
  readonly reason: string;
  /** Swedish: what to write instead. */
  readonly advice: string;
  readonly examples: { readonly match: readonly string[]; readonly pass: readonly string[] };
  readonly find: (page: Page, judge: Judge) => readonly Hit[];
};

/** Most searches find nothing: what they hand back is made once. */
const none: readonly Hit[] = [];

/** Whether the page holds one of these words; asked before a search that needs one of them. */
export const hasAny = (page: Page, words: AskedWords): boolean => isAmong(page, words);

/** Whether what is found in a run of digits, or right before it, can count. */
export const runCounts = (page: Page, run: NumberRun): boolean =>
  inFocus(page.text, Math.max(0, (run.starts[0] ?? 0) - 3), run.ends.at(-1) ?? 0);

/** All matches in the page's lower-case text, searched for only when the page holds one of the words. */
export function matchesWith(
  page: Page,
  words: AskedWords,
  expression: RegExp,
  strength: Strength,
  accept?: (match: RegExpExecArray) => boolean,
): readonly Hit[] {
  return hasAny(page, words) ? matches(page.lower, expression, strength, accept) : none;
}

/**
 * All matches of a global expression as hits. The expressions are linear: no nested or overlapping repetition. Of a second
 * reading only those are found that can count there: that hold, and lie about its focus. So these are hits to hand back;
 * what is only a sign to go by is asked of `allMatches`.
 */
export function matches(
  text: string,
  expression: RegExp,
  strength: Strength,
  accept?: (match: RegExpExecArray) => boolean,
): readonly Hit[] {
  if (text === '' || (strength !== 'hold' && hasFocus(text))) return none;
  return hitsOf(text, allMatches(text, expression, true), strength, accept);
}

/** The same within some spans of the text alone, where these are known to hold all matches. */
export function matchesInSpans(
  text: string,
  spans: readonly Span[],
  expression: RegExp,
  strength: Strength,
  accept?: (match: RegExpExecArray) => boolean,
): readonly Hit[] {
  if (spans.length === 0 || (strength !== 'hold' && hasFocus(text))) return none;
  return hitsOf(text, matchesWithin(text, expression, spans), strength, accept);
}

function hitsOf(
  text: string,
  found: readonly RegExpExecArray[],
  strength: Strength,
  accept?: (match: RegExpExecArray) => boolean,
): readonly Hit[] {
  if (found.length === 0) return none;
  const hits: Hit[] = [];
  for (const match of found) {
    const end = match.index + match[0].length;
    if (inFocus(text, match.index, end) && (accept === undefined || accept(match)))
      hits.push({ start: match.index, end, strength });
  }
  return hits;
}
