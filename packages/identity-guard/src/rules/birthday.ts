import type { Page } from '../page.ts';
import { date, feast, recentDay } from '../people/moment.ts';
import { personNounIn } from '../people/nouns.ts';
import { speaksOfOne } from '../people/one-person.ts';
import type { Sentence } from '../people/sentences.ts';
import { spelledDigits } from '../text/numbers.ts';
import { allMatches, holds } from '../text/search.ts';
import { type Hit, hasAny, matches } from './rule.ts';

/** Houses, clubs, laws and agreements have birthdays as well. */
const thing =
  /hus|gård|förening|verksamhet|projekt|muse|kommun|bibliotek|skolan|klubb|park|bolag|stad|nätverk|jubile|organisation|centr|förbund|kyrka|teater|samverkan|avtal|kampanj|insatsen|överenskom|regler|lagen|planen|program|tidning|modellen/;

const number =
  '(?:[1-9][0-9]?|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio)?|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra|tre|fyra|fem|sex|sju|åtta|nio|ett|två)';
const day = `(?:${date}|${feast}|${recentDay}|i dag(?![a-zåäö])|idag(?![a-zåäö])|i ?morgon(?![a-zåäö])|på (?:mån|tis|ons|tors|fre|lör|sön)dag(?![a-zåäö]))`;

/** "fyller arton på luciadagen", "blev elva den 5 september", "fyller år samma dag, den 26 december", "firade 90 den 12 augusti". */
const turns = new RegExp(
  `(?<![a-zåäö])(?:(?:fyller|fyllde|fyllt|firar|firade|firat) (?:sina |jämna )?(?:år|${number})|(?:blir|blev|blivit) (?:myndig|straffmyndig|byxmyndig|${number})|(?:har|hade|firar|firade) (?:sin )?(?:födelsedag|namnsdag)|${number} år(?: fyllda)?,? (?:blir|blev) (?:han|hon|hen)|fyller)(?: år)?(?: (?:nu|redan|just|precis|först|nästa år|i år|exakt|om [a-zåäö0-9]{1,7} (?:dagar?|veck(?:a|or)|månad(?:er)?)))?,? (?:samma dag,? )?(?:på )?${day}`,
  'g',
);
/** "på luciadagen fyller hon arton", "den 30 november blir han myndig": the day first. */
const dayTurns = new RegExp(
  `(?<![a-zåäö0-9])${day},? (?:nästa år,? |i år,? |20[0-9]{2},? )?(?:fyller|fyllde|firar|firade|blir|blev|har) (?:han|hon|hen|[a-zåäö]{3,20}(?:en|an|et|on|in|er|mor|far)|[a-zåäö]{2,20}s [a-zåäö]{3,15}) (?:år|myndig|straffmyndig|födelsedag|namnsdag|${number}(?! (?:och|till|nya|gånger|elever|kronor)))`,
  'g',
);
/** "hennes trettonårsdag, valborgsmässoafton", "sonens födelsedag den 3 maj", "på sin 15-årsdag 23/9" */
const anniversary = new RegExp(
  `(?<![a-zåäö])([a-zåäö]{2,20}) (?:[0-9]{1,2}-årsdag|[a-zåäö]{3,14}årsdag|födelsedag|bemärkelsedag|artonårsfest|myndighetsdag)(?:en)?(?![a-zåäö])[^.!?0-9\\n]{0,25}?[ ,(]${day}`,
  'g',
);
/** "Nationaldagen är hans födelsedag", "den 3 maj, hennes femtonårsdag" */
const dayIsBirthday = new RegExp(
  `${day},? (?:20[0-9]{2},? )?(?:är |var |infaller |inföll |firas |firades |som är |dvs |alltså |på )?(?:också )?([a-zåäö]{2,20}) (?:[0-9]{1,2}-årsdag|[a-zåäö]{3,14}årsdag|födelsedag)(?![a-zåäö])`,
  'g',
);
/** "Flickan, 15 år den 19 januari": an age that begins on a day. */
const yearsOn = new RegExp(`(?<![0-9a-zåäö])${number} år (?:fyllda )?(?:nu )?${date}`, 'g');

/** "född på julafton 2009", "född skottdagen 2012" */
const bornOnFeast = new RegExp(
  `(?<![a-zåäö])(?:född|fött|föddes|fötts|f\\.)[ ](?:på |själva )?${feast}`,
  'g',
);
const world =
  /(?<![a-zåäö])(?:(?:kom|kommit|kommen|satt|satts|sattes|satte|född) (?:[a-zåäö]{2,16} ){0,2}till världen|till världen kom|(?:såg|sett|fick se) (?:[a-zåäö]{2,16} )?dagens ljus|nedkom|förlöstes|förlöst|förlossades|föddes|nyfödd|fick (?:en son|en dotter|sin son|sin dotter|tvillingar))(?![a-zåäö])/;
const whenBorn = new RegExp(`${date}|${feast}|[0-3]?[0-9]\\.[01]?[0-9]\\.(?:19|20)?[0-9]{2}(?![0-9])`, 'g');

const ownDay = /^(?:hans|hennes|hens|sin|min|vår|killens|tjejens|egen|egna)$/;

const birthWords =
  'fyller fyllde fyllt firar firade firat blir blev blivit myndig född fött föddes fötts f födelsedag födelsedagen födelsedag namnsdag har hade'.split(
    ' ',
  );

