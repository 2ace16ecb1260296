import { nameOf } from '../names/lookup.ts';
import { personNoun } from '../people/nouns.ts';
import { isNamedVillage } from '../register/register.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords } from '../text/word-facts.ts';
import { personVerbs } from './cues.ts';
import { capital } from './heads.ts';
import { type Label, nameLabels } from './label.ts';
import { namesThing } from './named-thing.ts';
import { link } from './namesake-words.ts';
import { hasPersonCue } from './person-cue.ts';
import { relabel } from './relabel.ts';

// What a word says of the names after it. Bits, worked out once for a word.
const LIKENESS = 1;
const SHOW = 2;
const ROW = 4;
const SURE_ROW = 8;
const SYSTEM = 16;
const TAKEN = 32;
const PLAY = 64;
const SOFTWARE = 128;
const CALLED = 256;

const likeness =
  /(?:staty|byst|skulptur|monument|minnesmärke|minnessten|minnestavla)(?:n|en|et|ns|ens|ets|er|erna|ar|arna|or|orna|a|an)?$/;
const show = /(?:utställning|.{4}föreställning|pjäs|musikal|opera|teater)(?:n|en|er|erna|ar|arna|or|orna)?$/;
/** "kvarteren Björnen, Åke och Ester", "stormarna Per och Hilde": nothing else than these is called so. */
const sureRow =
  /^(?:kvarteren|fastigheterna|stormarna|orkanerna|ovädren|(?:mötes|konferens|grupp)?rummen|salarna|aulorna|exempelnamnen|figurerna|sagofigurerna|seriefigurerna)$/;
const row =
  /^(?:lekplatserna|förskolorna|skolorna|fritidsgårdarna|gårdarna|byarna|orterna|socknarna|församlingarna|vårdcentralerna|biblioteken|boendena|badhusen|kyrkorna|torgen|parkerna|husen|restaurangerna|krogarna|butikerna|mottagningarna|jourerna|avdelningarna|båtarna|färjorna|bussarna|bokbussarna|tågen|(?:verksamhets|it-)?systemen|registren)$/;
/** Systems of the social services, schools and health care that others are told by in a row. */
const systems =
  /^(?:treserva|procapita|combine|lifecare|embrace|siebel|platina|stratsys|hypergene|unikum|infomentor|vklass|edlevo|prorenata|cosmic|durtvå|heroma|public)$/;
/** "Statistik ur Vera", "hämtas ur Frida" */
const taken =
  /^(?:statistik|data|siffror|uppgifter|uttag|utdrag|underlag|rapporter?|sammanställning)(?:en|et|na|erna)?$|^(?:hämta|ta|dra|plocka)(?:r|s|ts|de|des|it|its)?$/;

const saidBy = askedOfWords(
  (lower) =>
    (/^(?:projektet|utställningen|konstverket|spelet|sagan|pjäsen|operan|baletten|musikalen|föreställningen)$/.test(
      lower,
    )
      ? PLAY
      : 0) |
    (/^(?:webbläsaren|sökmotorn|appen)$/.test(lower) ? SOFTWARE : 0) |
    (/^(?:kvarteret|(?:hög|punkt)?huset|stormen|ovädret|orkanen|scoutkåren)$/.test(lower) ? CALLED : 0) |
    (likeness.test(lower) ? LIKENESS : 0) |
    (show.test(lower) ? SHOW : 0) |
    (sureRow.test(lower) ? SURE_ROW | ROW : 0) |
    (row.test(lower) ? ROW : 0) |
    (systems.test(lower) ? SYSTEM : 0) |
    (taken.test(lower) ? TAKEN : 0),
);
const said = (token: Token | undefined): number => (token?.kind === 'word' ? saidBy(token) : 0);

const isVillage = askedOfWords((lower) => isNamedVillage(lower.replace(/s$/, '')));

