import { writeNumber } from '../../src/lexicon/automaton.ts';

type Node = { final: boolean; edges: Map<string, Node>; id: number };

/** Writes sorted words as the text form that `decodeAutomaton` reads. */
export function writeAutomaton(words: readonly string[]): { body: string; ranks: string } {
  let ids = 0;
  const blank = (): Node => ({ final: false, edges: new Map(), id: -1 });
  const root = blank();
  const registered = new Map<string, Node>();
  const freeze = (node: Node): Node => {
    const key = `${[...node.edges].map(([letter, child]) => `${letter}${child.final ? '!' : ''}${child.id}`).join()}`;
    // The final bit sits on the edge, so nodes are equal when their edges are.
    const same = registered.get(`${node.final}|${key}`);
    if (same !== undefined) return same;
    node.id = ids;
    ids += 1;
    registered.set(`${node.final}|${key}`, node);
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
    const last = path[word.length];
    if (last !== undefined) last.final = true;
    previous = word;
  }
  reduce(0);
  freeze(root);

  const references = new Map<Node, number>();
  for (const node of registered.values()) {
    for (const child of node.edges.values()) references.set(child, (references.get(child) ?? 0) + 1);
  }
  const rank = new Map<Node, number>();
  [...references]
    .filter(([node, count]) => count > 1 && node.edges.size > 0)
    .sort((a, b) => b[1] - a[1] || a[0].id - b[0].id)
    .forEach(([node], index) => {
      rank.set(node, index);
    });

  const out: string[] = [];
  const ranks: string[] = [];
  const written = new Set<Node>();
  const write = (node: Node): void => {
    for (const [letter, child] of node.edges) {
      out.push(child.final ? letter.toUpperCase() : letter);
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
