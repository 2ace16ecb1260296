import type { Page } from '../page.ts';
import { speaksOfOneAt } from '../people/one-person.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { spelledDigits } from '../text/numbers.ts';
import { type Hit, hasAny, matches, matchesWith } from './rule.ts';

/** Boards whose diaries hold persons' cases beside everybody's: "SN 2025/00418", "BUN/2025:231", "IFO-2024-118". */
const boards = 'ifo|soc|sn|ubn|bun|gvn|akt';
const boardWords = oneOf(boards.split('|'));
/** What numbers in diaries are called. */
export const diaryWords = oneOf('dnr diarienummer diarienr'.split(' '));
const diaryHeads = oneLike(/^diari|^registrer|^återfinns$|^finns$|^ligger$/);

/** Decisions of boards that hold for everybody: "Riktlinjen (SN 2024/00087)", "beslutade i § 64/2025 (BUN 2025/77)". */
const decision =
  /riktlinj|policy|polici|strategi|reglemente|delegation|taxa|handlingsplan|överenskommelse|verksamhetsplan|internkontroll|budget|motion(?![a-z])|remiss|yttrande|program|rutin|§ ?[0-9]|beslutade att|nämnden (?:tog|godk|besl|fick|behandl|inform)|antog|antagen|fastställ|revider|nämndens (?:plan|svar)|plan mot|planen mot|rapporten|kartlägg|lokaler|resurser|föreningen|statsbidrag|verksamhetsbidrag/;
/** What is said of pupils and children in the singular, and of them all. */
const principle = /stärk|röst|rätt till|bästa|perspektiv|delaktig|inflytande|i centrum|(?<![a-zåäö])plan/;
/** What tells that it is a single case after all. */
const concerning =
  /(?<![a-zåäö])(?:rör|rörande|avser|gäller|angående|familj(?:en|ens)?(?![a-zåäö])|pojke|flicka|mannen|kvinnan|akt|orosanm)/;
/** Whether what stands beside a number tells of a decision for everybody, and of no single case. */
function isForEverybody({ lower }: Page, { index, 0: found }: RegExpExecArray): boolean {
  const before = Math.max(0, index - 70);
  return (
    decision.test(lower.slice(before, index + found.length + 70)) &&
    !concerning.test(lower.slice(before, index + found.length + 40))
  );
}

const caseTalk = oneLike(/ärende|akt|utredning|anmälan/);
const authorities = oneOf(['ifo', 'soc']);

/** Whether the text is about cases, or names who has them. */
const ofCases = (page: Page): boolean =>
  hasAny(page, caseTalk) || (hasAny(page, authorities) && /(?<![a-zåäö])(?:ifo|soc)[ /-]/.test(page.whole));

/** One person or family in the singular. */
const somebody =
  'familjen|pojken|flickan|eleven|barnet|mannen|kvinnan|killen|tjejen|mamman|pappan|sonen|dottern|brodern|systern|klienten|brukaren|patienten|hyresgästen|ungdomen|vårdnadshavaren|sökanden|den boende';
/** "familjens ansökan", "kränkningen av flickan", "rör en elev i åk 6", "samma familj": whose the case is. */
const ownCase = new RegExp(
  `(?<![a-zåäö])(?:hans|hennes|hens|honom|henne|samma (?:familj|pojke|flicka|kille|tjej|man|kvinna|elev|person|mamma|pappa|barn|syskon|hushåll|ungdom|individ|klient)|(?:${somebody})s (?:[a-zåäö]{3,12} )?(?:ansök|överklag|placering|avstäng|anmäl|beslut|utredn|akt|omhänder|kränk|insats|ärende|begär|avslag|bistånd|handling|journal|skolgång|svar|yttrande|tillstånd|dispens|vapenlicens)[a-zåäö]*|(?:av|mot|om|rör|rörande|avser|avseende|gäller|angående|handlingarna om) (?:en (?:elev|pojke|flicka|kille|tjej|man|kvinna|familj|ungdom|mamma|pappa|person|boende|hyresgäst)|${somebody}))(?![a-zåäö])`,
  'u',
);
const ownWords = oneLike(
  new RegExp(`^(?:hans|hennes|hens|honom|henne|samma|en|(?:${somebody.replace('den ', '')})s?)$`),
);
/** Whether the text tells whose case it is. */
const ofOne = (page: Page): boolean => hasAny(page, ownWords) && ownCase.test(page.whole);

