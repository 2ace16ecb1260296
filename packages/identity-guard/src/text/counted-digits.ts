import { oneLike } from './asked-words.ts';
import { type Edit, inPlaceOf } from './edit.ts';
import { spelledDigits } from './numbers.ts';
import { allMatches, holds } from './search.ts';
import { isAmong } from './token-places.ts';
import type { Token } from './tokens.ts';

const base = '(?:noll|ett|två|tre|fyr|femm|sex|sju|ått|ni)';
const piece = `(?:(?:dubbel|trippel)[- ]?(?:${base}(?:a|or|o)?|fem)|(?:ett par|två|tre|fyra|fem) ${base}or|(?:en )?${base}a|[0-9]{1,6}|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|noll|ett|två|tre|fem|sex|sju|nio)`;
/** Digits told by how many of them there are: "två treor och en nolla", "dubbelnolla, ett par fyror". */
const row = new RegExp(
  `(?<![a-zåäö0-9])${piece}(?:[ ,-]{1,3}(?:(?:och|sedan|sen|så|därefter|plus|sist) ){0,2}${piece}){0,20}(?![a-zåäö0-9])`,
  'gi',
);
const pieces = new RegExp(piece, 'gi');
const counted =
  /(?:dubbel|trippel)[- ]?(?:noll|ett|två|tre|fyr|fem|sex|sju|ått|ni)|(?:ett par|två|tre|fyra|fem) (?:noll|ett|två|tre|fyr|femm|sex|sju|ått|ni)or|(?:noll|ett|två|tre|femm|sex|sju|ni)a(?:,? (?:och|sedan|sen|så|därefter|en|[0-9])|, )/i;
/** A word that one of these begins or ends with. */
const countedWords = oneLike(
  /(?<![a-zåäö])(?:dubbel|trippel|(?:noll|ett|två|tre|fyr|femm|sex|sju|ått|ni)or|(?:noll|ett|två|tre|femm|sex|sju|ni)a$)/,
);
/** The same at the beginning of a word, as the gate to the longer search. */
const mayBeCounted = new RegExp(`(?<![a-zåäö])(?:${counted.source})`, 'i');
/** "dubbel-P": a letter twice. */
const letterTwice = /(?<![a-zåäö])dubbel[- ]?(\p{Lu})(?![\p{L}0-9])/gu;

/** How many there are, and of what. */
const amount = /^(?:(dubbel|(?:ett par|två) )|(trippel|tre )|(fyra )|(fem )|en )?[- ]?(.+)$/;

function digitsOf(told: string): string {
  const [, two, three, four, five, word = ''] = amount.exec(told) ?? [];
  const times = two ? 2 : three ? 3 : four ? 4 : five ? 5 : 1;
  const digits = /^[0-9]/.test(word) ? word : (spelledDigits(word.replace(/or$/, 'a')) ?? '');
  return digits.repeat(times);
}

/** Rows of digits where some are told by their number, as the digits they are. */
export function countedDigits(text: string, tokens: readonly Token[]): Edit[] {
  const edits: Edit[] = [];
  if (text.includes('ubbel'))
    for (const match of allMatches(text, letterTwice))
      edits.push(inPlaceOf(match, `${match[1] ?? ''} ${match[1] ?? ''}`));
  if (!isAmong({ tokens }, countedWords) || !holds(text, mayBeCounted)) return edits;
  for (const match of allMatches(text, row)) {
    if (!counted.test(`${match[0]}, `)) continue;
    const told = match[0].toLowerCase().match(pieces) ?? [];
    // "Två tvåor och fyra treor" are dwellings.
    if (told.length < 3 && !/noll|dubb|tripp/i.test(match[0])) continue;
    const digits = told.map(digitsOf).join('');
    if (digits.length >= 3) edits.push(inPlaceOf(match, digits));
  }
  return edits;
}
