import type { Page } from '../page.ts';
import { months } from '../people/moment.ts';
import type { Sentence } from '../people/sentences.ts';
import { SPOT } from '../people/signals.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { allMatches, holds } from '../text/search.ts';
import type { Span } from '../text/spans.ts';
import { gatheringWords, incidentWords } from './noted-incident.ts';
import { type Hit, hasAny } from './rule.ts';
import { beginOf, placeEnd, somewhere } from './there-and-then.ts';

const ones = 'ett|två|tre|fyra|fem|sex|sju|åtta|nio';
const teens = 'tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton';
const hour = `(?:noll(?:${ones})?|${ones}|${teens}|tjugo(?:ett|två|tre)?)`;
const minute = `(?:noll ?(?:${ones})|${teens}|(?:tjugo|trettio|fyrtio|femtio)(?:${ones})?)`;
const weekday = '(?:mån|tis|ons|tors?|fre|lör|sön)(?:dag(?:en|s?(?:kväll|natt|morgon)(?:en)?)?)?';
/** A day as notes have it, by the calendar or by the week. */
const day = `(?:(?:i )?${weekday}s?|i ?(?:går|natt|morse|förrgår)|(?:v\\.?|vecka) ?[0-9]{1,2}|(?:den )?[0-3]?[0-9] ?/ ?[01]?[0-9]|(?:den )?[0-3]?[0-9](?::?e)? (?:${months})|(?:20)?[0-9]{2}-[01][0-9]-[0-3][0-9]|20[0-9]{2}|natten (?:till|mot) [a-zåäö]+)`;
const sign = '[ ,;|/()–:-]{1,4}';
const about = '(?:tid |kl\\.? ?|klockan |ca\\.? |cirka |omkring |runt |vid |exakt ){0,2}';

/** A time by the clock in words, after "klockan" and the like. */
const inWords = `(?<![a-zåäö])${minute} minuter (?:i|över|före|efter)(?: halv)? (?:${ones}|tio|elva|tolv)(?![a-zåäö])|(?<=(?:klockan|klockan slog|kl\\.?|vid) )${hour}(?: och)? ${minute}(?: noll)?(?= (?!år|personer|elever|unga))`;
const timeInWords = new RegExp(inWords, 'u');
/** A time by the clock that begins no stretch of hours and counts nothing. */
const inDigits = `(?=[0-9])(?:(?<![0-9.:/]|[0-9] ?[–-]|[0-9][.:][0-9]{2} [–-] |kl\\.? [0-9]{1,2} [–-] |(?:till|och|mellan|från|senast|efter) (?:kl\\.? |klockan )?)(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9](?![0-9]|[.:/][0-9]|[ ]?(?:[–-] ?[0-9]|%|procent|kr|mkr|milj|km|m |av ))|(?<=(?<![a-zåäö])kl\\.? ?|klockan |(?:${weekday}|/[01]?[0-9]|(?:${months})),? )(?:[01][0-9]|2[0-3])[0-5][0-9](?<!20[12][0-9])(?![0-9]|[.:,/–-][0-9]|[ ]?(?:(?:kr|st)(?![a-zåäö])|%)))`;
const digitTime = new RegExp(inDigits, 'g');
const anyTime = new RegExp(`${inDigits}|${inWords}`, 'g');
const spokenWords = oneLike(/^(?:klockan|kl|vid|minuter)$/);
const spokenHours = oneOf(
  'noll fem åtta sex sju nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo tjugoett tjugotvå tjugotre'.split(
    ' ',
  ),
);

/** Before the time of a note: the beginning of the line, a word that says what it is, or a stop, and maybe a day. */
const beforeNoted = new RegExp(
  `(?:^[-•*| ]*(?:[a-zåäö ]{2,24}: )?|[,;|(–] ?|[.:] )(?:${day}${sign}|[a-zåäö]{3,10}: ?){0,4}${about}$`,
  'u',
);
/** "i fredags 16.12": the day right before the time. */
const rightAfterDay = new RegExp(`(?<![a-zåäö0-9])${day},? (?:${about})$`, 'u');

