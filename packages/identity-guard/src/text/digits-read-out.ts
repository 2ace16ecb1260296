import { type Edit, inPlaceOf } from './edit.ts';
import { spelledDigits } from './numbers.ts';
import { allMatches, holds } from './search.ts';
import { BRACKET } from './traits.ts';

const digitWord =
  '(?:(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|zero|one|two|three|four|five|six|seven|eight|nine|oh)';
/** Digits read out, also among written ones: "lgh ett två noll tre", "9four0228". */
const readDigits = new RegExp(
  `(?<![a-zåäö])(?=[0-9aefnostzå])(?<![\\p{L}])(?:[0-9]{1,6}[ ,-]{0,3})?${digitWord}(?:(?: punkt |[ ,-]{0,3})(?:${digitWord}|[0-9]{1,6})){1,40}(?![\\p{L}0-9]|-tal)`,
  'giu',
);
/** Where the first of them goes on: without that, the long search is in vain. */
const mayBeRead = new RegExp(`(?<!\\p{L})${digitWord}(?: punkt |[ ,-]{0,3})(?:${digitWord}|[0-9])`, 'iu');
const oneDigitWord = new RegExp(`${digitWord}|[0-9]+| punkt |[^0-9]`, 'giu');
/** "twenty-seven" */
const englishTens =
  /(?<![a-z])(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](one|two|three|four|five|six|seven|eight|nine)(?![a-z])/gi;
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const english = 'zero one two three four five six seven eight nine'.split(' ');
const bracketedDigit = new RegExp(`[[({<] ?${digitWord} ?[\\])}>]`, 'giu');
/** "två noll två fem kolon femhundraelva" */
const spelledAfterColon = / kolon (\p{L}{3,24})(?!\p{L})/giu;

/** The digits of a match of `readDigits`, with the dots and hyphens between them. */
function written(readOut: string): string {
  let out = '';
  for (const [part] of readOut.toLowerCase().matchAll(oneDigitWord)) {
    if (/^[0-9]/.test(part)) out += part;
    else if (part === ' punkt ') out += '.';
    else if (part === '-') out += '-';
    else if (part === 'oh') out += '0';
    else if (part.length > 1) {
      const foreign = english.indexOf(part);
      out += foreign >= 0 ? String(foreign) : (spelledDigits(part) ?? '');
    }
  }
  return out;
}

/** Has the digits that a text of these traits reads out, one or a few at a time, read as digits: "ett två noll tre". */
export function digitsReadOut(text: string, traits: number): Edit[] {
  const edits = (holds(text, mayBeRead) ? allMatches(text, readDigits) : []).map((match) =>
    inPlaceOf(match, written(match[0])),
  );
  for (const match of text.includes(' kolon ') ? allMatches(text, spelledAfterColon) : []) {
    const digits = spelledDigits(match[1]?.toLowerCase() ?? '');
    if (digits !== undefined) edits.push(inPlaceOf(match, `:${digits}`));
  }
  for (const match of allMatches(text, englishTens))
    edits.push(
      inPlaceOf(
        match,
        `${tens.indexOf(match[1]?.toLowerCase() ?? '') + 2}${english.indexOf(match[2]?.toLowerCase() ?? '')}`,
      ),
    );
  for (const match of (traits & BRACKET) === 0 ? [] : allMatches(text, bracketedDigit))
    edits.push(inPlaceOf(match, written(match[0].slice(1, -1).trim())));
  return edits;
}
