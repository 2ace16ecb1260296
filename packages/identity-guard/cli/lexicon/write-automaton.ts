import type { PackedAutomaton } from '../../src/lexicon/automaton.ts';
import { automatonOdds } from '../../src/lexicon/automaton-odds.ts';
import { rangeEncoder } from './range-encoder.ts';

/** `finals` are the letters after which a word may end: the end belongs to the edge, so that equal nodes are one. */
type Node = { finals: Set<string>; edges: Map<string, Node>; id: number };

/**
 * Packs sorted words, none of them empty, as the automaton that `unpackAutomaton` reads. Nodes with fewer edges after
 * them than `worthSharing` are written wherever they are led to: where words have few endings in common, that takes less
 * than to tell which node is meant.
 */
export function writeAutomaton(words: readonly string[], worthSharing = 1): PackedAutomaton {
  let ids = 0;
  const blank = (): Node => ({ finals: new Set(), edges: new Map(), id: -1 });
  const root = blank();
  const registered = new Map<string, Node>();
  const freeze = (node: Node): Node => {
    const key = `${[...node.edges].map(([letter, child]) => `${letter}${node.finals.has(letter) ? '!' : ''}${child.id}`).join()}`;
    const same = registered.get(key);
    if (same !== undefined) return same;
    node.id = ids;
    ids += 1;
    registered.set(key, node);
    return node;
  };
  const path: Node[] = [root];
  let previous = '';
  const reduce = (to: number): void => {
    for (let i = previous.length; i > to; i -= 1) {
      const child = path[i];
      if (child !== undefined) path[i - 1]?.edges.set(previous[i - 1] ?? '', freeze(child));
    }
  };
  for (const word of words) {
    let common = 0;
    while (common < previous.length && previous[common] === word[common]) common += 1;
    reduce(common);
    for (let i = common; i < word.length; i += 1) {
      const node = blank();
      path[i]?.edges.set(word[i] ?? '', node);
      path[i + 1] = node;
    }
    path[word.length - 1]?.finals.add(word.at(-1) ?? '');
    previous = word;
  }
  reduce(0);
  freeze(root);

  const references = new Map<Node, number>();
  for (const node of registered.values()) {
    for (const child of node.edges.values()) references.set(child, (references.get(child) ?? 0) + 1);
  }
  const sizes = new Map<Node, number>();
  const sizeOf = (node: Node): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    let size = node.edges.size;
    for (const child of node.edges.values()) size += sizeOf(child);
    sizes.set(node, size);
    return size;
  };
  const isShared = (node: Node): boolean => sizeOf(node) >= worthSharing && (references.get(node) ?? 0) > 1;
  const shared = [...registered.values()].filter(isShared).length;
  const letters = [...new Set(words.join(''))].sort().join('');

  const odds = automatonOdds(letters, shared);
  const { bit, value, text } = rangeEncoder();
  const numbers = new Map<Node, number>();
  let nodes = 1;
  let edges = 0;
  const writeNode = (node: Node, ledBy: number, before: number, depth: number): void => {
    let first = 0;
    let previous = 0;
    if (node.edges.size === 0) value(odds.letter, odds.letterAt(ledBy, before, 0), odds.letterWidth, 0);
    for (const [name, child] of node.edges) {
      const letter = letters.indexOf(name) + 1;
      if (first === 0) first = letter;
      else bit(odds.more, odds.moreAt(ledBy, first, previous, depth), 1);
      const ends = node.finals.has(name) ? 1 : 0;
      value(odds.letter, odds.letterAt(ledBy, before, previous), odds.letterWidth, letter);
      bit(odds.ends, odds.endsAt(ledBy, letter), ends);
      writeTarget(child, letter * 2 + ends, ledBy, depth);
      previous = letter;
    }
    if (first !== 0) bit(odds.more, odds.moreAt(ledBy, first, previous, depth), 0);
    nodes += 1;
    edges += node.edges.size;
  };
  const writeTarget = (node: Node, edge: number, ledBy: number, depth: number): void => {
    const at = odds.edgeAt(edge, depth);
    if ((edge & 1) === 1) bit(odds.empty, at, node.edges.size === 0 ? 1 : 0);
    if (node.edges.size === 0) return;
    const number = numbers.get(node);
    bit(odds.known, at, number === undefined ? 0 : 1);
    if (number !== undefined) {
      value(odds.number, odds.numberAt(edge), odds.numberWidth, number);
      return;
    }
    const written = edges;
    writeNode(node, edge, ledBy, depth + 1);
    bit(odds.shared, odds.sharedAt(edges - written), isShared(node) ? 1 : 0);
    if (isShared(node)) numbers.set(node, numbers.size);
  };
  writeNode(root, 0, 0, 0);
  return { letters, nodes, edges, shared, code: text() };
}
