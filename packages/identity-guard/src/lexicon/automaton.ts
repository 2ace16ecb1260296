import { automatonOdds } from './automaton-odds.ts';
import { RangeDecoder } from './range-decoder.ts';

/** A minimal automaton over words. */
export type Automaton = {
  /** First edge of each node; node n owns edges[first[n] .. first[n + 1]). */
  readonly first: Int32Array;
  readonly letters: Uint16Array;
  /** Target node times two, plus one when a word may end there. */
  readonly targets: Int32Array;
  readonly root: number;
};

/** An automaton as `cli/lexicon/write-automaton.ts` writes it. */
export type PackedAutomaton = {
  /** The letters that words are spelled with. */
  readonly letters: string;
  readonly nodes: number;
  readonly edges: number;
  /** How many of the nodes are led to more than once. */
  readonly shared: number;
  /** The nodes, range coded. */
  readonly code: string;
};

/**
 * Unpacks an automaton. A node is its edges, and an edge is its letter, whether a word may end there, and the node it
 * leads to: the empty one, the number of one already written, or else the node itself. The edges of nodes that are still
 * open wait on a stack; a node that ends takes its own off the top.
 */
export function unpackAutomaton(packed: PackedAutomaton): Automaton {
  const odds = automatonOdds(packed.letters, packed.shared);
  const decoder = new RangeDecoder(packed.code);
  const letters = new Uint16Array(packed.edges);
  const targets = new Int32Array(packed.edges);
  const first = new Int32Array(packed.nodes + 1);
  const sharedNodes = new Int32Array(packed.shared);
  // Node 0 is the empty one.
  let nodes = 1;
  let edges = 0;
  let shared = 0;
  const waiting: number[] = [];

  const readNode = (ledBy: number, before: number, depth: number): number => {
    const from = waiting.length;
    const start = decoder.value(odds.letter, odds.letterAt(ledBy, before, 0), odds.letterWidth);
    for (let letter = start; letter !== 0; ) {
      const ends = decoder.bit(odds.ends, odds.endsAt(ledBy, letter));
      const target = readTarget(letter * 2 + ends, ledBy, depth);
      waiting.push(packed.letters.charCodeAt(letter - 1), target * 2 + ends);
      const more = decoder.bit(odds.more, odds.moreAt(ledBy, start, letter, depth));
      letter =
        more === 0 ? 0 : decoder.value(odds.letter, odds.letterAt(ledBy, before, letter), odds.letterWidth);
    }
    for (let at = from; at < waiting.length; at += 2) {
      letters[edges] = waiting[at] ?? 0;
      targets[edges] = waiting[at + 1] ?? 0;
      edges += 1;
    }
    waiting.length = from;
    nodes += 1;
    first[nodes] = edges;
    return nodes - 1;
  };
  const readTarget = (edge: number, ledBy: number, depth: number): number => {
    const at = odds.edgeAt(edge, depth);
    if ((edge & 1) === 1 && decoder.bit(odds.empty, at) === 1) return 0;
    if (decoder.bit(odds.known, at) === 1)
      return sharedNodes[decoder.value(odds.number, odds.numberAt(edge), odds.numberWidth)] ?? 0;
    const written = edges;
    const node = readNode(edge, ledBy, depth + 1);
    if (decoder.bit(odds.shared, odds.sharedAt(edges - written)) === 1) {
      sharedNodes[shared] = node;
      shared += 1;
    }
    return node;
  };

  const root = readNode(0, 0, 0);
  return { first, letters, targets, root };
}

/** Follows one letter from a node: the edge's target (node times two plus final bit), or -1. */
export function step(automaton: Automaton, node: number, letter: number): number {
  const to = automaton.first[node + 1] ?? 0;
  for (let edge = automaton.first[node] ?? 0; edge < to; edge += 1) {
    if (automaton.letters[edge] === letter) return automaton.targets[edge] ?? -1;
  }
  return -1;
}

/** Whether the automaton holds exactly this word. */
export function accepts(automaton: Automaton, word: string): boolean {
  const state = walk(automaton, word);
  return state >= 0 && (state & 1) === 1;
}

/** Whether the automaton holds a word that begins so. */
export function begins(automaton: Automaton, word: string): boolean {
  return walk(automaton, word) >= 0;
}

/** All words of the automaton, in its order. */
export function wordsOf({ first, letters, targets, root }: Automaton): string[] {
  const found: string[] = [];
  const visit = (node: number, beginning: string): void => {
    for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge += 1) {
      const word = beginning + String.fromCharCode(letters[edge] ?? 0);
      const target = targets[edge] ?? 0;
      if ((target & 1) === 1) found.push(word);
      visit(target >> 1, word);
    }
  };
  visit(root, '');
  return found;
}

/** The automaton over what follows these letters in the words that begin with them. */
export const wordsAfter = (automaton: Automaton, beginning: string): Automaton => ({
  ...automaton,
  root: walk(automaton, beginning) >> 1,
});

const isVowel = new Uint8Array(0x100);
for (const letter of 'aeiouyåäö') isVowel[letter.charCodeAt(0)] = 1;

/** Whether the automaton holds a word of these letters with at most so many vowels more. */
export function acceptsWithVowels(automaton: Automaton, word: string, most: number): boolean {
  const { first, letters, targets, root } = automaton;
  const from = (state: number, at: number, left: number): boolean => {
    if (at === word.length && (state & 1) === 1) return true;
    const node = state >> 1;
    for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge += 1) {
      const letter = letters[edge] ?? 0;
      const to = targets[edge] ?? 0;
      if (letter === word.charCodeAt(at) && from(to, at + 1, left)) return true;
      if (left > 0 && isVowel[letter] === 1 && from(to, at, left - 1)) return true;
    }
    return false;
  };
  return from(root * 2, 0, most);
}

/** The state after all the letters of a word, or -1. */
function walk(automaton: Automaton, word: string): number {
  let state = automaton.root * 2;
  for (let i = 0; i < word.length; i += 1) {
    state = step(automaton, state >> 1, word.charCodeAt(i));
    if (state < 0) return state;
  }
  return state;
}
