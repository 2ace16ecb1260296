import { gradeWord } from '../lexicon/words.ts';
import type { Page } from '../page.ts';
import { foreignLook, placePrepositions } from '../proper/cues.ts';
import { isCutRow } from '../proper/cut-short.ts';
import { nameLabels } from '../proper/label.ts';
import { hasPersonCue } from '../proper/person-cue.ts';
import { ownsHome } from './name-signs.ts';
import type { Hit } from './rule.ts';

const particles = new Set(
  'von af av de da di della der den del dos van ter zu bin ibn bint al el ul abu la le'.split(' '),
);
/** A row of words that may be one name: first and last token, and how many of them count. */
export type Span = { first: number; last: number; count: number };

/** The longest name that begins at a token: "Anna von Platen", "Ali H.". */
export function spanAt(page: Page, at: number): Span {
  const { tokens, labels } = page;
  let last = at;
  let count = 1;
  for (let next = at + 1; next < tokens.length && next - at < 14; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.opens) break;
    if (token.kind === 'sign') {
      if (token.text === '-' && token.tight && tokens[next + 1]?.joined === true) continue;
      if (token.text === '.' && token.tight && tokens[next - 1]?.text.length === 1) continue;
      break;
    }
    if (token.kind === 'number') break;
    if (token.shape === 'lower') {
      const follows = tokens[next + 1];
      const particle =
        particles.has(token.lower) &&
        (follows?.text === '-'
          ? true
          : follows?.kind === 'word' &&
            follows.shape !== 'lower' &&
            nameLabels.has(labels[next + 1] ?? 'none'));
      if (token.joined && gradeWord(token.lower) > 0) break;
      if (!particle && !(token.joined && last === next - 2)) break;
      if (token.joined) last = next;
      continue;
    }
    const label = labels[next] ?? 'none';
    const initial = token.text.length === 1;
    // "utanför Fyllinge C": its centre.
    if (
      token.text === 'C' &&
      /^(?:unknown|shape|shapeWord|last)$/.test(labels[at] ?? '') &&
      placePrepositions.has(tokens[at - 1]?.lower ?? '')
    )
      break;
    const genitive = tokens[next - 1]?.lower.endsWith('s') === true && !nameLabels.has(label);
    if (
      initial ||
      nameLabels.has(label) ||
      ((label === 'word' || (label === 'place' && count > 0 && isSurnameLike(page, next))) &&
        !genitive &&
        isKnownFirst(labels[at]))
    ) {
      last = next;
      count += 1;
    } else break;
  }
  return { first: at, last, count };
}

const isKnownFirst = (label: string | undefined): boolean => label === 'first' || label === 'firstWord';

/** "Anna Lund": a registered place right after a given name, when the name is not the subject of a place phrase. */
function isSurnameLike(page: Page, at: number): boolean {
  const token = page.tokens[at];
  return (
    token !== undefined &&
    token.shape === 'capital' &&
    /^[a-zåäö]{2,9}$/.test(token.lower) &&
    page.tokens[at - 1]?.shape === 'capital'
  );
}

/** Two or more capitalised words that nothing explains: a full name. */
export function judgeRow(page: Page, span: Span): Hit['strength'] | undefined {
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
  if (unknown > 1 && isCutRow(tokens, span.first, span.last)) return undefined;
  if (unknown > 1) {
    const last = tokens[span.last];
    const somebody =
      hasPersonCue(tokens, span.first, span.last) ||
      (last !== undefined && ownsHome(last, tokens[span.last + 1])) ||
      // "Tel. från Ljubomyr Hnatiuk": spelled as no place here is.
      (/^(från|till|genom)$/.test(before?.lower ?? '') &&
        tokens.slice(span.first, span.last + 1).some((one) => foreignLook.test(one.lower)));
    return before?.kind === 'word' && placePrepositions.has(before.lower) && !somebody ? 'ask' : 'hold';
  }
  return undefined;
}
