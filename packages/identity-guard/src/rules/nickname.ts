import { wordOf } from '../lexicon/words.ts';
import type { Page } from '../page.ts';
import { personNoun } from '../people/nouns.ts';
import { ACT, CRIME, signalsIn } from '../people/signals.ts';
import { personVerbs } from '../proper/cues.ts';
import { state } from '../proper/noted-person.ts';
import { oneOf, wordsThat } from '../text/asked-words.ts';
import { placesOf, placesOfWords } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { type Hit, matches, matchesWith, type Rule } from './rule.ts';

const openers = new Set(
  'kallas kallad kallade kallar kallats alias smeknamnet smeknamn öknamnet öknamn aka benämns nämns döpt känd'.split(
    ' ',
  ),
);
const mayOpen = wordsThat((lower) => openers.has(lower) || /^(namnet|benämningen|går)$/.test(lower));
const things =
  /^(fenomenet|metoden|modellen|platsen|området|insatsen|projektet|arbetssättet|så|det|detta|ofta|även|också|för|i|av|som|en|ett|den|till|på|sig)$/;

/** What stands before somebody's nickname in quotation marks. */
const aims =
  /(?:^|[^a-zåäö])(?:den så kallade|han de kallar|hon de kallar) $|(?:ärenden|pengar|paket|order) (?:åt|för|till|av) $|(?:rädd|rädda|skuld) (?:för|till) $|(?:pekar|pekas) (?:på|ut) $|bakom (?:ligger|står) $|gäller (?:främst |mest )$|(?:gruppen|kretsen|gänget|ligan|klicken|årskursen|klassen) (?:kring|runt) $/;
/** What follows one. */
const does =
  /^(?:,? som (?:styr|håller|bestämmer|bor|säljer|langar|leder|kör|hotar|sköter|nyss|nyligen|just|alltid|fick|kom|sitter|kräver|står (?:för|bakom|i))|, vars|,? (?:och|o) (?:(?:vad|hur) )?(?:hans|hennes|han|hon)|[ ](?:är den som|tillbaka (?:i|på) (?:området|kvarteret|gänget|torget|stan|gården)|tar betalt|står (?:för|bakom)|bor|styr|säljer|langar|ligger bakom|sitter|bestämmer|kör|hotar|håller i|rekryterar|(?:har kommit|kom|kommer) (?:ut|hem) (?:från|ur) (?:häkte|fängels|anstalt|kåken|sis|behandling)[a-zåäö]*|samlar folk))(?![a-zåäö])/;
const ofThings = /(?:en|et|an|ar|er|or|na|ts|are|igt)$/;

/** 'Det är "Råttan" som håller i det': in quotation marks, and spoken of like a person. */
function quoted(page: Page): readonly Hit[] {
  if (!page.text.includes('"')) return [];
  return matches(page.text, /"\p{Lu}\p{Ll}{2,14}"/gu, 'hold', (match) => {
    const end = match.index + match[0].length;
    const before = page.lower.slice(Math.max(0, match.index - 40), match.index);
    if (/^"(?:Alla|Ingen|Någon|Andra|Vi)"$/.test(match[0])) return false;
    if (aims.test(before)) return true;
    const word = /([a-zåäö]+) $/.exec(before)?.[1] ?? '';
    // 'Ringledaren, "Doktorn", hämtar': beside what somebody is.
    const noun = personNoun(/([a-zåäö]+),? $/.exec(before)?.[1] ?? '');
    if (noun !== undefined && !noun.plural) return true;
    return (
      does.test(page.lower.slice(end, end + 30)) &&
      !/(?:het|ing|tion|skap|else|värnet|huset|verket|teatern|gården|jouren)"$/.test(match[0]) &&
      !(word.length > 4 && ofThings.test(word) && personNoun(word) === undefined)
    );
  });
}

const definite = /.(?<!het|ing|tion|skap|träff)(?:e[nt]|an|[rl]n)$/;

