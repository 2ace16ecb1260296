/** Reads the corpus and measures the guard on it. Every third sentence of the first
 * two files is held out: rules are never tuned on it. The files ending in -more were all tuned on. */
import { readFileSync } from 'node:fs';
import type { ScreenContext } from '../src/finding.ts';
import { screen } from '../src/screen.ts';

type Verdict = 'block' | 'warn' | 'pass';
export type Sentence = { readonly kind: string; readonly text: string; readonly heldOut: boolean };

const read = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

/** Sentences that point out a person, each with its kind. */
export const identifying: readonly Sentence[] = [
  ...read('./identifying.txt').map((line, index) => ({ line, heldOut: index % 3 === 2 })),
  ...read('./identifying-more.txt').map((line) => ({ line, heldOut: false })),
].map(({ line, heldOut }) => {
  const [kind = '', text = ''] = line.split('\t');
  return { kind, text, heldOut };
});

/** Sentences of honest pictures. */
export const honest: readonly Sentence[] = [
  ...read('./honest.txt').map((text, index) => ({ kind: 'honest', text, heldOut: index % 3 === 2 })),
  ...read('./honest-more.txt').map((text) => ({ kind: 'honest', text, heldOut: false })),
];

/** Honest sentences about activities and follow-up, with all that is counted there. */
export const honestActivities: readonly Sentence[] = read('./honest-activities.txt').map((text) => ({
  kind: 'honest',
  text,
  heldOut: false,
}));

/** Whole fields of honest pictures, as they are written in working groups. */
export const honestFields: readonly Sentence[] = read('./fields.txt').map((text) => ({
  kind: 'honest',
  text: text.replaceAll('\\n', '\n'),
  heldOut: false,
}));

/** `block` when some finding holds, `warn` when some asks or advises. */
function verdictOf(text: string, context: ScreenContext = {}): Verdict {
  const findings = screen(text, context);
  if (findings.some((finding) => finding.strength === 'hold')) return 'block';
  return findings.length > 0 ? 'warn' : 'pass';
}

/** Sets by another hand, each with its kind in front; a line break is written \n. */
const blind: readonly Sentence[] = read('./blind.txt').map((line) => {
  // A text may hold tabs of its own: rows of a table.
  const at = line.indexOf('\t');
  return { kind: line.slice(0, at), text: line.slice(at + 1).replaceAll('\\n', '\n'), heldOut: false };
});

/** As many again, by somebody who had not seen the rules. */
export const blindIdentifying: readonly Sentence[] = blind.filter((sentence) => sentence.kind !== 'honest');
export const blindHonest: readonly Sentence[] = blind.filter((sentence) => sentence.kind === 'honest');

export type Figures = { readonly sentences: number; readonly block: number; readonly warn: number };

/** Shares of blocked and warned sentences, in percent. */
export function measure(sentences: readonly Sentence[], context: ScreenContext = {}): Figures {
  const verdicts = sentences.map((sentence) => verdictOf(sentence.text, context));
  const share = (verdict: Verdict): number =>
    (100 * verdicts.filter((one) => one === verdict).length) / Math.max(1, sentences.length);
  return { sentences: sentences.length, block: share('block'), warn: share('warn') };
}

/** Places held in honest sentences, per 1,000 words of them. */
export function falseHolds(sentences: readonly Sentence[], context: ScreenContext = {}): number {
  const count = (each: (text: string) => number): number =>
    sentences.reduce((sum, { text }) => sum + each(text), 0);
  const held = count((text) => screen(text, context).filter(({ strength }) => strength === 'hold').length);
  return (
    (1000 * held) /
    Math.max(
      1,
      count((text) => text.split(/\s+/).length),
    )
  );
}
