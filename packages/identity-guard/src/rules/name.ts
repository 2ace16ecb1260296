import { wordOf } from '../lexicon/words.ts';
import { endOfSyllables } from '../names/syllables.ts';
import type { Page } from '../page.ts';
import { monthNames } from '../people/moment.ts';
import { inApposition, isThing, shortens } from '../proper/apposition.ts';
import { isBeast } from '../proper/beasts.ts';
import { foreignLook, organisationPrepositions, placePrepositions, plainVerbs } from '../proper/cues.ts';
import { isCutNote } from '../proper/cut-short.ts';
import { namesThing } from '../proper/named-thing.ts';
import { actsLater, befellLater, isNotedPerson } from '../proper/noted-person.ts';
import { isOrdinary, massNouns, months } from '../proper/ordinary-names.ts';
import { hasPersonCue, isNotedState, isSomebody, isTitleCase } from '../proper/person-cue.ts';
import { inTownList } from '../proper/town-list.ts';
import { oneOf } from '../text/asked-words.ts';
import type { Token } from '../text/tokens.ts';
import { inPair, isStray, noteLabel, ownsHome } from './name-signs.ts';
import { judgeRow, nameish, spanAt } from './name-span.ts';
import { type Hit, hasAny, type Rule } from './rule.ts';
import { judgeUnknown } from './unknown-name.ts';

/** "Trygg hemma", "Stark i trafiken": an adjective goes on so in a title. */
const titleGoesOn = /^(hemma|i|granne|grannar|nära|tillsammans|ute|hela)$/;

const weekdays = new Set(['mån', 'tis', 'ons', 'tor', 'tors', 'fre', 'lör', 'sön']);
const englishDays = new Set(['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun']);
/** Whether so many find room in what is named, alone or beside another. */
function rooms(tokens: readonly Token[], at: number): boolean {
  const joined = /^(?:och|samt)$/;
  const verb = joined.test(tokens[at + 1]?.lower ?? '') ? at + 3 : at + 1;
  return tokens[verb]?.lower === 'rymmer' && tokens[verb + 1]?.kind === 'number';
}

const otherMonths = oneOf(monthNames.split('|').filter((month) => month !== 'maj'));
/** "Chung-hee blev filmad": where a given name ends whose second part no lexicon knows. */
function joinedEnd(tokens: Page['tokens'], at: number): number {
  const second = tokens[at + 2];
  return tokens[at + 1]?.text === '-' &&
    second?.joined === true &&
    second.text.length < 8 &&
    wordOf(second) === 0
    ? at + 2
    : at;
}

