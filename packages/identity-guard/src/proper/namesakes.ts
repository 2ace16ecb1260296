import { personNoun } from '../people/nouns.ts';
import type { Token } from '../text/tokens.ts';
import {
  bearerEnd,
  endsTitle,
  isEdition,
  isFeast,
  isInn,
  isOwnersHouse,
  isRoom,
  isRowOfFeasts,
  isShip,
  isThingsName,
  isTitleOfTwo,
  isVillage,
} from './bearers.ts';
import { personVerbs } from './cues.ts';
import { isGivenToThing } from './given-to-things.ts';
import { capital } from './heads.ts';
import { type Label, nameLabels } from './label.ts';
import {
  AFTER,
  anyOf,
  CALLED,
  KIND,
  nameEnd,
  PLACED,
  rowEnd,
  SHOWN,
  SOMEONE,
  said,
  TITLED,
  USED,
  WORK,
} from './namesake-words.ts';
import { isSomebody } from './person-cue.ts';
import { isPersonal } from './personal-predicate.ts';
import { relabel } from './relabel.ts';

/**
 * Names that things share with persons: of what is said to be a thing ("Kent och Prince är märken"), a title between quotation
 * marks, whom a place is called after, a school or a boat with a full name, and whose books are read.
 */

/** What stands between "är" and the kind: "är två välkända figurer", "är namn på". */
const describing = /(?:a|e|en|ett|två|tre|fyra|fem|vårt?|av|[a-zåäö]{3,}(?:ns|ts|as))$/;

/** Words for what is given names: "salarna", "sammanträdesrum". */
const givenNames =
  /(?:sal|rum|lokal|hus|pass|skol|(?<!s)park|gat|väg|kvarter|båt|färj|avdelning|grupp|storm|orkan|figur|gård|plats|ort|by|buss|sort|märk)(?:ar|arna|er|erna|or|orna|en|et|men|n)?$/;
/** "namn på salarna", "namn på nya sammanträdesrum", but not "ett namn på listan". */
const isNamed = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 3).some((one) => givenNames.test(one.lower));

/** "Kent, Prince och Camel är märken", "Emil och Pippi används som figurer", "Linné är namn på en sal". */
function isKind(tokens: readonly Token[], last: number): boolean {
  const verb = tokens[last + 1]?.lower ?? '';
  const isUsed = /^(?:används|fungerar|finns|medverkar)$/.test(verb) && tokens[last + 2]?.lower === 'som';
  const isCalled = /^(?:heter|hette|kallas|döps)$/.test(verb);
  if (!isUsed && !isCalled && !/^(?:är|var|blir|blev|förblir)$/.test(verb)) return false;
  // "Tor och Oden heter de nya lekparkerna"
  if (isCalled) return tokens.slice(last + 2, last + 7).some((one) => givenNames.test(one.lower));
  for (let at = isUsed ? last + 3 : last + 2; at < last + 7; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.shape !== 'lower') return false;
    if ((said(token) & KIND) !== 0) {
      // "en figur som alla känner", "en figur i gänget"
      if (/^figur/.test(token.lower) && !isUsed)
        return (
          !/^(?:som|bakom)$/.test(tokens[at + 1]?.lower ?? '') &&
          !/(?:gäng|nätverk|krets|miljö)/.test(tokens[at + 2]?.lower ?? '')
        );
      return (
        !/^namn(?:en)?$/.test(token.lower) ||
        /(?:neutralt|vanligt|populärt|vinnande|vanligaste|populäraste|föreslagna)$/.test(
          tokens[at - 1]?.lower ?? '',
        ) ||
        (tokens[at + 1]?.lower === 'på' && isNamed(tokens, at + 2)) ||
        // "är mötesrummens namn"
        givenNames.test(tokens[at - 1]?.lower.replace(/s$/, '') ?? '')
      );
    }
    if (!describing.test(token.lower) || personNoun(token.lower) !== undefined) return false;
  }
  return false;
}

const spoken =
  /(?:kort|ord|målning|tavlan?|skylten?|slogan|rubriken?|affischen?|parollen?|temat|dialogen|budskapet|mottot)$/;
