import { gradeWord, wordOf } from '../lexicon/words.ts';
import { gradeName, type NameGrade, nameOf } from '../names/lookup.ts';
import type { Page } from '../page.ts';
import { isBeast } from '../proper/beasts.ts';
import { placePrepositions } from '../proper/cues.ts';
import { isCutNote } from '../proper/cut-short.ts';
import { wordNames } from '../proper/ordinary-names.ts';
import { isSomebody } from '../proper/person-cue.ts';
import { registered } from '../register/match.ts';
import { isEnglish } from '../register/register.ts';
import { wordsThat } from '../text/asked-words.ts';
import { placesOfWords } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords } from '../text/word-facts.ts';
import {
  beginsNote,
  doubtful,
  hasCompany,
  isAway,
  isHousehold,
  isInNote,
  isIntroduced,
  isMet,
  isPointedOut,
  isSubject,
  opensTelling,
} from './lower-case-cues.ts';
import type { Hit, Rule } from './rule.ts';

/** A given name and a surname run together: "elinlundmark". */
export function isJoinedName(lower: string): boolean {
  if (lower.length < 8 || lower.length > 28 || gradeWord(lower) !== 0) return false;
  for (let cut = 3; cut <= lower.length - 3; cut += 1) {
    if (gradeName(lower.slice(0, cut)) !== 'first') continue;
    const rest = gradeName(lower.slice(cut));
    if (rest === 'first' && cut >= 4 && (lower.length - cut >= 4 || lower.endsWith('åke'))) return true;
    if (lower.length - cut < 4) continue;
    if (rest === 'last' || (rest === 'shape' && lower.length - cut >= 6)) return true;
  }
  return false;
}

/** "axel lundströms gata" */
const namedAfter = /^(gata|väg|gränd|plats|torg|park|backe|stig|stiftelse|fond|skola)$/;

const doubleFirst =
  /^(ann|anna|anne|maj|eva|karl|carl|lars|per|pär|jan|sven|bengt|britt|inga|ing|gun|ulla|rose|mari|marie|hans|nils|olof|åsa|stig|lill|siv|ulf|bo|karin|brit|lena|sara|sten|john|jean)$/;

/** "maj-britt", "carl-johan": two given names that are one; months are joined as well ("maj-juni"). */
const isDouble = (tokens: readonly Token[], at: number): boolean => {
  const second = tokens[at + 2];
  return (
    tokens[at + 1]?.text === '-' &&
    second?.joined === true &&
    doubleFirst.test(tokens[at]?.lower ?? '') &&
    nameOf(second) === 'first' &&
    !/^(sol|sön)$/.test(second.lower) &&
    !isMonthSpan(tokens, at + 2)
  );
};

const monthSpan = /^(jan|feb|mars?|apr(il)?|maj|juni?|juli?|aug|sept?|okt|nov|dec)$/;
/** "jan-jun": from one month to another. */
const isMonthSpan = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.joined === true &&
  monthSpan.test(tokens[at]?.lower ?? '') &&
  monthSpan.test(tokens[at - 2]?.lower ?? '');

const parish = /^(?:församling(?:ar)?s?|kyrka|socken)$/;
/** "hedvig eleonora församling" */
const isParish = (tokens: readonly Token[], at: number): boolean =>
  parish.test(tokens[at + 1]?.lower ?? '') ||
  (parish.test(tokens[at + 2]?.lower ?? '') && gradeName(tokens[at + 1]?.lower ?? '') !== undefined);

/** Ends no Swedish word but surnames. */
const surnameEnd =
  /.{3}(?:ström|berg|lund|gren|[qk]vist|stedt|dahl|lind|holm|mark|sson|[eo]vic|w?sk[iy]|escu|enko|oglu|zadeh|pour|nejad|dottir)s?$/;
