import { writeNumber } from '../../src/lexicon/automaton.ts';

/** `finals` are the letters after which a word may end: the end belongs to the edge, so that equal nodes are one. */
type Node = { finals: Set<string>; edges: Map<string, Node>; id: number };

/**
 * Nodes that all their further callers together repeat in no more characters than this are written out again instead of
 * being referred to: a repetition packs better than a number. Measured with gzip; more of it only makes reading slower.
 */
const repeatedAtMost = 60;

/** Writes sorted words as the text form that `decodeAutomaton` reads. */
export function writeAutomaton(words: readonly string[]): { body: string; ranks: string } {
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
  // In the order in which they are written, so that the ranks of those called equally often go up.
  const place = new Map<Node, number>();
  const visit = (node: Node): void => {
    if (place.has(node)) return;
    place.set(node, place.size);
    for (const child of node.edges.values()) visit(child);
  };
  visit(root);
  const sizes = new Map<Node, number>();
  const sizeOf = (node: Node): number => {
    let size = sizes.get(node);
    if (size === undefined) {
      size = 1;
      for (const child of node.edges.values()) size += 1 + sizeOf(child);
      sizes.set(node, size);
    }
    return size;
  };
  const rank = new Map<Node, number>();
  [...references]
    .filter(([node, count]) => node.edges.size > 0 && sizeOf(node) * (count - 1) > repeatedAtMost)
    .sort((a, b) => b[1] - a[1] || (place.get(a[0]) ?? 0) - (place.get(b[0]) ?? 0))
    .forEach(([node], index) => {
      rank.set(node, index);
    });

  const out: string[] = [];
  const ranks: string[] = [];
  const written = new Set<Node>();
  const write = (node: Node): void => {
    for (const [letter, child] of node.edges) {
      out.push(node.finals.has(letter) ? letter.toUpperCase() : letter);
      if (child.edges.size === 0) {
        out.push(' ');
        continue;
      }
      const called = rank.get(child);
      if (called !== undefined && written.has(child)) {
        out.push(writeNumber(called));
        continue;
      }
      if (called !== undefined) {
        written.add(child);
        out.push('"');
        ranks.push(writeNumber(called));
      }
      write(child);
    }
    out.push(';');
  };
  write(root);
  return { body: out.join(''), ranks: ranks.join('') };
}
