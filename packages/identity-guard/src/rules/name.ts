import { wordOf } from '../lexicon/words.ts';
import type { Page } from '../page.ts';
import { inApposition, isThing, shortens } from '../proper/apposition.ts';
import {
  foreignLook,
  organisationPrepositions,
  placePrepositions,
  plainVerbs,
  villageEnding,
} from '../proper/cues.ts';
import { isCutLoose, isCutNote } from '../proper/cut-short.ts';
import { capital } from '../proper/heads.ts';
import { namesThing } from '../proper/named-thing.ts';
import { actsLater, befellLater, isNotedPerson, isSpokenOf } from '../proper/noted-person.ts';
import { isOrdinary, massNouns, months } from '../proper/ordinary-names.ts';
import { hasPersonCue, isNotedState, isSomebody, isTitleCase } from '../proper/person-cue.ts';
import { inTownList } from '../proper/town-list.ts';
import type { Token } from '../text/tokens.ts';
import { isJoinedName } from './name-lower-case.ts';
import { nameish, type Span, spanAt } from './name-span.ts';
import type { Hit, Rule } from './rule.ts';

const weekdays = new Set(['mån', 'tis', 'ons', 'tor', 'tors', 'fre', 'lör', 'sön']);
const monthAfter =
  /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/;
/** What a note puts before the name of whom it is about: "Oro: Saga". */
const noteLabel =
  /^(oro|ärende|elev|samtal|hembesök|klient|vh|misst|målsägande|närv\w*|frånv\w*|orosanmälan|uppf|uppföljning|kontakt|ansv\w*|sjuk|berörd)$/;

const home =
  /^(?:hus|rum|lgh|.*(?:källare|förråd|lägenhet|garage|vind|balkong|trädgård|stuga|villa|tomt|lada|bil|moped|kök|telefon|konto|dörr|port|husvagn))$/;

/** "i Anderssons källare": nobody's name but a person's owns what a home holds; streets and parks are other words. */
const ownsHome = (token: Token, next: Token | undefined): boolean =>
  token.lower.endsWith('s') && next?.kind === 'word' && next.shape === 'lower' && home.test(next.lower);

/** A given name joined by "och" to another capitalised given name that opens no sentence. */
function inPair(page: Page, at: number): boolean {
  const other = [at - 2, at + 2].find(
    (place) => page.tokens[(place + at) / 2]?.lower === 'och' && capital(page.tokens[place]),
  );
  if (other === undefined) return false;
  const label = page.labels[other];
  return (
    (label === 'first' ||
      label === 'firstWord' ||
      (label === 'term' && months.has(page.tokens[other]?.lower ?? ''))) &&
    !(months.has(page.tokens[at]?.lower ?? '') && months.has(page.tokens[other]?.lower ?? '')) &&
    !massNouns.has(page.tokens[other]?.lower ?? '')
  );
}

