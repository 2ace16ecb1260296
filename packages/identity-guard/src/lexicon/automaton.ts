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

const values = new Int8Array(128).fill(-1);
for (let value = 0; value < base; value += 1) values[numerals.charCodeAt(value)] = value;

const isNumeral = (code: number): boolean => (values[code] ?? -1) >= 0;

const lowers = new Uint16Array(0x180);
for (let code = 0; code < lowers.length; code += 1)
  lowers[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
const lowerCode = (code: number): number =>
  lowers[code] ?? String.fromCharCode(code).toLowerCase().charCodeAt(0);

/** Reads one number at `at`; the first numeral tells how many follow. */
function readNumber(text: string, at: number): [value: number, next: number] {
  const digit = (offset: number): number => values[text.charCodeAt(at + offset)] ?? -1;
  const lead = digit(0);
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

const blank = 0x20;
const closing = 0x3b;
const marking = 0x22;

/** Reads the numbers that the marked nodes are called by. */
function readRanks(ranks: string): Int32Array {
  const found = new Int32Array(ranks.length);
  let count = 0;
  for (let at = 0; at < ranks.length; count += 1) {
    const [value, next] = readNumber(ranks, at);
    found[count] = value;
    at = next;
  }
  return found.subarray(0, count);
}

/**
 * Decodes the text form. `ranks` holds, for the nodes marked with `"` in order, the number they are called by. The
 * edges of nodes that are still open wait on a stack; a node that ends takes its own off the top.
 */
export function decodeAutomaton(body: string, ranks: string): Automaton {
  const rankOf = readRanks(ranks);
  const byRank = new Int32Array(rankOf.length);
  const letters = new Uint16Array(body.length);
  const targets = new Int32Array(body.length);
  const first = new Int32Array(body.length + 2);
  // Node 0 is the empty one.
  let nodes = 1;
  let edges = 0;
  let marked = 0;
  let waiting = 0;
  const waitingLetters: number[] = [];
  const waitingTargets: number[] = [];
  const opened = [0];
  const ranked = [-1];
  for (let at = 0; at < body.length && opened.length > 0; ) {
    const code = body.charCodeAt(at);
    if (code === closing) {
      const from = opened.pop() ?? 0;
      const rank = ranked.pop() ?? -1;
      first[nodes] = edges;
      for (let edge = from; edge < waiting; edge += 1) {
        letters[edges] = waitingLetters[edge] ?? 0;
        targets[edges] = waitingTargets[edge] ?? 0;
        edges += 1;
      }
      waiting = from;
      if (rank >= 0) byRank[rank] = nodes;
      // The edge that led here, if any, is the last one that waits.
      if (waiting > 0) waitingTargets[waiting - 1] = (waitingTargets[waiting - 1] ?? 0) + nodes * 2;
      nodes += 1;
      at += 1;
      continue;
    }
    const lower = lowerCode(code);
    const ends = lower === code ? 0 : 1;
    waitingLetters[waiting] = lower;
    waiting += 1;
    const after = body.charCodeAt(at + 1);
    if (after === blank) {
      waitingTargets[waiting - 1] = ends;
      at += 2;
    } else if (isNumeral(after)) {
      const [rank, next] = readNumber(body, at + 1);
      waitingTargets[waiting - 1] = (byRank[rank] ?? 0) * 2 + ends;
      at = next;
    } else {
      waitingTargets[waiting - 1] = ends;
      opened.push(waiting);
      at += 1;
      if (after === marking) {
        ranked.push(rankOf[marked] ?? 0);
        marked += 1;
        at += 1;
      } else ranked.push(-1);
    }
  }
  first[nodes] = edges;
  return {
    first: first.slice(0, nodes + 1),
    letters: letters.slice(0, edges),
    targets: targets.slice(0, edges),
    root: nodes - 1,
  };
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
