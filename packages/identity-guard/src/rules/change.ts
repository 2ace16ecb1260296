import type { Page } from '../page.ts';
import { strengthOfFew } from '../people/strength.ts';
import { oneOf } from '../text/asked-words.ts';
import { spelledDigits } from '../text/numbers.ts';
import { placesOf } from '../text/token-places.ts';
import { type Hit, type Judge, matchesWith, type Rule } from './rule.ts';

const word =
  '(?:[0-9]{1,2}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo)';
const people =
  /(grupp|gäng|nätverk|ungdom|person|killar|pojk|flick|tjejer|medlem|elever|deltagare|de åtta|var de|är de|nu är de|kretsen|dömts|häktats|hoppat av|avhopp)/;

const value = (text: string): number => Number(/^[0-9]+$/.test(text) ? text : (spelledDigits(text) ?? 'x'));

const numberWord = new RegExp(`(?<![A-Za-zÀ-ɏ0-9])${word}(?![A-Za-zÀ-ɏ0-9])`, 'gu');
const fromTo = new RegExp(`från ${word}(?: [A-Za-zÀ-ɏ]{2,15})? till ${word}(?![A-Za-zÀ-ɏ0-9])`, 'gu');
const wasThenNow = new RegExp(
  `(?<![a-zåäö])(?:var|varit|bestod av)(?: [A-Za-zÀ-ɏ]{2,12}){0,2} ${word}[^.!?\\n]{0,25}?[ ,](?:nu|i dag|idag|numera)(?: är| är de| finns| bara)? ${word}(?![A-Za-zÀ-ɏ0-9])`,
  'gu',
);
const nowThenWas = new RegExp(
  `(?<![a-zåäö])(?:nu|i dag|idag)(?: är de| är det)? ${word}[^.!?\\n]{0,25}?[ ,](?:var|tidigare|förra veckan|förut) (?:var )?(?:de )?${word}(?![A-Za-zÀ-ɏ0-9])`,
  'gu',
);
const countWasNow = new RegExp(
  `(?<![A-Za-zÀ-ɏ0-9])${word} var [^.!?\\n]{0,40}nu är (?:de|det) (?:bara |endast )?${word}(?![A-Za-zÀ-ɏ0-9])`,
  'gu',
);
const wasAndIs = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:var|varit|bestod av|bestått av|fanns|räknade|av de|av dom|hade)(?: [A-Za-zÀ-ɏ]{2,12}){0,3} ${word}(?![A-Za-zÀ-ɏ0-9])[^.!?\\n]{0,50}?[ ,](?:är de|är det|är vi|är|återstår|finns|kvar är|blev|har) (?:nu |bara |endast |i dag )?${word}(?![A-Za-zÀ-ɏ0-9])`,
  'gu',
);
const fewerLeft = new RegExp(
  `är (?:de|det|vi) (?:nu |idag |i dag )?(?:bara |endast )?${word} (?:kvar|färre)`,
  'gu',
);

const fewerWords = oneOf('färre mindre fler mer'.split(' '));

const oneWords = oneOf('person ungdom kille tjej pojke flicka medlem individ familj'.split(' '));

const changeWords = oneOf('minskat ökat krympt vuxit'.split(' '));

const anyPast = oneOf('var varit bestod bestått fanns räknade av hade'.split(' '));
const from = oneOf(['från']);
const past = oneOf('var varit bestod'.split(' '));
const today = oneOf('nu idag dag'.split(' '));
const now = oneOf(['nu']);
const leftWords = oneOf(['kvar', 'färre']);

function find(page: Page, judge: Judge): readonly Hit[] {
  const few = strengthOfFew(judge);
  const { lower } = page;
  const closeBy = (match: RegExpExecArray): boolean => {
    const [one, two] = [...match[0].matchAll(numberWord)].map((found) => value(found[0])).slice(-2);
    if (
      one === undefined ||
      two === undefined ||
      Math.abs(one - two) > 4 ||
      Math.max(one, two) > 20 ||
      one === two
    )
      return false;
    const after = lower.slice(match.index + match[0].length, match.index + match[0].length + 25);
    if (
      /^[ ]?(%|procent|kr|mkr|tkr|timmar|dagar|veckor|månader|år|poäng|gånger|skolor|områden|anmälningar|händelser|kameror|kvällar|bränder|platser|,[0-9]|\.[0-9]|-|:)/.test(
        after,
      )
    )
      return false;
    const start = Math.max(0, lower.lastIndexOf('.', match.index) + 1);
    return people.test(lower.slice(start, match.index + match[0].length + 40));
  };
  if (placesOf(page.tokens).counts.length === 0) return [];
  const hits = [
    ...matchesWith(page, from, fromTo, few, closeBy),
    ...matchesWith(page, past, wasThenNow, 'hold', closeBy),
    ...matchesWith(page, today, nowThenWas, 'hold', closeBy),
    ...matchesWith(
      page,
      fewerWords,
      /(?<![a-zåäö0-9])(?:en|1)(?: person| ungdom| kille| medlem| till)? (?:färre|mindre|fler|mer) (?:i gruppen|än (?:förra|sist|i)|bland|person|ungdom)/g,
      few,
    ),
    ...matchesWith(page, now, countWasNow, 'hold'),
    // "bestod av sju personer, men sedan i tisdags är de sex", "av de tio återstår åtta"
    ...matchesWith(page, anyPast, wasAndIs, few, closeBy),
    ...matchesWith(page, leftWords, fewerLeft, few),
    ...matchesWith(
      page,
      oneWords,
      /(?<![a-zåäö0-9])(?:en|1) (?:person|ungdom|kille|tjej|pojke|flicka|medlem|individ|familj) (?:till )?har (?:tillkommit|lämnat|hoppat av|slutat|anslutit|gått med|försvunnit|flyttat|dött|gripits)/g,
      few,
    ),
    ...matchesWith(
      page,
      changeWords,
      /(?:minskat|ökat|krympt|vuxit) med (?:en|1|två|2|tre|3) (?:person|personer|ungdom|ungdomar|medlem|medlemmar|kille|killar)/g,
      few,
    ),
  ];
  return hits;
}

export const change: Rule = {
  id: 'change',
  kind: 'number',
  title: 'Liten förändring i en liten grupp',
  source:
    'Domänreglerna 7.4 (differentiering): ett värde visas inte när skillnaden är 1–4 och basen under 20.',
  reason: 'Den som vet vad som hänt sedan sist kan räkna ut vem som tillkommit eller försvunnit.',
  advice: 'Skriv att gruppens storlek är ungefär oförändrad, eller att den ökat eller minskat utan antal.',
  examples: {
    match: [
      'Förra veckan var de åtta, nu sju sedan en dömts.',
      'Gruppen har minskat från åtta till sju sedan sist.',
      'Det är nu en person färre i gruppen än förra veckan.',
    ],
    pass: [
      'Antalet anmälningar minskade från 12 till 10.',
      'Andelen ökade från 5 till 7 procent.',
      'Insatsen utökas från två till tre kvällar i veckan.',
      'Gruppens storlek bedöms oförändrad.',
    ],
  },
  find,
};
