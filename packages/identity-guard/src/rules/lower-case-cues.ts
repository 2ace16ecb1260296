import type { WordGrade } from '../lexicon/words.ts';
import { nameOf } from '../names/lookup.ts';
import { personNoun } from '../people/nouns.ts';
import { kinNouns, personVerbs, titleNouns } from '../proper/cues.ts';
import { anything, isNotedPerson } from '../proper/noted-person.ts';
import { massNouns, wordNames } from '../proper/ordinary-names.ts';
import { hasPersonCue, isNotedState } from '../proper/person-cue.ts';
import { isPersonal } from '../proper/personal-predicate.ts';
import { registered } from '../register/match.ts';
import type { Token } from '../text/tokens.ts';

/** Signs that a name written without a capital is a person's, told by what stands beside it. */

/** Short or foreign words that are also names; only a strong cue makes a person of them. */
export const doubtful = new Set(
  'gul august jan jun jul maj mars april feb dec nov okt sep aug samba alba roman karma fanta dina mina sina alla hela ena andra bella stella nova mix max min ram ben tina live love kim bo per hans sten stig my tor liv juni juli rut inga klara dag dan tim set vikas ruta rida van ting smita norrman landsman reason king miller baker hunt brown bell woods stone hill wood ford rice wolf bishop tanner gardner forest singer walker bottom turner cooper carter sexton pilar arta arton lev mark'.split(
    ' ',
  ),
);

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

/** Names that are pronouns, counts and kin first; they begin a note as that. */
const ordinarySubject =
  /^(alla|andra|ena|inga|hela|mina|dina|sina|hans|min|per|set|ting|ram|ben|van|nian|arton|arta|buse|odd|kamel|ramla|mix|bror|karl|hoa|linas|enas|vikas|smita|andres|helga|vilda|lev|fria)$/;
const pairs = /^(o|och|&|\+)$/;

/** "stig satt full", "saga o tindra rökte": a note that begins with what only persons do. */
export function beginsNote(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.opens !== true || ordinarySubject.test(token.lower)) return false;
  if (isPersonal(tokens, at + 1)) return true;
  // "kim från ljungby har bytt skola"
  if (
    tokens[at + 1]?.lower === 'från' &&
    !massNouns.has(token.lower) &&
    !beasts.test(token.lower) &&
    registered(tokens, at + 2, undefined)?.kind === 'place'
  )
    return true;
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

/** The word before, past the full stop of one cut short: "enl. ali". */
function wordBefore(tokens: readonly Token[], at: number): { word: Token | undefined; stop: boolean } {
  const stop = tokens[at - 1]?.text === '.' && tokens[at - 3]?.text !== '.';
  return { word: tokens[stop ? at - 2 : at - 1], stop };
}

/** "björn full igen", "- stig på ekgatan, onykter", "ring saga om boendet", "ali m. utskriven" */
export function isInNote(
  tokens: readonly Token[],
  at: number,
  word: WordGrade,
  next: Token | undefined,
): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const certain = !doubtful.has(token.lower);
  if (token.opens && (isNotedPerson(tokens, at, true) || beginsNote(tokens, at))) return true;
  if ((token.opens || certain) && isNotedState(tokens, at)) return true;
  if (
    /^(heter|hette)$/.test(tokens[at - 1]?.lower ?? '') &&
    personNoun(tokens[at - 2]?.lower ?? '')?.plural === false
  )
    return true;
  if (!certain) return false;
  const before = wordBefore(tokens, at);
  const led = leads.test(before.word?.lower ?? '');
  if (word === 2) return led && !(before.stop && token.opens);
  return (
    token.lower.length === 3 &&
    (led || (token.opens && (isInitialed(tokens, at) || goesOn.test(next?.lower ?? ''))))
  );
}

/** "grannen till nisse", "han heter nisse" */
export function isIntroduced(tokens: readonly Token[], at: number): boolean {
  if (doubtful.has(tokens[at]?.lower ?? '')) return false;
  const before = tokens[at - 1]?.lower ?? '';
  const who = tokens[at - 2]?.lower ?? '';
  return (
    (/^(till|åt)$/.test(before) && (kinNouns.has(who) || titleNouns.has(who))) ||
    (/^(heter|hette|döptes|namnet)$/.test(before) &&
      /^(han|hon|killen|tjejen|pojken|flickan|mannen|kvinnan|brodern|mamman|pappan|som|ledaren|person(en)?)$/.test(
        who,
      ))
  );
}