/** 'Samtalskortet "Vågar du, Viggo?"': inside the quotation marks after what a title or a saying stands on. */
function isQuoted(tokens: readonly Token[], at: number): boolean {
  let open = at - 1;
  while (open > at - 7 && tokens[open]?.text !== '"') open -= 1;
  const before = tokens[tokens[open - 1]?.text === ':' ? open - 2 : open - 1];
  return (
    tokens[open]?.text === '"' &&
    before?.kind === 'word' &&
    (spoken.test(before.lower) || (said(before) & TITLED) !== 0) &&
    tokens.slice(at + 1, at + 7).some((one) => one.text === '"')
  );
}

/** 'Föreställningen "Kim & Love"': the end of the title that begins after the quotation mark before `at`. */
function titleEnd(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at - 1]?.text !== '"') return undefined;
  const before = (said(tokens[at - 2]) & TITLED) !== 0;
  for (let next = at; next < at + 10; next += 1)
    if (tokens[next]?.text === '"') {
      // '"Kim och Love", ett studiematerial'
      const after =
        tokens[next + 1]?.text === ',' &&
        /^(?:en|ett)$/.test(tokens[next + 2]?.lower ?? '') &&
        tokens.slice(next + 3, next + 5).some((one) => (said(one) & TITLED) !== 0);
      return before || after ? next : undefined;
    }
  return undefined;
}

/** "uppkallad efter Kajsa Warg", "lokalen Kajsas, efter Kajsa Warg, hyrs" */
function isEponym(tokens: readonly Token[], at: number, last: number): boolean {
  if (tokens[at - 1]?.lower !== 'efter' || last === at) return false;
  if (tokens[last]?.lower.endsWith('s') === true && tokens[last + 1]?.kind === 'word') return false;
  const next = tokens[last + 1];
  const apart = tokens[at - 2]?.text === ',' && (next === undefined || next.kind === 'sign');
  const from = Math.max(0, apart ? at - 9 : at - 4);
  return (
    anyOf(tokens, from, at - 2, apart ? AFTER | CALLED : AFTER) &&
    !anyOf(tokens, Math.max(0, at - 9), at - 2, SOMEONE)
  );
}

/** How a sentence goes on about the thing, not about whom it is named after. */
const goesOn =
  /^(?:finns|är|var|blir|tar|håller|bjuder|i|på|vid|från|av|för|till|och|ligger|låg|har|ska|används|medverkar|medverkade|deltar|deltog|bidrar|lockar|lägger|.{3,}(?:as|es|ns|ts|ades|des|tes))$/;

const hosts = /(?:biblioteket|huset|museet|skolan|gymnasiet|hallen|teatern|gården|kyrkan)$/;
/** "tar (gärna) emot", "håller öppet": what a house does. */
const receives = (tokens: readonly Token[], at: number): boolean =>
  /^(?:tar (?:gärna )?emot|håller öppet|bjuder in)/.test(
    tokens
      .slice(at, at + 3)
      .map((one) => one.lower)
      .join(' '),
  );

/** "Skolan Sven Dufva stängs", "boken Anna Karenina", but not "Skolan Sven Karlsson går på". */
const bearsFullName = (tokens: readonly Token[], at: number, last: number): boolean => {
  const before = tokens[at - 1];
  const next = tokens[last + 1];
  return (
    last > at &&
    (said(before) & PLACED) !== 0 &&
    before?.sentence === tokens[at]?.sentence &&
    (next === undefined || next.kind === 'sign' || goesOn.test(next.lower)) &&
    (!personVerbs.has(next?.lower ?? '') ||
      (hosts.test(before?.lower ?? '') && receives(tokens, last + 1))) &&
    !isPersonal(tokens, last + 1) &&
    !isSomebody(tokens, last)
  );
};

/** "Astrid Lindgrens böcker används i språkleken" */
function isAuthor(tokens: readonly Token[], at: number, last: number): boolean {
  if (last === at || !tokens[last]?.lower.endsWith('s')) return false;
  const head = said(tokens[last + 1]) & WORK ? last + 1 : last + 2;
  return (
    (said(tokens[head]) & WORK) !== 0 &&
    anyOf(tokens, Math.max(0, at - 12), last + 14, USED) &&
    !anyOf(tokens, Math.max(0, at - 12), last + 14, SOMEONE)
  );
}