/** "är exempelnamn", "heter rollfigurerna" */
const invented =
  /^(?:exempelnamn(?:en)?|exempelpersoner|rollfigurer|rollfigurerna|seriefigurer|sagofigurer)$/;
/** "tjänster", "system": several of a kind that is nobody. */
const isKindOfThing = askedOfWords(
  (lower) =>
    /(?:tjänster|program|system|verktyg|metoder|modeller|appar|plattformar|sidor|nätverk|spel|kanaler|märken|medel|droger|filmer|böcker|platser|orter|byar|områden|namn)$/.test(
      lower,
    ) && personNoun(lower) === undefined,
);
const meetingPlace =
  /^(?:träffpunkt|mötesplats|samlingsplats|knutpunkt|badplats|besöksmål|utflyktsmål|köpcentrum|kulturhus|scen|arena)(?:er|en|erna|ar)?$/;

/** The last capitalised word of a row ("A, B och C"), each member of which may be of several words. */
function rowEnd(tokens: readonly Token[], at: number): number {
  let last = at;
  while (last - at < 40) {
    // "fastigheterna Emil 3 och Oskar 2"
    if (tokens[last + 1]?.kind === 'number' && !tokens[last + 1]?.tight) last += 1;
    else if (capital(tokens[last + 1])) last += 1;
    else if (capital(tokens[last + 2]) && link.test(tokens[last + 1]?.lower ?? '')) last += 2;
    else break;
  }
  return last;
}

/** "Kvarteren Åke och Ester, Sara ringde": the row ends before the comma when what follows it acts. */
function ownRow(tokens: readonly Token[], at: number, last: number): number {
  if (!personVerbs.has(tokens[last + 1]?.lower ?? '')) return last;
  for (let sign = last; sign > at; sign -= 1) if (tokens[sign]?.text === ',') return sign - 1;
  return last;
}

/** The last of the words that stand beside each other with a capital each. */
function phraseEnd(tokens: readonly Token[], at: number): number {
  let last = at;
  while (capital(tokens[last + 1])) last += 1;
  return last;
}

type Borne = { readonly last: number; readonly label: Label };

/** What the words before the first of a row that ends at `end` make of it, and of how much of it. */
function borneBefore(tokens: readonly Token[], at: number, end: number): Borne | undefined {
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
  if (before?.kind !== 'word' || before.sentence !== tokens[at]?.sentence) return undefined;
  // "bysten av Dan Andersson", "utställningen om Anne Frank"
  if (/^(?:över|av|om|kring)$/.test(before.lower)) {
    const bits = said(earlier);
    const last = phraseEnd(tokens, at);
    if ((bits & LIKENESS) !== 0 || ((bits & SHOW) !== 0 && before.lower !== 'av' && last > at))
      return { last, label: 'term' };
  }
  const bits = said(before);
  const last = ownRow(tokens, at, end);
  if (
    (bits & ROW) !== 0 &&
    last > at &&
    ((bits & SURE_ROW) !== 0 || !personVerbs.has(tokens[last + 1]?.lower ?? ''))
  )
    return { last, label: 'place' };
  const next = tokens[last + 1];
  const ends = next === undefined || next.kind === 'sign';
  // "projektet Hans och Greta drivs av", but not "projektet Sara och Ahmed startade"
  if (
    (bits & PLAY) !== 0 &&
    last > at &&
    (ends || /^(?:i|på|för|om|är|har|ska|handlar|ingår|.{3,}s)$/.test(next.lower))
  )
    return { last, label: 'term' };
  if (/^(?:ur|från|mellan|systemen)$/.test(before.lower)) {
    // "hämtas ur Treserva, Vera och Frida", "från Vera och Treserva."
    if (
      before.lower === 'ur' &&
      ((said(earlier) | said(tokens[at - 3])) & TAKEN) !== 0 &&
      // "uppgifter ur Saras journal"
      (ends || !tokens[last]?.lower.endsWith('s'))
    )
      return { last, label: 'term' };
    if (holdsSystem(tokens, at, last) && (ends || /^(?:i|till|som|för|per|en|under|varje)$/.test(next.lower)))
      return { last, label: 'term' };
  }
  // "via webbläsaren Tor"
  if ((bits & SOFTWARE) !== 0 && !personVerbs.has(tokens[at + 1]?.lower ?? ''))
    return { last: at, label: 'term' };
  // "projektet Alva ger stöd"
  if (
    (bits & PLAY) !== 0 &&
    /^(?:sätts|spelas|visas|lockar|turnerar|framförs|ger|finansieras|riktar|erbjuder|omfattar|drivs|syftar|vänder|pågår|avslutas|utvärderas)$/.test(
      tokens[at + 1]?.lower ?? '',
    )
  )
    return { last: at, label: 'term' };
  // "i kvarteret Daniel", "Kvarteret Lars Kagg", "scoutkåren Birger"
  const called = phraseEnd(tokens, at);
  if ((bits & CALLED) !== 0 && !personVerbs.has(tokens[called + 1]?.lower ?? ''))
    return { last: called, label: 'place' };
  // "Ungdomens hus Nova"
  if (
    before.lower === 'hus' &&
    /^(?:ungdomens|folkets|kulturens|familjens|föreningarnas)$/.test(earlier?.lower ?? '') &&
    !personVerbs.has(tokens[at + 1]?.lower ?? '')
  )
    return { last: at, label: 'place' };
  return undefined;
}

