/**
 * A minimal automaton over words, decoded from the text form that `cli/build-lexicon.ts` writes. In that form a node
 * is a row of letters, upper case where a word may end; after each letter comes the node it leads to: a blank for the
 * empty node, a number for one already written, otherwise the node itself, ended by a semicolon. A `"` before a node
 * says that it will be referred to; the numbers follow in `ranks`.
 */
export type Automaton = {
  /** First edge of each node; node n owns edges[first[n] .. first[n + 1]). */
  readonly first: Int32Array;
  readonly letters: Uint16Array;
  /** Target node times two, plus one when a word may end there. */
  readonly targets: Int32Array;
  readonly root: number;
};

const numerals = '0123456789!#%&()*+,-./:<=>?@[]^_|~';
const base = numerals.length;
const oneDigit = base - 6;

/** Reads one number at `at`; the first numeral tells how many follow. */
function readNumber(text: string, at: number): [value: number, next: number] {
  const lead = numerals.indexOf(text[at] ?? '');
  const digit = (offset: number): number => numerals.indexOf(text[at + offset] ?? '');
  if (lead < oneDigit) return [lead, at + 1];
  if (lead < oneDigit + 4) return [oneDigit + (lead - oneDigit) * base + digit(1), at + 2];
  if (lead === oneDigit + 4) return [oneDigit + 4 * base + digit(1) * base + digit(2), at + 3];
  return [oneDigit + 4 * base + base * base + (digit(1) * base + digit(2)) * base + digit(3), at + 4];
}

/** Writes a number so that `readNumber` reads it. */
export function writeNumber(value: number): string {
  const numeral = (index: number): string => numerals[index] ?? '';
  let rest = value;
  if (rest < oneDigit) return numeral(rest);
  rest -= oneDigit;
  if (rest < 4 * base) return numeral(oneDigit + Math.floor(rest / base)) + numeral(rest % base);
  rest -= 4 * base;
  if (rest < base * base)
    return numeral(oneDigit + 4) + numeral(Math.floor(rest / base)) + numeral(rest % base);
  rest -= base * base;
  const high = Math.floor(rest / base / base);
  return (
    numeral(oneDigit + 5) + numeral(high) + numeral(Math.floor(rest / base) % base) + numeral(rest % base)
  );
}

type Frame = { node: number; letters: number[]; targets: number[] };

/** Decodes the text form. `ranks` holds, for the nodes marked with `"` in order, the number they are called by. */
export function decodeAutomaton(body: string, ranks: string): Automaton {
  const rankOf: number[] = [];
  for (let at = 0; at < ranks.length; ) {
    const [value, next] = readNumber(ranks, at);
    rankOf.push(value);
    at = next;
  }
  const byRank = new Int32Array(rankOf.length);
  const nodeLetters: number[][] = [[]];
  const nodeTargets: number[][] = [[]];
  let marked = 0;
  const newFrame = (): Frame => {
    nodeLetters.push([]);
    nodeTargets.push([]);
    return { node: nodeLetters.length - 1, letters: [], targets: [] };
  };
  const stack: Frame[] = [newFrame()];
  const root = stack[0]?.node ?? 1;
  for (let at = 0; at < body.length; ) {
    const frame = stack.at(-1);
    if (frame === undefined) break;
    const char = body[at] ?? '';
    if (char === ';') {
      nodeLetters[frame.node] = frame.letters;
      nodeTargets[frame.node] = frame.targets;
      stack.pop();
      at += 1;
      continue;
    }
    const lower = char.toLowerCase();
    const ends = lower === char ? 0 : 1;
    frame.letters.push(lower.charCodeAt(0));
    const after = body[at + 1] ?? '';
    if (after === ' ') {
      frame.targets.push(ends);
      at += 2;
    } else if (numerals.includes(after)) {
      const [rank, next] = readNumber(body, at + 1);
      frame.targets.push((byRank[rank] ?? 0) * 2 + ends);
      at = next;
    } else {
      const child = newFrame();
      at += 1;
      if (after === '"') {
        byRank[rankOf[marked] ?? 0] = child.node;
        marked += 1;
        at += 1;
      }
      frame.targets.push(child.node * 2 + ends);
      stack.push(child);
    }
  }
  const first = new Int32Array(nodeLetters.length + 1);
  let edges = 0;
  nodeLetters.forEach((letters, node) => {
    first[node] = edges;
    edges += letters.length;
  });
  first[nodeLetters.length] = edges;
  const letters = new Uint16Array(edges);
  const targets = new Int32Array(edges);
  nodeLetters.forEach((own, node) => {
    letters.set(own, first[node] ?? 0);
    targets.set(nodeTargets[node] ?? [], first[node] ?? 0);
  });
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

/** The state after all the letters of a word, or -1. */
function walk(automaton: Automaton, word: string): number {
  let state = automaton.root * 2;
  for (let i = 0; i < word.length; i += 1) {
    state = step(automaton, state >> 1, word.charCodeAt(i));
    if (state < 0) return state;
  }
  return state;
}