/** '"Spöket" är tillbaka': what has become of somebody, who has come back to no programme and from no break. */
function isTold(tokens: readonly Token[], at: number): boolean {
  const said = /^(nu|åter|blivit|varit)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const lower = tokens[said]?.lower ?? '';
  if (lower !== 'tillbaka') return state.test(lower);
  const next = tokens[said + 1];
  if (/^(i|på|från|vid)$/.test(next?.lower ?? ''))
    return /^(området|kvarteret|gänget|stan|torget)$/.test(tokens[said + 2]?.lower ?? '');
  return next === undefined || next.opens || /^([.!,]|igen|nu|o)$/.test(next.lower);
}

/** "en man som alla kallar Råttan": whom others call so is told before the clause. */
function isCalledBy(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 2; back >= at - 4; back -= 1) {
    if (tokens[back]?.lower !== 'som') continue;
    const whom = tokens[back - 1]?.lower ?? '';
    return personNoun(whom)?.plural === false || /^(han|hon|hen|den|någon)$/.test(whom);
  }
  return false;
}

const calls = new Set('kallar kallade kalla döpte döpt'.split(' '));

/** "de kallar honom Råttan", "Smeden kallas han", "en kille, Pricken kallad", "han går som Spindeln". */
function isCalled(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower;
  const next = tokens[at + 1]?.lower;
  if (before === 'som' && tokens[at - 2]?.lower === 'sig')
    return (
      /^(presenterar|presenterade)$/.test(tokens[at - 3]?.lower ?? '') &&
      /^(han|hon|hen)$/.test(tokens[at - 4]?.lower ?? '')
    );
  if (before === 'som')
    return (
      /^(går|gick|känd|omtalad)$/.test(tokens[at - 2]?.lower ?? '') &&
      /^(han|hon|hen)$/.test(tokens[at - 3]?.lower ?? '')
    );
  if (next === 'kallad') return before === ',';
  if (next === 'kallas' || next === 'kallades') return /^(han|hon|hen)$/.test(tokens[at + 2]?.lower ?? '');
  const whom = before === 'för' ? at - 2 : at - 1;
  return (
    calls.has(tokens[whom - 1]?.lower ?? '') && /^(honom|henne|hen|han|hon)$/.test(tokens[whom]?.lower ?? '')
  );
}

const nameParts = oneOf(
  'förnamnet efternamnet smeknamnet tilltalsnamnet mellannamnet öknamnet förnamn efternamn'.split(' '),
);

