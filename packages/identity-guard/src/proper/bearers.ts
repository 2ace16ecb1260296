import { personNoun } from '../people/nouns.ts';
import { COURT, signalsIn } from '../people/signals.ts';
import type { Token } from '../text/tokens.ts';
import { kinNouns, personVerbs } from './cues.ts';
import { capital } from './heads.ts';
import type { Label } from './label.ts';
import { BAND, BEAST, MACHINE, PLACED, said, TITLED } from './namesake-words.ts';
import { hasPersonCue } from './person-cue.ts';
import { isPersonal } from './personal-predicate.ts';
import {
  HOUSE,
  ORGANISATION,
  ORGANISATION_ENDING,
  PLACE,
  PLACE_ENDING,
  VENUE,
  vouchersIn,
} from './vouchers.ts';

/** Names that are borne by beasts and machines, bands, inns, feasts and villages, told by the word before. */

/** What a person has done with a beast, or does in the name of a band. */
const relation =
  /^(?:äger|ägde|har|hade|köpte|sålde|släppte|hetsade|hyr|hyrde|rastade|startade|använde|byggde|skapade|stal|körde|kör|gick|tog|fick|spelar|spelade)$/;
/** What a person has done with a machine. */
const made =
  /^(?:äger|ägde|köpte|sålde|hyr|hyrde|startade|använde|använder|byggde|skapade|stal|gjorde|uppfann|skrev|lade|drev|driver|kodade|körde)$/;
/** What machines do as well as persons. */
const works =
  /^(?:svarar|hjälper|visar|visade|ger|gav|fällde|tar|ersätter|går|står|stod|kör|finns|ligger|drog|kom|gick|påverkade)$/;
/** "Terapihunden Bosse", "roboten Pepper", "bandet Kent": what is given a name, right before it; where its row of names ends. */
export function bearerEnd(tokens: readonly Token[], at: number, end: number): number | undefined {
  const bearer = tokens[at - 1];
  const bits = said(bearer);
  if ((bits & (BEAST | MACHINE | BAND)) === 0 || bearer?.sentence !== tokens[at]?.sentence) return undefined;
  // "Tågen Estelle och Göran", but "Hunden Bosse och Sara gick".
  const last =
    /(?:arna|en|et)$/.test(bearer?.lower ?? '') && !/(?:arna|tågen|systemen)$/.test(bearer?.lower ?? '')
      ? at
      : end;
  const next = tokens[last + 1];
  // "Räven Kim dömdes": what somebody is called.
  if (next !== undefined && (signalsIn(next) & COURT) !== 0) return undefined;
  if ((bits & BEAST) !== 0) return relation.test(next?.lower ?? '') ? undefined : last;
  if ((bits & BAND) !== 0)
    return relation.test(next?.lower ?? '') && !/^(?:på|under|för)$/.test(tokens[last + 2]?.lower ?? '')
      ? undefined
      : last;
  return made.test(next?.lower ?? '') ||
    (personVerbs.has(next?.lower ?? '') && !works.test(next?.lower ?? ''))
    ? undefined
    : last;
}

const inns =
  /^(?:restaurang|hotell|café|kafé|konditori|krog|pensionat|biograf|bio|teater|cirkus|pub|vandrarhem|pizzeria|villa)$/;
/** "Restaurang Villa Anna", "Cirkus Brazil Jack": a house whose name is of several words. */
export function isInn(tokens: readonly Token[], at: number, last: number): boolean {
  const next = tokens[last + 1];
  if (personVerbs.has(next?.lower ?? '') || isPersonal(tokens, last + 1)) return false;
  for (let back = at - 1; back >= at - 3; back -= 1) {
    const token = tokens[back];
    if (token?.kind !== 'word' || token.sentence !== tokens[at]?.sentence) return false;
    // "i Villa Anna", but not "I villa Anna".
    if (inns.test(token.lower)) return last - back > 1 || (token.text === 'Villa' && !token.opens);
    if (!capital(token)) return false;
  }
  return false;
}

/** "M/S Gustaf Wasa", "HMS Karlskrona": a ship. */
export const isShip = (tokens: readonly Token[], at: number): boolean =>
  /^(?:HMS|HSwMS|MS|SS|TS)$/.test(tokens[at - 1]?.text ?? '') ||
  (tokens[at - 2]?.text === '/' &&
    /^[MSTRF]$/.test(tokens[at - 3]?.text ?? '') &&
    /^[SVY]$/.test(tokens[at - 1]?.text ?? ''));

/** Words for places, houses and organisations. */
const thing = PLACE | PLACE_ENDING | VENUE | ORGANISATION | ORGANISATION_ENDING | HOUSE;
/** "Föreningen Rädda Emma", "utbildningen Våga Vara Valle": the last word of what a thing is called. */
export function endsTitle(tokens: readonly Token[], labels: readonly Label[], at: number): boolean {
  for (let back = at - 1; back >= at - 4; back -= 1) {
    const token = tokens[back];
    if (token?.kind !== 'word' || token.sentence !== tokens[at]?.sentence) return false;
    if (token.shape === 'lower' || token.opens)
      return (
        back < at - 1 &&
        ((said(token) & (TITLED | PLACED)) !== 0 || (vouchersIn(token) & thing) !== 0) &&
        !personVerbs.has(tokens[at + 1]?.lower ?? '')
      );
    if (!/^(?:word|english|place|term)$/.test(labels[back] ?? '')) return false;
  }
  return false;
}

