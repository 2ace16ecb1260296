import type { Page } from '../page.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { placesOf } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { type Hit, hasAny, matches, type Rule } from './rule.ts';

const labels = oneLike(/^(?:lat|latitud|koord|koordinat(?:er|erna|en)?|gps|position(?:en)?)$/);
const wordPlaces = oneOf(['what', 'w']);

/** The sign of an open location code with what stands beside it. */
const mayBePlusCode = /\+(?<=[2-9CFGHJMPQRVWX]{4}\+)[2-9CFGHJMPQRVWX]{2}/;

/** Whether some of the numbers are what coordinates are made of: long ones, decimals, or six close together. */
function numbersOf(tokens: readonly Token[]): { long: boolean; decimals: boolean; many: boolean } {
  const { numbers } = placesOf(tokens);
  const found = { long: false, decimals: false, many: false };
  for (let i = 0; i < numbers.length; i += 1) {
    const at = numbers[i] ?? 0;
    const length = tokens[at]?.text.length ?? 0;
    if (length > 6) found.long = true;
    if (length > 2 && tokens[at]?.tight && /^[.,]$/.test(tokens[at - 1]?.text ?? '')) found.decimals = true;
    if (at - (numbers[i - 5] ?? Number.NEGATIVE_INFINITY) < 20) found.many = true;
  }
  return found;
}

function find(page: Page): readonly Hit[] {
  const { text, lower } = page;
  const words = hasAny(page, wordPlaces) || lower.includes('///');
  if (!page.digits && !words) return [];
  const { long, decimals, many } = numbersOf(page.tokens);
  return [
    ...matches(
      decimals ? text : '',
      /[56][0-9][.,][0-9]{3,10}°?[ ]?[NS]?[ ,;/]{1,3}(?:[EÖ][ ]?)?[12]?[0-9][.,][0-9]{3,10}/g,
      'hold',
    ),
    // "Norr 59,3293 och öst 18,0686"
    ...matches(
      decimals ? text : '',
      /(?<![0-9.,])(?:5[5-9]|6[0-9])[.,][0-9]{4,10}[^0-9.\n]{1,24}(?:1[0-9]|2[0-4])[.,][0-9]{4,10}(?![0-9])/g,
      'hold',
    ),
    ...matches(
      text,
      /[NS]?[ ]?[56][0-9][ ]?°[ ]?[0-9]{1,2}(?:(?:[.,][0-9]{1,4})?[ ]?['′]|[.,][0-9]{2,4})/g,
      'hold',
    ),
    ...(!long
      ? []
      : matches(
          text,
          /(?:sweref|rt90|n|x)?[ :.]{0,3}6[0-9]{6}[ ,;/]{1,4}(?:[EÖY][ :]{0,2})?[1-9][0-9]{5,6}(?![0-9])/gi,
          'hold',
        )),
    // Labelled: "lat 59.33 lon 18.07", "koordinaterna 59.33 18.07".
    ...(!hasAny(page, labels)
      ? []
      : matches(
          lower,
          /(?<![a-zåäö])(?:lat(?:itud)?|koord(?:inat)?(?:er|erna|en)?|gps(?:-position(?:en)?)?|position(?:en)?)[ :.=]{1,3}(?:är )?[5-6][0-9][.,][0-9]{1,10}[^0-9\n]{1,16}[12]?[0-9][.,][0-9]{1,10}/g,
          'hold',
        )),
    ...matches(
      many ? text : '',
      /(?:[NS][ ]?)?[56][0-9][ ][0-5]?[0-9](?:[ .][0-9]{1,4}){1,2}[ ,]{1,2}(?:[NS][ ,]{1,2})?(?:[EÖ][ ]?)?0?[12]?[0-9][ ][0-5]?[0-9](?:[ .][0-9]{1,4}){1,2}(?:[ ]?[EÖ])?(?![0-9])/g,
      'hold',
      (match) => /[NSEÖ]/.test(match[0]),
    ),
    ...matches(
      long ? text : '',
      /(?<![0-9A-Z])3[1-6][ ]?[VW][ ]{1,2}[1-9][0-9]{5}[ ,]{1,2}6[0-9]{6}(?![0-9])/g,
      'hold',
    ),
    ...matches(
      words ? lower : '',
      /(?:what3words|w3w)[ :]{1,3}[a-zåäö]{2,20}(?:\.| punkt )[a-zåäö]{2,20}(?:\.| punkt )[a-zåäö]{2,20}/g,
      'hold',
    ),
    ...(!(text.includes('+') && mayBePlusCode.test(text))
      ? []
      : matches(
          text,
          /(?<![A-Za-z0-9])(?:[23456789CFGHJMPQRVWX]{6,8}|(?=[A-Z0-9]{0,3}[0-9])[23456789CFGHJMPQRVWX]{4})\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}0-9])/gu,
          'hold',
        )),
    ...matches(words ? lower : '', /\/\/\/[a-zåäö]{2,20}\.[a-zåäö]{2,20}\.[a-zåäö]{2,20}/g, 'hold'),
  ];
}

export const coordinates: Rule = {
  id: 'coordinates',
  kind: 'identifier',
  title: 'Koordinater',
  source: 'SWEREF 99 TM och WGS 84 inom Sverige; Open Location Code; what3words.',
  reason: 'Koordinater pekar ut en exakt punkt, ofta en bostad.',
  advice: 'Välj plats eller område i fältet för plats.',
  examples: {
    match: ['59.32938, 18.06871', 'SWEREF 6580822, 674032', `N 59° 19' 45"`, 'Norr 59,3293 och öst 18,0686'],
    pass: [
      '58 till 63 procent',
      'Index 62,5 och 18,3',
      '6 580 kronor',
      'Platsen är torget. Efter mötet blir det fika.',
    ],
  },
  find,
};