const holdsSystem = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to + 1).some((one) => (said(one) & SYSTEM) !== 0);

const afterRow = new Set(['och', 'är', 'var', 'heter', 'blir', 'blev']);

/** What stands after a row makes of all its members. */
function borneAfter(
  tokens: readonly Token[],
  labels: readonly Label[],
  at: number,
  last: number,
): Label | undefined {
  const verb = tokens[last + 1];
  if (!afterRow.has(verb?.lower ?? '')) return undefined;
  const more = tokens.slice(last + 2, last + 5);
  // "Tor och andra anonymiseringstjänster", "Kim, Love och andra könsneutrala namn"
  const [other, ...kinds] = more;
  if (verb?.lower === 'och' && other?.lower === 'andra' && kinds.slice(0, 2).some(isKindOfThing))
    return 'term';
  if (verb?.lower === 'och') return undefined;
  // "Love Hurts heter utställningen", "Björn och Varg heter kommunens två sammanträdesrum"
  if (
    verb?.lower === 'heter' &&
    ((said(more[0]) & (SHOW | PLAY)) !== 0 ||
      /(?:serien|filmen|boken|podden|kampanjen|materialet|programmet|appen|metoden)$/.test(
        more[0]?.lower ?? '',
      ) ||
      more.some((one) => /(?:rum|rummen|salar|salarna|lokaler)$/.test(one.lower)))
  )
    return 'term';
  const near = more.slice(0, 2);
  // "Kim och Alva är exempelnamn", "Alva och Noah var vanligast bland namnen på nyfödda"
  if (
    near.some((one) => invented.test(one.lower)) ||
    more.some((one, place) => /^namnen?$/.test(one.lower) && tokens[last + place + 3]?.lower !== 'som')
  )
    return 'term';
  // "Expolaris är nya träffpunkter"
  if (labels[at] === 'unknown' && near.some((one) => meetingPlace.test(one.lower))) return 'place';
  // "Vera och Treserva är de system som"
  return holdsSystem(tokens, at, last) && more.some((one) => /system/.test(one.lower)) ? 'term' : undefined;
}

/** "Ulrika, Rimforsa och Kisa": a row of three at least, one of them a known place and the others no names. */
const isOfPlaces = (tokens: readonly Token[], labels: readonly Label[], from: number, to: number): boolean =>
  to - from > 3 &&
  labels.slice(from, to + 1).includes('place') &&
  tokens.slice(from, to + 1).every((one, i) => !nameLabels.has(labels[from + i] ?? 'none') || isVillage(one));