/** "Kiosken Lottas har haft inbrott": whose it is, and what it is called. */
export const isOwnersHouse = (tokens: readonly Token[], at: number): boolean => {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return (
    tokens[at]?.lower.endsWith('s') === true &&
    before?.kind === 'word' &&
    before.sentence === tokens[at]?.sentence &&
    ((said(before) & PLACED) !== 0 || (vouchersIn(before) & (PLACE | PLACE_ENDING | VENUE)) !== 0) &&
    before.lower !== 'från' &&
    (next === undefined ||
      next.kind === 'sign' ||
      /^(?:och|samt|har|är|får|fick|drivs|stänger|öppnar|ligger|hyrs|på|i|vid)$/.test(next.lower))
  );
};

/** "föreställningen Hassans hus för årskurs 5": a title of two words. */
export const isTitleOfTwo = (tokens: readonly Token[], at: number): boolean => {
  const [noun, next] = [tokens[at + 1], tokens[at + 2]];
  return (
    (said(tokens[at - 1]) & TITLED) !== 0 &&
    /(?:en|et|n)$/.test(tokens[at - 1]?.lower ?? '') &&
    tokens[at]?.lower.endsWith('s') === true &&
    noun?.kind === 'word' &&
    noun.shape === 'lower' &&
    (noun.lower === 'hus' || !kinNouns.has(noun.lower)) &&
    personNoun(noun.lower) === undefined &&
    !personVerbs.has(noun.lower) &&
    (next === undefined ||
      next.kind === 'sign' ||
      /^(?:för|på|visas|spelas|läses|i|handlar|av)$/.test(next.lower))
  );
};

/** "Lucia, Staffan och Knut firas": a row that holds a feast. */
export const isRowOfFeasts = (tokens: readonly Token[], at: number, end: number): boolean =>
  end > at &&
  /^(?:firas|firades|infaller|uppmärksammas)$/.test(tokens[end + 1]?.lower ?? '') &&
  tokens
    .slice(Math.max(0, at - 4), end + 1)
    .some((one) => /^(?:lucia|mårten|knut|valborg|midsommar|påsk|jul|advent|namnsdagarna)$/.test(one.lower));

/** What stands before the word for a thing, but not before that for a place where somebody is. */
const leadsThing = /^(?:den|det|en|ett|nya|gamla|lilla|stora|att|och|vår|kommunens|,)$/;
/** "Lokalen heter Kajsas", but not "Killen på gården heter Ali": what bears a name is a thing. */
export function isThingsName(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at - 1]?.lower ?? '';
  if (!/^(?:heter|hette|kallas|kallades|döptes|namnges)$/.test(verb)) return false;
  const noun = tokens[at - 2]?.lower === 'som' ? tokens[at - 3] : tokens[at - 2];
  const lead = tokens[at - 2]?.lower === 'som' ? tokens[at - 4] : tokens[at - 3];
  return (
    noun?.kind === 'word' &&
    noun.sentence === tokens[at]?.sentence &&
    ((said(noun) & (PLACED | TITLED)) !== 0 || (vouchersIn(noun) & thing) !== 0) &&
    personNoun(noun.lower) === undefined &&
    (noun.opens || leadsThing.test(lead?.lower ?? ''))
  );
}

/** "Vi ses i Gudrun (plan 5)": a room, by where it is. */
export const isRoom = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'i' &&
  tokens[at + 1]?.text === '(' &&
  /^(?:plan|sal|rum|våning|hus|lokal)$/.test(tokens[at + 2]?.lower ?? '');

/** "Rapporten Elsa 2026 omfattar", "en mobil gård, arbetsnamn Doris" */
export const isEdition = (tokens: readonly Token[], at: number): boolean => {
  const [before, next] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]];
  return (
    /^(?:arbets|projekt|kod)namn(?:et)?$/.test(before) ||
    (/(?:rapport|enkät|undersökning|utredning|lägesbild|statistik)(?:en)?$/.test(before) &&
      next?.kind === 'number' &&
      /^20[0-9]{2}$/.test(next.text))
  );
};

const feast = /^(?:mårten|knut|sankte?|mickelsmäss|olsmäss|larsmäss)$/;
/** "senast på Mårten", "hålls på Knut": a day that bears a name, and nobody's where something is held or due. */
export const isFeast = (tokens: readonly Token[], at: number): boolean =>
  feast.test(tokens[at]?.lower ?? '') &&
  /^(?:på|före|till|senast)$/.test(tokens[at - 1]?.lower ?? '') &&
  (tokens[at - 1]?.lower === 'senast' ||
    /^(?:senast|hålls|blir|sker|firas|serveras|äts|år|alltid|höst|januari|november|midsommar|pingst|augusti|september|oktober|redan|stängs|öppnar|avslutas)$/.test(
      tokens[at - 2]?.lower ?? '',
    )) &&
  !hasPersonCue(tokens, at, at);

/** "i Stora Tor", "vid Lilla Edna": a village, whose name begins with what villages are told apart by. */
export const isVillage = (tokens: readonly Token[], at: number): boolean =>
  /^(?:Stora|Lilla|Norra|Södra|Östra|Västra|Övre|Nedre|Yttre|Inre|Gamla)$/.test(tokens[at - 1]?.text ?? '') &&
  tokens[at - 1]?.opens === false &&
  /^(?:i|vid|utanför|kring|runt|mellan|från|till)$/.test(tokens[at - 2]?.lower ?? '') &&
  !capital(tokens[at + 1]) &&
  !hasPersonCue(tokens, at, at);