const getsVerb = /^(?:fått|får|fick|saknar|få|har|haft|behöver)$/;
const amenity =
  /(?:mötesplats|lekplats|fritidsgård|belysning|busslinje|hållplats|busshållplats|bibliotek|vårdcentral|gångväg|cykelväg|bussturer|aktivitetsyt|näridrottsplats|utegym|trygghetsvandring|återvinningsstation|invånare|bostäder|hyresrätter)(?:er|en|or|ar|n|et)?$/;
/** "Både Norrtull och Sörberge har fått nya mötesplatser": what only a place gets or is without. */
const getsAmenity = (tokens: readonly Token[], last: number): boolean =>
  getsVerb.test(tokens[last + 1]?.lower ?? '') &&
  tokens.slice(last + 2, last + 6).some((one) => amenity.test(one.lower));

/** "Sverigebilder av Lars Tunbjörk visas": whose works are shown. */
const isArtist = (tokens: readonly Token[], at: number, last: number): boolean =>
  last > at &&
  tokens[at - 1]?.lower === 'av' &&
  ((said(tokens[at - 2]) & (WORK | TITLED)) !== 0 ||
    /^(?:verk|konst|musik|bilder|texter|foton|fotografier|sverigebilder)$/.test(
      tokens[at - 2]?.lower ?? '',
    ) ||
    (capital(tokens[at - 2]) && anyOf(tokens, Math.max(0, at - 5), at - 2, TITLED))) &&
  anyOf(tokens, Math.max(0, at - 8), last + 10, USED | SHOWN) &&
  !anyOf(tokens, Math.max(0, at - 8), last + 10, SOMEONE);

/** "Kampanjen My Body My Choice": a title of three words at least. */
const isLongTitle = (tokens: readonly Token[], at: number, last: number): boolean =>
  last - at > 1 &&
  (said(tokens[at - 1]) & TITLED) !== 0 &&
  tokens[at - 1]?.sentence === tokens[at]?.sentence &&
  !tokens.slice(at, last + 1).some((one) => one.text === '-' || one.shape === 'lower') &&
  !personVerbs.has(tokens[last + 1]?.lower ?? '');

/** Where the name that begins at a place ends, if a thing bears all of it. */
function thingEnd(tokens: readonly Token[], labels: readonly Label[], at: number): number | undefined {
  const title = titleEnd(tokens, at);
  if (title !== undefined) return title;
  if (
    isQuoted(tokens, at) ||
    isOwnersHouse(tokens, at) ||
    isTitleOfTwo(tokens, at) ||
    endsTitle(tokens, labels, at) ||
    isFeast(tokens, at) ||
    isThingsName(tokens, at) ||
    isGivenToThing(tokens, at) ||
    isEdition(tokens, at) ||
    isRoom(tokens, at) ||
    isVillage(tokens, at)
  )
    return at;
  const last = nameEnd(tokens, at);
  if (
    isEponym(tokens, at, last) ||
    isLongTitle(tokens, at, last) ||
    bearsFullName(tokens, at, last) ||
    isAuthor(tokens, at, last) ||
    isArtist(tokens, at, last) ||
    isShip(tokens, at) ||
    isInn(tokens, at, last)
  )
    return last;
  return bearerEnd(tokens, at, rowEnd(tokens, at));
}

/** Labels the names that things share with persons. */
export function labelNamesakes(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  let done = -1;
  for (const at of capitals) {
    if (at <= done || !nameLabels.has(labels[at] ?? 'none')) continue;
    const last = thingEnd(tokens, labels, at);
    if (last !== undefined) {
      // "Chatboten Siri": and what bears it is a word, also where no lexicon holds it.
      if (tokens[at - 1]?.opens === true && labels[at - 1] === 'unknown') labels[at - 1] = 'word';
      relabel(tokens, labels, at, last, 'term');
      done = last;
      continue;
    }
    const end = rowEnd(tokens, at);
    if (
      isKind(tokens, end) ||
      isRowOfFeasts(tokens, at, end) ||
      ((labels[at] === 'unknown' || labels[at] === 'shapeWord') &&
        labels[end] !== 'first' &&
        getsAmenity(tokens, end))
    )
      relabel(tokens, labels, at, end, 'term');
    // The members of a row are looked at one by one, since what is said of one may not be said of all.
    else if (end === nameEnd(tokens, at) && said(tokens[at]) === 0) done = end;
  }
}
