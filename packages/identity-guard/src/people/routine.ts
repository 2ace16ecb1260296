import type { Page } from '../page.ts';
import type { Sentence } from './sentences.ts';
import { GRADE, LOOK, MODAL, ORIGIN, TIME } from './signals.ts';

/** Whether a place is named in the sentence. */
export const namesPlace = (page: Page, sentence: Sentence): boolean =>
  page.labels.slice(sentence.from, sentence.to).includes('place');

/**
 * "När en elev har varit borta mer än tio dagar ska skolan …": a routine for whoever it happens to. It begins with a
 * condition, says what is to be done, and holds nothing that narrows: no point in time, no origin, no named place.
 */
export function isRoutine(page: Page, sentence: Sentence): boolean {
  const { bits, from, to } = sentence;
  // A routine is one ordinary sentence; the bound keeps endless ones cheap.
  if (to - from > 80) return false;
  if ((bits & MODAL) === 0 || (bits & (TIME | ORIGIN | LOOK | GRADE)) !== 0) return false;
  if (!/^(när|om|ifall)$/.test(page.tokens[from]?.lower ?? '')) return false;
  for (let at = from + 1; at + 1 < to; at += 1)
    if (/^(ska|lär|skulle)$/.test(page.tokens[at]?.lower ?? '') && page.tokens[at + 1]?.lower === 'ha')
      return false;
  return !namesPlace(page, sentence);
}