function judgeSingle(page: Page, at: number): Hit['strength'] | undefined {
  const { tokens, labels } = page;
  const token = tokens[at];
  const label = labels[at];
  if (token === undefined || label === undefined) return undefined;
  const before = tokens[at - 1]?.sentence === token.sentence ? tokens[at - 1] : undefined;
  const next = tokens[at + 1];
  const cue = hasPersonCue(tokens, at, joinedEnd(tokens, at));
  if (
    next?.lower === 'månad' ||
    // "August 2025", "August var lugnare än juli"
    (months.has(token.lower) && (next?.kind === 'number' || (!cue && hasAny(page, otherMonths)))) ||
    // "Rut och rot lyfts": what the tax office pays for.
    (token.lower === 'rut' && tokens[at + 2]?.lower === 'rot')
  )
    return undefined;
  // "Tor–lör": from one day of the week to another.
  if (
    weekdays.has(token.lower) &&
    (weekdays.has(tokens[at + 2]?.lower ?? '') ||
      // "Tor (torsdag)"
      /^(?:mån|tis|ons|tors|fre|lör|sön)dag$/.test(tokens[at + 2]?.lower ?? '') ||
      weekdays.has(tokens[at - 2]?.lower ?? ''))
  )
    return undefined;
  // "123 80 Norrdal": the town after a postcode.
  if (
    label !== 'first' &&
    !cue &&
    before?.kind === 'number' &&
    before.text.length === 2 &&
    tokens[at - 2]?.kind === 'number' &&
    tokens[at - 2]?.text.length === 3
  )
    return undefined;
  // "modell FireAngel ST-622"
  if (
    /^(?:modell|fabrikat|märket?)$/.test(before?.lower ?? '') &&
    (token.shape === 'mixed' || next?.shape === 'upper')
  )
    return undefined;
  // "Liv och Maj rymmer 12 vardera": rooms.
  if (!cue && rooms(tokens, at)) return undefined;
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
  // "i Ryd": a surname made of what villages are called.
  if (
    inTown &&
    label === 'last' &&
    /(?:^|.)(?:ryd|torp|hult|holm|vik|näs|sund|berga|fors|hed|mo)$/.test(token.lower)
  )
    return undefined;
  // "Tor, en nätverksteknik": said to be a thing.
  if (isThing(tokens, at) || shortens(tokens, at) || isBeast(tokens, at)) return undefined;
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
      return inPlace ||
        (before !== undefined && organisationPrepositions.has(before.lower)) ||
        titleGoesOn.test(next?.lower ?? '')
        ? 'ask'
        : 'hold';
    case 'shapeWord':
      if (cue) return 'hold';
      if (next?.kind === 'number' || before?.kind === 'sign') return undefined;
      return token.opens || inPlace || isTitleCase(tokens, at) ? undefined : 'ask';
    case 'unknown':
      return judgeUnknown(page, at, cue, inPlace);
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
    if (label === 'word' && isStray(tokens, at))
      hits.push({ start: tokens[at]?.start ?? 0, end: tokens[at]?.end ?? 0, strength: 'hold' });
    const syllables = endOfSyllables(tokens, at);
    if (syllables !== undefined) {
      hits.push({ start: tokens[at]?.start ?? 0, end: tokens[syllables]?.end ?? 0, strength: 'hold' });
      at = syllables;
      continue;
    }
    if (!nameish.has(label) && label !== 'abbreviation') continue;
    const after = tokens[at + 1];
    if (after?.kind === 'number' && (after.tight || (tokens[at]?.text.length ?? 0) <= 3)) continue;
    // "Mon–Thu": from one day of the week to another, in English.
    if (
      after?.text === '-' &&
      englishDays.has(tokens[at]?.lower ?? '') &&
      englishDays.has(tokens[at + 2]?.lower ?? '')
    ) {
      at += 2;
      continue;
    }
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
      'Von Essens pojke var med.',
      'Khadijo behöver skjuts om hon ska kunna vara med.',
      'Sten har hittat knark i sandlådan.',
      'Lund på bottenplan hör när dörren sparkas in.',
      'Avstängningen har överklagats av Modig, och dörren slogs in av Storm.',
      'Väktaren grep Hjort, och flera pekar ut Frisk som den som beställer.',
      'På skolgården vill ingen säga emot Max, och ingen går in till Rask ensam.',
      'Pil blev utfryst när Ask kom tillbaka till gruppen.',
      'Oron gäller mest Lo, som har slutat komma, och Jun-ho.',
      'Tystnaden bröts när Hjort klev in, och pengarna kom från Lindqvist.',
      'Statyn krossades av Dan och hans bror.',
      'I Fredrikas lägenhet hittades tabletter.',
      'Projektet Sara och Ahmed startade har fått pengar.',
      'Uppgifter ur Saras journal har läckt.',
      'Hjalmar Söderbergs son syns ofta där.',
      'Skolan Sven Karlsson går på har anmält honom.',
      'Kevin och Ahmed används som kurirer.',
      'Adam Å. hjälptes hem.',
      'Chung-hee blev filmad.',
      'Grannarna pekar på Petrescu.',
      'JP har blivit kallad till socialtjänsten.',
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
      'Bokbussen Astrid och fritidsbussen Ebba vid Gustav III:s torg.',
      'August var lugnare än juli, och rut och rot lyfts.',
      'Ask och alm planteras, storm har vält träd och max 30 får plats.',
      'Trygg på nätet och Lokal för unga drar folk från Hagen och Söderbo.',
      'Björn sågs vid återvinningen, och avdelning Björk deltar.',
      'Planen har överklagats av Naturskyddsföreningen, och driften sköts av Falk AB.',
      'Stormen Hans stängde gångvägar, och Volvo och Kia stjäls mest.',
      'Bysten av Dan Andersson och utställningen om Anne Frank.',
      'Kvarteren Björnen, Åke och Ester, och stormarna Per och Hilde.',
      'Statistik ur Vera och Frida. Kim och Alva är exempelnamn.',
      'Katarina- och Johanneskvarteren samt Hjalmar Brantingsområdet.',
      'Ulrika, Rimforsa och Kisa saknar fritidsgård, i Fredrika stängde macken.',
      'Projektet Hans och Greta drivs av biblioteken.',
      'Bibliotekarierna vill ha ett larm.',
      'Kent, Prince och Camel är märken som smugglas, och Pippi och Emil används som figurer.',
      'Föreställningen "Kim & Love" visas, och skolan Sven Dufva stängs.',
      'Lokalen heter Kajsas, efter Kajsa Varg, och parken är uppkallad efter Klara Lindeman.',
      'Sara Nordqvists böcker läses i bokcirkeln.',
      'Love Hotel-skylten, Love hurts-kampanjen och My-gruppen för tjejer.',
      'Höstmarknaden hålls på Mårten, och belysningen i Stora Tor byts.',
      'Sven Jerringfonden har beviljat bidrag.',
      'Lokalen Björken har plats för 60, Liv och Maj rymmer 12 vardera.',
      'Postadress: Kommunledningskontoret, 123 80 Norrdal.',
      'Måndag till torsdag, eller Mon–Thu.',
      'Wi-Fi, Windows 11 24H2, Edge 120 och Firefox ESR 128.',
      'Brandvarnare, modell FireAngel ST-622.',
      'STRADA visar 96 skadade, och SKOLFS 2012:34 ligger till grund.',
      'Vägbelysning ägs av Mälarenergi, och bokning görs i Interbook GO.',
    ],
  },
  find,
};
