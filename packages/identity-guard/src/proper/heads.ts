import { gradeWord } from '../lexicon/words.ts';
import { gradeName, nameOf } from '../names/lookup.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords, isLike } from '../text/word-facts.ts';
import { doubtfulHeads, organisationHeads, placeHeads } from './cues.ts';

const joinable = new Set(['-', '.', ':', '&', '/']);
/** The letters of clubs: "Hovshaga AIF", "Landskrona BoIS". */
const clubLetters = /^(?:[A-ZÅÄÖ]{0,3}(?:IF|IK|FK|BK|SK|FF|FC|GK|TK|RK|HK|HC|IS|OK|GF|RF)|.{1,3}oI[FS])$/;
/** "Astrid Lindgrens barnsjukhus": longer words for what is named after somebody. */
const longHead =
  /^[a-zåäö]{3,}(sjukhus|museum|bibliotek|institut|stiftelse|minnesfond|stipendium|akademi|fond|donation|universitet|gymnasium|centrum|kyrka|park|orkester)s?$|^(?:konsthus|konsthall|kulturhus|vandrarhem)s?$/;
/** Whether the token is a word with a capital anywhere. */
export const capital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.shape !== 'lower';

// What a word is as the head of a name. Bits, worked out once for a word.
const PLACE = 1;
const DOUBTFUL = 2;
const LONG = 4;
const AFTER_PERSON = 8;
const ORGANISATION = 16;
const WORLD = 32;
const AREA = 64;

const headsIn = askedOfWords(
  (lower) =>
    (placeHeads.has(lower) ? PLACE : 0) |
    (doubtfulHeads.has(lower) ? DOUBTFUL : 0) |
    (longHead.test(lower) ? LONG : 0) |
    (isNamedAfterPerson(lower) ? AFTER_PERSON : 0) |
    (organisationHeads.has(lower) ? ORGANISATION : 0) |
    (isAreaOfPerson(lower) ? AREA : 0) |
    (/^(värld|hus|minne|vänner|hem)$/.test(lower) ? WORLD : 0),
);

const isLink = isLike(/^(och|von|af|av|de)$/);

/** What the word at `at` makes of the `capitals` words before it, as their head. */
function headKind(
  tokens: readonly Token[],
  from: number,
  at: number,
  capitals: number,
): 'place' | 'organisation' | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.opens) return undefined;
  // "Ahmed Nowak/skolan": two who are in it.
  if (tokens[at - 1]?.text === '/') return undefined;
  const heads = headsIn(token);
  // "Wenströmska gymnasiet", "Dicksonska palatset": what is called after a family.
  if (
    capitals === 1 &&
    /.{3}ska$/.test(tokens[at - 1]?.lower ?? '') &&
    /^(?:gymnasiets?|skolans?|huset|gården|villan|palatset|stiftelsen|institutet|museet|kliniken|tomten|parken|fonden|samlingen|teatern|läroverket|donationen|biblioteket)$/.test(
      token.lower,
    )
  )
    return 'place';
  // "Saga bio"
  if (
    (token.text === 'bio' || token.text === 'biograf') &&
    capitals === 1 &&
    !tokens[at - 1]?.lower.endsWith('s')
  )
    return 'place';
  // "Wättinge gårdsväg": the word for a street is longer than its head.
  if (
    capitals === 1 &&
    token.shape === 'lower' &&
    /^[a-zåäö]{4,}s(?:väg|gata|gränd|allé|stig)$/.test(token.lower) &&
    nameOf(tokens[at - 1] as Token) !== 'first'
  )
    return 'place';
  // "Anna-Lisa Detlow-Bergs stipendium", but not "Saras stipendium".
  if (
    capitals > 1 &&
    /^(?:stipendium|donation|minne)s?$/.test(token.lower) &&
    tokens[at - 1]?.lower.endsWith('s')
  )
    return 'place';
  if (heads === 0 && token.shape === 'lower') return undefined;
  // "Adam Å.": the first letter of a surname, and no river.
  if (token.text.length === 1 && isGivenNames(tokens, from, at)) return undefined;
  // "gick Falk hem": to his own home.
  if (token.text === 'hem' && capitals === 1 && !tokens[at - 1]?.lower.endsWith('s')) return undefined;
  // "erbjuder Elias och Viggo plats": what is said of them, and no part of a name.
  if (/^(plats|plan|vik|skog|dal)$/.test(token.text) && isGivenNames(tokens, from, at)) return undefined;
  if ((heads & PLACE) !== 0 && capitals > 0 && !isSurname(tokens, at, from)) return 'place';
  if ((heads & DOUBTFUL) !== 0) {
    // "Sofia skola", but not "Annas skola".
    if (capitals === 1 && token.lower === 'skola' && !tokens[at - 1]?.lower.endsWith('s')) return 'place';
    const given = gradeName(tokens[from]?.lower ?? '') === 'first';
    if ((capitals > 1 || !given) && !(given && /^(bostad|hem)$/.test(token.lower))) return 'place';
  }
  // "Maria Prästgårdsgata": a street called after a parish.
  if (capitals > 0 && token.shape === 'capital' && /.{4}(?:gata|gränd|torg)$/.test(token.lower))
    return 'place';
  // "Love Kök": what serves or sells, with a capital.
  if (
    capitals > 0 &&
    token.shape === 'capital' &&
    /^(?:kök|livs|grill|krog|pizza|salong|bageri|konditori|hår|tryckeri|bokhandel|järn|bygg|taxi|trafikskola|hus)$/.test(
      token.lower,
    )
  )
    return 'place';
  // "Nils Ericson Terminalen"
  if (
    capitals > 1 &&
    token.shape === 'capital' &&
    /^(?:terminalen|stationen|salen|rummet|bron|parken|torget|skolan|gården|huset|arenan|hallen|museet|biblioteket|teatern)s?$/.test(
      token.lower,
    )
  )
    return 'place';
  // "Hjalmar Brantingsområdet"
  if ((heads & AREA) !== 0 && token.shape === 'capital' && capitals > 0) return 'place';
  // "Astrid Lindgrens Värld"
  if (
    (heads & WORLD) !== 0 &&
    token.shape === 'capital' &&
    capitals > 1 &&
    tokens[at - 1]?.lower.endsWith('s') === true
  )
    return 'place';
  if ((heads & LONG) !== 0 && tokens[at - 1]?.lower.endsWith('s')) return 'place';
  if ((heads & AFTER_PERSON) !== 0) return 'place';
  if (capitals > 0 && token.shape !== 'lower' && clubLetters.test(token.text)) return 'organisation';
  // "Ingrids hemtjänst": what somebody gets.
  if (
    token.lower === 'hemtjänst' &&
    capitals === 1 &&
    gradeName(tokens[at - 1]?.lower.replace(/s$/, '') ?? '') === 'first'
  )
    return undefined;
  if ((heads & ORGANISATION) !== 0 && (token.text.length > 3 || token.shape === 'upper'))
    return 'organisation';
  return undefined;
}

