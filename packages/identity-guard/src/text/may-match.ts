import { foldedCode, requiredStrings } from './required.ts';

/**
 * Which rows of one to five letters a text holds, folded as `required.ts` folds them; as bits, in a table that may say
 * yes too often but never no.
 */
const bits = 18;

// Letters are mixed into a place of the table by these, the last of a row first.
const mixers = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1] as const;
const [mix1, mix2, mix3, mix4, mix5] = mixers;
const shift = 32 - bits;

function fill(table: Uint32Array, text: string): void {
  table.fill(0);
  const mark = (place: number): void => {
    const bit = place >>> shift;
    table[bit >>> 5] = (table[bit >>> 5] ?? 0) | (1 << (bit & 31));
  };
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const e = foldedCode(text.charCodeAt(at));
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

// A page is searched by many expressions, in its own and in lower case, which is the same here: the last few tables are
// kept, and their room is used again.
const kept = Array.from({ length: 3 }, () => ({
  text: '',
  lower: '',
  table: new Uint32Array(1 << (bits - 5)),
}));
let oldest = 0;

/** Has the table of a text ready for the searches to come, also for those in its lower-case form. */
export function prepareTable(text: string, lower: string): Uint32Array {
  const entry = kept[oldest] ?? { text, lower, table: new Uint32Array(1 << (bits - 5)) };
  oldest = (oldest + 1) % kept.length;
  entry.text = text;
  entry.lower = lower;
  fill(entry.table, text);
  return entry.table;
}

function tableOf(text: string): Uint32Array {
  for (const entry of kept) if (entry.lower === text || entry.text === text) return entry.table;
  return prepareTable(text, text);
}

/** For each set the places of its strings in the table: the number of places, then the places, string after string. */
type Gate = readonly Uint32Array[];

function placesOf(string: string): number[] {
  const places: number[] = [];
  const row = Math.min(string.length, mixers.length);
  for (let end = row; end <= string.length; end += 1) {
    let place = 0;
    for (let back = 1; back <= row; back += 1)
      place += Math.imul(string.charCodeAt(end - back), mixers[back - 1] ?? 0);
    places.push(place >>> shift);
  }
  return [places.length, ...places];
}

const gateOf = (source: string): Gate =>
  requiredStrings(source).map((strings) => Uint32Array.from(strings.flatMap(placesOf)));

const gates = new Map<string, Gate>();
/** Shorter texts are searched faster than they are asked about. */
const worthAsking = 120;

/** Whether the table holds one of the strings. */
function holdsOne(table: Uint32Array, places: Uint32Array): boolean {
  for (let at = 0; at < places.length; ) {
    const next = at + 1 + (places[at] ?? 0);
    at += 1;
    while (at < next) {
      const place = places[at] ?? 0;
      if ((((table[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 0) break;
      at += 1;
    }
    if (at === next) return true;
    at = next;
  }
  return false;
}

/** Whether the expression can match anywhere in the text; "no" is certain, "yes" is not. */
export function mayMatch(text: string, expression: RegExp): boolean {
  if (text.length < worthAsking) return true;
  const { source } = expression;
  let gate = gates.get(source);
  if (gate === undefined) {
    gate = gateOf(source);
    gates.set(source, gate);
  }
  if (gate.length === 0) return true;
  const table = tableOf(text);
  for (const places of gate) if (!holdsOne(table, places)) return false;
  return true;
}

/** Whether the expression matches somewhere in the text; the expression has no memory of an earlier search. */
export function holds(text: string, expression: RegExp): boolean {
  return mayMatch(text, expression) && expression.test(text);
}
