import type { Register, RegisterKind } from '../finding.ts';
import { nameOf } from '../names/lookup.ts';
import { registered } from '../register/match.ts';
import { registerKey } from '../register/register-key.ts';
import type { Token } from '../text/tokens.ts';
import { labelBorne } from './borne-names.ts';
import { isCastAsPerson } from './cast-as-person.ts';
import { kinNouns, personVerbs, placePrepositions } from './cues.ts';
import { doubtPairs } from './doubt-pairs.ts';
import { capital, headAfter } from './heads.ts';
import { type Label, labelCapital } from './label.ts';
import { labelMixed, labelUpper } from './label-many-capitals.ts';
import { labelNamesakes } from './namesakes.ts';
import { befellLater } from './noted-person.ts';
import { months } from './ordinary-names.ts';
import { isSomebody } from './person-cue.ts';
import { isPersonal } from './personal-predicate.ts';
import { isPlacedAsPerson } from './placed-as-person.ts';
import { shareLabels } from './share-labels.ts';
import { FAMILY, vouchersIn } from './vouchers.ts';

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
  // Nothing else is labelled by what stands beside it.
  const capitals: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    if (token.shape !== 'lower') capitals.push(at);
    if (labels[at] !== 'none') continue;
    if (token.foreign) {
      labels[at] = 'script';
      continue;
    }
    if (token.shape === 'lower' && token.lower !== 'al') continue;
    const match = registered(tokens, at, own);
    if (
      match !== undefined &&
      !(match.last === at && token.text.length === 1) &&
      !(match.last === at && (isPerson(tokens, at, own) || isNoTerm(tokens, at, match.kind, own))) &&
      !(match.last > at && match.kind === 'term' && isNamesake(tokens, at, match.last))
    ) {
      for (let i = at; i <= match.last; i += 1) labels[i] = match.kind;
      continue;
    }
    if (token.shape === 'lower') continue;
    const head = headAfter(tokens, at);
    if (
      head !== undefined &&
      // "familjen Lundgren-Sjö"
      !(
        ((vouchersIn(tokens[at - 1]) & FAMILY) !== 0 || /^familjen?$/.test(tokens[at - 1]?.lower ?? '')) &&
        nameOf(token) === 'last' &&
        head.kind === 'place'
      ) &&
      !(
        nameOf(token) === 'first' &&
        personVerbs.has(tokens[head.head + 1]?.lower ?? '') &&
        head.kind === 'organisation' &&
        !/(?:stiftelse|fond)$/.test(tokens[head.head]?.lower ?? '')
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
  doubtPairs(tokens, labels, capitals);
  shareLabels(tokens, labels, capitals);
  labelBorne(tokens, labels, capitals);
  labelNamesakes(tokens, labels, capitals);
  labelAgain(tokens, labels, capitals);
  // A word vouched for by its head once ("Älvsala kommun") is the same word elsewhere in the text.
  if (vouched.size > 0) {
    for (const at of capitals) {
      if (labels[at] === 'unknown')
        labels[at] = vouched.get((tokens[at]?.lower ?? '').replace(/s$/, '')) ?? 'unknown';
    }
  }
  return { labels, vouched };
}

/** "Björn, Sten och Liv är namnen på rummen, och uppföljningen hålls i Sten": what bears a name, where one is in it. */
function labelAgain(tokens: readonly Token[], labels: Label[], capitals: readonly number[]): void {
  let things: ReadonlySet<string> | undefined;
  for (const at of capitals) {
    if (tokens[at - 1]?.lower !== 'i' || labels[at] !== 'firstWord') continue;
    things ??= new Set(
      capitals.filter((other) => labels[other] === 'term').map((other) => tokens[other]?.lower ?? ''),
    );
    if (things.has(tokens[at]?.lower ?? '')) labels[at] = 'term';
  }
}

/** "Tim och Ville": a given name of few letters, inside a sentence, beside another that is no month. */
function isNamePair(tokens: readonly Token[], at: number): boolean {
  const second = tokens[at + 2];
  return (
    second?.shape === 'capital' &&
    /^(?:och|o)$/.test(tokens[at + 1]?.lower ?? '') &&
    nameOf(second) === 'first' &&
    !second.lower.endsWith('s') &&
    !months.has(tokens[at]?.lower ?? '')
  );
}

/** "Vi behöver prata om Tim": inside a sentence hours have no capital, and neither has what else is short for a word. */
const isNoTerm = (
  tokens: readonly Token[],
  at: number,
  kind: RegisterKind,
  own: Register | undefined,
): boolean => {
  const token = tokens[at];
  return (
    kind === 'term' &&
    token?.shape === 'capital' &&
    !token.opens &&
    token.lower === 'tim' &&
    own?.kindOf(registerKey(token.text)) === undefined
  );
};

/** "Hjalmar Söderbergs son", "Astrid Lindgren på Storgatan": somebody of today with the name of one long dead. */
const isNamesake = (tokens: readonly Token[], at: number, last: number): boolean =>
  nameOf(tokens[at] as Token) === 'first' &&
  nameOf(tokens[last] as Token) !== undefined &&
  (befellLater(tokens, last) ||
    isPersonal(tokens, last + 1) ||
    (tokens[last]?.lower.endsWith('s') === true && kinNouns.has(tokens[last + 1]?.lower ?? '')) ||
    (/^(?:på|i|vid)$/.test(tokens[last + 1]?.lower ?? '') &&
      /(?:gatan|vägen|gränden|stigen|våningen|trappan|huset|boendet|klassen)$/.test(
        tokens[last + 2]?.lower ?? '',
      )));

/** Whether a registered word stands where a person stands: Lund is a town, but not in "Erik Lund" or "Lund sålde". */
function isPerson(tokens: readonly Token[], at: number, own: Register | undefined): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const name = nameOf(token);
  if (name === undefined) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if ((vouchersIn(before) & FAMILY) !== 0 && before?.sentence === token.sentence) return true;
  // "säga emot Max", "gäller mest Lo, som har slutat komma", "Tim och Ville": not the union, and no hours.
  if (
    name === 'first' &&
    own?.kindOf(registerKey(token.text)) === undefined &&
    token.shape === 'capital' &&
    // "Rektorn i Nora berättar"
    !/^(?:i|från|förbi|genom|längs|utanför)$/.test(before?.lower ?? '') &&
    (months.has(token.lower)
      ? isPersonal(tokens, at + 1)
      : isCastAsPerson(tokens, at, at) || isNamePair(tokens, at))
  )
    return true;
  if (
    before !== undefined &&
    before.kind === 'word' &&
    // "I Falkenberg": no initial.
    (before.shape === 'lower' ? !before.opens : before.opens) &&
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
  if (
    name === 'first' &&
    token.opens &&
    months.has(token.lower) &&
    (befellLater(tokens, at) || isSomebody(tokens, at))
  )
    return true;
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
