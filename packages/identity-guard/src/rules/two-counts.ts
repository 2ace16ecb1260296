import type { Page } from '../page.ts';
import { ACT, CARE, COURT, HEALTH } from '../people/signals.ts';
import { strengthOfFew } from '../people/strength.ts';
import { oneOf } from '../text/asked-words.ts';
import { digitsIn } from '../text/numbers.ts';
import { placesOf } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { isLike } from '../text/word-facts.ts';
import { type Hit, type Judge, matchesWith, type Rule } from './rule.ts';

/** What the counts count when they count people in a small circle. */
const isCircle = isLike(
  /^(grupp(en|ens)?|gäng(et|ets)?|nätverk(et|ets)?|krets(en)?|insats(en|gruppen)?|klass(en)?|ungdomar(na)?|killar(na)?|pojkar(na)?|flickor(na)?|tjejer(na)?|personer(na)?|medlemmar(na)?|individer(na)?|elever(na)?|deltagare|deltagarna|familjer(na)?|kärna|kärnan)$/,
);
const isOfPeople =
  /^(sov|sover|bodde|bor|satt|sitter|hängde|hänger|röker|rökte|sålde|säljer|drack|dricker|skolkar|skolkade|dömdes|greps|placerades|behandlas|behandlades|vårdas|vårdades|misstänks)$/;
/** Words that set two points in time against each other. */
const isContrast = isLike(
  /^(nu|numera|idag|dag|tidigare|förut|innan|sedan|sen|kvar|återstår|mellanskillnaden|skillnaden|förra|sist|därefter|då|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våras|höstas|fjol|tillkommit|lämnat|färre|fler|borta|månad|vecka|veckan)$/,
);
/** What follows a number that counts no people. */
const units = new Set(
  '% procent kr kronor mkr tkr timmar timme dagar veckor månader år poäng gånger skolor områden anmälningar händelser kameror kvällar bränder platser ärenden brott möten tillfällen larm inbrott januari februari mars april maj juni juli augusti september oktober november december av åringar årig åriga kap § km meter verksamheter föreningar kommuner enheter avdelningar insatser åtgärder aktiviteter'.split(
    ' ',
  ),
);
/** Signs of a date, a time or a share beside a number, and what is numbered. */
const beside = new Set('-.:/%§');
const numbering = new Set('vecka kl klockan åk årskurs den punkt mål åtgärd § bilaga'.split(' '));

function count(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') {
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    const apart = (sign: Token | undefined): boolean =>
      sign?.kind === 'sign' && beside.has(sign.text) && (sign.tight || sign.text === '%');
    // "2) evenemang 3) elsparkcyklar"
    if (next?.text === ')' && next.tight && before?.text !== '(') return undefined;
    if (token.text.length > 2 || apart(before) || (apart(next) && tokens[at + 2]?.kind === 'number'))
      return undefined;
    // "6 900 kr": a group of thousands.
    if (next?.kind === 'number' && next.text.length === 3 && !next.tight) return undefined;
    // "från 6,1 till 4,8 procent"
    if (
      next?.text === ',' &&
      next.tight &&
      tokens[at + 2]?.kind === 'number' &&
      tokens[at + 2]?.tight === true
    )
      return undefined;
    if (numbering.has(before?.lower ?? '')) return undefined;
  }
  const value = token.kind === 'number' ? Number(token.text) : Number(digitsIn(token) ?? 'x');
  if (!(value >= 2 && value <= 20)) return undefined;
  const next = tokens[at + 1];
  if (next !== undefined && (units.has(next.lower) || (next.text === '-' && next.tight))) return undefined;
  return value;
}

/** "Från noll till ett: så många hemmasittare": a change of few, one of which may be nobody. */
const fromNone =
  /(?<![a-zåäö0-9])från (?:noll|ingen|inga|en|ett|två|tre|[0-3]) till (?:en|ett|två|tre|fyra|[1-4])(?![a-zåäö0-9:.,]?[a-zåäö0-9])[^.!?\n]{0,40}(?:hemmasittare|skolvägrare|placerade|dömda|misstänkta|häktade|orosanmälda|avhoppare|återvändare|missbrukare|elever|ungdomar|flickor|pojkar|tjejer|killar|barn|personer|familjer)(?![a-zåäö])/g;
