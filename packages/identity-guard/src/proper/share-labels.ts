import { nameOf } from '../names/lookup.ts';
import { wordsLike } from '../text/asked-words.ts';
import { placesOfWords } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { isLike } from '../text/word-facts.ts';
import { foreignLook, personVerbs, placeHeads, plainVerbs, villageEnding } from './cues.ts';
import { capital } from './heads.ts';
import type { Label } from './label.ts';

const uncertain = new Set<Label>(['unknown', 'firstWord', 'lastWord', 'shapeWord', 'shape']);

const placeLike =
  /(by|torp|hult|ryd|stad|sta|köping|boda|tuna|lösa|berga|gård|lund|vik|dal|holm|näs|borg|mo|ås|fors|sjö|bäck|hed|sund|hamn|inge|ängen|lunden|dalen|höjden|backen|ö)s?$/;

/** "Hällby, Stenby och Tillberga", "Elfsborg, Häcken och IFK Göteborg": a row of three or more of one kind. */
function shareRows(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  let last = -1;
  for (const at of capitals) {
    if (at <= last || at + 4 >= tokens.length || !capital(tokens[at + 2])) continue;
    if (labels[at] === 'none' && tokens[at]?.shape !== 'capital') continue;
    const row = [at];
    let next = at;
    while (
      row.length < 30 &&
      capital(tokens[next + 2]) &&
      /^(,|och|samt)$/.test(tokens[next + 1]?.lower ?? '')
    ) {
      next += 2;
      row.push(next);
    }
    if (row.length < 3) continue;
    const given = row.some((one) => labels[one] === 'first' || labels[one] === 'firstWord');
    const known = row.filter((one) => labels[one] === 'place' || labels[one] === 'organisation').length;
    const like = row.filter(
      (one) => labels[one] === 'place' || placeLike.test(tokens[one]?.lower ?? ''),
    ).length;
    const actor = personVerbs.has(tokens[next + 1]?.lower ?? '') && known === 0;
    if (!given && !actor && (like >= 2 || known >= 1))
      for (const one of row) {
        const label = labels[one];
        const token = tokens[one]?.lower ?? '';
        if (label === 'unknown' && (like >= 2 || known >= 2 || !foreignLook.test(token)))
          labels[one] = 'place';
        else if (
          (label === 'last' || label === 'shape' || label === 'lastWord' || label === 'shapeWord') &&
          placeLike.test(token)
        )
          labels[one] = 'place';
      }
    last = next;
  }
}

const placesBefore =
  /(samhällen|orter|tätorter|byar|stadsdelar|områden|kommuner|städer|samhällena|orterna|tätorterna|byarna|stadsdelarna|områdena|kommunerna|städerna)$/;
const placesAfter = /^(församlingar|församlingars|socknar|pastorat|kommuner|kommuners|stadsdelar|distrikt)$/;
const rowLinks = new Set([',', 'och', 'samt', 'o', 'eller']);
/** Whether the word is what several places are called in the plural, before their names. */
const comesBeforePlaces = wordsLike(placesBefore);
const comesAfterPlaces = isLike(placesAfter);

/** "Samhällen som Rönnäng, Ellös och Hyppeln", "Sofia och Katarina församlingar": the noun vouches for the row. */
function shareNouns(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  const isNamed = (at: number): boolean => /^(som|såsom)$/.test(tokens[at + 1]?.lower ?? '');
  // "fem nya områden, däribland Björkliden och Rosenlund"
  const isAmong = (at: number): boolean =>
    tokens[at + 1]?.text === ',' && tokens[at + 2]?.lower === 'däribland';
  const inRow = (at: number): boolean => capital(tokens[at]) || rowLinks.has(tokens[at]?.lower ?? '');
  for (const at of placesOfWords(tokens, comesBeforePlaces)) {
    if (!isNamed(at) && !isAmong(at)) continue;
    for (let next = isAmong(at) ? at + 3 : at + 2; next < at + 14 && inRow(next); next += 1)
      if (capital(tokens[next])) labels[next] = 'place';
  }
  for (const at of capitals) {
    const noun = tokens[at + 1];
    if (noun?.kind !== 'word' || !comesAfterPlaces(noun)) continue;
    if (placesBefore.test(noun.lower) && isNamed(at + 1)) continue;
    for (let earlier = at; earlier > at - 13 && inRow(earlier); earlier -= 1)
      if (capital(tokens[earlier])) labels[earlier] = 'place';
  }
}

/** "Piteå Havsbad": a Swedish word that goes on a place's name. */
function shareHeads(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  for (const at of capitals)
    if (
      labels[at] === 'shapeWord' &&
      labels[at - 1] === 'place' &&
      tokens[at]?.shape === 'capital' &&
      !tokens[at]?.opens &&
      /(?:bad|land|strand|arena|mässa)$/.test(tokens[at]?.lower ?? '')
    )
      labels[at] = 'place';
}

