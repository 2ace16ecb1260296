import type { Page } from '../page.ts';
import { monthNames } from '../people/moment.ts';
import { oneOf } from '../text/asked-words.ts';
import { spelledDigits } from '../text/numbers.ts';
import { celebrated, toldBirthdays } from './birthday.ts';
import { datesOfSomebody } from './date-of-somebody.ts';
import { type Hit, hasAny, matches, matchesWith, type Rule } from './rule.ts';

const months = `${monthNames}|jan|feb|apr|jun|jul|aug|sep|sept|okt|nov|dec`;
const date = `(?:(?:${months})\\.?[ ](?:19|20)[0-9]{2}|[0-9]{1,2}(?::?e|:a)?[ ]?[./-]?[ ]?(?:${months})\\.?(?:[ ]?(?:19|20)?[0-9]{2})?|[0-9]{6,8}|(?:19|20)[0-9]{2}[-./ ][0-9]{1,2}[-./ ][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[ ]?[-./ ]['’]?(?:19|20)?[0-9]{2}|[0-9]{2}[-./ ][0-9]{2}[-./ ][0-9]{2})`;

const bornInWords = new RegExp(
  `(?:född|föddes|f\\.)[ ](?:den[ ])?[a-zåäö]{4,20}[ ](?:${months})(?![a-zåäö])`,
  'gu',
);
const bornOn = new RegExp(
  `(?:född|fött|fötts|føtt|født|fødd|föddes|födda|fyller(?: [0-9]{1,2})?|f\\.d\\.|f[.:]?|\\(f|födelsedatum|födelsedag|födelsetid|födelsenummer)[ ]?(?:är[ ])?(?:den[ ]|:[ ]?|på[ ]|i[ ])?${date}`,
  'gu',
);

/** "Födelsedata för hyresgästen …: 840606", "Flickans födelsedatum, 12/5 -08": the word, and a date soon after. */
const bornData = new RegExp(
  `(?<![a-zåäö])födelse(?:data|datum|dag|tid)(?:en|et)?(?![a-zåäö])[^.!?0-9]{1,60}(?:${date}|[0-9]{1,2}/[0-9]{1,2})(?![0-9])`,
  'gu',
);
/** "12 dec 2007 är hennes födelsedatum" */
const dataBorn = new RegExp(
  `(?<![0-9-])${date}[^.!?0-9]{1,40}(?<![a-zåäö])födelse(?:data|datum|dag|tid)(?:en|et)?(?![a-zåäö])`,
  'gu',
);
/** "född.dat. 080922", "f-datum", "geb." */
const bornShort = new RegExp(
  `(?<![a-zåäö])(?:f(?:ö?dd?|ödelse)?\\.?[ -]?-?dat(?:um)?|födelsed|fd|geb)[.:]{0,2}[ ]{0,2}${date}`,
  'gu',
);
const shortWords = oneOf('f fd fdat föd född dat datum föddat födelsedat födelsed geb'.split(' '));

const bornWords = oneOf(
  'född fött fötts föddes föd fodd føtt født fødd fyller f födda födelsedatum födelsedag födelsetid födelsenummer'.split(
    ' ',
  ),
);
const dayOnly = `(?:[0-9]{1,2}(?::?e|:a)?[ ](?:${months})|[0-9]{1,2}/[0-9]{1,2}(?![0-9])|[a-zåäö]{4,15}[ ](?:${months})(?![a-zåäö]))`;
const spelledDay =
  /(första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|ttonde|tonde|tjugo[a-zåäö]*|trettio[a-zåäö]*) [a-z]+$/;
const birthdayWords = oneOf('fyller fyllde fyllt blir född föddes födelsedag födelsedagen'.split(' '));
/** "fyller femton den 3 maj", "född den 3:e maj", "har födelsedag 3/5": the day is enough, the year is not needed. */
const birthday = new RegExp(
  `(?:fyller|fyllde|fyllt|blir|född|föddes|födelsedag(?:en)?)[ ](?:(?:år|[0-9]{1,2}(?: år)?|[a-zåäö]{3,12}ton(?: år)?|tolv(?: år)?|tio(?: år)?|elva(?: år)?|är|nu|på)[ ])?(?:den[ ])?${dayOnly}`,
  'gu',
);
const yearWords = oneOf(['f', 'födelseår']);