function judgeSingle(page: Page, at: number): Hit['strength'] | undefined {
  const { tokens, labels } = page;
  const token = tokens[at];
  const label = labels[at];
  if (token === undefined || label === undefined) return undefined;
  const before = tokens[at - 1]?.sentence === token.sentence ? tokens[at - 1] : undefined;
  const next = tokens[at + 1];
  if (
    next?.lower === 'månad' ||
    // "August 2025", "August och september"
    (months.has(token.lower) && (next?.kind === 'number' || monthAfter.test(tokens[at + 2]?.lower ?? '')))
  )
    return undefined;
  // "Tor–lör": from one day of the week to another.
  if (
    weekdays.has(token.lower) &&
    (weekdays.has(tokens[at + 2]?.lower ?? '') || weekdays.has(tokens[at - 2]?.lower ?? ''))
  )
    return undefined;
  const cue = hasPersonCue(tokens, at, at);
  // "kopplat till Oskarsson": no place ends so.
  const inPlace =
    before?.kind === 'word' && placePrepositions.has(before.lower) && !/.{3}sson$/.test(token.lower);
  // "i Granholm": nobody is written so after "i", unless loved or hit ("kär i").
  const inTown =
    (/^(i|längs|utmed|utefter)$/.test(before?.lower ?? '') || inTownList(tokens, at)) &&
    !cue &&
    !ownsHome(token, next) &&
    !foreignLook.test(token.lower) &&
    !/^(kär|förälskad|slog|sparkade|in|av|på)$/.test(tokens[at - 2]?.lower ?? '');
  if (inTown && (label === 'unknown' || label === 'shape' || label === 'shapeWord' || label === 'lastWord'))
    return undefined;
  // "Tor, en nätverksteknik": said to be a thing.
  if (isThing(tokens, at) || shortens(tokens, at)) return undefined;
  // "Love is love"
  if ((label === 'firstWord' || label === 'first') && /^(is|the|of|and|my|your|for)$/.test(next?.lower ?? ''))
    return undefined;
  if ((label === 'firstWord' || label === 'lastWord') && !cue && (next?.text === '&' || before?.text === '&'))
    return /^(co|grabbarna|killarna|tjejerna|gänget|sönerna|bröderna|brorsan)$/.test(
      tokens[at + 2]?.lower ?? '',
    )
      ? 'hold'
      : undefined;
  switch (label) {
    case 'first':
      if (token.shape === 'upper' && token.text.length <= 4 && !cue)
        return next?.text === ':' && next.tight ? undefined : 'ask';
      return 'hold';
    case 'last':
      if (
        token.opens &&
        wordOf(token) === 1 &&
        !/(sson|ström|qvist|kvist|gren|berg|lund|holm|dahl|man|lind|blad|stedt|ander|löf|vall|ell|én|in)s?$/.test(
          token.lower,
        )
      )
        return cue ? 'hold' : undefined;
      return inPlace && !cue && wordOf(token) === 1 && !ownsHome(token, next) ? 'ask' : 'hold';
    case 'shape':
      // "Elevh. deltar": no name with the Arabic article.
      if (/^(al|el)/.test(token.lower) && token.text.length <= 8 && isCutNote(tokens, at)) return undefined;
      if (token.opens && !cue && next?.kind === 'number') return 'ask';
      return inPlace && !cue && !ownsHome(token, next) ? 'ask' : 'hold';
    case 'firstWord': {
      // "Inga blev nekade plats": no ones, in the plural.
      if (token.lower === 'inga' && /(ade|da|na)$/.test(tokens[at + 2]?.lower ?? '')) return undefined;
      if (cue || (token.opens && isNotedState(tokens, at))) return 'hold';
      if (token.opens && isNotedPerson(tokens, at, massNouns.has(token.lower))) return 'hold';
      if (token.opens && noteLabel.test(before?.text === ':' ? (tokens[at - 2]?.lower ?? '') : ''))
        return 'hold';
      if (token.opens && !massNouns.has(token.lower) && inApposition(tokens, at)) return 'hold';
      if (token.opens && inPair(page, at) && !massNouns.has(token.lower)) return 'hold';
      if (token.opens) {
        if ((actsLater(tokens, at) && !massNouns.has(token.lower)) || befellLater(tokens, at)) return 'hold';
        const verb = next?.kind === 'word' ? next.lower : '';
        return (plainVerbs.has(verb) && !massNouns.has(token.lower)) ||
          !(isOrdinary(token.lower) || (next?.text === '-' && next.tight))
          ? 'hold'
          : undefined;
      }
      // "Per och Maj": two given names side by side are two people.
      if (inPair(page, at)) return 'hold';
      if (months.has(token.lower)) return undefined;
      return isTitleCase(tokens, at) ? 'ask' : 'hold';
    }
    case 'lastWord':
      if (
        cue ||
        (!inPlace && (isNotedPerson(tokens, at, true) || (token.opens && actsLater(tokens, at, true))))
      )
        return 'hold';
      // "Trygg på nätet": an adjective that begins a title.
      if (token.opens || isTitleCase(tokens, at) || (wordOf(token) === 2 && next?.lower === 'på'))
        return undefined;
      return 'ask';
    case 'shapeWord':
      if (cue) return 'hold';
      if (next?.kind === 'number' || before?.kind === 'sign') return undefined;
      return token.opens || inPlace || isTitleCase(tokens, at) ? undefined : 'ask';
    case 'unknown':
      // "Khadijo behöver skjuts om hon …", "där gömde sig Kacper"
      if (!inPlace && (isSpokenOf(tokens, at) || (!token.opens && before?.lower === 'sig'))) return 'hold';
      if (cue || (!inPlace && !villageEnding.test(token.lower) && isNotedPerson(tokens, at, true)))
        return 'hold';
      // "Zl, pojke, ej i skolan"
      if (inApposition(tokens, at) && !inPlace) return 'hold';
      if (token.text.length <= 3 && next?.text === '.' && next.tight) return undefined;
      // "Uppf. v 40", "Hemtj. personal": a word cut short.
      if (isCutNote(tokens, at) || isCutLoose(token.lower)) return undefined;
      // "Vh", "Ngn", "Rtj": no letter of it can be spoken.
      if (token.text.length <= 3 && !/[aeiouyåäöéüø]/.test(token.lower)) return undefined;
      if (isJoinedName(token.lower)) return 'hold';
      if (token.opens || inPlace) return 'ask';
      if (
        before?.kind === 'word' &&
        (organisationPrepositions.has(before.lower) || /^(för|till|om|kallat|kallad|med)$/.test(before.lower))
      )
        return /^(hos|av|om|med)$/.test(before.lower) && foreignLook.test(token.lower) ? 'hold' : 'ask';
      return isTitleCase(tokens, at) || !foreignLook.test(token.lower) ? 'ask' : 'hold';
    case 'abbreviation':
      if (
        token.shape === 'upper' &&
        token.text.length <= 3 &&
        (isSomebody(tokens, at) || (token.text.length === 2 && isNotedState(tokens, at)))
      )
        return 'hold';
      // "JB:s moped"
      if (cue && token.text.length === 2 && next?.text === ':') return 'hold';
      // "PRO + SPF sprider råd": one of several organisations.
      if (
        /^(\+|,|&|\/|o|och|samt)$/.test(before?.lower ?? '') &&
        /^(term|organisation|abbreviation)$/.test(labels[at - 2] ?? '')
      )
        return undefined;
      return cue && wordOf(token) !== 2 && token.text.length > 2 ? 'ask' : undefined;
    default:
      return undefined;
  }
}

