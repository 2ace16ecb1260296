import type { Page } from '../page.ts';
import { personNoun } from '../people/nouns.ts';
import type { Phrase } from '../people/phrase.ts';
import { namesPlace } from '../people/routine.ts';
import type { Mention, Sentence } from '../people/sentences.ts';
import { CARE, COURT, GRADE, HEALTH, LOOK, ORIGIN, PAST, SPOT, TIME } from '../people/signals.ts';

/**
 * "En person som har utsatts för brott ska mötas av …": whoever it happens to. The relative clause may tell what has
 * happened, as long as the sentence then says what such a person may, should or usually does.
 */
export function isAnyone(page: Page, sentence: Sentence, mention: Mention, phrase: Phrase): boolean {
  const { tokens, lower } = page;
  if (!/^(en|ett)$/.test(phrase.determiner ?? '') || phrase.words.length > 1) return false;
  const conditioned = /^(när|om|som|eftersom)$/.test(tokens[phrase.from - 1]?.lower ?? '');
  const said = lower.slice(tokens[mention.at]?.end ?? 0, (tokens[mention.at]?.end ?? 0) + 90);
  // "en målsägande har alltid rätt till", "ett barn som följer med har egen rätt"
  if (
    /^(?: som [a-zåäö]{3,9}(?: [a-zåäö]{2,6}(?: [a-zåäö]{5,24} (?:våld|hot|förtryck|brott|tvång))?)?)?(?: alltid| också)? har (?:alltid |också |egen )?rätt(?: till| att|[.,])/.test(
      said,
    )
  )
    return !namesPlace(page, sentence) && phrase.words.length === 0;
  // "en elev som far illa → orosanmälan direkt"
  if (/^ som [a-zåäö]{2,9}(?: [a-zåäö]{2,8})? ?(?:»|->|=>?|:) ?(?:oros|polis|kontakt|ring|anmäl)/.test(said))
    return true;
  // "En elev kan behöva flera vuxna att vända sig till när något har hänt"
  if (
    /^ (?:kan|ska|bör|måste|brukar|behöver) [^.!?]{3,60} (?:när|om|ifall|efter att) (?:något|någon|det|den|hen|man) (?:har |hänt|blir|är)/.test(
      said,
    ) &&
    (sentence.bits & (TIME | ORIGIN | LOOK | GRADE | COURT | CARE | HEALTH)) === 0
  )
    return !namesPlace(page, sentence);
  if ((sentence.bits & TIME) !== 0) return false;
  if (tokens[mention.at + 1]?.lower !== 'som' || !(tokens[phrase.from]?.opens === true || conditioned))
    return false;
  const rest = lower.slice(
    tokens[mention.at]?.end ?? 0,
    Math.min(tokens[sentence.to - 1]?.end ?? 0, (tokens[mention.at]?.end ?? 0) + 200),
  );
  return (
    !namesPlace(page, sentence) &&
    /^ som [^!?]{3,120}? (?:(?:möter|hamnar|får) (?:snabbt|lätt) |(?:kan|bör|måste) (?:ofta |också |även )?[a-zåäö]{2,}a(?![a-zåäö])|(?:ska|skall|bör|kan|måste) (?:[a-zåäö]{3,9} )?(?:få|mötas|erbjudas|ges|ha|kunna|veta|bli (?:bemött|hörd|informerad)|följa|slippa|vända|söka|känna)|behöver(?: ofta)?|ofta|alltid|sällan|riskerar|har (?:enligt [^!?]{3,30} )?rätt)(?![a-zåäö])/.test(
      rest,
    )
  );
}

/** "en pojke eller flicka", "en enskild person", "Oro för ett barn": no one in particular, if nothing has happened yet. */
export function isWhoever(
  tokens: Page['tokens'],
  { at }: Mention,
  { from, determiner, words }: Phrase,
  bits: number,
): boolean {
  if (!/^(?:en|ett)$/.test(determiner ?? '')) return false;
  if (words.includes('enskild')) return true;
  if (tokens[at + 1]?.lower === 'eller' && personNoun(tokens[at + 2]?.lower ?? '') !== undefined) return true;
  // "Vid misstanke om att ett barn far illa"
  if (
    tokens[from - 1]?.lower === 'att' &&
    /^(?:misstank(?:e|ar)|oro|tecken|orolig) (?:om|på|för)$/.test(
      `${tokens[from - 3]?.lower} ${tokens[from - 2]?.lower}`,
    )
  )
    return true;
  return (
    words.length === 0 &&
    (bits & (SPOT | TIME)) === 0 &&
    /^(?:för|om)$/.test(tokens[from - 1]?.lower ?? '') &&
    /^(?:oro|orolig|oroliga|oroar|anmälan|orosanmälan)$/.test(tokens[from - 2]?.lower ?? '')
  );
}

/** What staff learn to see or do, whenever it comes to it. */
const taught =
  /(?:att|hur (?:man|personalen|vi|de)) (?:upptäck[a-z]*|märk[a-z]*|förstår?|agerar?|göra?|hanterar?|ingrip[a-z]*|larmar?|avgöra?|bedöm[a-z]*|känn[a-z]* igen|ser?) (?:när|om|ifall) $/;

/**
 * "Skolan tar kontakt när ett barn är borta", "Den som känner oro för ett barn gör en anmälan": in the present, of whoever it
 * comes to, and nothing that narrows.
 */
export function isCondition(page: Page, sentence: Sentence, { from }: Phrase): boolean {
  const { bits } = sentence;
  const whoever =
    /^(den|alla|du|ni)$/.test(page.tokens[sentence.from]?.lower ?? '') &&
    page.tokens[sentence.from + 1]?.lower === 'som' &&
    from > sentence.from + 2 &&
    !namesPlace(page, sentence);
  // "utbildning i att upptäcka när en brukare utnyttjas": what is learnt of whoever it comes to.
  if (
    taught.test(
      page.lower.slice(Math.max(0, (page.tokens[from]?.start ?? 0) - 40), page.tokens[from]?.start),
    ) &&
    (bits & (TIME | ORIGIN | LOOK | GRADE | SPOT)) === 0
  )
    return true;
  return (
    (whoever || /^(när|om|ifall|innan|tills)$/.test(page.tokens[from - 1]?.lower ?? '')) &&
    (bits & (PAST | TIME | ORIGIN | LOOK | GRADE | HEALTH)) === 0
  );
}

/** "Den unge som fått ett nej söker bekräftelse": perfect without "har", and nothing that narrows. */
export const isAnyYouth = (page: Page, sentence: Sentence, { at }: Mention): boolean =>
  page.tokens[at + 1]?.lower === 'som' &&
  /^(fått|blivit|varit|utsatts|levt|vuxit|saknat|mött|vill|inte)$/.test(page.tokens[at + 2]?.lower ?? '') &&
  (sentence.bits & (TIME | ORIGIN | LOOK | GRADE | COURT | CARE)) === 0 &&
  !namesPlace(page, sentence);