/** A number in the diary of such a board. */
const numbered = new RegExp(
  `(?<![\\p{L}])(?:${boards})(?:[ -]{0,2}|[/:])(?:19|20)[0-9]{2}[-/:][0-9]{2,6}(?![0-9])`,
  'gu',
);
/** "SN 2025/00418", not "SN/2025:44". */
const asUsual = /^[a-z]+[ -]{0,2}[0-9]{4}[-/]/;
/** "SN 2025/14 rörande familjen" */
const ofSomebody = new RegExp(
  `(?<![a-zåäö])(?:${boards})(?:[ -]{1,2}|[/:])(?:19|20)[0-9]{2}[-/:][0-9]{1,6} (?:rörande|om|rör|gäller|avser|angående|avseende|mot) (?:familj(?:en)?|pojke[ns]?|flicka[ns]?|elev(?:en)?|barnet|mannen|kvinnan?|killen|tjejen|personen?|samma|den |ungdomen|hen|honom|henne|mamman?|pappan?|sonen|dottern?)(?![a-zåäö]{2})`,
  'g',
);
const inDiary =
  /(?<![a-zåäö])(?:dnr|diarienummer|diarienr)[ .:]{1,3}(?:sn|soc|ifo|ubn|bun|on|von)[ -]{0,2}[0-9]{4}[/-][0-9]{2,6}/g;
/** "dnr 2025-04412 om mannens tillstånd": whoever's diary it is. */
const anyDiary =
  /(?<![a-zåäö])(?:dnr|diarienummer|diarienr)[ .:]{1,3}(?:[a-zåäö]{1,5}[ :/-]{0,2})?[0-9]{2,6}[-/:][0-9]{2,6}(?![0-9])/g;
