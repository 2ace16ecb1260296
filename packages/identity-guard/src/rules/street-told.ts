import type { Page } from '../page.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { isNumber } from '../text/numbers.ts';
import { type Hit, hasAny, matches, matchesWith } from './rule.ts';

/** "tolv(an)", "fyr(an)" */
const isNumberNoun = (stem = ''): boolean => isNumber(stem) || isNumber(`${stem}a`);
/** "porten mellan tolvan och sextonen" */
const betweenNouns =
  /(?<![a-zåäö])(?:huset|villan|radhuset|stugan|porten|uppgången|ingången|tomten|gården)(?: som)?(?: ligger| är| låg)?,? (?:mitt ?e?)?mellan ([a-zåäö]{2,20})(?:an|en) och ([a-zåäö]{2,20})(?:an|en)(?![a-zåäö])/g;
/** "Gatan är Björkvägen och numret är tjugosju", "på Tallstigen och har nummer nio" */
const streetThenNumber =
  /\p{Lu}\p{Ll}{1,30}(?:gatan|vägen|gränd|gränden|stigen|allén|backen)(?:,| och|, och|\.) (?:[Hh]us|[Pp]ort|[Gg]atu)?(?:[Nn]umret(?: är|:)|[Ss]iffran(?: är|:)|har (?:nummer|nr)) (?:nummer )?(\p{Ll}{2,20}|[0-9]{1,3}[A-Ha-h]?)(?![\p{L}0-9])/gu;
/** "Bro + gatan": nobody else adds up a street. */
const addedStreet =
  /(?<!\p{L})\p{Lu}\p{Ll}{1,20} ?\+ ?(?:gatan|vägen|gränd(?:en)?|stigen|backen|torget|allén)(?!\p{L})/gu;
/** "Adressen slutar på gatan 5 och börjar med Hassel" */
const streetByEnds =
  /(?<![a-zåäö])(?:adress(?:en)?|gat(?:an|unamnet)|vägen|namnet)[^.!?\n]{0,20} (?:börjar|slutar) (?:på|med) [^.!?\n]{2,24}?(?:,| och|, och) (?:[a-zåäö]{2,8} )?(?:börjar|slutar) (?:på|med) [^.!?\n]{2,24}/g;
/** A street with its number among what is told of its beginning and its end. */
const numberedHead =
  /(?:gatan|vägen|gränden?|stigen|backen|torget|allén) (?:nr |nummer )?(?:[0-9]{1,3}(?![0-9])|(?:tolv|elva|tio|[a-zåäö]{0,10}(?:ton|tio|ett|två|tre|fyra|fem|sex|sju|åtta|nio)))(?![a-zåäö])/;
/** "gatan som börjar på Kvarn, nummer tolv" */
const streetByBeginning =
  /(?<!\p{L})(?:[Gg]atan|[Vv]ägen|[Gg]ränden|[Ss]tigen) (?:som |vars namn )?(?:börjar|inleds) (?:på|med) ["']?\p{Lu}\p{Ll}{0,20}["']?,? (?:och )?(?:(?:hus)?nummer|nr|numret(?: är)?) (\p{Ll}{2,20}|[0-9]{1,3})(?![\p{L}0-9])/gu;
const streetHeads = oneOf('gatan vägen gränd gränden stigen backen torget allén'.split(' '));

const endWords = oneOf('slutar börjar inleds'.split(' '));
const betweenWords = oneOf(['mellan']);
const streetNames = oneLike(/.(?:gatan|vägen|gränd|gränden|stigen|allén|backen)$/);

/** Streets and the numbers on them, told apart from each other or in parts. */
export function streetsTold(page: Page): readonly Hit[] {
  const { lower, text } = page;
  return [
    ...(hasAny(page, streetNames)
      ? [
          ...matchesWith(
            page,
            betweenWords,
            betweenNouns,
            'hold',
            ([, one, other]) => isNumberNoun(one) && isNumberNoun(other),
          ),
          ...matches(
            text,
            streetThenNumber,
            'hold',
            ({ index, 1: told }) =>
              isNumber(told) && !/buss|linje|tåg|vagn/.test(lower.slice(Math.max(0, index - 40), index)),
          ),
        ]
      : []),
    ...(text.includes('+') && hasAny(page, streetHeads) ? matches(text, addedStreet, 'hold') : []),
    ...(hasAny(page, streetHeads) && hasAny(page, endWords)
      ? [
          ...matches(lower, streetByEnds, 'hold', ([told]) => numberedHead.test(told)),
          ...matches(text, streetByBeginning, 'hold', ([, told]) => isNumber(told)),
        ]
      : []),
  ];
}
