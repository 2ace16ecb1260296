import type { Page } from '../page.ts';
import type { Sentence } from './sentences.ts';
import { GRADE, LOOK, MODAL, ORIGIN, TIME } from './signals.ts';

/** Whether a place is named in the sentence. */
export const namesPlace = (page: Page, sentence: Sentence): boolean =>
  page.labels.slice(sentence.from, sentence.to).includes('place');

/** "En femtonåring är straffmyndig": what the law says of whoever is so old, after the word for them. */
const ofLaw =
  /^ (?:är (?:inte )?(?:straff|myndig|barn enligt)|får (?:inte |enligt )?(?:köpa|dömas|köra|arbeta)|kan (?:inte )?(?:dömas|straffas)|har (?:inte )?(?:rätt|skolplikt))/;
/** Whether a statement of the law follows. */
export const isOfLaw = (page: Page, end: number): boolean => ofLaw.test(page.lower.slice(end, end + 40));

const duty =
  /^ (?:har (?:alltid )?rätt|(?:ska|skall|får|kan|måste) (?:alltid |också |då )?(?:hålla (?:kontakt|sig)|erbjudas|kallas|informeras|infinna|medverka|följa|betala|överklaga|få (?:en |information|stöd|hjälp)))(?![a-zåäö])/;
/** "Den dömde ska hålla kontakt med frivården": whether what the law asks of any such person follows. */
export const isDuty = (page: Page, end: number): boolean => duty.test(page.lower.slice(end, end + 50));

const conditional =
  /^(?:när|om|ifall|i de fall|i fall|så snart|vid (?:misstank|oro|behov|hot|våld|brott|fara|akut|larm|upprepad|allvarlig|tecken|frånvaro|hög |ogiltig|nödläge|risk|konflikt|bråk)[a-zåäö]*)(?![a-zåäö])/;

/**
 * "När en elev har varit borta mer än tio dagar ska skolan …": a routine for whoever it happens to. It begins with a
 * condition, says what is to be done, and holds nothing that narrows: no point in time, no origin, no named place.
 */
export function isRoutine(page: Page, sentence: Sentence): boolean {
  const { bits, from, to } = sentence;
  // A routine is one ordinary sentence; the bound keeps endless ones cheap.
  if (to - from > 80) return false;
  if ((bits & MODAL) === 0 || (bits & (TIME | ORIGIN | LOOK | GRADE)) !== 0) return false;
  if (
    !conditional.test(page.lower.slice(page.tokens[from]?.start ?? 0, (page.tokens[from]?.start ?? 0) + 40))
  )
    return false;
  for (let at = from + 1; at + 1 < to; at += 1)
    if (/^(ska|lär|skulle)$/.test(page.tokens[at]?.lower ?? '') && page.tokens[at + 1]?.lower === 'ha')
      return false;
  return !namesPlace(page, sentence);
}
