import { wordOf } from '../lexicon/words.ts';
import type { Page } from '../page.ts';
import { monthNames } from '../people/moment.ts';
import { inApposition, isThing, shortens } from '../proper/apposition.ts';
import { isBeast } from '../proper/beasts.ts';
import {
  foreignLook,
  organisationPrepositions,
  placePrepositions,
  plainVerbs,
  villageEnding,
} from '../proper/cues.ts';
import { isCutLoose, isCutNote } from '../proper/cut-short.ts';
import { capital } from '../proper/heads.ts';
import { actsLater, befellLater, isNotedPerson } from '../proper/noted-person.ts';
import { isOrdinary, massNouns, months } from '../proper/ordinary-names.ts';
import { hasPersonCue, isNotedState, isSomebody, isTitleCase } from '../proper/person-cue.ts';
import { inTownList } from '../proper/town-list.ts';
import { isEnglish } from '../register/register.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import type { Token } from '../text/tokens.ts';
import { inPair, noteLabel, ownsHome } from './name-signs.ts';
import { type Hit, hasAny } from './rule.ts';
import { judgeUnknown } from './unknown-name.ts';

/** "Trygg hemma", "Stark i trafiken": an adjective goes on so in a title. */
const titleGoesOn = /^(hemma|i|granne|grannar|nära|tillsammans|ute|hela)$/;

const weekdays = new Set(['mån', 'tis', 'ons', 'tor', 'tors', 'fre', 'lör', 'sön']);
/** Whether so many find room in what is named, alone or beside another. */
function rooms(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower;
  const verb = next === 'och' || next === 'samt' ? at + 3 : at + 1;
  return tokens[verb]?.lower === 'rymmer' && tokens[verb + 1]?.kind === 'number';
}

/** Words that begin as names do: "Love-bedrägerier", "Rut-avdraget". */
const borrowed = /^(?:love-(?:bedräg|scam|bomb|bluff|fraud)|ru?t-avdrag)/;
const ofNetworks = oneLike(
  /krypter|darknet|darkweb|anonymi|marknadsplats|^(?:snapchat|telegram|wickr|whatsapp|instagram)|(?<!chatt)forum(?:et)?$|^vpn|webbläsar|onion/,
);
const seasons = oneLike(/^(?:vecka|sommar|säsong|höst|skolstart|semester|lov|månad)/);
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

/**
 * How a capitalised word that may be somebody's name is judged when no row of names holds it: by its label, and by what stands
 * beside it. Undefined where it is nobody's name.
 */
