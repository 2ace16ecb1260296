import { gradeWord, wordOf } from '../lexicon/words.ts';
import { gradeName, nameOf } from '../names/lookup.ts';
import type { Page } from '../page.ts';
import { personNoun } from '../people/nouns.ts';
import { isBeast } from '../proper/beasts.ts';
import { kinNouns, personVerbs, titleNouns } from '../proper/cues.ts';
import { anything, isNotedPerson } from '../proper/noted-person.ts';
import { massNouns, wordNames } from '../proper/ordinary-names.ts';
import { hasPersonCue, isNotedState, isSomebody } from '../proper/person-cue.ts';
import { isPersonal } from '../proper/personal-predicate.ts';
import { wordsThat } from '../text/asked-words.ts';
import { placesOfWords } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords } from '../text/word-facts.ts';
import type { Hit, Rule } from './rule.ts';

/** Short or foreign words that are also names; only a strong cue makes a person of them. */
const doubtful = new Set(
  'gul august jan jun jul maj mars april feb dec nov okt sep aug samba alba roman karma fanta dina mina sina alla hela ena andra bella stella nova mix max min ram ben tina live love kim bo per hans sten stig my tor liv juni juli rut inga klara dag dan tim set vikas ruta rida van ting smita pilar arta arton lev mark'.split(
    ' ',
  ),
);

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

/** What notes put before a person's name: "ring saga", "möte m stig", "enl. ali". */
const leads = /^(m|enl|ring|ringt|ringde|träffade|träffat|mötte|frågade|via|hos|ang|betr)$/;

/** What follows a name that begins a note: "eva på soc", "kim o mia". */
const goesOn = /^(på|i|o|och|från|hos|har|är|blev|fick)$/;

/** "ali m.", "omar h": a surname cut to its first letter. */
function isInitialed(tokens: readonly Token[], at: number): boolean {
  const initial = tokens[at + 1];
  return (
    initial?.kind === 'word' &&
    initial.text.length === 1 &&
    !/^[iåoö]$/.test(initial.lower) &&
    tokens[at + 2]?.text === '.'
  );
}

/** "axel lundströms gata" */
const namedAfter = /^(gata|väg|gränd|plats|torg|park|backe|stig|stiftelse|fond|skola)$/;

/** Names that are pronouns, counts and kin first; they begin a note as that. */
const ordinarySubject =
  /^(alla|andra|ena|inga|hela|mina|dina|sina|hans|min|per|set|ting|ram|ben|van|nian|arton|arta|buse|odd|kamel|ramla|mix|bror|karl|hoa|linas|enas|vikas|smita|andres|helga|vilda|lev|fria)$/;
const pairs = /^(o|och|&|\+)$/;

/** "stig satt full", "saga o tindra rökte": a note that begins with what only persons do. */
function beginsNote(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.opens !== true || ordinarySubject.test(token.lower)) return false;
  if (isPersonal(tokens, at + 1)) return true;
  // A stone falls as well.
  if (/^(ramlade|trillade|halkade|ramlat)$/.test(tokens[at + 1]?.lower ?? ''))
    return !massNouns.has(token.lower);
  const [link, second, verb] = tokens.slice(at + 1, at + 4);
  return (
    second?.kind === 'word' &&
    pairs.test(link?.lower ?? '') &&
    (nameOf(second) === 'first' || wordNames.has(second.lower)) &&
    (isPersonal(tokens, at + 3) || (personVerbs.has(verb?.lower ?? '') && !anything.test(verb?.lower ?? '')))
  );
}

/** What no company has done, whose name a surname may be. */
const harmed = /^(hotat|slagit|sparkat|spottat|knuffat|skrikit|stulit|kastat)$/;

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

/** What is bent after a colon. */
const inflection = /^(?:e[rn]|or|ar|et|[eao]rna|e[nt]s|are|aren|arna)$/;

const joinedName = askedOfWords(isJoinedName);
const anyName = wordsThat(
  (lower) => gradeName(lower) !== undefined || wordNames.has(lower) || isJoinedName(lower),
);

