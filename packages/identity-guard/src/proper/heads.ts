import { wordOf } from '../lexicon/words.ts';
import { gradeName, nameOf } from '../names/lookup.ts';
import type { Token } from '../text/tokens.ts';
import { doubtfulHeads, organisationHeads, placeHeads } from './cues.ts';

const joinable = new Set(['-', '.', ':', '&', '/']);
/** The letters of clubs: "Hovshaga AIF", "Landskrona BoIS". */
const clubLetters = /^(?:[A-ZÅÄÖ]{0,3}(?:IF|IK|FK|BK|SK|FF|FC|GK|TK|RK|HK|HC|IS|OK|GF|RF)|.{1,3}oI[FS])$/;
/** "Astrid Lindgrens barnsjukhus": longer words for what is named after somebody. */
const longHead =
  /^[a-zåäö]{3,}(sjukhus|museum|bibliotek|institut|stiftelse|minnesfond|stipendium|akademi|universitet|gymnasium|centrum|kyrka|park|orkester)s?$/;
/** Whether the token is a word with a capital anywhere. */
export const capital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.shape !== 'lower';

/** The next token that is a word or number, skipping nothing else. */
const wordAt = (tokens: readonly Token[], at: number): Token | undefined => {
  const token = tokens[at];
  return token?.kind === 'word' ? token : undefined;
};

/** The head ("torg", "kommun", "AB") that makes the capitalised words from here on a place or an organisation. */
export function headAfter(
  tokens: readonly Token[],
  from: number,
): { head: number; kind: 'place' | 'organisation' } | undefined {
  let at = from;
  let capitals = 0;
  while (at < tokens.length && at < from + 8) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (at > from && token.kind === 'word' && !token.opens) {
      if (
        placeHeads.has(token.lower) &&
        capitals > 0 &&
        tokens[at - 1]?.text !== '/' &&
        !isSurname(tokens, at, from)
      )
        return { head: at, kind: 'place' };
      if (
        doubtfulHeads.has(token.lower) &&
        (capitals > 1 || gradeName(tokens[from]?.lower ?? '') !== 'first') &&
        !(/^(bostad|hem)$/.test(token.lower) && gradeName(tokens[from]?.lower ?? '') === 'first')
      )
        return { head: at, kind: 'place' };
      if (longHead.test(token.lower) && tokens[at - 1]?.lower.endsWith('s'))
        return { head: at, kind: 'place' };
      if (namedAfterPerson(token)) return { head: at, kind: 'place' };
      if (capitals > 0 && clubLetters.test(token.text)) return { head: at, kind: 'organisation' };
      if (organisationHeads.has(token.lower) && (token.text.length > 3 || token.shape === 'upper'))
        return { head: at, kind: 'organisation' };
    }
    if (token.kind === 'word') {
      if (
        !(
          capital(token) ||
          // "Gustav III:s torg"
          (token.lower === 's' && token.tight && tokens[at - 1]?.text === ':') ||
          (at > from && /^(och|von|af|av|de|i|och)$/.test(token.lower) && capital(wordAt(tokens, at + 1)))
        )
      )
        return undefined;
      capitals += 1;
    } else if (!(token.tight && (joinable.has(token.text) || token.text === '.'))) return undefined;
    at += 1;
  }
  return undefined;
}

/** Heads that are surnames as well: what follows a given name alone is somebody's, unless the register knows the place. */
const surnameHeads = new Set(
  'kulle lund dal höjd holme vik skog damm källa strand hamn sjö bro äng udde kvarn backe stig gård'.split(
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
    if (token?.kind === 'word' && token.shape === 'lower') return at < to - 1;
    if (token?.kind === 'sign' ? !/^[-.]$/.test(token.text) : !isGiven(token)) return false;
  }
  return true;
}

const isGiven = (token: Token | undefined): boolean =>
  token !== undefined && (token.text.length === 1 || nameOf(token) === 'first');

const personPlace =
  /^(.{3,}?)s?(gatan|gata|vägen|gränden|gränd|torget|platsen|parken|skolan|skolans|gymnasiet|kyrkan|stigen|allén|hallen|huset|gården|terminalen|stationen)s?$/;

/** "Hjalmar Lundbohmsskolan": a place named after somebody, whose surname is part of the last word. */
function namedAfterPerson(token: Token): boolean {
  const stem = personPlace.exec(token.lower)?.[1];
  return stem !== undefined && (wordOf(token) === 0 || gradeName(stem) !== undefined);
}