const fromWords = oneOf(['från']);

function find(page: Page, judge: Judge): readonly Hit[] {
  return [...twoTimes(page, judge), ...matchesWith(page, fromWords, fromNone, strengthOfFew(judge))];
}

function twoTimes(page: Page, judge: Judge): readonly Hit[] {
  const few = strengthOfFew(judge);
  const { tokens } = page;
  // Two counts are needed, and most sentences hold none.
  const counted: { at: number; value: number }[] = [];
  for (const at of placesOf(tokens).counts) {
    const value = count(tokens, at);
    if (value !== undefined) counted.push({ at, value });
  }
  if (counted.length < 2) return [];
  const hits: Hit[] = [];
  let firstCount = 0;
  for (const [ordinal, sentence] of page.sentences.entries()) {
    // "I september var gruppen nio. Nu är den åtta": the sentence before is read with it.
    const from = page.sentences[ordinal - 1]?.from ?? sentence.from;
    if (sentence.to - from > 60) continue;
    while ((counted[firstCount]?.at ?? from) < from) firstCount += 1;
    let lastCount = firstCount;
    while ((counted[lastCount]?.at ?? sentence.to) < sentence.to) lastCount += 1;
    if (lastCount - firstCount < 2) continue;
    const counts = counted.slice(firstCount, Math.min(lastCount, firstCount + 40));
    let people = false;
    let times = 0;
    for (let at = from; at < sentence.to; at += 1) {
      const word = tokens[at];
      if (word === undefined) continue;
      if (word.kind === 'word' && isCircle(word)) people = true;
      // "var det fyra som sov i garaget": nothing else sleeps there.
      if (word.lower === 'som' && isOfPeople.test(tokens[at + 1]?.lower ?? '')) people = true;
      if (word.kind === 'word' && isContrast(word)) times += 1;
    }
    const told = (sentence.bits & (ACT | COURT | CARE | HEALTH)) !== 0;
    if (!people || (times === 0 && !told) || sentence.generic) continue;
    for (let i = 1; i < counts.length; i += 1) {
      const one = counts[i - 1];
      const two = counts[i];
      if (one === undefined || two === undefined || one.value === two.value) continue;
      if (Math.abs(one.value - two.value) > 4 || two.at - one.at > 25 || two.at - one.at < 2) continue;
      // Without two times: "är sex till antalet och fyra har blivit lurade"
      if (times === 0 && !/^(har|är|blev|sitter|dömdes|greps)$/.test(tokens[two.at + 1]?.lower ?? ''))
        continue;
      hits.push({
        start: tokens[one.at]?.start ?? 0,
        end: tokens[two.at]?.end ?? 0,
        strength: few,
      });
      break;
    }
  }
  return hits;
}

export const twoCounts: Rule = {
  id: 'two-counts',
  kind: 'number',
  title: 'Två antal vid två tidpunkter',
  source:
    'Domänreglerna 7.4 (differentiering): ett värde visas inte när skillnaden är 1–4 och basen under 20.',
  reason: 'Två antal nära varandra visar vem som tillkommit eller försvunnit, för den som vet vad som hänt.',
  advice: 'Skriv att gruppen är ungefär lika stor, eller att den ökat eller minskat, utan antal.',
  examples: {
    match: [
      'I maj hade vi nio ungdomar i insatsen, i juni åtta.',
      'Gruppen bestod av sju personer, men sedan i tisdags är de sex.',
      'Från noll till ett: så många hemmasittare har skolan nu.',
    ],
    pass: [
      'Fältgruppen utökas från två till tre kvällar i veckan.',
      'Två ungdomar per klass och tre vuxna deltar.',
      'Gruppen träffas den 3 maj och den 5 juni.',
      'Insatsen erbjuds i två stadsdelar och på tre skolor.',
      'Kursen för gruppen, del 1 och 2, ges i februari och kostar nu 6 900 kr.',
    ],
  },
  find,
};
