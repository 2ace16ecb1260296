import { gradeWord } from '../lexicon/words.ts';
import { gradeName } from '../names/lookup.ts';
import { isRespelled } from '../names/respelled.ts';
import type { Page } from '../page.ts';
import { placesOf } from '../text/token-places.ts';
import type { Token } from '../text/tokens.ts';
import type { Hit } from './rule.ts';

/** "Ibbrahiim", "Jånssån", "Frdrk": a name in another spelling, where no place stands. */
export function namesRespelled({ tokens, labels }: Page): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (labels[at] !== 'unknown' || token?.shape !== 'capital' || token.joined) continue;
    if (/^(?:i|på|vid|från|till|mot|kring|runt)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    if (tokens[at + 1]?.text === '-' && tokens[at + 1]?.tight) continue;
    if (isRespelled(token.lower)) hits.push({ start: token.start, end: token.end, strength: 'hold' });
  }
  return hits;
}

/** Whether the capital inside a word tells where a name begins, or hides it. */
function hasCapitalInside({ text, lower, shape }: Token): boolean {
  if (shape !== 'mixed' || text.length < 4 || text.length > 14 || gradeWord(lower) === 2) return false;
  const at = /^\p{Ll}+(?=\p{Lu}\p{Ll}*$)/u.exec(text)?.[0].length ?? 0;
  return (
    at > 0 && (gradeName(lower) === 'first' || gradeName(lower.slice(at) + lower.slice(0, at)) === 'first')
  );
}

/** "vinKe", "saRa": names whose capital stands where none belongs. */
export const namesWithCapitalInside = ({ tokens }: Page): readonly Hit[] =>
  placesOf(tokens).capitals.flatMap((at) => {
    const token = tokens[at];
    return token !== undefined && hasCapitalInside(token)
      ? [{ start: token.start, end: token.end, strength: 'hold' as const }]
      : [];
  });
