import { gradeWord } from '../lexicon/words.ts';
import { gradeName } from '../names/lookup.ts';
import { isOnlyName } from '../names/only-name.ts';
import type { Page } from '../page.ts';
import { oneOf } from '../text/asked-words.ts';
import { inLetters } from '../text/letter-of.ts';
import { inFocus } from '../text/may-match.ts';
import { latinLetters, standsAt, unitsOf } from '../text/row-of.ts';
import type { Token } from '../text/tokens.ts';
import { remembered } from '../text/word-facts.ts';
import { type Hit, matches, matchesWith } from './rule.ts';

const signs = unitsOf(/[0-9@$!€|*_.\-/\\~]/);
const endings = unitsOf(/[.!\-/]/);
const trailing = unitsOf(/[.!,\-/]/);
const isSign = (text: string, at: number): boolean => standsAt(text, signs, at) || text[at] === '€';

/** "A***d", "Sv*n-Er*k", "K*r*m" */
const starred =
  /^\p{Lu}(?:\p{L}{0,3}\*{1,8}\p{L}{0,8}|\p{L}{0,8}(?:\*\p{L}{1,8}){2,6}|\p{L}{1,3}\*\p{L}{1,4})\*?(?:-\p{Lu}[\p{L}*]{1,8})?$/u;
/** "B-ck-str-m" */
const withoutVowels = /^\p{Lu}[bcdfghjklmnpqrstvwxz]{0,2}(?:-{1,2}[bcdfghjklmnpqrstvwxz]{1,4}){2,5}$/u;
/** Days of the week cut short: "ti–to 16–22". */
const day = /^(?:må|ti|on|to|fr|lö|sö|mån|tis|ons|tor|tors|fre|lör|sön)$/;

/** Whether a sign may make a row of what it stands in: not so what ends a word, and what stands alone. */
function joins(text: string, { start, end }: Token): boolean {
  if (!isSign(text, start)) return false;
  if (standsAt(text, latinLetters, end) || isSign(text, end)) return true;
  return (
    !standsAt(text, endings, start) && (standsAt(text, latinLetters, start - 1) || isSign(text, start - 1))
  );
}

/** Rows of letters, digits and signs with a sign within the first thirty, but for words with signs that end them. */
function dressedUp(
  text: string,
  tokens: readonly Token[],
): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const token of tokens) {
    if (token.kind === 'word' || token.start < at || !joins(text, token)) continue;
    let start = token.start;
    while (start > at && (standsAt(text, latinLetters, start - 1) || isSign(text, start - 1))) start -= 1;
    let sign = -1;
    let plain = true;
    let lettered = false;
    for (at = start; at < text.length; at += 1) {
      if (standsAt(text, latinLetters, at)) {
        lettered = true;
        if (sign >= 0) plain = false;
      } else if (isSign(text, at)) {
        if (sign < 0) sign = at;
        if (!standsAt(text, endings, at)) plain = false;
      } else break;
    }
    if (lettered && sign >= 0 && sign - start <= 30 && !plain)
      found.push({ start, end: Math.min(at, sign + 41) });
  }
  return found;
}

/** Whether a word with digits and signs for some of its letters is a name. */
function isInDress(raw: string, lower: string, joined: string): boolean {
  if (joined.length < 4) return false;
  // "O1iver", "Z1atk0": a one that stands for an l.
  const withL = /^\p{L}+1[\p{L}0]+$/u.test(raw) ? inLetters(lower.replaceAll('1', 'l')) : '';
  // "M@r|a"
  const withI = raw.includes('|') ? inLetters(lower.replace('|', 'i')) : '';
  return (
    isOnlyName(joined) ||
    isOnlyName(withL) ||
    isOnlyName(withI) ||
    (gradeName(joined) === 'first' && /[0-9@$]/.test(raw.slice(0, -1)))
  );
}

