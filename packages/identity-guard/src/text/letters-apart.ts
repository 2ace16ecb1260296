import { standsAt, unitsOf } from './row-of.ts';
import { addSpan, matchesWithin, type Span } from './spans.ts';
import { LOOSE, PAIRED } from './traits.ts';

// Letters, digits and signs one by one: "n o r r a _ p l u g g e t", "S-t-o-r-g-a-t-a-n", "0*7*0*1". What is asked of plain
// letters first is implied by the rest, and leaves most places sooner.
const apart =
  /(?<![a-zåäö])(?<![\p{L}\p{N}])(?:@ ?)?[\p{L}\p{N}](?![a-zåäö])(?:(?:[^\p{L}\p{N}\n,;:!?]{1,3}|\n)[\p{L}\p{N}](?![\p{L}\p{N}])){3,120}/gu;

const letterOrDigit = /[\p{L}\p{N}]/u;
const known = unitsOf(letterOrDigit);
const stops = unitsOf(/[\n,;:!?]/);

function isLetterOrDigit(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code < known.length ? known[code] === 1 : letterOrDigit.test(text[at] ?? '');
}

/** Whether what stands between two letters keeps them apart, and is no end of anything. */
function keepsApart(text: string, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1)
    if (standsAt(text, stops, at) && !(text[at] === '\n' && to - from === 1)) return false;
  return true;
}

/** Around each row of at least four letters and digits that stand alone. */
function rowsOfSingles(text: string): Span[] {
  const spans: Span[] = [];
  let row = 0;
  let first = 0;
  let end = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isLetterOrDigit(text, at)) continue;
    const start = at;
    while (isLetterOrDigit(text, at + 1)) at += 1;
    const single = at === start && start < text.length;
    if (single && row > 0 && keepsApart(text, end, start)) row += 1;
    else {
      // A handle begins with its sign and a blank, and the letter behind the last one decides whether that stands alone.
      if (row > 3) addSpan(spans, first - 2, end + 1);
      row = single ? 1 : 0;
      first = start;
    }
    end = at + 1;
  }
  return spans;
}

/** The rows of letters of a text that stand one by one; its traits say whether there can be any. */
export function lettersApart(text: string, traits: number): Iterable<RegExpExecArray> {
  // Letters of two units are not told apart by units.
  if ((traits & PAIRED) !== 0) return text.matchAll(apart);
  return (traits & LOOSE) === 0 ? [] : matchesWithin(text, apart, rowsOfSingles(text));
}
