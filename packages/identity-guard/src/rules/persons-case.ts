import type { Page } from '../page.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { type Hit, matchesWith } from './rule.ts';

/** A running number of a diary: "FR 26/225", "BUN/ELEV 2026:218", "2026/OA/1147", "OA-1147", "2026/598-BoU". */
const code =
  '(?:[a-zåäö]{1,5}(?:[/ -][a-zåäö]{2,5})?[ /:-]{1,2})?(?:(?:20)?[0-9]{2}[/:-](?:[a-zåäö]{2,5}[/:-])?[0-9]{1,6}|[0-9]{4,8})(?:-[a-zåäö]{2,4})?(?![0-9a-zåäö]|[/:-][0-9])';

/** Inquiries and reports that are always about somebody, however the word goes on. */
const ofFamily = new RegExp(
  `(?<![a-zåäö])(?:(?:vårdnads|umgänges|faderskaps|föräldraskaps|adoptions|barnavårds|familjerätts|skolplikts|kränknings|oros|lvu-?|lvm-?)[a-zåäö]{0,8}(?:utredning|ärende|yttrande|anmälan|upplysning|stöd)(?:en|et|ar)?|snabbyttrande(?:t)?|snabbupplysning(?:en)?)[,:]? (?:\\(?(?:nr|nummer|dnr|diarienr|id|ref)\\.? |med (?:nr|nummer|id) |(?:är )?(?:registrerad|diarieförd|upplagd|inkom)t? (?:som|under|på) |har (?:dnr|nr|nummer|fått (?:nr|nummer|dnr)) ){0,2}${code}`,
  'g',
);
const familyWords = oneLike(
  /^(?:vårdnads|umgänges|faderskaps|föräldraskaps|adoptions|barnavårds|familjerätts|skolplikts|kränknings|oros|lvu|lvm|snabb)/,
);

/** "Akt 2692 hos familjerätten": a file by its running number. */
const file =
  /(?<![a-zåäö])(?:person|tillsyns|social|elev|barn|familjerätts|förmyndar)?akt(?:en)?,? (?:har |med |märkt )?(?:nr |nummer )?(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,6}(?![0-9]|[.,:/–-][0-9]| ?(?:kr|st(?![a-zåäö])|%))/g;
const fileWords = oneLike(/^(?:person|tillsyns|social|elev|barn|familjerätts|förmyndar)?akt(?:en)?$/);
const otherFile = /lantmäter|detaljplan|fastighet|plankarta|museum|pjäs|teater|opera|förrättning/;

/** A number of any diary, and whom the sentence says it is about. */
const numbered = new RegExp(
  `(?<![a-zåäö])(?:dnr|diarienr|diarienummer|ref|referens)[ .:]{1,3}(?:[0-9]{1,2} kap\\.? )?${code}`,
  'g',
);
const numberedWords = oneOf('dnr diarienr diarienummer ref referens'.split(' '));
const about =
  /kränkningen|kränkningsärendet|vårdnadshavar(?:en|na)(?! (?:kan|ska|bör|får))|(?<![a-zåäö])(?:mamman?|pappan?|modern|fadern|föräldrarna|eleven|pojken|flickan|barnet|sonen|dottern|syskonen)(?: [a-zåäö]+)?(?![a-zåäö]| (?:kan|ska|bör|får))|barnsamtal|, elev,|(?<![a-zåäö])(?:vh(?![a-zåäö])|(?:han|hon|hen) (?:har|fick|fått) )/;
const forEverybody =
  /riktlinj|policy|polici|strategi|reglement|delegation|taxa|handlingsplan|plan mot|planen mot|överenskommelse|motion(?![a-z])|remissvar|yttrande över|rutin|mall|blankett|handbok|huvudman|skrivelse|skolgården|program|projekt|budget|statistik|enkät|kartlägg|antas|antog|antagen|fastställ|revider|medborgarförslag|elevråd|upphandl|avtal|lokaler|barnets (?:bästa|rätt)/;

const english =
  /(?<![a-z])(?:case|file|ref(?:erence|\.)?|report)(?: no\.?| number| nr\.?)?[ :.]{1,2}[a-z]{0,3}-?[0-9]{2,6}[-/][0-9]{1,6}(?:-[0-9]{2,6})?(?![0-9])/g;
const englishWords = oneOf('case file ref reference report'.split(' '));
const englishPerson =
  /(?<![a-z])(?:boy|girl|mother|father|him|his|her|child|pupil|student|man|woman|family|son|daughter|brother|sister)(?:'s)?(?![a-z])/;

/** "BUP:s remiss nr 70441926": who is sent to a doctor. */
const referral =
  /(?<![a-zåäö])(?:remiss|bup-remiss|egenremiss)(?:en)?(?: (?:till|från) [a-zåäö]+)?,? \(?(?:nr |nummer |med nr )?[0-9]{5,10}(?![0-9]|[./:-][0-9])/g;
const referralWords = oneLike(/remiss(?:en)?$/);

/** Numbers of cases that the word before them or the sentence about them says to be a person's. */
export function personsCases(page: Page): readonly Hit[] {
  const { lower, text } = page;
  /** Letters in a number are capitals: "FR 26/225", not "en 26/225". */
  const isCode = (match: RegExpExecArray): boolean => {
    const end = match.index + match[0].length;
    const number = /(?:^|[ (])((?:\p{Lu}[\p{L}]{0,4}[/ :-]{1,2}){0,2}[0-9][0-9\p{L}/:-]*)$/u.exec(
      text.slice(Math.max(match.index, end - 26), end),
    );
    return (
      number !== null &&
      !/^(?:19|20)[0-9]{2}(?:[/–-](?:19|20)?[0-9]{2})?$/.test(number[1] ?? '') &&
      !/^ ?(?:%|procent|st(?![a-zåäö])|kr|fler|fall|personer|barn|elever)/.test(lower.slice(end, end + 10))
    );
  };
  const near = ({ index, 0: found }: RegExpExecArray): string =>
    lower.slice(Math.max(0, index - 60), index + found.length + 60);
  const around = ({ index, 0: found }: RegExpExecArray): string =>
    lower.slice(Math.max(0, index - 100), index + found.length + 100);
  return [
    ...matchesWith(
      page,
      familyWords,
      ofFamily,
      'hold',
      (match) => isCode(match) && !forEverybody.test(near(match)),
    ),
    ...matchesWith(page, fileWords, file, 'hold', (match) => !otherFile.test(near(match))),
    ...matchesWith(
      page,
      numberedWords,
      numbered,
      'hold',
      (match) => about.test(around(match)) && !forEverybody.test(around(match)),
    ),
    ...matchesWith(page, englishWords, english, 'hold', (match) => englishPerson.test(around(match))),
    ...matchesWith(page, referralWords, referral, 'hold', (match) => !/ (?:19|20)[0-9]{2}$/.test(match[0])),
  ];
}
