import type { Page } from '../page.ts';
import { personNounIn } from '../people/nouns.ts';
import { isDealtWith } from '../proper/cast-as-person.ts';
import { personVerbs, placePrepositions } from '../proper/cues.ts';
import { capital } from '../proper/heads.ts';
import { anything, isSpokenOf } from '../proper/noted-person.ts';
import { massNouns, months, wordNames } from '../proper/ordinary-names.ts';
import { isSomebody } from '../proper/person-cue.ts';
import { isPersonal, isToldAfter } from '../proper/personal-predicate.ts';
import { isPlacedAsPerson } from '../proper/placed-as-person.ts';
import type { Token } from '../text/tokens.ts';

/** Signs that a capitalised word is somebody, told by what stands beside it. */

const home =
  /^(?:hus|rum|lgh|.*(?:källare|förråd|lägenhet|garage|carport|vind|balkong|altan|trädgård|stuga|villa|tomt|lada|ladugård|skjul|bod|bil|moped|cykel|traktor|båt|släp|kök|sovrum|vardagsrum|telefon|konto|dörr|port|brevlåda|staket|uppfart|infart|gräsmatta|kolonilott|husvagn|uthus|växthus|fritidshus|radhus|parhus|hund|väska|jacka|ficka|fickor|skåp|ryggsäck|plånbok|mobil|dator|säng|klassrum|hand|händer|ansikte))$/;

/** "i Anderssons källare": nobody's name but a person's owns what a home holds; streets and parks are other words. */
export const ownsHome = (token: Token, next: Token | undefined): boolean =>
  token.lower.endsWith('s') && next?.kind === 'word' && next.shape === 'lower' && home.test(next.lower);

/** A given name joined by "och" to another capitalised given name that opens no sentence. */
export function inPair(page: Page, at: number): boolean {
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

/** "Pil blev utfryst", "när Ask kom tillbaka till gruppen": a word that is a name as well, with a person's predicate. */
function isToldOf(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !wordNames.has(token.lower)) return false;
  const before = tokens[at - 1];
  if (capital(before) && !before?.opens) return false;
  if (isToldAfter(tokens, at) || isPersonal(tokens, at + 1) || isDealtWith(tokens, at, at)) return true;
  const verb = tokens[at + 1]?.lower ?? '';
  return (
    !token.opens &&
    !placePrepositions.has(before?.lower ?? '') &&
    personVerbs.has(verb) &&
    !anything.test(verb)
  );
}

/** "hade Kulle redan ringt": a capital on an ordinary word inside a sentence, no function or body, and told of like a person. */
export function isStray(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.shape === 'capital' && isToldOf(tokens, at)) return true;
  return (
    token?.shape === 'capital' &&
    !token.opens &&
    !capital(tokens[at - 1]) &&
    !capital(tokens[at + 1]) &&
    // "den dag Du blir sjuk": polite.
    !/^(?:du|dig|din|ditt|ni|er|ert|era)$/.test(token.lower) &&
    !/(?:en|et|na|het|tion|ing)s?$/.test(token.lower) &&
    personNounIn(token) === undefined &&
    (isPlacedAsPerson(tokens, at, at) ||
      isSomebody(tokens, at) ||
      isSpokenOf(tokens, at) ||
      (isDealtWith(tokens, at, at) && !/(?:um|ar|er|or|norr|söder|väster|öster)s?$/.test(token.lower)))
  );
}

/** What a note puts before the name of whom it is about: "Oro: Saga". */
export const noteLabel =
  /^(oro|ärende|elev|samtal|hembesök|klient|vh|misst|målsägande|närv\w*|frånv\w*|orosanmälan|uppf|uppföljning|kontakt|kontaktperson|deltagare|ansv\w*|sjuk|berörd)$/;