/** Beside "@" or "#", or after a full stop with no blank: part of an address. */
const isAddress = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at - 1], tokens[at + 1]].some((one) => /^[@#]$/.test(one?.text ?? '')) ||
  (tokens[at - 1]?.text === '.' && tokens[at]?.tight === true);

/** Whether a word in lower case is a surname and nothing else, on the list or by its ending: "enligt nowak", "det gäller lindqvist". */
const isPlainSurname = (tokens: readonly Token[], at: number, grade: NameGrade): boolean => {
  const lower = tokens[at]?.lower ?? '';
  return (
    (grade === 'last' || (surnameEnd.test(lower) && !isCutNote(tokens, at))) &&
    !/[aeo]rnas?$/.test(lower) &&
    !(lower.endsWith('s') && namedAfter.test(tokens[at + 1]?.lower ?? '')) &&
    !isEnglish(lower) &&
    !isAddress(tokens, at)
  );
};

const villageLike =
  /.{3}(?:ström|berg|lund|holm|fors|vik|dal|näs|sund|borg|ås|by|torp|hult|ryd|sjö|hed|stad|sta)$/;
const street = /^.{4,}s?(?:gatan|vägen|torget|parken|skolan|gymnasiet|gränd)$/;
/** "patrull i katrineholm", "oro på olofström", "erik dahlbergsgatan": a place of the register, or what is called after somebody. */
const isWhere = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  const named = nameOf(token);
  const inside = tokens[at - 1]?.lower === 'i' && !/^(?:kär|förälskad)$/.test(tokens[at - 2]?.lower ?? '');
  if (registered(tokens, at, undefined)?.kind === 'place') return named !== 'first' || inside;
  return (
    (inside && named !== 'first' && villageLike.test(token.lower)) || street.test(tokens[at + 1]?.lower ?? '')
  );
};

/** What is bent after a colon. */
const inflection = /^(?:e[rn]|or|ar|et|[eao]rna|e[nt]s|are|aren|arna)$/;

const joinedName = askedOfWords(isJoinedName);
const anyName = wordsThat(
  (lower) => gradeName(lower) !== undefined || wordNames.has(lower) || isJoinedName(lower),
);

function find(page: Page): readonly Hit[] {
  const { tokens } = page;
  const hits: Hit[] = [];
  let done = -1;
  for (const at of placesOfWords(tokens, anyName)) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.kind !== 'word' ||
      token.shape !== 'lower' ||
      token.lower.length < 3 ||
      isMonthSpan(tokens, at) ||
      isBeast(tokens, at) ||
      at <= done ||
      /^(?:lex|sankta?)$/.test(tokens[at - 1]?.lower ?? '') ||
      isParish(tokens, at) ||
      isWhere(tokens, at) ||
      // "brf:erna"
      (tokens[at - 1]?.text === ':' &&
        tokens[at - 1]?.tight === true &&
        token.tight &&
        tokens[at - 2]?.kind === 'word' &&
        inflection.test(token.lower))
    )
      continue;
    if (joinedName(token)) {
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
      continue;
    }
    const grade = nameOf(token);
    if (grade === undefined) {
      // "ask vägrar prata": also a name that no list holds.
      if (wordNames.has(token.lower) && beginsNote(tokens, at))
        hits.push({ start: token.start, end: token.end, strength: 'hold' });
      continue;
    }
    if (grade === 'first' && isDouble(tokens, at)) {
      hits.push({ start: token.start, end: tokens[at + 2]?.end ?? token.end, strength: 'hold' });
      done = at + 2;
      continue;
    }
    // "karlsson" is a compound of "karl" and "son" as well.
    const word = /sson(s|ska)?$/.test(token.lower) ? 0 : wordOf(token);
    const sign = tokens[at + 1];
    // "sanna.wikander", "sanna_wikander", "sanna/wikander"
    const tied =
      sign?.kind === 'sign' && sign.tight && /^[._/+,|-]$/.test(sign.text) && tokens[at + 2]?.tight === true;
    const next = tied ? tokens[at + 2] : sign;
    const nextName = next?.kind === 'word' && next.shape === 'lower' ? nameOf(next) : undefined;
    const fullName =
      grade === 'first' &&
      !(tied && token.lower.length <= 3) &&
      (word !== 2 ||
        (next !== undefined &&
          (nextName === 'last'
            ? wordOf(next) !== 2
            : nextName === 'shape' && (wordOf(next) === 0 || surnameEnd.test(next.lower))))) &&
      (nextName === 'last' || nextName === 'first' || nextName === 'shape') &&
      next !== undefined &&
      (wordOf(next) !== 2 ||
        (nextName === 'last' &&
          /^(lund|berg|lind|ek|falk|ros|ström|björk|holm|dahl|frisk|stark|svan|skog|hjort|alm|malm)$/.test(
            next.lower,
          ))) &&
      !doubtful.has(token.lower) &&
      !(next.lower.endsWith('s') && namedAfter.test(tokens[(tied ? at + 2 : at + 1) + 1]?.lower ?? ''));
    if (fullName && next !== undefined && !(next.lower.length < 3)) {
      hits.push({ start: token.start, end: next.end, strength: 'hold' });
      done = at + 1;
      continue;
    }
    if (
      grade === 'first' &&
      (isInNote(tokens, at, word, next) ||
        hasCompany(tokens, at, next) ||
        (word === 2 &&
          (isIntroduced(tokens, at) || isMet(tokens, at) || isAway(tokens, at) || opensTelling(token, next))))
    ) {
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
      continue;
    }
    if (word === 2) continue;
    // "makarna tillsammans": a Swedish compound that begins as names of another language do.
    const looksAlone = grade === 'shape' && word === 1 && !surnameEnd.test(token.lower);
    if ((grade === 'last' || grade === 'shape') && !looksAlone && isHousehold(tokens, at)) {
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
      continue;
    }
    const cue = isPointedOut(tokens, at, next);
    if ((cue && grade === 'first') || (word === 0 && /.{3}sson(s|ska)?$/.test(token.lower)))
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
    else if (word === 0 && (isSubject(tokens, at, next) || (token.opens && isSomebody(tokens, at))))
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
    else if (cue && word === 0) hits.push({ start: token.start, end: token.end, strength: 'ask' });
    else if (
      (word === 0 || (grade === 'last' && !placePrepositions.has(tokens[at - 1]?.lower ?? ''))) &&
      (grade === 'first' || isPlainSurname(tokens, at, grade)) &&
      token.lower.length >= 4 &&
      !token.joined &&
      !doubtful.has(token.lower)
    )
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
  }
  return hits;
}

