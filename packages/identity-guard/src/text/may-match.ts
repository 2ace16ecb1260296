import { askedInTurn } from './in-turn.ts';
import { foldedCode, requirementOf } from './required.ts';

/**
 * Which rows of one to five letters a text holds, folded as `required.ts` folds them, and in which of 32 stretches of
 * it each of them ends: in tables that may say yes too often but never no.
 */
type Table = {
  text: string;
  lower: string;
  /**
   * One bit for each row of letters, mixed into so many places; behind every 32 of them the stretches, one bit each, that
   * the rows end in which are mixed into these places.
   */
  readonly cells: Int32Array;
  /** Letters to a stretch. */
  size: number;
  /** Every letter is one unit, so that a search may begin and end anywhere. */
  single: boolean;
  /** The stretches that matter: in a second reading, those with what it reads in another way. */
  focus: number;
};

const bits = 18;
const shortest = 32;
const everywhere = -1;

// Letters are mixed into a place of the table by these, the last of a row first.
const mixers = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1] as const;
const [mix1, mix2, mix3, mix4, mix5] = mixers;
const shift = 32 - bits;

function fill(table: Table, text: string): void {
  const { cells } = table;
  cells.fill(0);
  table.size = Math.max(shortest, Math.ceil(text.length / 32));
  table.single = true;
  let stretch = 1;
  let border = table.size;
  const mark = (place: number): void => {
    const bit = place >>> shift;
    const at = (bit >>> 5) << 1;
    cells[at] = (cells[at] ?? 0) | (1 << (bit & 31));
    cells[at + 1] = (cells[at + 1] ?? 0) | stretch;
  };
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (at === border) {
      stretch <<= 1;
      border += table.size;
    }
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xe000) table.single = false;
    const e = foldedCode(code);
    let place = Math.imul(e, mix1);
    mark(place);
    place += Math.imul(d, mix2);
    mark(place);
    place += Math.imul(c, mix3);
    mark(place);
    place += Math.imul(b, mix4);
    mark(place);
    place += Math.imul(a, mix5);
    mark(place);
    a = b;
    b = c;
    c = d;
    d = e;
  }
}

const emptyTable = (): Table => ({
  text: '',
  lower: '',
  cells: new Int32Array(1 << (bits - 4)),
  size: shortest,
  single: true,
  focus: everywhere,
});

// A page is searched by many expressions, in its own and in lower case, which is the same here: the last few tables are
// kept, and their room is used again.
const kept = Array.from({ length: 3 }, emptyTable);
let oldest = 0;

type Stretch = { readonly start: number; readonly end: number };

/**
 * Has the table of a text ready for the searches to come, also for those in its lower-case form. Where only what touches
 * some stretches matters, these are `focus`, counted from `offset` before the text.
 */
export function prepareTable(text: string, lower: string, focus?: readonly Stretch[], offset = 0): Table {
  const entry = kept[oldest] ?? emptyTable();
  oldest = (oldest + 1) % kept.length;
  entry.text = text;
  entry.lower = lower;
  fill(entry, text);
  entry.focus = focus === undefined ? everywhere : 0;
  for (const { start, end } of focus ?? []) entry.focus |= stretchesFrom(entry, start - offset, end - offset);
  return entry;
}

/** The stretches that lie between two places, one of which may lie outside. */
function stretchesFrom({ size }: Table, start: number, end: number): number {
  const [first, last] = [Math.max(0, Math.floor(start / size)), Math.min(31, Math.floor(end / size))];
  return first > last ? 0 : (everywhere >>> (31 - last + first)) << first;
}

let latest = kept[0];

function keptFor(text: string): Table | undefined {
  // The searches of a rule are mostly of one text.
  if (latest?.lower === text || latest?.text === text) return latest;
  for (const entry of kept)
    if (entry.lower === text || entry.text === text) {
      latest = entry;
      return entry;
    }
  return undefined;
}

/** Whether only a part of the text matters. */
export function hasFocus(text: string): boolean {
  return (keptFor(text)?.focus ?? everywhere) !== everywhere;
}

/** Whether a finding from `start` to `end` of the text may matter: asked before it is judged closely. */
export function inFocus(text: string, start: number, end: number): boolean {
  const table = keptFor(text);
  return table === undefined || (table.focus & stretchesFrom(table, start, end)) !== 0;
}

/**
 * A set of strings as places in the table. Those that begin alike stand together, or those that end alike, when these
 * groups are fewer (the first number says 1). Then come the number of the groups, the places of the letters they share,
 * which are nearly all that is ever read and so stand side by side, where each group begins and the last one ends, and
 * the groups: for each string the number of its other places, and these.
 */
type Places = readonly number[];

/**
 * What is to be known of each expression, one behind the other as they are first asked for, which is the order in which
 * every page asks again: so that what comes next is at hand. For each the number of its sets, how long a match can be, how
 * many letters beyond it decide, and the sets, each with its size before it.
 */
let gates = new Uint32Array(1 << 16);
let filled = 0;
const unbounded = 0xffffffff;

function addToGates(numbers: readonly number[]): void {
  if (filled + numbers.length > gates.length) {
    const more = new Uint32Array(2 * gates.length + numbers.length);
    more.set(gates);
    gates = more;
  }
  gates.set(numbers, filled);
  filled += numbers.length;
}

