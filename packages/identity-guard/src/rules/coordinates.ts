import type { Page } from '../page.ts';
import { holds } from '../text/search.ts';
import { type Hit, matches, type Rule } from './rule.ts';

function find(page: Page): Hit[] {
  const { text, lower } = page;
  if (!page.digits && !lower.includes('///') && !holds(lower, /what3|w3w/)) return [];
  return [
    ...matches(
      text,
      /[56][0-9][.,][0-9]{3,10}°?[ ]?[NS]?[ ,;/]{1,3}(?:[EÖ][ ]?)?[12]?[0-9][.,][0-9]{3,10}/g,
      'hold',
    ),
    ...matches(text, /[NS]?[ ]?[56][0-9][ ]?°[ ]?[0-9]{1,2}(?:[.,][0-9]{1,4})?[ ]?['′]/g, 'hold'),
    ...(!holds(text, /[0-9]{7}/)
      ? []
      : matches(
          text,
          /(?:sweref|rt90|n|x)?[ :.]{0,3}6[0-9]{6}[ ,;/]{1,4}(?:[EÖY][ :]{0,2})?[1-9][0-9]{5,6}(?![0-9])/gi,
          'hold',
        )),
    // Labelled: "lat 59.33 lon 18.07", "koordinaterna 59.33 18.07".
    ...(!holds(lower, /lat|koord|gps|pos/)
      ? []
      : matches(
          lower,
          /(?<![a-zåäö])(?:lat(?:itud)?|koord(?:inat)?(?:er|erna|en)?|gps(?:-position(?:en)?)?|position(?:en)?)[ :.=]{1,3}(?:är )?[5-6][0-9][.,][0-9]{1,10}[^0-9\n]{1,16}[12]?[0-9][.,][0-9]{1,10}/g,
          'hold',
        )),
    ...matches(
      text,
      /(?:[NS][ ]?)?[56][0-9][ ][0-5]?[0-9](?:[ .][0-9]{1,4}){1,2}[ ,]{1,2}(?:[NS][ ,]{1,2})?(?:[EÖ][ ]?)?0?[12]?[0-9][ ][0-5]?[0-9](?:[ .][0-9]{1,4}){1,2}(?:[ ]?[EÖ])?(?![0-9])/g,
      'hold',
      (match) => /[NSEÖ]/.test(match[0]),
    ),
    ...matches(text, /(?<![0-9A-Z])3[1-6][ ]?[VW][ ]{1,2}[1-9][0-9]{5}[ ,]{1,2}6[0-9]{6}(?![0-9])/g, 'hold'),
    ...matches(lower, /(?:what3words|w3w)[ :]{1,3}[a-zåäö]{2,20}\.[a-zåäö]{2,20}\.[a-zåäö]{2,20}/g, 'hold'),
    ...(!text.includes('+')
      ? []
      : matches(text, /[23456789CFGHJMPQRVWX]{6,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}0-9])/gu, 'hold')),
    ...matches(lower, /\/\/\/[a-zåäö]{2,20}\.[a-zåäö]{2,20}\.[a-zåäö]{2,20}/g, 'hold'),
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
    match: ['59.32938, 18.06871', 'SWEREF 6580822, 674032', `N 59° 19' 45"`],
    pass: ['58 till 63 procent', 'Index 62,5 och 18,3', '6 580 kronor'],
  },
  find,
};