/** What an incident is called in a note, or what came of it. */
const noted = new RegExp(
  `(?<!(?:om|mot|kring|av|inga|inget|ingen|förebygga|minska) )(?<![a-zåäö])(?:${incidentWords}|[a-zåäö]{0,6}(?:stöld|sprungen)|knivskuren|singelolycka|smitning|snatteri|klotter|stenkast(?:ning)?|bestulen|eldning|smällare|bengal|raket|pistol|vapen|(?:in|sönder|om|upp)(?:slag|tryck|spark|brut)[a-zåäö]{1,3}|antänd[at]?|repad|krossa(?:d|t|de|des)|vandaliserad|avvisa(?:d|de|des)|omhändertag(?:en|na)|gripna|stoppa(?:d|de|des)|jagad|drograttfylla|(?:moped|bil|cykel|elsparkcykel|mc|a-traktor|epa|fyrhjuling) (?:mot|in i|på)(?= )|(?:kille|tjej|man|kvinna|person|barn|ungdomar|elever) (?:ner )?(?:på|i) (?:spåret|vattnet|taket)|slagen(?= )|maskerade|skott(?= mot| i )|i (?:huvudet|ansiktet|magen)|ramlade|ambulans)(?![a-zåäö])`,
  'u',
);
/** The same as something everybody knows of: "Händelsen i simhallens omklädningsrum (tis v. 46, 18:15)". */
const known =
  /^[^a-zåäö]*(?:den )?(?:händelsen|incidenten|olyckan|[a-zåäö]{0,10}(?:hotet|rånet|bråket|slagsmålet|branden|inbrottet|misshandeln|skjutningen|överfallet|stölden|skadegörelsen))(?![a-zåäö])/;

/** What took place once, as it is told. */
const told =
  /(?<![a-zåäö])(?:(?:det|detta) (?:hände|inträffade|skedde|ägde rum|utspelade sig)|(?:hände|inträffade|skedde|utspelade sig) (?:det|detta)|inträffade|(?<!(?:inget|ingenting|inte) )hände(?! om)|(?<!möte[a-zåäö]{0,2} )drogs (?:det )?kniv|drog (?:kniv|ut (?:den |en )?(?:flickan?|pojken?|kille|tjej|man|kvinna)|han|hon|henne|honom|vapen|pistol)|kastade(?:s| |$)|sparka(?:de|des)|slog (?!rekord|fast|vad|till slag|upp|igenom|samman|an)|slogs (?:ned|ner|sönder)|högg(?:s)?|sköt(?:s)?(?! upp| fram| till)|knuffa(?:de|des)|(?<!(?:blivit|blir|bli|är|känner sig|känt sig) )(?:hota(?:de|des)|råna(?:de|des|d)|misshandla(?:de|des))|larm till (?:sos|112|polisen)|(?:skil(?:j)?de på|gav sig på|rök ihop)|stormade|tog sig in|trängdes (?:en|någon)|(?:ramlade|föll) (?:ner|ned|av|från|i )|(?:dator|cykl|mobil|väsk|verktyg)[a-zåäö]* borta|bröt sig|tände(?:s)? (?:det )?eld|small|exploderade|brann|(?:stod|låg|var)[a-zåäö ]{0,20} (?:i lågor|övertän[dt][a]?)|i lågor|övertän[dt]a?|krossa(?:des|ts)|greps|grep (?:polis|vakt)|överföll(?:s)?|attackera(?:de|des)|(?:sprang|kom|for|körde|stack)(?:[a-zåäö ]{1,40})(?:maskera|springande|rakt in|vidare|ut ur)|(?:sprang|körde|stack)[a-zåäö ]{1,40}(?:in i|på (?:en|ett) )|fick [a-zåäö ]{1,20}(?:smäll|slag|spark|skalle|kniv)|fick larm|(?:hade|uppstod|blev) (?:vi |det )?(?:ett )?(?:bråk|slagsmål|tumult)|sprang [a-zåäö ]{1,20}ut (?:ur|från|genom)|skott(?:en|et)? föll|föll [a-zåäö ]{0,12}skott|blev [a-zåäö ]{1,25}(?:rånad|slagen|misshandlad|hotad|knivskuren|påkörd|bestulen|jagad)e?|larmade(?! av| på)|ringde (?:112|sos)|larm(?:et)?(?: från| till)?[a-zåäö ]{0,40} (?:kom|gick|inkom|utlöstes)|samtalet[a-zåäö0-9 ]{0,20} kom|det ringde på|larm(?:et)? (?=kl|[0-9])|(?:explosionen|smällen)[^.]{0,40} (?:kom|hördes)|lämnade[a-zåäö ]{1,20} vapen|låg (?:pojken|flickan|killen|tjejen|mannen|kvinnan)|stal(?:s)?|ryckte(?! ut)|repades|vandaliserades|sprejade|bet(?= )|spottade|jagade(?:s)?|körde (?:in i|på|rakt)|såg (?:honom|henne) )/;