function placesOf(string: string): number[] {
  const places: number[] = [];
  const row = Math.min(string.length, mixers.length);
  // No more than may stand in two stretches.
  for (let end = row; end <= Math.min(string.length, shortest); end += 1) {
    let place = 0;
    for (let back = 1; back <= row; back += 1)
      place += Math.imul(string.charCodeAt(end - back), mixers[back - 1] ?? 0);
    places.push(place >>> shift);
  }
  return places;
}

function groupsOf(strings: readonly string[], byEnd: boolean): Map<number, number[][]> {
  const groups = new Map<number, number[][]>();
  for (const string of strings) {
    const rest = placesOf(string);
    const own = (byEnd ? rest.pop() : rest.shift()) ?? 0;
    const group = groups.get(own);
    if (group === undefined) groups.set(own, [rest]);
    else group.push(rest);
  }
  return groups;
}

function setOf(strings: readonly string[]): Places {
  const [heads, tails] = [groupsOf(strings, false), groupsOf(strings, true)];
  const byEnd = tails.size < heads.size;
  const groups = byEnd ? tails : heads;
  const begins: number[] = [];
  const all: number[] = [];
  for (const rests of groups.values()) {
    begins.push(3 + 2 * groups.size + all.length);
    // Where the shared letters are enough for one, they tell of the longer ones as well.
    if (rests.every((rest) => rest.length > 0)) for (const rest of rests) all.push(rest.length, ...rest);
  }
  begins.push(3 + 2 * groups.size + all.length);
  return [byEnd ? 1 : 0, groups.size, ...groups.keys(), ...begins, ...all];
}

/** Adds what is to be known of an expression, and says where that begins. */
function gateOf(source: string): number {
  const { sets, longest, ahead } = requirementOf(source);
  // What is asked for least often tells soonest.
  const places = sets.map(setOf).sort((one, other) => (one[1] ?? 0) - (other[1] ?? 0));
  const gate = filled;
  addToGates([places.length, Math.min(longest, unbounded), Math.min(ahead, unbounded)]);
  for (const set of places) addToGates([set.length, ...set]);
  return gate;
}

const gateFor = askedInTurn(gateOf);
/** Shorter texts are searched faster than they are asked about. */
const worthAsking = 120;

/** The stretches in which a row of letters ends; none when the text does not hold it. */
function endsAt({ cells }: Table, place: number): number {
  const at = (place >>> 5) << 1;
  return (((cells[at] ?? 0) >>> (place & 31)) & 1) === 0 ? 0 : (cells[at + 1] ?? 0);
}

/** The stretches in which one of the strings of the set that begins here ends, of those in `within`. */
function endsOf(table: Table, set: number, within: number): number {
  const places = gates;
  let found = 0;
  const byEnd = places[set] === 1;
  const groups = places[set + 1] ?? 0;
  for (let group = set + 2; group < set + 2 + groups; group += 1) {
    const ends = endsAt(table, places[group] ?? 0);
    if (ends === 0) continue;
    let at = set + (places[group + groups] ?? 0);
    const next = set + (places[group + groups + 1] ?? 0);
    if (at === next) found |= ends & within;
    // The rows before the last of a string may end in the stretch before.
    const begun = (byEnd ? ends : ends | (ends << 1)) & within;
    // Strings of a group mostly go on alike: what the text does not hold is not looked for in the next again.
    let absent = -1;
    while (at < next) {
      const last = at + (places[at] ?? 0);
      let own = begun;
      for (at += 1; at <= last && own !== 0; at += 1) {
        const place = places[at] ?? 0;
        if (place === absent) {
          own = 0;
          break;
        }
        const here = endsAt(table, place);
        if (here === 0) absent = place;
        own &= at === last && !byEnd ? here : here | (here << 1);
      }
      at = last + 1;
      found |= own;
    }
    if (found === within) return found;
  }
  return found;
}

/** Those stretches and so many on both sides. */
function widened(stretches: number, by: number): number {
  if (by > 31) return everywhere;
  let found = stretches;
  for (let i = 0; i < by; i += 1) found |= (found << 1) | (found >>> 1);
  return found;
}

/** Where in a text an expression can match: bit n is the stretch from n times `size`; a match lies in them wholly. */
export type Room = { readonly stretches: number; readonly size: number; readonly ahead: number };

const nowhere: Room = { stretches: 0, size: 1, ahead: 0 };
const anywhere: Room = { stretches: everywhere, size: 1, ahead: 0 };

/**
 * Where the expression can match in the text; "not here" is certain, "here" is not. `focused` asks only for matches that
 * touch the focus of the text, and for what stands around them, so that the search is in step when it gets there.
 */
export function roomFor(text: string, expression: RegExp, focused = false): Room {
  if (text.length < worthAsking) return anywhere;
  const gate = gateFor(expression.source);
  const sets = gates[gate] ?? 0;
  if (sets === 0) return anywhere;
  const longest = gates[gate + 1] ?? 0;
  const ahead = gates[gate + 2] ?? 0;
  const table = keptFor(text) ?? prepareTable(text, text);
  const bounded = table.single && longest + ahead < text.length;
  const by = bounded ? Math.ceil(longest / table.size) : 32;
  let stretches = focused && table.focus !== everywhere ? widened(table.focus, 2 * by) : everywhere;
  let set = gate + 3;
  for (let i = 0; i < sets; i += 1) {
    const ends = endsOf(table, set + 1, stretches);
    if (ends === 0) return nowhere;
    stretches &= widened(ends, by);
    set += 1 + (gates[set] ?? 0);
  }
  return stretches === everywhere ? anywhere : { stretches, size: table.size, ahead };
}