function find(page: Page): Hit[] {
  const { tokens, labels } = page;
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const label = labels[at] ?? 'none';
    if (label === 'script') {
      const token = tokens[at];
      if (token !== undefined) hits.push({ start: token.start, end: token.end, strength: 'hold' });
      continue;
    }
    if (!nameish.has(label) && label !== 'abbreviation') continue;
    const after = tokens[at + 1];
    if (after?.kind === 'number' && (after.tight || (tokens[at]?.text.length ?? 0) <= 3)) continue;
    const span = label === 'abbreviation' ? { first: at, last: at, count: 1 } : spanAt(page, at);
    const start = tokens[span.first]?.start ?? 0;
    const end = tokens[span.last]?.end ?? 0;
    if (namesThing(tokens, span.last)) {
      at = span.last;
      continue;
    }
    if (span.count > 1) {
      const strength = judgeRow(page, span);
      if (strength !== undefined) {
        hits.push({ start, end, strength });
        at = span.last;
        continue;
      }
    }
    const strength = judgeSingle(page, at);
    if (strength !== undefined) hits.push({ start, end: tokens[at]?.end ?? end, strength });
  }
  return hits;
}

/** Two or more capitalised words that nothing explains: a full name. */
function judgeRow(page: Page, span: Span): Hit['strength'] | undefined {
  const { tokens, labels } = page;
  const row = labels.slice(span.first, span.last + 1).filter((label) => label !== 'none');
  const known = row.filter((label) => label === 'first' || label === 'last' || label === 'shape').length;
  const words = row.filter(
    (label) => label === 'firstWord' || label === 'lastWord' || label === 'shapeWord',
  ).length;
  const unknown = row.filter((label) => label === 'unknown').length;
  if (known > 0) return 'hold';
  if (words > 0 && words + unknown > 1) return 'hold';
  if (words > 0)
    return tokens[span.first]?.opens === true &&
      !hasPersonCue(tokens, span.first, span.last) &&
      row[0] !== 'firstWord'
      ? undefined
      : 'hold';
  const before = tokens[span.first - 1];
  if (unknown > 1)
    return before?.kind === 'word' &&
      placePrepositions.has(before.lower) &&
      !hasPersonCue(tokens, span.first, span.last)
      ? 'ask'
      : 'hold';
  return undefined;
}

export const name: Rule = {
  id: 'name',
  kind: 'name',
  title: 'Namn och okända egennamn',
  source:
    'OSL 26:1; GDPR art. 4.1; IMY om direkta personuppgifter. Stängt som grund: ett ord med stor bokstav som varken är ett vanligt ord eller finns i registret hålls.',
  reason:
    'Ordet ser ut som ett personnamn, eller är ett namn som registret inte känner. Namn på personer får inte finnas i en lägesbild.',
  advice: 'Skriv vilken grupp det gäller i stället, eller säg att ordet är en plats eller verksamhet.',
  examples: {
    match: [
      'Ahmed säljer vid torget.',
      'Vi pratade med Maria Lindqvist i tisdags.',
      'Enligt Björn är läget lugnt.',
      'Det var Xhezide som ringde.',
      'Björn på Lindvägen – full igen.',
      'Lena återkopplar.',
      'Möte med Sara Kulle och Lars Backe.',
      'Stöldgods i Anderssons källare.',
      'Ny i området: Somying Rattanakul.',
      'Björn nykter nu.',
      'Maj på äldreboendet har blivit lurad.',
    ],
    pass: [
      'Polisen och Socialtjänsten i Rosengård.',
      'Otryggheten är störst kring Erik Dahlbergsgatan och Annas park.',
      'Rädda Barnen håller kurser vid Karl XII:s torg.',
      'Sten kastas mot bussar.',
      'Anna Kulles väg, Maria Kyrka och Sankt Hans backar.',
      'Träffen hålls i Lindströms park, och maj i centrum var full av aktiviteter.',
      'Vuxenvandr. klar, ansv: fritid o Nattv. Tensta.',
      'Sofia och Katarina församlingar, IK Oden och Brf Liv.',
      'Stormen Hans stängde gångvägar, och Volvo och Kia stjäls mest.',
    ],
  },
  find,
};
