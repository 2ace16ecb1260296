import type { Token } from '../text/tokens.ts';
import { capital } from './heads.ts';

const rowLink = /^(och|samt|,|eller)$/;
const rows = new WeakMap<readonly Token[], Int32Array>();

/** Where the row of capitalised words begins that a token ends ("A, B och C"); worked out once for all of a text. */
function rowStart(tokens: readonly Token[], at: number): number {
  let starts = rows.get(tokens);
  if (starts === undefined) {
    starts = new Int32Array(tokens.length);
    for (let i = 0; i < tokens.length; i += 1)
      starts[i] =
        i > 1 && capital(tokens[i - 2]) && rowLink.test(tokens[i - 1]?.lower ?? '')
          ? (starts[i - 2] ?? i)
          : i;
    rows.set(tokens, starts);
  }
  return starts[at] ?? at;
}

/** "I Bjuröklubb, Byske och Lövånger": what stands in a row after "i" is a place like the first. */
export function inTownList(tokens: readonly Token[], at: number): boolean {
  const place = rowStart(tokens, at);
  return place < at && tokens[place - 1]?.lower === 'i' && !tokens[at]?.opens;
}
