import type { Page } from '../page.ts';
import { date, feast, recentDay } from '../people/moment.ts';
import { personNounIn } from '../people/nouns.ts';
import { sentenceAt, speaksOfOne } from '../people/one-person.ts';
import { oneOf } from '../text/asked-words.ts';
import { spelledDigits } from '../text/numbers.ts';
import { allMatches, holds } from '../text/search.ts';
import { type Hit, hasAny, matches, matchesWith } from './rule.ts';

/** Houses, clubs, laws and agreements have birthdays as well. */
export const celebrated =
  /hus|gård|förening|verksamhet|projekt|muse|kommun|bibliotek|skolan|klubb|park|bolag|stad|nätverk|jubile|organisation|centr|förbund|kyrka|teater|samverkan|avtal|kampanj|insatsen|överenskom|regler|lagen|planen|program|tidning|modellen|konvention|region|bygden|parti/;

const number =
  '(?:[1-9][0-9]?|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio)?|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra|tre|fyra|fem|sex|sju|åtta|nio|ett|två)';
const day = `(?:${date}|${feast}|${recentDay}|i dag(?![a-zåäö])|idag(?![a-zåäö])|i ?morgon(?![a-zåäö])|på (?:mån|tis|ons|tors|fre|lör|sön)dag(?![a-zåäö]))`;

/** "fyller arton på luciadagen", "blev elva den 5 september", "fyller år samma dag, den 26 december", "firade 90 den 12 augusti". */
const turns = new RegExp(
  `(?<![a-zåäö])(?:(?:fyller|fyllde|fyllt|firar|firade|firat) (?:sina |jämna |just |nyss |precis )?(?:år|jämnt|${number})|(?:blir|blev|blivit) (?:myndig|straffmyndig|byxmyndig|${number})|(?:har|hade|firar|firade) (?:sin )?(?:födelsedag|namnsdag)|${number} år(?: fyllda)?,? (?:blir|blev) (?:han|hon|hen)|fyller)(?: år)?(?: (?:nu|redan|just|precis|först|nästa år|i år|exakt|om [a-zåäö0-9]{1,7} (?:dagar?|veck(?:a|or)|månad(?:er)?)))?,? (?:det (?:var|är|blir) )?(?:samma dag,? )?(?:(?:på|vid|till|under|lagom till|i samband med) )?${day}`,
  'g',
);
/** "på luciadagen fyller hon arton", "den 30 november blir han myndig": the day first. */
const dayTurns = new RegExp(
  `(?<![a-zåäö0-9])(?:${day}|i jul|i påsk|i midsommar),? (?:nästa år,? |i år,? |20[0-9]{2},? )?(?:fyller|fyllde|firar|firade|blir|blev|har) (?:han|hon|hen|[a-zåäö]{3,20}(?:en|an|et|on|in|er|mor|far)|[a-zåäö]{2,20}s [a-zåäö]{3,15}) (?:år|myndig|straffmyndig|födelsedag|namnsdag|${number}(?! (?:och|till|nya|gånger|elever|kronor)))`,
  'g',
);
/** Who turns years, or becomes of age: what `dayTurns` ends with, as the gate to it. */
const turnsAfter = new RegExp(
  `(?:fyller|fyllde|firar|firade|blir|blev|har) (?:han|hon|hen|[a-zåäö]{3,20}|[a-zåäö]{2,20}s [a-zåäö]{3,15}) (?:år|myndig|straffmyndig|födelsedag|namnsdag|${number})`,
  'u',
);
/** "hennes trettonårsdag, valborgsmässoafton", "sonens födelsedag den 3 maj", "på sin 15-årsdag 23/9" */
const anniversary = new RegExp(
  `(?<![a-zåäö])([a-zåäö]{2,20}) (?:[0-9]{1,2}-årsdag|[a-zåäö]{3,14}årsdag|födelsedag|namnsdag|bemärkelsedag|artonårsfest|myndighetsdag)(?:en)?(?![a-zåäö])[^.!?0-9\\n]{0,25}?[ ,(]${day}`,
  'g',
);
/** "Nationaldagen är hans födelsedag", "den 3 maj, hennes femtonårsdag" */
const dayIsBirthday = new RegExp(
  `${day},? (?:20[0-9]{2},? )?(?:är |var |infaller |inföll |firas |firades |som är |dvs |alltså |på )?(?:också )?([a-zåäö]{2,20}) (?:[0-9]{1,2}-årsdag|[a-zåäö]{3,14}årsdag|födelsedag)(?![a-zåäö])`,
  'g',
);
/** "Flickan, 15 år den 19 januari": an age that begins on a day. */
const yearsOn = new RegExp(
  `(?<![0-9a-zåäö])${number} år (?:fyllda )?(?:nu )?(?:på )?(?:${date}|${feast})`,
  'g',
);

