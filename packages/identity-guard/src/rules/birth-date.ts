import type { Page } from '../page.ts';
import { type Hit, matchesWith, type Rule } from './rule.ts';

const months =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|jun|jul|aug|sep|sept|okt|nov|dec';
const date = `(?:(?:${months})\\.?[ ](?:19|20)[0-9]{2}|[0-9]{1,2}[ ]?[./-]?[ ]?(?:${months})\\.?(?:[ ]?(?:19|20)?[0-9]{2})?|[0-9]{6,8}|(?:19|20)[0-9]{2}[-./ ][0-9]{1,2}[-./ ][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./ ](?:19|20)?[0-9]{2}|[0-9]{2}[-./ ][0-9]{2}[-./ ][0-9]{2})`;

const bornInWords = new RegExp(
  `(?:född|föddes)[ ](?:den[ ])?[a-zåäö]{4,20}[ ](?:${months})(?![a-zåäö])`,
  'gu',
);
const bornOn = new RegExp(
  `(?:född|føtt|født|fødd|föddes|födda|fyller(?: [0-9]{1,2})?|f\\.|\\(f|födelsedatum|födelsedag|födelsetid)[ ]?(?:är[ ])?(?:den[ ]|:[ ]?|på[ ]|i[ ])?${date}`,
  'gu',
);

const bornWords =
  'född föddes föd fodd føtt født fødd fyller f födda födelsedatum födelsedag födelsetid'.split(' ');

function find(page: Page): Hit[] {
  const { lower } = page;
  const word = (index: number): boolean => !/[A-Za-zÀ-ɏ]/u.test(lower[index - 1] ?? ' ');
  return [
    ...matchesWith(
      page,
      bornWords,
      bornInWords,
      'hold',
      (match) => word(match.index) && !/^född[a-z]* (i|under|utomlands) /.test(match[0]),
    ),
    ...matchesWith(page, bornWords, bornOn, 'hold', (match) => word(match.index)),
    ...matchesWith(
      page,
      bornWords,
      /(?:född|föddes)[ ](?:år[ ])?(?:-|')?(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])/gu,
      'hold',
      (match) => word(match.index),
    ),
    ...matchesWith(
      page,
      bornWords,
      /(?:född|föddes|födelsedatum)[ :]{1,2}(?:[A-Za-zÀ-ɏ,]{2,18}[ ]){2,6}[A-Za-zÀ-ɏ]{2,18}/gu,
      'hold',
      (match) =>
        word(match.index) &&
        /(noll|nolltvå|åttonde|första|andra|tredje|fjärde|femte|sjätte|sjunde|nionde|tionde|nitton|tjugo|tjugonde|trettionde|två tusen|tvåtusen|fjortonde)/.test(
          match[0],
        ) &&
        !/^född[a]? (i|utomlands|utrikes)/.test(match[0]),
    ),
  ];
}

export const birthDate: Rule = {
  id: 'birth-date',
  kind: 'identifier',
  title: 'Födelsedatum',
  source: 'Domänreglerna om direkta identifierare; IMY om indirekta uppgifter som tillsammans pekar ut.',
  reason: 'Ett födelsedatum eller födelseår hör till en bestämd person.',
  advice: 'Skriv åldersgruppen: "yngre tonåringar", "unga vuxna".',
  examples: {
    match: [
      'Född 2008-02-14',
      'f. 080214',
      'Födelsedatum: 14/2 2008',
      'Hon föddes 3 mars 2009',
      'en pojke född 2010',
    ],
    pass: [
      'Utrikes födda har lägre tillit.',
      'Ungdomar födda 2008-2010 kallas till samtal.',
      'Centret föddes ur ett projekt.',
    ],
  },
  find,
};
