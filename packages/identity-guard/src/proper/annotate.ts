import type { Register } from '../finding.ts';
import { nameOf } from '../names/lookup.ts';
import { registered } from '../register/match.ts';
import { registerKey } from '../register/register.ts';
import type { Token } from '../text/tokens.ts';
import { askedOfWords } from '../text/word-facts.ts';
import {
  familyNouns,
  foreignLook,
  personVerbs,
  placeHeads,
  placePrepositions,
  plainVerbs,
  villageEnding,
} from './cues.ts';
import { doubtPairs } from './doubt-pairs.ts';
import { capital, headAfter } from './heads.ts';
import { type Label, labelCapital, labelMixed, labelUpper } from './label.ts';
import { befellLater } from './noted-person.ts';
import { months } from './ordinary-names.ts';
import { isPlacedAsPerson } from './person-cue.ts';

/**
 * Labels every token; `own` is the municipality's register, asked before the shipped one. `known` are words vouched for
 * elsewhere in the text; they are handed back together with those vouched for here.
 */
export function annotate(
  tokens: readonly Token[],
  own: Register | undefined,
  known: ReadonlyMap<string, Label>,
): { labels: Label[]; vouched: ReadonlyMap<string, Label> } {
  const labels: Label[] = new Array<Label>(tokens.length).fill('none');
  const vouched = new Map(known);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || labels[at] !== 'none') continue;
    if (token.foreign) {
      labels[at] = 'script';
      continue;
    }
    if (token.shape === 'lower' && token.lower !== 'al') continue;
    const match = registered(tokens, at, own);
    if (
      match !== undefined &&
      !(match.last === at && token.text.length === 1) &&
      !(match.last === at && isPerson(tokens, at, own))
    ) {
      for (let i = at; i <= match.last; i += 1) labels[i] = match.kind;
      continue;
    }
    if (token.shape === 'lower') continue;
    const head = headAfter(tokens, at);
    if (
      head !== undefined &&
      !(
        nameOf(token) === 'first' &&
        personVerbs.has(tokens[head.head + 1]?.lower ?? '') &&
        head.kind === 'organisation'
      )
    ) {
      for (let i = at; i <= head.head; i += 1) {
        labels[i] = head.kind;
        const inner = tokens[i];
        if (
          inner !== undefined &&
          i < head.head &&
          capital(inner) &&
          head.head - at === 1 &&
          head.kind === 'place'
        )
          vouched.set(inner.lower.replace(/s$/, ''), 'place');
      }
      continue;
    }
    if (token.text.length === 1) continue;
    labels[at] =
      token.shape === 'upper'
        ? labelUpper(tokens, at)
        : token.shape === 'mixed'
          ? labelMixed(tokens, at)
          : labelCapital(tokens, at);
  }
  doubtPairs(tokens, labels);
  shareLabels(tokens, labels);
  // A word vouched for by its head once ("Älvsala kommun") is the same word elsewhere in the text.
  if (vouched.size > 0) {
    for (let at = 0; at < tokens.length; at += 1) {
      if (labels[at] === 'unknown')
        labels[at] = vouched.get((tokens[at]?.lower ?? '').replace(/s$/, '')) ?? 'unknown';
    }
  }
  return { labels, vouched };
}

/** Whether a registered word stands where a person stands: Lund is a town, but not in "Erik Lund" or "Lund sålde". */
function isPerson(tokens: readonly Token[], at: number, own: Register | undefined): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const name = nameOf(token);
  if (name === undefined) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind === 'word' && familyNouns.test(before.lower) && before.sentence === token.sentence)
    return true;
  if (
    before !== undefined &&
    before.kind === 'word' &&
    !before.opens &&
    before.shape === 'lower' &&
    placePrepositions.has(before.lower)
  )
    return false;
  const firstBefore =
    before !== undefined &&
    capital(before) &&
    (nameOf(before) === 'first' || before.text.length === 1) &&
    before.sentence === token.sentence;
  if (firstBefore || (before?.text === '.' && tokens[at - 2]?.text.length === 1 && capital(tokens[at - 2])))
    return true;
  if (own?.kindOf(registerKey(token.text)) !== undefined) return false;
  if (
    name === 'first' &&
    after !== undefined &&
    (personVerbs.has(after.lower) || (capital(after) && nameOf(after) !== undefined))
  )
    return true;
  if (name === 'last' && isPlacedAsPerson(tokens, at, at)) return true;
  // "Maj på äldreboendet har blivit lurad"
  if (name === 'first' && token.opens && months.has(token.lower) && befellLater(tokens, at)) return true;
  return (
    name === 'last' &&
    after !== undefined &&
    personVerbs.has(after.lower) &&
    ![
      'ligger',
      'låg',
      'får',
      'fick',
      'kom',
      'kommer',
      'står',
      'stod',
      'går',
      'tar',
      'tog',
      'visar',
      'visade',
    ].includes(after.lower)
  );
}