/** "ska träffa lova på onsdag", "pratat med saga": whom one meets and talks to, and what no thing is. */
export function isMet(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (
    token === undefined ||
    doubtful.has(token.lower) ||
    massNouns.has(token.lower) ||
    beasts.test(token.lower)
  )
    return false;
  const [far, before, next] = [tokens[at - 2]?.lower ?? '', tokens[at - 1]?.lower ?? '', tokens[at + 1]];
  if (next?.kind === 'word' && !goesOnAfter.test(next.lower)) return false;
  if (before === 'med')
    return /^(?:prata(?:r|t|de)?|tala(?:r|t|de)?|samtala(?:r|t|de)?|samtal|snacka(?:r|t|de)?)$/.test(far);
  return /^(?:träffa(?:r|t|de)?|mobba(?:r|t|de)?|förhöra)$/.test(before);
}
const beasts = /^(?:björn|varg|lo|falk|ren)$/;
const goesOnAfter =
  /^(?:på|om|i|efter|innan|imorgon|idag|igår|igen|och|inför|vid|kl|nästa|varje|ensam|själv|hemma|angående|nu|ikväll|tillsammans|för)$/;

/** "så fort tindra är där", "när lova är borta": what only somebody is, after what begins a clause. */
export const isAway = (tokens: readonly Token[], at: number): boolean =>
  /^(?:fort|när|om|att|innan|sen|sedan|eftersom|medan|tills)$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(?:är|var)$/.test(tokens[at + 1]?.lower ?? '') &&
  /^(?:där|här|hemma|borta|tillbaka|sjuk|ledig|frånvarande|ute|arg|ledsen)$/.test(
    tokens[at + 2]?.lower ?? '',
  ) &&
  !doubtful.has(tokens[at]?.lower ?? '') &&
  !massNouns.has(tokens[at]?.lower ?? '') &&
  !beasts.test(tokens[at]?.lower ?? '');

/** "nån emir o hans bror" */
export const hasCompany = (tokens: readonly Token[], at: number, next: Token | undefined): boolean =>
  !doubtful.has(tokens[at]?.lower ?? '') &&
  /^(och|o)$/.test(next?.lower ?? '') &&
  /^(hans|hennes)$/.test(tokens[at + 2]?.lower ?? '') &&
  /^(gäng|kompis|kompisar|polare|vänner|familj|tjej|kille)$|^.{0,6}(bror|bröder|brorsa|syster|syrra|kusin|kusiner|mamma|pappa|son|dotter|fru|man|sambo)$/.test(
    tokens[at + 3]?.lower ?? '',
  );

/** "ann ringde om sin son" */
export const opensTelling = (token: Token, next: Token | undefined): boolean =>
  token.opens && !doubtful.has(token.lower) && personVerbs.has(next?.lower ?? '');

/** "familjen åkerblom" */
export const isHousehold = (tokens: readonly Token[], at: number): boolean =>
  /^(familjen|bröderna|syskonen|makarna|fru|herr|klanen|släkten|fam)$/.test(
    wordBefore(tokens, at).word?.lower ?? '',
  );

/** "såg kim och två till", "kassör jonas", "ali och hans bror": beside a word that only goes with a person. */
export function isPointedOut(tokens: readonly Token[], at: number, next: Token | undefined): boolean {
  const before = tokens[at - 1];
  return (
    hasPersonCue(tokens, at, at) ||
    (/^(och|o)$/.test(next?.lower ?? '') &&
      /^(två|tre|fyra|några|flera|ett par)$/.test(tokens[at + 2]?.lower ?? '') &&
      /^(till|andra|kompisar|polare|killar|tjejer)$/.test(tokens[at + 3]?.lower ?? '')) ||
    (before?.kind === 'word' && titleNouns.has(before.lower)) ||
    (next?.lower === 'och' && /^(hans|hennes)$/.test(tokens[at + 2]?.lower ?? '')) ||
    (next !== undefined &&
      (personVerbs.has(next.lower) || kinNouns.has(next.lower)) &&
      (tokens[at]?.lower.length ?? 0) > 3)
  );
}

/** What no company has done, whose name a surname may be. */
const harmed = /^(hotat|slagit|sparkat|spottat|knuffat|skrikit|stulit|kastat)$/;

/** "obs att jovanovic har hotat bovärden": the subject of what only a person does. */
export const isSubject = (tokens: readonly Token[], at: number, next: Token | undefined): boolean =>
  // "bad engström lämna gallerian"
  (/^(?:bad|bett|ber|tvingade|uppmanade)$/.test(tokens[at - 1]?.lower ?? '') &&
    /.{2}a$/.test(next?.lower ?? '')) ||
  ((tokens[at]?.opens === true || /^(att|och|o|när|sen|sedan|men)$/.test(tokens[at - 1]?.lower ?? '')) &&
    (isPersonal(tokens, at + 1) ||
      (/^(har|hade)$/.test(next?.lower ?? '') && harmed.test(tokens[at + 2]?.lower ?? ''))));