/** "född på julafton 2009", "född skottdagen 2012" */
const bornOnFeast = new RegExp(
  `(?<![a-zåäö])(?:född|fött|föddes|fötts|f\\.)[ ](?:på |själva )?${feast}`,
  'g',
);
/** "fött i vecka 28 den 2 februari", "född samma dag som kungen, 30 april" */
const bornThen = new RegExp(
  `(?<![a-zåäö])(?:född|fött|föddes)[ ](?!i slutet)[a-zåäö ]{2,30}?(?:[0-9]{1,2} )?(?:,|den)[ ]${date}`,
  'g',
);
/** "tre dagar från arton", "två veckor före sin femtonårsdag" */
const daysFrom =
  /(?<![a-zåäö0-9])(?:[1-9][0-9]?|[a-zåäö]{2,8}) (?:dagar?|veckor|vecka|dygn) (?:från|före|innan|efter|ifrån|till|kvar till) (?:[a-zåäö]{2,10} )?(?:(?:tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|1[2-9]|2[01])(?:års?-?dag[a-z]*)?(?= |[.,;]|$)|[a-zåäö]{3,10}årsdagen?|[0-9]{1,2}-årsdagen?|födelsedagen)|(?:omyndig|minderårig) i (?:[1-9][0-9]?|[a-zåäö]{2,8}) (?:dagar?|veckor|vecka|dygn)/g;
const world =
  /(?<![a-zåäö])(?:(?:kom|kommit|kommen|satt|satts|sattes|satte|född) (?:[a-zåäö]{2,16} ){0,2}till världen|till världen kom|(?:såg|sett|fick se) (?:[a-zåäö]{2,16} )?dagens ljus|nedkom|förlöstes|förlöst|förlossades|föddes|nyfödd|fick (?:en son|en dotter|sin son|sin dotter|tvillingar))(?![a-zåäö])/;
const whenBorn = new RegExp(`${date}|${feast}|[0-3]?[0-9]\\.[01]?[0-9]\\.(?:19|20)?[0-9]{2}(?![0-9])`, 'g');

const ownDay = /^(?:hans|hennes|hens|sin|min|vår|killens|tjejens|egen|egna)$/;

const yearWords = oneOf(
  'fyller fyllde fyllt firar firade firat myndig straffmyndig byxmyndig födelsedag namnsdag'.split(' '),
);

const bornWords = oneOf('född fött föddes fötts f'.split(' '));
const worldWords = oneOf(
  'världen ljus nedkom förlöstes förlöst förlossades föddes nyfödd son dotter tvillingar'.split(' '),
);
/** "blev elva", "blir 16": what a birthday may be told by, as the gate to the longer search. */
const becomes =
  /(?:blir|blev|blivit) (?:(?:han|hon|hen|[a-zåäö]{3,12}(?:en|an)) )?(?:[1-9][0-9]|[a-zåäö]{2,6}ton|tolv|elva|tio|[a-zåäö]{3,5}tio|tre|fyra|fem|sex|sju|åtta|nio)/;