/** What is held, planned or tried out, or is so as a rule. */
const other = new RegExp(
  `${gatheringWords}|test(?:et|ade|as)|falsk|fellarm|tekniskt fel|ordförande|strömavbrott|blixt|åska|minnesstund|förestäl|pjäs|(?<![a-zåäö])film|oftast|brukar|varje|vanlig|normalt|flest|risk|(?:mån|tis|ons|tors|fre|lör|sön)dagar|kvällar|nätter|i stället|på grund av|(?<![a-zåäö])(?:stänger|öppnar|börjar|startar|slutar|avgår|(?<!i )går|släcks|tänds|sker|hålls|håller|bemannas|patrullerar|rundar|gäller|kopplas|ska|kan|bör|visar|berättar|pratar|bjuds|ringer in|förlängs|flyttas|införs|stängde|avbröts|försenades|inställd|ställs in|vänder)(?![a-zåäö])`,
  'u',
);

const endingPlace = new RegExp(`(?<![a-zåäö])[a-zåäö]{0,25}(?:${placeEnd}|gymn)s?(?![a-zåäö])`, 'u');
const spot =
  /(?<![a-zåäö])(?:utanför|utanf\.?|vid|v\.|ved|på|i|från|bakom|framför|inne på|nedanför|ovanför|hpl) \p{Lu}[\p{L}-]{2,}|(?<=[|;–-] )\p{Lu}\p{L}{3,}/u;
const isPlaced = (sentence: Sentence, words: string, written: string): boolean =>
  (sentence.bits & SPOT) !== 0 || endingPlace.test(words) || somewhere.test(words) || spot.test(written);

/** The line of a text about a place in it. */
function lineAbout(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}

/** Whether a time is told in words. */
export const tellsTimeInWords = (page: Page): boolean =>
  hasAny(page, spokenWords) && hasAny(page, spokenHours) && holds(page.lower, timeInWords);

/** What happened at a place at a time by the clock: noted on a line, in a row of a table, or told, with or without a day. */
export function timedIncident(page: Page, sentence: Sentence, worded: boolean): readonly Hit[] {
  const { lower, text, tokens } = page;
  const start = beginOf(page, sentence);
  const end = Math.min(start + 500, tokens[sentence.to - 1]?.end ?? start);
  const words = lower.slice(start, end);
  const times = allMatches(words, worded ? anyTime : digitTime);
  if (times.length === 0) return [];
  const isTold = told.test(words) && !other.test(words) && isPlaced(sentence, words, text.slice(start, end));
  const found = times.find(({ index }) => isTold || isNoted(page, sentence, start + index, start, end));
  if (found === undefined) return [];
  const from = start + found.index;
  return [{ start: from, end: from + found[0].length, strength: 'hold', rewrite: 'rewrite.recently' }];
}

/** Notes are cut short: what stands on the line about a sentence of a few words belongs to it. */
function noteAbout({ tokens, sentences, lower }: Page, sentence: Sentence, start: number, end: number): Span {
  const line = lineAbout(lower, start);
  if (end - start > 50) return { start: Math.max(line.start, start), end: Math.min(line.end, end) };
  const at = sentences.indexOf(sentence);
  const before = tokens[sentences[at - 1]?.from ?? sentence.from]?.start ?? start;
  const after = tokens[(sentences[at + 2] ?? sentences[at + 1] ?? sentence).to - 1]?.end ?? end;
  return {
    start: Math.max(line.start, start - 90, before),
    end: Math.min(line.end, end + 120, after),
  };
}

/** Whether a time in a sentence belongs to a note on its line. */
function isNoted(page: Page, sentence: Sentence, at: number, from: number, to: number): boolean {
  const { lower, text } = page;
  const { start, end } = noteAbout(page, sentence, from, to);
  const before = lower.slice(start, at);
  const note = lower.slice(start, end);
  return (
    (beforeNoted.test(before) || rightAfterDay.test(before)) &&
    (noted.test(note) || (known.test(note) && rightAfterDay.test(before))) &&
    !other.test(note) &&
    isPlaced(sentence, note, text.slice(start, end))
  );
}