/** Whose day it is: a pronoun or somebody in the genitive. */
function isSomebodys(page: Page, word: string): boolean {
  if (ownDay.test(word)) return !holds(page.lower, /(?:föreningen|kommunen|projektet|verksamheten|klubben) /);
  return (
    word.endsWith('s') && page.tokens.some((one) => one.lower === word && personNounIn(one) !== undefined)
  );
}

/** Birthdays told by a day and no year. */
function birthdays(page: Page): Hit[] {
  const { lower } = page;
  const ofPerson = (match: RegExpExecArray): boolean =>
    (/(?<![a-zåäö])(?:han|hon|hen) $/.test(lower.slice(Math.max(0, match.index - 5), match.index)) ||
      !thing.test(lower.slice(Math.max(0, match.index - 40), match.index + match[0].length + 12))) &&
    !/(?<![a-zåäö])(?:det|vilket|när|vädret|mötet|resultatet) (?:[a-zåäö]+ )?$/.test(
      lower.slice(Math.max(0, match.index - 24), match.index),
    );
  const turned = (match: RegExpExecArray): boolean =>
    ofPerson(match) &&
    // "blir fem den 3 maj" of places or meetings: numbers below ten need the verb for years.
    (!/^(?:blir|blev|blivit) /.test(match[0]) ||
      /myndig|^bl[a-z]+ (?:[1-9][0-9]|[a-zåäö]+ton|tolv|elva|tio|[a-zåäö]+tio)/.test(match[0])) &&
    (!/^fir/.test(match[0]) || singular(page, match.index)) &&
    (!/^(?:har|hade) /.test(match[0]) || singular(page, match.index));
  return [
    ...matches(lower, turns, 'hold', turned),
    ...matches(lower, dayTurns, 'hold', ofPerson),
    ...(/[es]dag/.test(lower)
      ? [
          ...matches(lower, anniversary, 'hold', (match) => isSomebodys(page, match[1] ?? '')),
          ...matches(lower, dayIsBirthday, 'hold', (match) => isSomebodys(page, match[1] ?? '')),
        ]
      : []),
    ...matches(lower, bornOnFeast, 'hold'),
    ...(page.words.has('år') ? matches(lower, yearsOn, 'hold', (match) => singular(page, match.index)) : []),
  ];
}

const sentenceAt = (page: Page, at: number): Sentence | undefined =>
  page.sentences.find(({ to }) => (page.tokens[to - 1]?.end ?? 0) >= at);

function singular(page: Page, at: number): boolean {
  const sentence = sentenceAt(page, at);
  return (
    sentence !== undefined &&
    (speaksOfOne(page, sentence) ||
      sentence.mentions.some(({ noun }) => noun.group === 'household' || noun.group === 'kin'))
  );
}

/** "kom till världen 7.12.2013", "på skottdagen 2012 kom flickan till världen" */
function births(page: Page): Hit[] {
  if (!holds(page.lower, world)) return [];
  return allMatches(page.lower, whenBorn).flatMap((match) => {
    const sentence = sentenceAt(page, match.index + match[0].length);
    if (sentence === undefined) return [];
    const from = page.tokens[sentence.from]?.start ?? 0;
    const words = page.lower.slice(from, Math.min(from + 400, page.tokens[sentence.to - 1]?.end ?? from));
    return world.test(words) &&
      !thing.test(words) &&
      (/nyfödd(?!a)/.test(words) || singular(page, match.index + match[0].length))
      ? [{ start: match.index, end: match.index + match[0].length, strength: 'hold' as const }]
      : [];
  });
}

/** "Fjorton år och tre dagar", "17 år och 200 dagar", "13 + 364 dagar": an age to the day is a date of birth. */
const toTheDay =
  /(?<![a-zåäö0-9])([1-9][0-9]?|[a-zåäö]{3,14}) (?:år|månad(?:er)?|\+)(?:,| och| \+)? (?:(?:[1-9][0-9]?|[a-zåäö]{2,8}) månad(?:er)?,?(?: och)? )?([1-9][0-9]{0,2}|[a-zåäö]{2,22}) (dagar|dag|månader|månad|veckor|vecka)(?: gam[a-z]+)?(?![a-zåäö])/g;
const oldInDays =
  /(?<![a-zåäö0-9])(?:[1-9][0-9 ]{0,5}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv) (?:dagar?|veck(?:a|or)|månad(?:er)?) gamm?(?:al|alt|el|la|le) (?:bebis|pojke|flicka|son|dotter|barn(?!s)|spädbarn|lillebror|lillasyster|kille|tjej)/g;

const isCount = (word: string | undefined): boolean =>
  word !== undefined && (/^[0-9]+$/.test(word) || spelledDigits(word) !== undefined);

function exactAges(page: Page): Hit[] {
  if (!/ dag| månad| veck/.test(page.lower)) return [];
  return [
    ...matches(page.lower, oldInDays, 'hold'),
    ...matches(page.lower, toTheDay, 'hold', (match) => {
      if (!isCount(match[1]) || !isCount(match[2])) return false;
      const around = page.lower.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60);
      if (
        /fängelse|straff|dömd|döms|avtal|projekt|kontrakt|garanti|genomsnitt|snitt|medel|i genom/.test(around)
      )
        return false;
      return (
        /gam/.test(match[0]) ||
        singular(page, match.index) ||
        (/dag/.test(match[3] ?? '') && /gam|ålder|exakt|vid /.test(around))
      );
    }),
  ];
}

/** Where a birthday is told without a date of birth. */
export function toldBirthdays(page: Page): Hit[] {
  return [
    ...(hasAny(page, birthWords) || /[es]dag/.test(page.lower) ? birthdays(page) : []),
    ...births(page),
    ...exactAges(page),
  ];
}