/** "JO 4412-2025 handlar om hennes barn" */
const ombudsman =
  /(?<![a-zåäö])(?:jo|jk)(?:s|:s)?[ ,:(]{1,2}(?:beslut |ärende |dnr |nr |anmälan |har ){0,3}[0-9]{2,5}-(?:19|20)[0-9]{2}(?![0-9])/g;
const ombudsmen = oneOf('jo jos jk jks'.split(' '));
/** "finns familjen under 2025/0712" */
const filed =
  /(?<![a-zåäö])(?:diari(?:um|et|eförd|eförs|eförts)|registrer(?:ad|at|ades)|återfinns|finns|ligger)[^.!?\n]{0,40} (?:under|som|i|på|med) (?:nr |nummer |dnr )?(?:19|20)[0-9]{2}[/:-][0-9]{3,6}(?![0-9/-])/g;
/** "Polisens diarienr A448.921/2025 gäller anmälan mot den boende" */
const police =
  /(?<![a-zåäö])(?:dnr|diarie|diarienr|diarienummer|ärende|nummer|nr|beteckning)[ .:]{1,3}a ?[0-9]{3}[. ]?[0-9]{3}[/-](?:20)?[0-9]{2}(?![0-9])/g;
const policeMatter =
  /(?:anmäl(?:an|d)|polisanmäl(?:an|d)|misstanke|brott|hot|misshandel|besöksförbud|kontaktförbud|vapenlicens|tillståndet) (?:mot|från|om|av|för|hos) (?:den |en |ett )?[a-zåäö]+|(?:gäller|rör|avser) [a-zåäö]{4,}n som /;

const series = '(sn|son|ifo|soc|bun|bou|ubn|lvu|lvm|von|oms|öfn)';
/** "dnr 2025/SN0233", "ärende: BOU-2026-771", "dnr LVU 2025:91": the board or its kind of cases inside the number, or before it. */
const boardInside = new RegExp(
  `(?<![a-zåäö])(?:dnr|diarienummer|ärende(?:nr|nummer)?)[ .:]{1,3}(?:(?:19|20)[0-9]{2}[/:-]${series}[ -]?[0-9]{2,6}|${series}[ -](?:19|20)[0-9]{2}[:/-][0-9]{1,6})(?![0-9])`,
  'g',
);
/** Series that hold nothing but cases of persons. */
const casesOnly = /^(?:ifo|soc|lvu|lvm|öfn)$/;
const client =
  /klient|barn(?:et)? plac|placera|omhändert|familj|pojke|flicka|kille|tjej|elevens?(?![a-zåäö])|mamma|pappa|vårdnad|(?<![a-zåäö])(?:han|hon|hen|hans|hennes)(?![a-zåäö])/;
const numberHeads = oneOf('dnr diarienummer ärende ärendenr ärendenummer'.split(' '));

/** Numbers in the diaries of boards and of the police, of which some are one person's. */
export function boardNumbers(page: Page): readonly Hit[] {
  const { lower } = page;
  let own: boolean | undefined;
  const isOnes = (match: RegExpExecArray): boolean => {
    own ??= ofCases(page) || ofOne(page);
    if (own) return true;
    const near = lower.slice(Math.max(0, match.index - 70), match.index + match[0].length + 70);
    return !decision.test(near) && !principle.test(near) && speaksOfOneAt(page, match.index);
  };
  return [
    ...matchesWith(page, boardWords, ofSomebody, 'hold'),
    ...matchesWith(
      page,
      boardWords,
      numbered,
      'hold',
      (match) => !isForEverybody(page, match) && isOnes(match),
    ),
    // Written so, it is a number of the diary and nothing else.
    ...matchesWith(
      page,
      boardWords,
      numbered,
      'advise',
      (match) => !isForEverybody(page, match) && asUsual.test(match[0]) && !isOnes(match),
    ),
    ...matchesWith(page, diaryWords, inDiary, 'advise', (match) => !isForEverybody(page, match)),
    ...matchesWith(
      page,
      numberHeads,
      boardInside,
      'hold',
      (match) =>
        casesOnly.test(match[1] ?? match[2] ?? '') ||
        (!isForEverybody(page, match) &&
          client.test(lower.slice(Math.max(0, match.index - 80), match.index + match[0].length + 80))),
    ),
    ...matchesWith(
      page,
      diaryWords,
      anyDiary,
      'hold',
      ({ index, 0: found }) =>
        hasAny(page, ownWords) &&
        ownCase.test(lower.slice(Math.max(0, index - 60), index + found.length + 70)) &&
        !decision.test(lower.slice(Math.max(0, index - 60), index + found.length + 60)),
    ),
    ...matchesWith(page, ombudsmen, ombudsman, 'hold', (match) => speaksOfOneAt(page, match.index)),
    ...matchesWith(
      page,
      diaryHeads,
      filed,
      'hold',
      (match) =>
        !isForEverybody(page, match) &&
        (speaksOfOneAt(page, match.index) || / familjen(?![a-zåäö])/.test(match[0])),
    ),
    ...(lower.includes('polis')
      ? matches(
          lower,
          police,
          'hold',
          (match) =>
            speaksOfOneAt(page, match.index) ||
            policeMatter.test(lower.slice(match.index, match.index + 120)),
        )
      : []),
  ];
}

const readNumber =
  /(?<![\p{L}])(?:SN|BUN|UBN|IFO|SOC|GVN)[ /-](\p{Ll}{3,40}(?:[ ]\p{Ll}{3,20})?),? (?:löpnummer|löpnr|nummer|nr|streck|snedstreck|kolon|ärende)[ ](\p{Ll}{3,40}|[0-9]{2,5})/gu;

/** "SN tjugo tjugofem, löpnummer fyra-ett-sju": such a number read out. */
export function boardNumbersReadOut(page: Page): readonly Hit[] {
  if (!hasAny(page, boardWords)) return [];
  return matches(page.text, readNumber, 'hold', (match) => {
    const year = (match[1] ?? '')
      .split(' ')
      .map((word) => spelledDigits(word) ?? '')
      .join('');
    const number = match[2] ?? '';
    return (
      /^(?:19|20)?[0-9]{2}$/.test(year) && (/^[0-9]/.test(number) || spelledDigits(number) !== undefined)
    );
  });
}
