import { gradeWord } from '../lexicon/words.ts';
import { baseRegister } from '../register/register.ts';
import { remembered } from '../text/word-facts.ts';
import { gradeName } from './lookup.ts';

/** A given name that is no word of the lexicon. */
const isBareName = (lower: string): boolean => gradeWord(lower) === 0 && gradeName(lower) === 'first';

/** Surnames that end the names of places as well: "marielundsdagen", "göteborg". */
const placeHead =
  /^(?:berga?|lunda?|borg|holm|fors|dahl?|ström|strand|näs|vik|hed|mark|skog|torp|sjö|vall|stad|hamn)s?$/;

/** What is called after somebody for all to know: a school, a street, a fund. */
const calledAfter =
  /(?:skolan|gymnasiet|torget|parken|gården|skogen|kyrkan|vägen|gatan|platsen|dagen|salen|stigen|hallen|vallen|gallerian|varvet|loppet|modellen|området|huset|hem|fonden)s?$/;

/** Whether a surname, or a second given name after a long first one, may stand here in a row of letters. */
function followsName(given: string, lower: string): boolean {
  const grade = gradeName(lower);
  if (placeHead.test(lower)) return false;
  if (grade === 'last') return lower.length >= 4;
  if (grade === 'shape') return lower.length >= 6;
  return grade === 'first' && lower.length >= (given.length >= 5 && gradeWord(given) === 0 ? 3 : 5);
}

/** Whether a given name and a surname in one make no word and no place: "katrineholm" is one. */
function isNoPlace(given: string, both: string): boolean {
  const { kindOf } = baseRegister();
  return (
    gradeWord(both) <= (gradeWord(given) === 0 ? 1 : 0) &&
    kindOf(both) === undefined &&
    kindOf(both.replace(/s$/, '')) === undefined
  );
}

/** Where a given name and a surname that begin at a place end; the last such place first, and none where there are none. */
function namesFrom(lower: string, start: number): number[] {
  const ends: number[] = [];
  for (let cut = start + 3; cut <= lower.length - 3; cut += 1) {
    const given = lower.slice(start, cut);
    if (gradeName(given) !== 'first') continue;
    for (let end = cut + 3; end <= lower.length; end += 1)
      if (followsName(given, lower.slice(cut, end)) && isNoPlace(given, lower.slice(start, end)))
        ends.push(end);
  }
  return ends.reverse();
}

/** What is named after somebody: a case, a quarrel, a gang. */
const affair =
  /^s?(?:ärende(?:t|n|na)?|fall(?:et)?|bråk(?:et|en)?|affär(?:en|er|erna)?|gäng(?:et|en)?|histori(?:a|an|en)|situation(?:en)?|konflikt(?:en)?|familjen?|sak(?:en)?|problem(?:et)?|ryktet?)$/;

/** Whether a word may be a name and more, by its length and as none of the lexicon. */
const mayHoldName = (lower: string): boolean =>
  lower.length >= 9 && lower.length <= 34 && gradeWord(lower) === 0 && !calledAfter.test(lower);

/** "kevingänget": what is named after somebody by a given name that is no word. */
export const isAffairOf = remembered((lower): boolean => {
  if (!mayHoldName(lower)) return false;
  for (let cut = 4; cut <= lower.length - 3; cut += 1)
    if (affair.test(lower.slice(cut)) && isBareName(lower.slice(0, cut))) return true;
  return false;
});

/** "kevinlarssonärendet": a word that begins with a given name and a surname. */
export const beginsWithFullName = remembered((lower): boolean => {
  if (!mayHoldName(lower)) return false;
  for (const end of namesFrom(lower, 0)) {
    const rest = lower.slice(end).replace(/^s(?=.{3})/, '');
    if (rest.length >= 3 && gradeWord(rest) > 0) return true;
  }
  return false;
});

/** What a tag wants done to somebody or for them. */
const calls =
  /^(?:(?:vi|jag|alla)?(?:hatar|saknar|jagar)|fria?|stoppa|hämnd(?:för)?|hämnas|rättvisa(?:för)?|justicefor|free|släpp|rädda|hjälp|jaga|varär|rip|heja|team|avslöja|stöd(?:för)?)$/;
/** What a tag says that somebody is or does. */
const says = /^(?:är|måste|får|säljer|ljuger|golar|exposed)/;
function saysSomething(rest: string): boolean {
  const verb = says.exec(rest)?.[0];
  return verb !== undefined && (verb === rest || gradeWord(rest.slice(verb.length)) > 0);
}

/** "#friakevinlarsson", "#kevinärgolare": somebody named in a tag. */
const namesInTag = remembered((lower): boolean => {
  if (lower.length < 5 || lower.length > 40 || gradeWord(lower) === 2 || calledAfter.test(lower))
    return false;
  for (let start = 0; start <= lower.length - 4; start += 1) {
    const before = lower.slice(0, start);
    const called = start > 0 && calls.test(before);
    if (start > 0 && !called && (start < 3 || gradeWord(before) < 2)) continue;
    for (const end of called || gradeWord(lower) === 0 ? namesFrom(lower, start) : [])
      if (end === lower.length || saysSomething(lower.slice(end))) return true;
    if (called && start + 4 <= lower.length && isBareName(lower.slice(start))) return true;
    for (let end = 4; start === 0 && end < lower.length - 1; end += 1)
      if (saysSomething(lower.slice(end)) && isBareName(lower.slice(0, end))) return true;
  }
  return false;
});

const humps = /\p{Lu}\p{Ll}+|\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu;

/** "OperationKevinLarsson", "friaLinneaHolm": a given name and a surname among words that begin with a capital each. */
export function namesInHumps(text: string): boolean {
  const parts = text.match(humps) ?? [];
  return parts.some((part, at) => {
    const next = parts[at + 1];
    if (next === undefined || !/^\p{Lu}\p{Ll}/u.test(part) || !/^\p{Lu}\p{Ll}/u.test(next)) return false;
    const [given, surname] = [part.toLowerCase(), next.toLowerCase()];
    return gradeName(given) === 'first' && gradeName(surname) !== undefined && gradeWord(given) < 2;
  });
}

/** Whether the word behind a number sign names somebody, however its parts are set off. */
export const isTagOfSomebody = (text: string): boolean =>
  namesInHumps(text) || namesInTag(text.toLowerCase());
