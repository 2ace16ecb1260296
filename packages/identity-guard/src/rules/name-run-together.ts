import { beginsWithFullName, isAffairOf, isTagOfSomebody, namesInHumps } from '../names/run-together.ts';
import type { Page } from '../page.ts';
import { wordsThat } from '../text/asked-words.ts';
import { placesOf, placesOfWords } from '../text/token-places.ts';
import type { Hit } from './rule.ts';

const affairs = wordsThat((lower) => isAffairOf(lower) || beginsWithFullName(lower));

/** "kevinlarssonärendet", "#friaKevinLarsson", "OperationKevinLarsson": names run together with words. */
export function namesRunTogether({ text, tokens }: Page): readonly Hit[] {
  // Capitalised words that begin with two names are mostly places: "Göteborgsvarvet".
  const found = placesOfWords(tokens, affairs)
    .map((at) => tokens[at])
    .filter((token) => token?.shape === 'lower' || isAffairOf(token?.lower ?? ''));
  for (const at of placesOf(tokens).capitals) {
    const token = tokens[at];
    if (token?.shape === 'mixed' && token.text.length > 6 && namesInHumps(token.text)) found.push(token);
  }
  if (text.includes('#'))
    for (const [at, token] of tokens.entries())
      if (token.kind === 'word' && token.tight && tokens[at - 1]?.text === '#' && isTagOfSomebody(token.text))
        found.push(token);
  return found.flatMap((token) =>
    token === undefined ? [] : [{ start: token.start, end: token.end, strength: 'hold' as const }],
  );
}
