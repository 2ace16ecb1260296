import { wordOf } from '../lexicon/words.ts';
import { gradeName } from '../names/lookup.ts';
import { isOnlyName } from '../names/only-name.ts';
import type { Page } from '../page.ts';
import { oneLike, oneOf } from '../text/asked-words.ts';
import { holds } from '../text/search.ts';
import { placesOf } from '../text/token-places.ts';
import { type Hit, hasAny } from './rule.ts';

const reversed = (word: string): string => [...word].reverse().join('');
/** What says that a word is to be read backwards. */
const backwards = oneOf(
  'baklänges bakifrån bakvänt bakvänd bakvända spegelvänt spegelvänd spegelvända bakfram spegeln'.split(' '),
);
const turning = oneLike(/^(?:höger|hållet|vänd(?:er|a)?)$/);
/** "från höger till vänster", "vänd på namnen" */
const turned =
  /från höger till vänster|åt (?:andra|fel|motsatt) håll(?:et)?|vänd(?:er|a)? (?:på )?(?:namn|bokst)/;

/** Names written backwards: "heter anilorac baklänges", and "demhA", where the capital tells. */
export function namesBackwards(page: Page): readonly Hit[] {
  const { tokens } = page;
  const isSaid = hasAny(page, backwards) || (hasAny(page, turning) && holds(page.lower, turned));
  const said = isSaid
    ? tokens.filter(
        (token) =>
          token.kind === 'word' &&
          token.text.length > 2 &&
          wordOf(token) === 0 &&
          (token.text.length > 3
            ? gradeName(reversed(token.lower)) !== undefined
            : gradeName(reversed(token.lower)) === 'first'),
      )
    : [];
  const shown = placesOf(tokens)
    .capitals.map((at) => tokens[at])
    .filter(
      (token) =>
        token?.shape === 'mixed' &&
        /^[a-zåäö]{3,15}[A-ZÅÄÖ]$/.test(token.text) &&
        isOnlyName(reversed(token.lower)),
    );
  return [...said, ...shown].flatMap((token) =>
    token === undefined ? [] : [{ start: token.start, end: token.end, strength: 'hold' as const }],
  );
}
