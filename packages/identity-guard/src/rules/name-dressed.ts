import { gradeWord } from '../lexicon/words.ts';
import { gradeName } from '../names/lookup.ts';
import type { Page } from '../page.ts';
import { oneOf } from '../text/asked-words.ts';
import { inLetters } from '../text/letter-of.ts';
import { holds } from '../text/search.ts';
import { type Hit, matches, matchesWith } from './rule.ts';

const isAnyName = (lower: string): boolean => gradeWord(lower) !== 2 && gradeName(lower) !== undefined;
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
const dressed = /[a-zåäö][013457@$!]{1,2}[a-zåäö]/;
/** "Zey… nep", "Ha...mid": a name with a pause in it. */
const paused = /(?<!\p{L})\p{L}{2,8}(?:…|\.{2,3}) ?\p{Ll}{1,8}(?!\p{L})/gu;
/** '"Ye-hi-a"': syllables, in quotation marks. */
const syllables = /["']\p{Lu}\p{Ll}{0,3}(?:-\p{Ll}{1,4}){1,4}["']/gu;

/** Names dressed up in ways that no name of the lists is needed for: digits where a name stands, pauses, syllables. */
export function dressedNames(page: Page): Hit[] {
  const { lower, text } = page;
  const isDressed = page.digits && holds(lower, dressed);
  return [
    ...matchesWith(page, naming, calledSo, 'hold', ([, told = '']) => gradeWord(plainOf(told)) !== 2),
    ...(isDressed
      ? matches(
          lower,
          dressedPair,
          'hold',
          ([, one = '', other = '']) =>
            isKnown(one) || isKnown(other) || (isNoWord(one) && isNoWord(other) && dressed.test(one)),
        )
      : []),
    ...(text.includes('..') || text.includes('…')
      ? matches(text, paused, 'hold', ([told]) => {
          const [one = '', other = ''] = told.toLowerCase().split(/[….]+ ?/);
          return isAnyName(one + other) && (gradeWord(one) === 0 || gradeWord(other) === 0);
        })
      : []),
    ...(/["']/.test(text)
      ? matches(text, syllables, 'hold', ([told]) => {
          const parts = told.toLowerCase().replace(/["']/g, '').split('-');
          const joined = parts.join('');
          return joined.length > 3 && gradeWord(joined) === 0 && parts.some((part) => gradeWord(part) === 0);
        })
      : []),
  ];
}