/** What kings are told apart by, in the genitive. */
const byname =
  /^(?:helige|store|förste|andre|tredje|fjärde|femte|sjätte|nionde|tionde|elfte|tolfte|trettonde|fjortonde)s$/;

/** The head ("torg", "kommun", "AB") that makes the capitalised words from here on a place or an organisation. */
export function headAfter(
  tokens: readonly Token[],
  from: number,
): { head: number; kind: 'place' | 'organisation' } | undefined {
  let capitals = 0;
  for (let at = from; at < tokens.length && at < from + 8; at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    const kind = at > from ? headKind(tokens, from, at, capitals) : undefined;
    if (kind !== undefined) return { head: at, kind };
    if (token.kind === 'word') {
      const isLinked =
        capital(token) ||
        // "Gustav III:s torg"
        (token.lower === 's' && token.tight && tokens[at - 1]?.text === ':') ||
        // "Erik den heliges gata"
        (token.lower === 'den' && byname.test(tokens[at + 1]?.lower ?? '')) ||
        (tokens[at - 1]?.lower === 'den' && byname.test(token.lower)) ||
        (at > from && isLink(token) && capital(tokens[at + 1]));
      if (!isLinked) return undefined;
      capitals += 1;
    } else if (!(token.tight && (joinable.has(token.text) || token.text === '.'))) return undefined;
    // "Ansvarig: Sten Hed"
    else if (token.text === ':' && tokens[at + 1]?.tight !== true) return undefined;
  }
  return undefined;
}

/** Heads that are surnames as well: what follows a given name alone is somebody's, unless the register knows the place. */
const surnameHeads = new Set(
  'kulle lund dal höjd holme vik skog damm källa strand hamn sjö bro äng udde kvarn backe stig gård hage hed mosse'.split(
    ' ',
  ),
);

/** Given names that end in s, and so are no genitives: "Lars Backe". */
const namesInS =
  /^(anders|andreas|claes|clas|klas|elias|hannes|hans|jens|johannes|jonas|lars|linus|lukas|lucas|magnus|marcus|markus|mathias|mats|matthias|mattias|måns|niklas|nicklas|niclas|nils|rasmus|thomas|tobias|tomas|ines|agnes|doris|iris|yunus|ilyas|abbas|idris|younes|enes)$/;

/** "Sara Lund", "Sara Kulle", "Lars Backe": a head that is somebody's surname, with no genitive before it. */
function isSurname(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || token.shape === 'lower' || before === undefined) return false;
  if (surnameHeads.has(token.lower) && isGivenNames(tokens, from, at)) return true;
  return nameOf(token) !== undefined && (!before.lower.endsWith('s') || before.lower === 'hos');
}

/** Whether the capitalised words right before are given names and initials only, the last of them in the nominative. */
function isGivenNames(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]?.lower ?? '';
  if (last.endsWith('s') && !namesInS.test(last)) return false;
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokens[at];
    // "Enligt Sten Hed": the word that opens the sentence is none of them.
    if (token?.kind === 'word' && (token.shape === 'lower' || (token.opens && !isGiven(token))))
      return at < to - 1;
    if (token?.kind === 'sign' ? !/^[-.]$/.test(token.text) : !isGiven(token)) return false;
  }
  return true;
}

const isGiven = (token: Token | undefined): boolean =>
  token !== undefined && (token.text.length === 1 || nameOf(token) === 'first');

const personPlace =
  /^(.{3,}?)s?(gatan|gata|vägen|gränden|gränd|torget|platsen|parken|skolan|skolans|gymnasiet|kyrkan|stigen|allén|hallen|huset|gården|terminalen|stationen|biblioteket|teatern|museet|arenan|salen|konserthuset)s?$/;

/** "Hjalmar Lundbohmsskolan": a place named after somebody, whose surname is part of the last word. */
function isNamedAfterPerson(lower: string): boolean {
  const stem = personPlace.exec(lower)?.[1];
  return stem !== undefined && (gradeWord(lower) === 0 || gradeName(stem) !== undefined);
}

/** "Brantingsområdet", "Lagerlöfsalen": the last word of what bears a full name. */
function isAreaOfPerson(lower: string): boolean {
  const stem =
    /^(.{4,})(?:området|salen|kvarter(?:et|en)|priset|stipendiet|fonden|rondellen|bron|tunneln)s?$/.exec(
      lower,
    )?.[1];
  return (
    stem !== undefined && (stem.endsWith('s') || gradeName(stem) !== undefined || gradeWord(lower) === 0)
  );
}
