import type { Page } from '../page.ts';
import { type Hit, matches, type Rule } from './rule.ts';

function find(page: Page): Hit[] {
  const { text, lower } = page;
  if (!page.digits && !lower.includes('///')) return [];
  return [
    ...matches(
      text,
      /[56][0-9][.,][0-9]{3,10}°?[ ]?[NS]?[ ,;/]{1,3}(?:[EÖ][ ]?)?[12]?[0-9][.,][0-9]{3,10}/g,
      'hold',
    ),
    ...matches(text, /[NS]?[ ]?[56][0-9][ ]?°[ ]?[0-9]{1,2}(?:[.,][0-9]{1,4})?[ ]?['′]/g, 'hold'),
    ...(!/[0-9]{7}/.test(text)
      ? []
      : matches(
          text,
          /(?:sweref|rt90|n|x)?[ :.]{0,3}6[0-9]{6}[ ,;/]{1,4}(?:[EÖY][ :]{0,2})?[1-9][0-9]{5,6}(?![0-9])/gi,
          'hold',
        )),
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