export function judgeSingle(page: Page, at: number): Hit['strength'] | undefined {
  const { tokens, labels } = page;
  const token = tokens[at];
  const label = labels[at];
  if (token === undefined || label === undefined) return undefined;
  const before = tokens[at - 1]?.sentence === token.sentence ? tokens[at - 1] : undefined;
  const next = tokens[at + 1];
  const cue = hasPersonCue(tokens, at, joinedEnd(tokens, at));
  // "C Lucia-natt": after the letter of a point in a list.
  // '"Trygg resa hem"': what begins a saying.
  const quoted = before?.text === '"' && next?.kind === 'word' && next.shape === 'lower';
  const opens = token.opens || quoted || (before?.opens === true && /^[B-HJ-Z]$/.test(before.text));
  if (
    next?.lower === 'månad' ||
    // "August är månaden med flest anmälda"
    (months.has(token.lower) && next?.lower === 'är' && tokens[at + 2]?.lower === 'månaden') ||
    // "August 2025", "August var lugnare än juli"
    (months.has(token.lower) &&
      (next?.kind === 'number' ||
        (!cue && hasAny(page, otherMonths)) ||
        // "August brukar vara lugn, men redan vecka 36"
        (next?.lower === 'brukar' && !cue && hasAny(page, seasons)))) ||
    // "Livs på hörnet": a shop.
    (token.lower === 'livs' && /^(?:på|vid|i)$/.test(next?.lower ?? '')) ||
    // "Rut och rot lyfts": what the tax office pays for.
    (token.lower === 'rut' && tokens.slice(at + 2, at + 5).some((one) => /^rot/.test(one.lower)))
  )
    return undefined;
  // "Tor–lör": from one day of the week to another.
  if (
    weekdays.has(token.lower) &&
    (weekdays.has(tokens[at + 2]?.lower ?? '') ||
      // "Tor- och fredagskvällar"
      (/^(?:och|–)$/.test(tokens[at + 2]?.lower ?? '') &&
        /^(?:mån|tis|ons|tors|fre|lör|sön)dag/.test(tokens[at + 3]?.lower ?? '')) ||
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
    (token.shape === 'mixed' || next?.shape === 'upper') &&
    /^(?:modell|fabrikat|märket?)$/.test(before?.lower ?? '')
  )
    return undefined;
  // "rapporteras i Stella": in a system.
  if (
    before?.lower === 'i' &&
    /^(?:rapporter|register|dokumenter|logg|för|journalför|diarieför|avvikelserapporter)(?:as|ades|ats|s|des|ts)$|^(?:rapporter|register|dokumenter)ar?$/.test(
      tokens[at - 2]?.lower ?? '',
    )
  )
    return undefined;
  // "Liv och Maj rymmer 12 vardera": rooms.
  if (!cue && rooms(tokens, at)) return undefined;
  // "kopplat till Oskarsson": no place ends so.
  const inPlace =
    before?.kind === 'word' && placePrepositions.has(before.lower) && !/.{3}sson$/.test(token.lower);
  // "Karlström på Stora torget har sålt", of a word that is somebody's surname or none
  const told = (): boolean =>
    !inPlace && (isNotedPerson(tokens, at, true) || (token.opens && actsLater(tokens, at, true)));
  // "i Granholm": nobody is written so after "i", unless loved or hit ("kär i").
  const inTown =
    !cue &&
    (/^(i|längs|utmed|utefter)$/.test(before?.lower ?? '') || inTownList(tokens, at)) &&
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
  // "mellan Svartby–Domsjö": from one place to another.
  if (
    !cue &&
    next?.text === '-' &&
    labels[at + 2] === 'place' &&
    tokens[at + 2]?.shape === 'capital' &&
    villageEnding.test(token.lower) &&
    (label === 'last' || label === 'unknown' || label === 'shape')
  )
    return undefined;
  // "via Tor-nätverket", "via Tor och krypterade forum": the network.
  if (
    token.lower === 'tor' &&
    !cue &&
    /^(?:via|på|genom|med|som|över|och|av)$/.test(before?.lower ?? '') &&
    hasAny(page, ofNetworks)
  )
    return undefined;
  if (
    token.lower === 'tor' &&
    next?.text === '-' &&
    /^(?:bas|nätv|webb|läsar|brows|tjänst|sid|serv|nod|adress)/.test(tokens[at + 2]?.lower ?? '')
  )
    return undefined;
  // "Love is love", "Gun violence", "Love-bedrägerier": in English.
  if (
    (label === 'firstWord' || label === 'first') &&
    next?.kind === 'word' &&
    next.shape === 'lower' &&
    (/^(is|the|of|and|my|your|for)$/.test(next.lower) ||
      (wordOf(next) !== 2 && (isEnglish(next.lower) || /^(?:scam|fraud|bomb|scamm|bombn)/.test(next.lower))))
  )
    return undefined;
  if (next?.text === '-' && next.tight && borrowed.test(`${token.lower}-${tokens[at + 2]?.lower}`))
    return undefined;
  // "Elsa & Jag säljer fika"
  if (next?.text === '&' && /^(?:jag|vänner)$/.test(tokens[at + 2]?.lower ?? '')) return undefined;
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
        !/(sson|ström|qvist|kvist|gren|berg|lund|holm|dahl|man|lind|blad|stedt|ander|löf|vall|ell|én|in)(?:s|arna)?$/.test(
          token.lower,
        )
      )
        return cue || told() ? 'hold' : undefined;
      return inPlace && !cue && wordOf(token) === 1 && !ownsHome(token, next) ? 'ask' : 'hold';
    case 'shape':
      // "Elevh. deltar": no name with the Arabic article.
      if (
        /^(al|el)/.test(token.lower) &&
        (token.text.length <= 8 || /.{3}(?:bibl|gymn|omr|förv|stn|skol)$/.test(token.lower)) &&
        (isCutNote(tokens, at) || isCutLoose(token))
      )
        return undefined;
      if (token.opens && !cue && next?.kind === 'number') return 'ask';
      return inPlace && !cue && !ownsHome(token, next) ? 'ask' : 'hold';
    case 'firstWord': {
      // "Andra menar att": others. "efter Andra världskriget"
      if (token.lower === 'andra' && !capital(next) && (opens || /kriget$/.test(next?.lower ?? '')))
        return undefined;
      // "Inga blev nekade plats": no ones, in the plural.
      if (token.lower === 'inga' && /(ade|da|na)$/.test(tokens[at + 2]?.lower ?? '')) return undefined;
      if (cue || (opens && isNotedState(tokens, at))) return 'hold';
      if (opens && isNotedPerson(tokens, at, massNouns.has(token.lower))) return 'hold';
      if (opens && noteLabel.test(before?.text === ':' ? (tokens[at - 2]?.lower ?? '') : '')) return 'hold';
      if (opens && !massNouns.has(token.lower) && inApposition(tokens, at)) return 'hold';
      if (opens && inPair(page, at) && !massNouns.has(token.lower)) return 'hold';
      if (opens) {
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
      if (cue || told()) return 'hold';
      // "Trygg på nätet", "Trygg och säker": an adjective that begins a title.
      if (
        opens ||
        isTitleCase(tokens, at) ||
        (wordOf(token) === 2 &&
          (next?.lower === 'på' ||
            (next?.lower === 'och' &&
              /^(?:säker|trygg|stark|glad|fri|frisk|sund|aktiv|ren|snygg|jämlik|delaktig|synlig)$/.test(
                tokens[at + 2]?.lower ?? '',
              ))))
      )
        return undefined;
      return inPlace ||
        (before !== undefined && organisationPrepositions.has(before.lower)) ||
        titleGoesOn.test(next?.lower ?? '')
        ? 'ask'
        : 'hold';
    case 'shapeWord':
      if (cue || told()) return 'hold';
      if (next?.kind === 'number' || before?.kind === 'sign') return undefined;
      return token.opens ||
        (inPlace && !/(?:gren|ström|blad|stedt)s?$/.test(token.lower)) ||
        isTitleCase(tokens, at)
        ? undefined
        : 'ask';
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
