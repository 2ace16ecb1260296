import { addSpan, type Span } from '../text/spans.ts';
import { placesOf } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';

// How a number stands with letters: beside one that stands alone, "8 B"; right behind a word, "TE22"; as a ratio, "7:2".
export const BESIDE = 1;
export const BEHIND = 2;
export const RATIO = 4;

type Lettered = { readonly number: Token; readonly how: number };

/** The numbers of a text that stand with letters as those of classes do. */
export function letteredNumbers(tokens: readonly Token[]): readonly Lettered[] {
  const found: Lettered[] = [];
  for (const at of placesOf(tokens).numbers) {
    const [before, number, sign] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (number === undefined) continue;
    const next = sign?.kind === 'sign' ? tokens[at + 2] : sign;
    let how = 0;
    if (next?.kind === 'word' && next.text.length === 1) how |= BESIDE;
    if (sign?.text === ':' && next?.kind === 'number') how |= RATIO;
    if (before?.kind === 'word' && (number.tight || (before.shape !== 'lower' && number.text.length === 1)))
      how |= BEHIND;
    if (how !== 0) found.push({ number, how });
  }
  return found;
}

/** Around those of the numbers that stand so, as far as a school and what is said of it can stand from its class. */
export function around(numbers: readonly Lettered[], ways: number): readonly Span[] {
  const spans: Span[] = [];
  for (const { number, how } of numbers)
    if ((how & ways) !== 0) addSpan(spans, number.start - 80, number.end + 80);
  return spans;
}
