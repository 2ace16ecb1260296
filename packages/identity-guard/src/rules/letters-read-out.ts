import { wordsThat } from '../text/asked-words.ts';
import { placesOfWords } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import { spelling } from './registration-plate.ts';
import type { Hit } from './rule.ts';

const letterNames = new Set(
  'a be ce de e ef eff ge hå i ji jot kå ka el ell em emm en enn o pe qu ku är ärr er es ess te u ve ex eks y säta zäta å ä ö dubbelve'.split(
    ' ',
  ),
);
const alphabet = new Set([...spelling, ...'alpha x-ray victor uniform'.split(' ')]);
const letterWords = wordsThat((lower) => letterNames.has(lower));
const alphabetWords = wordsThat((lower) => alphabet.has(lower));

const between = new Set(['-', ',', '.', '/']);

/** "Es A En En A", "echo lima india november": letters by their spoken names. */
export function lettersReadOut(tokens: readonly Token[], hits: Hit[]): void {
  for (const [words, least] of [
    [letterWords, 5],
    [alphabetWords, 4],
  ] as const) {
    const places = placesOfWords(tokens, words);
    let row = 0;
    let capitals = 0;
    let from = 0;
    for (let i = 0; i < places.length; i += 1) {
      const at = places[i] ?? 0;
      if (row === 0) from = at;
      row += 1;
      if (tokens[at]?.shape !== 'lower') capitals += 1;
      let next = at + 1;
      while (next < tokens.length && between.has(tokens[next]?.text ?? '')) next += 1;
      if (next === places[i + 1]) continue;
      if (row >= least || (row >= 4 && capitals >= 4))
        hits.push({ start: tokens[from]?.start ?? 0, end: tokens[next - 1]?.end ?? 0, strength: 'hold' });
      row = 0;
      capitals = 0;
    }
  }
}