/** Names that things bear: of statues and exhibitions, blocks, storms, systems, villages; told by what stands beside them. */
export function labelBorne(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  let done = -1;
  for (const at of capitals) {
    // "Stormarna Per och Hilde"
    if (at <= done || (said(tokens[at]) & (ROW | PLAY | CALLED | SOFTWARE)) !== 0) continue;
    const last = rowEnd(tokens, at);
    const borne = borneBefore(tokens, at, last);
    if (borne !== undefined) {
      relabel(tokens, labels, at, borne.last, borne.label);
      done = borne.last;
      continue;
    }
    const label = borneAfter(tokens, labels, at, last);
    if (label !== undefined) relabel(tokens, labels, at, last, label);
    else for (let one = at; one <= last; one += 1) labelOne(tokens, labels, one, at, last);
    done = last;
  }
}

/** Tales and plays that a pair is called after: "Romeo och Julia-kören". */
const staged =
  /^(?:kör|tema|föreställ|opera|pjäs|musikal|konsert|balett|bok|sag|film|stiftels|fond|sal|skol|gymnas|park|dag)/;
const tales =
  /^(?:kalle anka|pelle svanslös|pippi långstrump|alfons åberg|anne frank|harry potter|findus|bamse)s?$/;
/** What is no part of a place's name: "Anna- och Lindqvistfamiljen". */
const people = /(?:familj|gäng|släkt|klan|bröder|grupp)[a-zåäö]{0,5}$/;

/** One member of a row, or a word alone. */
function labelOne(tokens: readonly Token[], labels: Label[], at: number, from: number, to: number): void {
  const token = tokens[at];
  const label = labels[at];
  if (token === undefined || label === undefined || !nameLabels.has(label)) return;
  const [before, next, second, third] = [tokens[at - 1], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  // "Katarina- och Johanneskvarteren"
  if (next?.text === '-' && next.tight && second?.tight === false && link.test(second.lower)) {
    if (capital(third) && third !== undefined && third.text.length > 8 && !people.test(third.lower))
      labels[at] = 'place';
  } else if (
    // "Romeo och Julia-kören"
    /^(?:och|&)$/.test(next?.lower ?? '') &&
    namesThing(tokens, at + 2) &&
    staged.test(tokens[at + 4]?.lower ?? '')
  )
    relabel(tokens, labels, at, at + 2, 'term');
  // "Stella kvinno- och tjejjour"
  else if (second?.text === '-' && /^(?:kvinno|tjej|mans|brottsoffer)$/.test(next?.lower ?? ''))
    labels[at] = 'organisation';
  // "Christian 4:s gymnasium"
  else if (
    second?.text === ':' &&
    third?.text === 's' &&
    (next?.kind === 'number' || /^[IVX]+$/.test(next?.text ?? ''))
  )
    labels[at] = 'term';
  else if (capital(next) && tales.test(`${token.lower} ${next?.lower}`) && !hasPersonCue(tokens, at, at + 1))
    relabel(tokens, labels, at, at + 1, 'term');
  else if (
    // "Haninge Anchors": a club in English.
    label === 'unknown' &&
    labels[at - 1] === 'place' &&
    capital(before) &&
    /[^aiouys]s$/.test(token.lower)
  )
    labels[at] = 'organisation';
  else if (
    // "Ulrika, Rimforsa och Kisa", "i Fredrika"
    isVillage(token) &&
    !(next !== undefined && capital(next) && nameOf(next) !== undefined) &&
    ((isOfPlaces(tokens, labels, from, to) && !hasPersonCue(tokens, at, at)) ||
      (isNamedVillage(token.lower) &&
        /^(?:i|utanför)$/.test(before?.lower ?? '') &&
        !/^(?:kära?|tokiga?|galna?|galen|besatt|förälskade?|förtjusta?|slog|sparkade|in|av|på|bet|knuffade)$/.test(
          tokens[at - 2]?.lower ?? '',
        )))
  )
    labels[at] = 'place';
}
