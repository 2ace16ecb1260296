import { placesOf } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { capital } from './heads.ts';

const rowLinks = new Set(['och', 'samt', ',', 'eller']);
let asked: readonly Token[] | undefined;
let starts: ReadonlyMap<number, number> = new Map();

/** Where the row of capitalised words begins that a token ends ("A, B och C"); worked out once for all of a text. */
function rowStart(tokens: readonly Token[], at: number): number {
  if (tokens !== asked) {
    const found = new Map<number, number>();
    for (const place of placesOf(tokens).capitals)
      if (capital(tokens[place - 2]) && rowLinks.has(tokens[place - 1]?.lower ?? ''))
        found.set(place, found.get(place - 2) ?? place - 2);
    asked = tokens;
    starts = found;
  }
  return starts.get(at) ?? at;
}

/** "I Bjuröklubb, Byske och Lövånger": what stands in a row after "i" is a place like the first. */
export function inTownList(tokens: readonly Token[], at: number): boolean {
  // Most words follow none.
  if (!rowLinks.has(tokens[at - 1]?.lower ?? '')) return false;
  const place = rowStart(tokens, at);
  return place < at && tokens[place - 1]?.lower === 'i' && !tokens[at]?.opens;
}
