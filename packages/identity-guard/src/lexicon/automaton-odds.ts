import { evenOdds, type Odds } from './range-decoder.ts';

/**
 * What reader and writer of a packed automaton ask about, and which odds each question is answered by. A letter is
 * its place in the packed letters, from 1; an edge is its letter times two, plus one when a word may end there.
 */
export type AutomatonOdds = {
  /**
   * A letter of a node, 0 for a root without any. The first: by the edge that led to the node, and whether the edge before
   * that has a vowel. A later one: by the letter before it, whether a word may end before the node, and whether the edge
   * that led to the node has a vowel.
   */
  readonly letter: Odds;
  readonly letterAt: (ledBy: number, before: number, previous: number) => number;
  readonly letterWidth: number;
  /** Whether a node has a letter more: by the last one, its depth, whether a word may end before it, and whether it has several. */
  readonly more: Odds;
  readonly moreAt: (ledBy: number, first: number, last: number, depth: number) => number;
  /** Whether a word may end after a letter: by the edge before it. */
  readonly ends: Odds;
  readonly endsAt: (ledBy: number, letter: number) => number;
  /** Whether the edge leads nowhere further (asked when a word ends), and whether to a node written before. */
  readonly empty: Odds;
  readonly known: Odds;
  readonly edgeAt: (edge: number, depth: number) => number;
  /** Whether a node just written will be led to again: by how many edges were written with it. */
  readonly shared: Odds;
  readonly sharedAt: (edges: number) => number;
  /** Which of the shared nodes, in the order in which they were written: by the edge. */
  readonly number: Odds;
  readonly numberAt: (edge: number) => number;
  readonly numberWidth: number;
};

const deepest = 12;
const mostEdges = 31;
const widthOf = (most: number): number => 32 - Math.clz32(most);

export function automatonOdds(letters: string, sharedNodes: number): AutomatonOdds {
  const kinds = letters.length + 1;
  const edges = kinds * 2;
  const letterWidth = widthOf(letters.length);
  const vowel = Uint8Array.from({ length: edges }, (_, edge) =>
    /[aeiouyåäö]/.test(letters[(edge >> 1) - 1] ?? '') ? 1 : 0,
  );
  const numberWidth = widthOf(Math.max(sharedNodes - 1, 0));
  return {
    letter: evenOdds((edges * 4) << letterWidth),
    letterAt: (ledBy, before, previous) =>
      (previous === 0
        ? ledBy * 2 + (vowel[before] ?? 0)
        : edges * 2 + (previous * 2 + (ledBy & 1)) * 2 + (vowel[ledBy] ?? 0)) << letterWidth,
    letterWidth,
    more: evenOdds(kinds * (deepest + 1) * 4),
    moreAt: (ledBy, first, last, depth) =>
      ((last * (deepest + 1) + Math.min(depth, deepest)) * 2 + (ledBy & 1)) * 2 + (first === last ? 0 : 1),
    ends: evenOdds(edges * kinds),
    endsAt: (ledBy, letter) => ledBy * kinds + letter,
    empty: evenOdds(edges * (deepest + 1)),
    known: evenOdds(edges * (deepest + 1)),
    edgeAt: (edge, depth) => edge * (deepest + 1) + Math.min(depth, deepest),
    shared: evenOdds(mostEdges + 1),
    sharedAt: (written) => Math.min(written, mostEdges),
    number: evenOdds(edges << numberWidth),
    numberAt: (edge) => edge << numberWidth,
    numberWidth,
  };
}