/** "Sturup–Svedala", "Kungsör/Arboga": an unknown word joined to a place. */
function shareStretch(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  const joins = (at: number, way: number): boolean =>
    labels[at + 2 * way] === 'place' && /^[-/]$/.test(tokens[at + way]?.text ?? '');
  for (const at of capitals)
    if (
      labels[at] === 'unknown' &&
      (joins(at, -1) || joins(at, 1)) &&
      !foreignLook.test(tokens[at]?.lower ?? '')
    )
      labels[at] = 'place';
}

/** "Magnus Ladulåsgatan och Rosenlund": what stands in a row with a street is no person. */
function shareStreets(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  for (const at of capitals)
    if (
      (labels[at] === 'last' || labels[at] === 'shape') &&
      labels[at - 2] === 'place' &&
      /^(?:och|samt)$/.test(tokens[at - 1]?.lower ?? '') &&
      /(?:gatan|vägen|torget|parken|stigen|gränd)$/.test(tokens[at - 2]?.lower ?? '') &&
      placeLike.test(tokens[at]?.lower ?? '') &&
      !personVerbs.has(tokens[at + 1]?.lower ?? '')
    )
      labels[at] = 'place';
}

const isFounders = isLike(/.{4}[^ow]ska$/);
/** "August Strindbergs gymnasium och Hvitfeldtska": a school after another, called after its founder. */
function shareSchools(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  for (const at of capitals)
    if (
      rowLinks.has(tokens[at - 1]?.lower ?? '') &&
      isFounders(tokens[at]) &&
      /(?:gymnasi(?:um|et)|skolan|skola|läroverk(?:et)?)$/.test(tokens[at - 2]?.lower ?? '')
    )
      labels[at] = 'place';
}

/** "Carlsro, Vagnhärad och Lagnö": the first of a row of places. */
function shareFirst(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  for (const at of capitals)
    if (
      labels[at] === 'unknown' &&
      labels[at + 2] === 'place' &&
      /^(,|och|samt|o|\+)$/.test(tokens[at + 1]?.lower ?? '') &&
      !foreignLook.test(tokens[at]?.lower ?? '')
    )
      labels[at] = 'place';
}

/** "Fritidsgårdarna Kometen, Orion och Pluto": what is said of the first in a row is said of all. */
function shareKinds(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  const sharing = new Set<number>();
  for (const at of capitals) {
    const label = labels[at];
    if (at < 2 || label === undefined || !uncertain.has(label)) continue;
    const link = tokens[at - 1];
    if (link === undefined || !/^(?:,|och|o|samt|&|\+)$/.test(link.lower)) continue;
    const headed = labels[at - 3] === 'place' && placeHeads.has(tokens[at - 2]?.lower ?? '');
    const earlier = headed ? 'place' : labels[at - 2];
    const vouchedBy = tokens[at - 3];
    // "i Medevi och Borensberg försvann": where something is.
    if (
      earlier === 'place' &&
      tokens[at - 3]?.lower === 'i' &&
      /^(?:unknown|shape|shapeWord|lastWord)$/.test(label) &&
      !foreignLook.test(tokens[at]?.lower ?? '')
    ) {
      labels[at] = 'place';
      sharing.add(at);
      continue;
    }
    const plural = earlier === 'place' || earlier === 'organisation';
    const token = tokens[at];
    const follows = tokens[at + 1];
    if (
      earlier === 'place' &&
      token !== undefined &&
      (villageEnding.test(token.lower) ||
        ((!foreignLook.test(token.lower) || (label === 'unknown' && nameOf(token) === undefined)) &&
          (labels[at - 4] === 'place' || !personVerbs.has(follows?.lower ?? '')) &&
          (labels[at - 4] === 'place' || !plainVerbs.has(follows?.lower ?? '')) &&
          !capital(follows)))
    ) {
      labels[at] = 'place';
      sharing.add(at);
      continue;
    }
    if (
      plural &&
      (sharing.has(at - 2) ||
        (vouchedBy !== undefined &&
          /(arna|erna|orna|en|et|an)$/.test(vouchedBy.lower) &&
          vouchedBy.kind === 'word'))
    ) {
      labels[at] = earlier;
      sharing.add(at);
    }
  }
}

/**
 * Shares what is known of one word with those beside it: in a row, joined by a sign, or called something together.
 * `capitals` are the words with a capital.
 */
export function shareLabels(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  shareFirst(tokens, labels, capitals);
  shareNouns(tokens, labels, capitals);
  shareStretch(tokens, labels, capitals);
  shareHeads(tokens, labels, capitals);
  shareRows(tokens, labels, capitals);
  shareKinds(tokens, labels, capitals);
  shareSchools(tokens, labels, capitals);
  shareStreets(tokens, labels, capitals);
}