/** "I går var det kalas, tjejen fyllde nio": who turns years, with the day elsewhere in the sentence. */
const turnsYears = new RegExp(
  `(?<![a-zåäö])(?:(?:han|hon|hen|kille|killen|tjej|tjejen|pojken|flickan|mannen|kvinnan|sonen|dottern|mamman|pappan|grabben|damen|[a-zåäö]{0,6}(?:brodern|systern|bror|syster)) (?:fyller|fyllde) (?:just |bara )?(?:år|${number})|(?:fyller|fyllde) (?:han|hon|hen|killen|tjejen|pojken|flickan|mannen|kvinnan|sonen|dottern) (?:år|${number}))(?![a-zåäö0-9])`,
  'g',
);
const someDay = new RegExp(`(?<![a-zåäö0-9])${day}`, 'u');

/** Whose day it is: a pronoun or somebody in the genitive. */
function isSomebodys(page: Page, word: string): boolean {
  if (ownDay.test(word)) return !holds(page.lower, /(?:föreningen|kommunen|projektet|verksamheten|klubben) /);
  return (
    word.endsWith('s') && page.tokens.some((one) => one.lower === word && personNounIn(one) !== undefined)
  );
}

/** Birthdays told by a day and no year. */
function birthdays(page: Page): readonly Hit[] {
  const { lower } = page;
  const ofPerson = (match: RegExpExecArray): boolean =>
    (/(?<![a-zåäö])(?:han|hon|hen) $/.test(lower.slice(Math.max(0, match.index - 5), match.index)) ||
      !celebrated.test(lower.slice(Math.max(0, match.index - 40), match.index + match[0].length + 12))) &&
    !/(?<![a-zåäö])(?:(?:det|vilket|vädret|mötet|resultatet) (?:[a-zåäö]+ )?|när )$/.test(
      lower.slice(Math.max(0, match.index - 24), match.index),
    );
  const turned = (match: RegExpExecArray): boolean =>
    ofPerson(match) &&
    // "blir fem den 3 maj" of places or meetings: numbers below ten need the verb for years.
    (!/^(?:blir|blev|blivit) /.test(match[0]) ||
      singular(page, match.index) ||
      /myndig|^bl[a-z]+ (?:[1-9][0-9]|[a-zåäö]+ton|tolv|elva|tio|[a-zåäö]+tio)/.test(match[0])) &&
    (singular(page, match.index) ||
      // "Fyllde femton i går."
      (!/^(?:fir|har|hade)/.test(match[0]) &&
        page.tokens[sentenceAt(page, match.index)?.from ?? -1]?.start === match.index));
  return [
    ...(hasAny(page, yearWords) || holds(lower, becomes)
      ? [
          ...matches(lower, turns, 'hold', turned),
          ...matches(lower, turnsYears, 'hold', (match) => {
            const sentence = sentenceAt(page, match.index);
            const start = page.tokens[sentence?.from ?? 0]?.start ?? 0;
            return someDay.test(
              lower.slice(Math.max(start, match.index - 80), match.index + match[0].length + 50),
            );
          }),
          ...(holds(lower, turnsAfter)
            ? matches(lower, dayTurns, 'hold', (match) => ofPerson(match) && singular(page, match.index))
            : []),
        ]
      : []),
    ...(holds(lower, /[es]dag/)
      ? [
          ...matches(lower, anniversary, 'hold', (match) => isSomebodys(page, match[1] ?? '')),
          ...matches(lower, dayIsBirthday, 'hold', (match) => isSomebodys(page, match[1] ?? '')),
        ]
      : []),
    ...matchesWith(page, bornWords, bornOnFeast, 'hold'),
    ...matchesWith(
      page,
      bornWords,
      bornThen,
      'hold',
      (match) => singular(page, match.index) && !celebrated.test(match[0]),
    ),

    ...(holds(lower, / år (?:fyllda |nu )?(?:den |på |[0-9])/)
      ? matches(lower, yearsOn, 'hold', (match) => singular(page, match.index))
      : []),
  ];
}

function singular(page: Page, at: number): boolean {
  const sentence = sentenceAt(page, at);
  return (
    sentence !== undefined &&
    (speaksOfOne(page, sentence) ||
      sentence.mentions.some(({ noun }) => noun.group === 'household' || noun.group === 'kin'))
  );
}