function birthdays(page: Page): readonly Hit[] {
  return matchesWith(page, birthdayWords, birthday, 'hold', (match) => {
    if (/[A-Za-zÀ-ɏ]/u.test(page.lower[match.index - 1] ?? ' ')) return false;
    if (!/[0-9]/.test(match[0].replace(/^[a-zåäö]+ (?:år |[0-9]{1,2} )?/, '')) && !spelledDay.test(match[0]))
      return false;
    const before = page.lower.slice(Math.max(0, match.index - 40), match.index);
    if (/^blir/.test(match[0]) && !/^blir (?:[0-9]{2}|[a-zåäö]+ton|tolv)/.test(match[0])) return false;
    if (/(?:^|[^a-zåäö])det $/.test(before)) return false;
    return !(/^(fyll|blir)/.test(match[0]) && celebrated.test(before));
  });
}

const wordsOfBirth = oneOf(['född', 'föddes']);

/** A year of birth read out: "född tjugohundranio". */
function bornInSpelledYear(page: Page): readonly Hit[] {
  const { tokens } = page;
  if (!hasAny(page, wordsOfBirth)) return [];
  return tokens.flatMap((token, at) => {
    if (token.lower !== 'född' && token.lower !== 'föddes') return [];
    const year = tokens[at + 1]?.lower === 'år' ? tokens[at + 2] : tokens[at + 1];
    return year?.kind === 'word' && /^(19|20)[0-9]{2}$/.test(spelledDigits(year.lower) ?? '')
      ? [{ start: token.start, end: year.end, strength: 'hold' as const }]
      : [];
  });
}

function find(page: Page): readonly Hit[] {
  const { lower } = page;
  const word = (index: number): boolean => !/[A-Za-zÀ-ɏ]/u.test(lower[index - 1] ?? ' ');
  return [
    ...birthdays(page),
    ...toldBirthdays(page),
    ...datesOfSomebody(page),
    ...(!page.digits
      ? []
      : matches(
          lower,
          /(?<![0-9-])(?:19[3-9][0-9]|200[0-9]|201[0-9])-[01][0-9]-[0-3][0-9],? \(?(?:pojke|flicka|man|kvinna|kille|tjej|elev|född|barn)(?![a-zåäö])/gu,
          'hold',
        )),
    ...(page.digits ? matchesWith(page, shortWords, bornShort, 'hold') : []),
    ...(page.digits && lower.includes('födelse')
      ? [
          ...matches(lower, bornData, 'hold'),
          ...matches(lower, dataBorn, 'hold', (match) => !celebrated.test(match[0])),
        ]
      : []),
    ...bornInSpelledYear(page),
    ...matchesWith(
      page,
      yearWords,
      /(?:f[. ]{1,2}|födelseår[ :]{1,2})(?:är )?(?:(?:19|20)[0-9]{2})(?![0-9])/gu,
      'hold',
      (match) =>
        word(match.index) &&
        (/^föd/.test(match[0]) || lower[match.index - 1] === '(' || match[0].includes('.')),
    ),
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
      'Födelsedata för den som stör mest: 840606.',
      'Hon fyller arton på luciadagen.',
      'Pojken, 100105, har flyttat.',
      '11 mars -09, flicka',
      'DOB 04 SEP 2006',
      '2012-05-06 | P | kontaktperson',
      'Den saknade är 1949-07-25 och har demens.',
      'Han är 17 år och 200 dagar gammal.',
    ],
    pass: [
      'Utrikes födda har lägre tillit.',
      'Ungdomar födda 2008-2010 kallas till samtal.',
      'Centret föddes ur ett projekt.',
      'Föreningen firar sin 15-årsdag på nationaldagen.',
      'Den saknade bilagan är från 2014-07-25.',
      '2026-05-06 | P | kvarstår, insats',
      'Protokoll 241015 och rutin 150921.',
    ],
  },
  find,
};