function find(page: Page): Hit[] {
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
    const before = tokens[at - 1];
    const nextName = next?.kind === 'word' && next.shape === 'lower' ? nameOf(next) : undefined;
    const fullName =
      grade === 'first' &&
      !(tied && token.lower.length <= 3) &&
      (word !== 2 ||
        (next !== undefined &&
          (nextName === 'last' ? wordOf(next) !== 2 : nextName === 'shape' && wordOf(next) === 0))) &&
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
    const stop = before?.text === '.' && tokens[at - 3]?.text !== '.';
    const led = leads.test((stop ? tokens[at - 2] : before)?.lower ?? '');
    // "björn full igen", "- stig på ekgatan, onykter", "ring saga om boendet", "ali m. utskriven"
    if (
      grade === 'first' &&
      ((token.opens && (isNotedPerson(tokens, at, true) || beginsNote(tokens, at))) ||
        ((token.opens || !doubtful.has(token.lower)) && isNotedState(tokens, at)) ||
        (/^(heter|hette)$/.test(before?.lower ?? '') &&
          personNoun(tokens[at - 2]?.lower ?? '')?.plural === false) ||
        (word === 2
          ? led && !doubtful.has(token.lower) && !(stop && token.opens)
          : token.lower.length === 3 &&
            !doubtful.has(token.lower) &&
            (led || (token.opens && (isInitialed(tokens, at) || goesOn.test(next?.lower ?? ''))))))
    ) {
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
      continue;
    }
    // "grannen till nisse", "han heter nisse"
    if (
      grade === 'first' &&
      word === 2 &&
      !doubtful.has(token.lower) &&
      ((/^(till|åt)$/.test(before?.lower ?? '') &&
        (kinNouns.has(tokens[at - 2]?.lower ?? '') || titleNouns.has(tokens[at - 2]?.lower ?? ''))) ||
        (/^(heter|hette|döptes|namnet)$/.test(before?.lower ?? '') &&
          /^(han|hon|killen|tjejen|pojken|flickan|mannen|kvinnan|brodern|mamman|pappan|som|ledaren|person(en)?)$/.test(
            tokens[at - 2]?.lower ?? '',
          )))
    ) {
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
      continue;
    }
    // "nån emir o hans bror"
    if (
      grade === 'first' &&
      !doubtful.has(token.lower) &&
      /^(och|o)$/.test(next?.lower ?? '') &&
      /^(hans|hennes)$/.test(tokens[at + 2]?.lower ?? '') &&
      /^(gäng|kompis|kompisar|polare|vänner|familj|tjej|kille)$|^.{0,6}(bror|bröder|brorsa|syster|syrra|kusin|kusiner|mamma|pappa|son|dotter|fru|man|sambo)$/.test(
        tokens[at + 3]?.lower ?? '',
      )
    ) {
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
      continue;
    }
    // "ann ringde om sin son"
    if (
      word === 2 &&
      grade === 'first' &&
      token.opens &&
      !doubtful.has(token.lower) &&
      personVerbs.has(next?.lower ?? '')
    )
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
    if (word === 2) continue;
    // "familjen åkerblom"
    if (
      /^(familjen|bröderna|syskonen|makarna|fru|herr|klanen|släkten|fam)$/.test(
        (stop ? tokens[at - 2] : before)?.lower ?? '',
      ) &&
      (grade === 'last' || grade === 'shape')
    ) {
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
      continue;
    }
    const cue =
      hasPersonCue(tokens, at, at) ||
      // "såg kim och två till"
      (/^(och|o)$/.test(next?.lower ?? '') &&
        /^(två|tre|fyra|några|flera|ett par)$/.test(tokens[at + 2]?.lower ?? '') &&
        /^(till|andra|kompisar|polare|killar|tjejer)$/.test(tokens[at + 3]?.lower ?? '')) ||
      (before?.kind === 'word' && titleNouns.has(before.lower)) ||
      (next?.lower === 'och' && /^(hans|hennes)$/.test(tokens[at + 2]?.lower ?? '')) ||
      (next !== undefined &&
        (personVerbs.has(next.lower) || kinNouns.has(next.lower)) &&
        token.lower.length > 3);
    if ((cue && grade === 'first') || (word === 0 && /.{3}sson(s|ska)?$/.test(token.lower)))
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
    else if (
      word === 0 &&
      (token.opens || /^(att|och|o|när|sen|sedan|men)$/.test(before?.lower ?? '')) &&
      (isPersonal(tokens, at + 1) ||
        (/^(har|hade)$/.test(next?.lower ?? '') && harmed.test(tokens[at + 2]?.lower ?? '')))
    )
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
    else if (word === 0 && token.opens && isSomebody(tokens, at))
      hits.push({ start: token.start, end: token.end, strength: 'hold' });
    else if (cue && word === 0) hits.push({ start: token.start, end: token.end, strength: 'ask' });
    else if (
      grade === 'first' &&
      word === 0 &&
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
    ],
    pass: [
      'unga som mår dåligt',
      'roman och film lånas ut',
      'liv och rörelse i centrum',
      'längs axel lundströms gata',
      'sten låg på spåret, och björn sågs vid soptippen',
      'ask o lönn tas ner vid skolan',
      'maj-juni kör vi utedisco',
      'hedvig eleonora församling, lex sarah och brf:erna',
    ],
  },
  find,
};