/** "kom till världen 7.12.2013", "på skottdagen 2012 kom flickan till världen" */
function births(page: Page): readonly Hit[] {
  if (!hasAny(page, worldWords) || !holds(page.lower, world)) return [];
  return allMatches(page.lower, whenBorn).flatMap((match) => {
    const sentence = sentenceAt(page, match.index + match[0].length);
    if (sentence === undefined) return [];
    const from = page.tokens[sentence.from]?.start ?? 0;
    const words = page.lower.slice(from, Math.min(from + 400, page.tokens[sentence.to - 1]?.end ?? from));
    return world.test(words) &&
      !celebrated.test(words) &&
      (/nyfödd(?!a)/.test(words) || singular(page, match.index + match[0].length))
      ? [{ start: match.index, end: match.index + match[0].length, strength: 'hold' as const }]
      : [];
  });
}

/** "Fjorton år och tre dagar", "17 år och 200 dagar", "13 + 364 dagar": an age to the day is a date of birth. */
const toTheDay =
  /(?<![a-zåäö0-9])([1-9][0-9]?|[a-zåäö]{3,14}) (?:år|månad(?:er)?|mån|\+)(?:,| och| \+)? (?:(?:[1-9][0-9]?|[a-zåäö]{2,8}) (?:månad(?:er)?|mån\.?),?(?: och)? )?([1-9][0-9]{0,2}|[a-zåäö]{2,22}) (dagar|dag|dgr|månader|månad|mån|veckor|vecka)(?: gam[a-z]+)?(?![a-zåäö])/g;
/** Years, then days: the gate to `toTheDay`. */
const yearsThenDays = /(?:år|månad(?:er)?|mån|\+)(?:,| och| \+)? [a-zåäö0-9]{1,22} (?:dag|dgr|mån|veck)/;
const oldInDays =
  /(?<![a-zåäö0-9])(?:[1-9][0-9 ]{0,5}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv) (?:dagar?|veck(?:a|or)|månad(?:er)?) gamm?(?:al|alt|el|la|le) (?:bebis|pojke|flicka|son|dotter|barn(?!s)|spädbarn|lillebror|lillasyster|kille|tjej)|(?<![a-zåäö])(?:bebisen|barnet|pojken|flickan|sonen|dottern|spädbarnet|den lille|den lilla|brodern|systern) (?:är|var) (?:bara |endast |nu )?(?:[1-9][0-9]?|[a-zåäö]{2,8}) (?:dagar?|veck(?:a|or)|månad(?:er)?) gamm?|(?<![a-zåäö])(?:bebis|spädbarn|nyfödd|baby),? (?:bara |endast )?(?:[1-9][0-9]?|[a-zåäö]{2,8}) (?:dagar|dygn|veckor|månader)(?![a-zåäö])/g;

const spanWords = oneOf('dag dagar dgr dygn vecka veckor månad månader'.split(' '));

const isCount = (word: string | undefined): boolean =>
  word !== undefined && (/^[0-9]+$/.test(word) || spelledDigits(word) !== undefined);

function exactAges(page: Page): readonly Hit[] {
  if (!hasAny(page, spanWords)) return [];
  return [
    ...matches(page.lower, daysFrom, 'hold', (match) => singular(page, match.index)),
    ...(holds(page.lower, / gam|bebis|spädb|nyfödd|baby/) ? matches(page.lower, oldInDays, 'hold') : []),
    ...matches(holds(page.lower, yearsThenDays) ? page.lower : '', toTheDay, 'hold', (match) => {
      if (!isCount(match[1]) || !isCount(match[2])) return false;
      const around = page.lower.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60);
      if (
        /fängelse|straff|döm(?:d|ts|des|s|des) till|avtal|projekt|kontrakt|garanti|genomsnitt|snitt|medel|i genom/.test(
          around,
        )
      )
        return false;
      return (
        /gam/.test(match[0]) ||
        singular(page, match.index) ||
        (/dag|dgr/.test(match[3] ?? '') && /gam|ålder|exakt|vid /.test(around))
      );
    }),
  ];
}

/** Where a birthday is told without a date of birth. */
export function toldBirthdays(page: Page): readonly Hit[] {
  return [...birthdays(page), ...births(page), ...exactAges(page)];
}