/** Whether a word with signs between its letters, or for some of them, is a name. */
function isCutUp(raw: string, lower: string, joined: string): boolean {
  const named = joined.length >= 4 && joined.length <= 14 && isOnlyName(joined) && gradeWord(joined) === 0;
  if (withoutVowels.test(raw)) return true;
  if (!named && !raw.includes('*') && !raw.includes('_')) return false;
  const parts = lower.split(/[^A-Za-zÀ-ɏ]+/u).filter((part) => part !== '');
  if (parts.every((part) => day.test(part))) return false;
  return (
    (named && parts.length >= 2 && parts.some((part) => gradeWord(part) !== 2 || part.length < 3)) ||
    starred.test(raw) ||
    (raw.includes('_') && lower.split('_').some((part) => part.length >= 3 && isOnlyName(part)))
  );
}

/** Whether a row of letters, digits and signs is a known name: "4hmed", "Moh@mmed", "Ah-med", "A***d". */
const isDressedName = remembered((raw): boolean => {
  const inDress = /[0-9@$!€|]/.test(raw);
  const cutUp = /[*_.\-/\\~]/.test(raw);
  if (!(inDress || cutUp) || !/[A-Za-zÀ-ɏ]/.test(raw)) return false;
  if (
    /^[^@]+@[^@]+\./.test(raw) ||
    (/^[A-Za-zÀ-ɏ]+-?[0-9]+$/.test(raw) && !/^\p{Lu}\p{Ll}{2,}[0-9]$/u.test(raw))
  )
    return false;
  const lower = raw.toLowerCase();
  const joined = (inDress ? inLetters(lower) : lower).replace(/[^A-Za-zÀ-ɏ]/g, '');
  return (inDress && isInDress(raw, lower, joined)) || (cutUp && isCutUp(raw, lower, joined));
});

function dressedRows({ text, tokens }: Page): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { start, end } of dressedUp(text, tokens)) {
    if (!inFocus(text, start, end)) continue;
    let last = end;
    while (last > start && standsAt(text, trailing, last - 1)) last -= 1;
    if (isDressedName(text.slice(start, last))) hits.push({ start, end: last, strength: 'hold' });
  }
  return hits;
}

const plainOf = (word: string): string => inLetters(word.toLowerCase());

/** A one stands for an i or an l. */
const readings = (word: string): readonly string[] => [plainOf(word), plainOf(word.replaceAll('1', 'l'))];
const isKnown = (word: string): boolean => readings(word).some((plain) => gradeName(plain) !== undefined);
const isNoWord = (word: string): boolean => readings(word).every((plain) => gradeWord(plain) !== 2);

const naming = oneOf('kalla kallar kallas heter hette efternamn efternamnet namnet förnamnet'.split(' '));
/** "kalla honom dem1rovic", "heter sv3nnb3rg": a word with digits for letters where a name stands. */
const calledSo =
  /(?<![a-zåäö])(?:kallar?|kallas|heter|hette|(?:för|efter)?namnet är|efternamn) (?:honom |henne |hen |han |hon |för )?([a-zåäö]{1,12}[013457@$!][a-zåäö]{1,12}(?:[013457@$!][a-zåäö]{1,8}){0,2})(?![a-zåäö0-9@._-])/g;
/** "gu55e kr4nz": two such words in a row. */
const dressedPair =
  /(?<![a-zåäö0-9@._/-])([a-zåäö]{1,8}[013457]{1,2}[a-zåäö]{0,8}) ([a-zåäö]{1,8}[013457]{1,2}[a-zåäö]{1,10})(?![a-zåäö0-9@._/-])/g;
/** A digit or two among letters. */
const dressed = /[a-zåäö][013457@$!]{1,2}[a-zåäö]/;
/** The same in the second of two words, the digit first, since letters stand everywhere. */
const mayBePair = /[013457](?<=[a-zåäö0-9] [a-zåäö]{1,8}[013457]{1,2})[a-zåäö]/;
/** Names dressed up with digits and signs: those of the lists, and whatever stands where a name does. */
export function dressedNames(page: Page): readonly Hit[] {
  const { lower } = page;
  return [
    ...dressedRows(page),
    ...matchesWith(page, naming, calledSo, 'hold', ([, told = '']) => gradeWord(plainOf(told)) !== 2),
    ...(page.digits && mayBePair.test(lower)
      ? matches(
          lower,
          dressedPair,
          'hold',
          ([, one = '', other = '']) =>
            isKnown(one) || isKnown(other) || (isNoWord(one) && isNoWord(other) && dressed.test(one)),
        )
      : []),
  ];
}