const uncertain = new Set<Label>(['unknown', 'firstWord', 'lastWord', 'shapeWord', 'shape']);

const placeLike =
  /(by|torp|hult|ryd|stad|sta|köping|boda|tuna|lösa|berga|gård|lund|vik|dal|holm|näs|borg|mo|ås|fors|sjö|bäck|hed|sund|hamn|inge|ängen|lunden|dalen|höjden|backen|ö)s?$/;

/** "Hällby, Stenby och Tillberga", "Elfsborg, Häcken och IFK Göteborg": a row of three or more of one kind. */
function shareRows(tokens: readonly Token[], labels: Label[]): void {
  for (let at = 0; at + 4 < tokens.length; at += 1) {
    if (!capital(tokens[at]) || (labels[at] === 'none' && tokens[at]?.shape !== 'capital')) continue;
    const row = [at];
    let next = at;
    while (
      row.length < 30 &&
      /^(,|och|samt)$/.test(tokens[next + 1]?.lower ?? '') &&
      capital(tokens[next + 2])
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
    at = next;
  }
}

/** What several places are called in the plural, before their names or after them. */
const placesBefore =
  /(samhällen|orter|tätorter|byar|stadsdelar|områden|kommuner|städer|samhällena|orterna|tätorterna|byarna|stadsdelarna|områdena|kommunerna|städerna)$/;
const placesAfter = /^(församlingar|församlingars|socknar|pastorat|kommuner|kommuners|stadsdelar|distrikt)$/;
const rowLink = /^(,|och|samt|o|eller)$/;
const comesBeforePlaces = askedOfWords((lower) => placesBefore.test(lower));

/** "Samhällen som Rönnäng, Ellös och Hyppeln", "Sofia och Katarina församlingar": the noun vouches for the row. */
function shareNouns(tokens: readonly Token[], labels: Label[]): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const noun = tokens[at];
    if (noun?.kind !== 'word') continue;
    if (comesBeforePlaces(noun) && /^(som|såsom)$/.test(tokens[at + 1]?.lower ?? '')) {
      let next = at + 2;
      while (next < at + 14 && (capital(tokens[next]) || rowLink.test(tokens[next]?.lower ?? ''))) {
        if (capital(tokens[next])) labels[next] = 'place';
        next += 1;
      }
    } else if (capital(tokens[at - 1]) && placesAfter.test(noun.lower)) {
      let earlier = at - 1;
      while (earlier > at - 14 && (capital(tokens[earlier]) || rowLink.test(tokens[earlier]?.lower ?? ''))) {
        if (capital(tokens[earlier])) labels[earlier] = 'place';
        earlier -= 1;
      }
    }
  }
}

/** "Sturup–Svedala", "Kungsör/Arboga": an unknown word joined to a place. */
function shareStretch(tokens: readonly Token[], labels: Label[]): void {
  for (let at = 0; at < tokens.length; at += 1) {
    if (labels[at] !== 'unknown' || foreignLook.test(tokens[at]?.lower ?? '')) continue;
    if (
      [-1, 1].some((way) => /^[-/]$/.test(tokens[at + way]?.text ?? '') && labels[at + 2 * way] === 'place')
    )
      labels[at] = 'place';
  }
}

/** "Fritidsgårdarna Kometen, Orion och Pluto": what is said of the first in a row is said of all. */
function shareLabels(tokens: readonly Token[], labels: Label[]): void {
  // "Carlsro, Vagnhärad och Lagnö": the first of a row of places.
  for (let at = 0; at + 2 < tokens.length; at += 1) {
    const token = tokens[at];
    if (labels[at] !== 'unknown' || token === undefined || foreignLook.test(token.lower)) continue;
    if (/^(,|och|samt|o|\+)$/.test(tokens[at + 1]?.lower ?? '') && labels[at + 2] === 'place')
      labels[at] = 'place';
  }
  shareNouns(tokens, labels);
  shareStretch(tokens, labels);
  shareRows(tokens, labels);
  const sharing = new Set<number>();
  for (let at = 2; at < tokens.length; at += 1) {
    const label = labels[at];
    if (label === undefined || !uncertain.has(label)) continue;
    const link = tokens[at - 1];
    if (
      link === undefined ||
      !(link.text === ',' || link.lower === 'och' || link.lower === 'samt' || link.text === '&')
    )
      continue;
    const headed = labels[at - 3] === 'place' && placeHeads.has(tokens[at - 2]?.lower ?? '');
    const earlier = headed ? 'place' : labels[at - 2];
    const vouchedBy = tokens[at - 3];
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