export const nameLowerCase: Rule = {
  id: 'name-lower-case',
  kind: 'name',
  title: 'Namn med liten bokstav',
  source:
    'Egen regel: kända förnamn som inte är svenska ord, och namn bredvid ord som visar att det är en person.',
  reason: 'Ordet är ett personnamn eller ser ut som ett, fast det är skrivet med liten bokstav.',
  advice: 'Ta bort namnet och skriv vilken grupp det gäller.',
  examples: {
    match: [
      'ali och hans bror är tillbaka.',
      'vi pratade med fatima om skolan',
      'enligt jonas karlsson är det lugnt',
      'björn full igen på trappan',
      'karlsson igen',
      'stig satt full på bänken',
      'saga o tindra rökte bakom gymmet',
      'björn blev av med körkortet',
      'maj-britt är förvirrad',
      'obs att jovanovic har hotat bovärden',
      'det är olle nyström som ligger bakom',
      'skolsköterskan ska träffa lova på onsdag',
      'så fort tindra är där blir det bråk',
    ],
    pass: [
      'unga som mår dåligt',
      'roman och film lånas ut',
      'liv och rörelse i centrum',
      'längs axel lundströms gata',
      'sten låg på spåret, och björn sågs vid soptippen',
      'ask o lönn tas ner vid skolan',
      'maj-juni kör vi utedisco',
      'risken att träffa björn på stigen',
      'hedvig eleonora församling, lex sarah och brf:erna',
    ],
  },
  find,
};