function find(page: Page): readonly Hit[] {
  const { tokens } = page;
  const hits: Hit[] = [];
  for (const at of placesOfWords(tokens, mayOpen)) {
    const token = tokens[at];
    if (token === undefined) continue;
    let from = -1;
    if (openers.has(token.lower)) from = at + 1;
    else if ((token.lower === 'namnet' || token.lower === 'benämningen') && tokens[at - 1]?.lower === 'under')
      from = at + 1;
    else if (token.lower === 'går' && tokens[at + 1]?.lower === 'under') from = at + 2;
    if (from < 0) continue;
    // Something called "Hörnan" is a place or a thing; somebody called Räven is a person.
    const subject = [tokens[at - 1], tokens[at - 2], tokens[at - 3], tokens[at - 4]].find(
      (one) =>
        one?.kind === 'word' &&
        !/^(som|går|gick|är|var|blev|under|namnet|känd|med|också|även|ofta|brukar)$/.test(one.lower),
    );
    const person =
      token.lower === 'alias' ||
      subject === undefined ||
      personNoun(subject.lower)?.plural === false ||
      ((calls.has(token.lower) || token.lower.startsWith('kallas')) && isCalledBy(tokens, at)) ||
      /^(han|hon|hen|killen|tjejen|mannen|kvinnan|pojken|flickan|personen|ledaren|ungdomen|eleven|den|de|någon|en|brodern|gängledaren)$/.test(
        subject.lower,
      );
    const reflexive =
      token.lower.startsWith('kallar') &&
      tokens[at + 1]?.lower === 'sig' &&
      !/(nätverket|gruppen|grupperingen|föreningen|gänget|projektet|klubben|organisationen|butiken|sidan|kontot|kampanjen|kanalen|laget|partiet|rörelsen|företaget)$/.test(
        subject?.lower ?? '',
      );
    for (let next = from; next < Math.min(tokens.length, from + 4); next += 1) {
      const word = tokens[next];
      if (word === undefined || word.opens) break;
      if (word.kind === 'sign') continue;
      if (word.kind === 'word' && word.shape !== 'lower') {
        if (person || reflexive) hits.push({ start: word.start, end: word.end, strength: 'hold' });
        break;
      }
      // "hon som kallas nenne"
      if (
        word.kind === 'word' &&
        person &&
        subject !== undefined &&
        word.lower.length > 2 &&
        wordOf(word) === 0 &&
        !things.test(word.lower)
      ) {
        hits.push({ start: word.start, end: word.end, strength: 'hold' });
        break;
      }
      if (!things.test(word.lower)) break;
      if (word.lower !== 'för' && word.lower !== 'sig' && word.lower !== 'som') break;
    }
  }
  for (const at of placesOf(tokens).capitals) {
    const word = tokens[at];
    if (word?.shape !== 'capital') continue;
    if (isCalled(tokens, at)) hits.push({ start: word.start, end: word.end, strength: 'hold' });
    // "Den så kallade Råttan anges av flera"
    const called = tokens[at - 1];
    const next = tokens[at + 1];
    if (
      tokens[at - 2]?.lower === 'så' &&
      /^kallade?$/.test(called?.lower ?? '') &&
      tokens[at - 3]?.lower === 'den' &&
      next !== undefined &&
      (personVerbs.has(next.lower) ||
        /^(anges|utpekas|pekas|nämns|beskrivs|misstänks|uppges|sägs)$/.test(next.lower))
    )
      hits.push({ start: word.start, end: word.end, strength: 'hold' });
    // "Hedenskogs hund": no place has a dog.
    if (
      word.opens === true &&
      word.lower.endsWith('s') &&
      /.(skog|berg|lund|ström|gren|kvist|holm|blad|strand|fors|sjö|hammar|dal|mark|stam|rot|löv)s$/.test(
        word.lower,
      ) &&
      wordOf(word) === 1 &&
      /^(hund|hundar|katt|fru|sambo|lägenhet|moped|bil|son|dotter|besökare|telefon|mamma|pappa|bror)$/.test(
        next?.lower ?? '',
      )
    )
      hits.push({ start: word.start, end: word.end, strength: 'hold' });
    // '"Biffen" styr kiosken': somebody in quotation marks who does what persons do.
    const act = tokens[at + 2];
    if (
      called?.text === '"' &&
      next?.text === '"' &&
      act?.kind === 'word' &&
      (tokens[at - 2] === undefined ||
        called.opens ||
        tokens[at - 2]?.sentence !== called.sentence ||
        word.opens) &&
      (((signalsIn(act) & (ACT | CRIME)) !== 0 && personVerbs.has(act.lower)) ||
        (definite.test(word.lower) && /^(är|var|blev|har)$/.test(act.lower) && isTold(tokens, at + 3)))
    )
      hits.push({ start: word.start, end: word.end, strength: 'hold' });
  }
  hits.push(...quoted(page));
  // The name told in pieces: "förnamnet börjar på L".
  hits.push(
    ...matchesWith(
      page,
      nameParts,
      /(?:för|efter|mellan|smek|tilltals|ök)namn(?:et)?(?: (?:är|börjar|slutar|stavas|lyder|rimmar|heter|på)(?![a-zåäö])| ?[:=] ?[a-zåäö])/g,
      'hold',
    ),
  );
  return hits;
}

export const nickname: Rule = {
  id: 'nickname',
  kind: 'name',
  title: 'Smeknamn',
  source: 'Domänreglerna om direkta identifierare: smeknamn räknas som namn.',
  reason: 'Ett smeknamn pekar ut en person för den som känner till det.',
  advice: 'Ta bort smeknamnet och skriv vilken grupp det gäller.',
  examples: {
    match: [
      'Killen som kallas Räven styr torget.',
      'Han går under namnet Lillen.',
      'Alias "Kungen" samlar in pengar.',
      'De kallar honom Råttan.',
      'Leveranserna sköts av en man som alla kallar Råttan.',
      '"Spöket" är tillbaka.',
    ],
    pass: [
      'Platsen kallas Hörnan av ungdomarna.',
      'Metoden kallas Sluta skjut.',
      'Ett spel som alla elever kallar Varulven.',
      'Området som kallas Gropen är mörkt.',
      '"Lyftet" är tillbaka efter sommaren.',
    ],
  },
  find,
};
