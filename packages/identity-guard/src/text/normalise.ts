import { escapedAt, hasEscapes } from './escapes.ts';
import { latinLookalike } from './homoglyphs.ts';
import { classOf } from './letter-class.ts';

/**
 * A text as a reader sees it, with the way back to what was written. `starts[i]` and `ends[i]` are the UTF-16 span of
 * the original that unit `i` of `text` comes from; undefined arrays mean that both are the same, unit by unit.
 */
export type Reading = {
  readonly text: string;
  readonly starts?: Int32Array;
  readonly ends?: Int32Array;
};

const singleFor: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\r': '\n',
  '\u00a0': ' ',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '»': '"',
  '«': '"',
  '•': '\n',
  '·': '.',
  '×': 'x',
  '⁄': '/',
  '∕': '/',
  '→': '»',
  '☐': '¶',
};
const noteSign = '¤';

// Swedish prose and notes as they are typed and pasted, one unit in and one unit out: what each unit reads as, 0 for those that
// need a closer look. What comes out is of the first 256 units, all but a single sign: such a text is kept in half the room
// and searched a third faster.
const plain = new Uint16Array(0x2800);
for (let code = 0x20; code < 0x7f; code += 1) plain[code] = code;
for (const char of '\nåäöÅÄÖéÉèüÜáàëïíóøæ§°±€') plain[char.charCodeAt(0)] = char.charCodeAt(0);
// Arrows, comparisons, boxes, shapes and pictures: no rule tells what notes point, compare and tick off with from one another.
plain.fill(noteSign.charCodeAt(0), 0x2190, 0x2200);
plain.fill(noteSign.charCodeAt(0), 0x2248, 0x2270);
plain.fill(noteSign.charCodeAt(0), 0x2500, 0x2760);
for (const [from, to] of Object.entries(singleFor)) plain[from.charCodeAt(0)] = to.charCodeAt(0);

/** Room for the units of a text, used again. */
const codes: number[] = [];

/** The units of a text that is plain throughout. */
function plainCodes(source: string): number[] | undefined {
  codes.length = source.length;
  for (let at = 0; at < source.length; at += 1) {
    const unit = plain[source.charCodeAt(at)] ?? 0;
    if (unit === 0) return undefined;
    codes[at] = unit;
  }
  return codes;
}

const brokenWord = /-(?<=[a-zåäöéA-ZÅÄÖ]-) ?\r?\n ?[a-zåäöé]/;
const cluster = /\P{M}\p{M}*|\p{M}+/suy;
const invisible = /\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;
const marks = /\p{M}+/gu;
const digit = /^\p{Nd}$/u;
const space = /^[\s\u2800\u0085]$/u;
const latin = /\p{Script=Latin}/u;
const letter = /\p{L}/u;
/** Letters, and the signs beyond the first 256 units that a rule asks for. */
const keepsItself = /[\p{L}\p{N}€′]/u;

/** The value of any decimal digit: Unicode keeps every script's ten digits in a row. */
function digitValue(codePoint: number): string {
  let first = codePoint;
  while (codePoint - first < 9 && digit.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((codePoint - first) % 10);
}

const readings = new Map<string, string>();

/** What a cluster reads as; the same few come again and again in a text. */
function readable(raw: string): string {
  let found = readings.get(raw);
  if (found === undefined) {
    found = readCluster(raw);
    if (readings.size > 4000) readings.clear();
    if (raw.length <= 16) readings.set(raw, found);
  }
  return found;
}

function readCluster(raw: string): string {
  const visible = raw.replace(invisible, '');
  if (visible === '') return '';
  // A ligature of many letters reads as its first one, so that no text grows without bounds.
  const whole = visible.normalize('NFKC').replace(marks, '');
  const composed = whole.length > 4 ? whole.slice(0, 1) : whole;
  let out = '';
  for (const char of composed) {
    const code = char.codePointAt(0) ?? 0;
    const single = singleFor[char];
    if (single !== undefined) out += single;
    else if (code < 0x80) out += char;
    else if (digit.test(char)) out += digitValue(code);
    else if (char === '\u2028' || char === '\u2029' || char === '\u0085') out += '\n';
    else if (space.test(char)) out += ' ';
    else if (/\p{Pd}/u.test(char)) out += '-';
    else if (code > 0xffff) out += latinLookalike(code) ?? (letter.test(char) ? 'Ж' : noteSign);
    else out += code < 0x100 || keepsItself.test(char) ? char : noteSign;
  }
  return out;
}

/** Folds look-alike letters of words that mix scripts, or that consist of look-alikes alone. */
function foldWord(units: number[], from: number, to: number): void {
  let foreign = false;
  let hasLatin = false;
  let allFold = true;
  for (let i = from; i < to; i += 1) {
    const code = units[i] ?? 0;
    if (latinLookalike(code) !== undefined) foreign = true;
    else if (latin.test(String.fromCharCode(code))) hasLatin = true;
    else allFold = false;
  }
  if (!foreign || !(hasLatin || allFold)) return;
  for (let i = from; i < to; i += 1) {
    const like = latinLookalike(units[i] ?? 0);
    if (like !== undefined) units[i] = like.charCodeAt(0);
  }
}

/** The unit itself when it is plain and nothing that combines follows. */
function plainUnit(source: string, at: number): number {
  const unit = plain[source.charCodeAt(at)] ?? 0;
  if (unit === 0) return 0;
  const next = source.charCodeAt(at + 1);
  return next < 0x300 || Number.isNaN(next) || (plain[next] ?? 0) !== 0 ? unit : 0;
}

/** What is read, unit by unit as codes, and where each comes from. */
type Units = { readonly codes: number[]; readonly starts: number[]; readonly ends: number[] };

function readUnits(source: string): Units {
  const units: Units = { codes: [], starts: [], ends: [] };
  for (let at = 0; at < source.length; ) {
    const unit = plainUnit(source, at);
    if (unit !== 0) {
      units.codes.push(unit);
      units.starts.push(at);
      units.ends.push(at + 1);
      at += 1;
      continue;
    }
    cluster.lastIndex = at;
    const raw = cluster.exec(source)?.[0] ?? source[at] ?? '';
    const read = readable(raw);
    for (let i = 0; i < read.length; i += 1) {
      units.codes.push(read.charCodeAt(i));
      units.starts.push(at);
      units.ends.push(at + raw.length);
    }
    at += Math.max(1, raw.length);
  }
  return units;
}

/** No function takes endlessly many units at once. */
const atOnce = 4096;

function textOf(codes: number[]): string {
  if (codes.length <= atOnce) return Reflect.apply(String.fromCharCode, String, codes);
  let text = '';
  for (let at = 0; at < codes.length; at += atOnce) text += textOf(codes.slice(at, at + atOnce));
  return text;
}

/** The units with what is written by number or name ("&#74;", "%C3%B6") as the characters meant. */
function unescaped(units: Units): Units {
  if (!units.codes.includes(ampersand) && !units.codes.includes(percent)) return units;
  const text = textOf(units.codes);
  if (!hasEscapes(text)) return units;
  const out: Units = { codes: [], starts: [], ends: [] };
  for (let at = 0; at < text.length; ) {
    const named = escapedAt(text, at);
    const end = named?.end ?? at + 1;
    const read = named === undefined ? text.charAt(at) : readable(named.char);
    for (let i = 0; i < read.length; i += 1) {
      out.codes.push(read.charCodeAt(i));
      out.starts.push(units.starts[at] ?? 0);
      out.ends.push(units.ends[end - 1] ?? 0);
    }
    at = end;
  }
  return out;
}

function foldWords(units: number[]): void {
  let wordStart = -1;
  let foreign = false;
  for (let i = 0; i <= units.length; i += 1) {
    const code = units[i] ?? blank;
    const kind = classOf(code);
    const inWord = kind === 1 || kind === 2;
    if (inWord) {
      if (wordStart < 0) wordStart = i;
      if (code > 0x7f && latinLookalike(code) !== undefined) foreign = true;
    } else if (wordStart >= 0) {
      if (foreign) foldWord(units, wordStart, i);
      wordStart = -1;
      foreign = false;
    }
  }
}

const [blank, lineEnd, hyphen, ampersand, percent] = [0x20, 0x0a, 0x2d, 0x26, 0x25];

/** Where the word that was broken at the end of this line goes on, or the same place when it was not broken. */
function afterBreak(units: readonly number[], hyphen: number): number {
  let next = hyphen + 1;
  let broken = false;
  while (next < units.length && next < hyphen + 5 && (units[next] === blank || units[next] === lineEnd)) {
    broken ||= units[next] === lineEnd;
    next += 1;
  }
  return broken && /[a-zåäöé]/.test(String.fromCharCode(units[next] ?? 0)) ? next : hyphen;
}

function readSlowly(source: string): Reading {
  const { codes, starts, ends } = unescaped(readUnits(source));
  foldWords(codes);
  const out: number[] = [];
  const keptStarts = new Int32Array(codes.length);
  const keptEnds = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i += 1) {
    const before = codes[i] === hyphen ? classOf(codes[i - 1] ?? blank) : 0;
    if (before === 1 || before === 2) {
      const next = afterBreak(codes, i);
      if (next !== i) {
        i = next - 1;
        continue;
      }
    }
    keptStarts[out.length] = starts[i] ?? 0;
    keptEnds[out.length] = ends[i] ?? 0;
    out.push(codes[i] ?? 0);
  }
  return { text: textOf(out), starts: keptStarts, ends: keptEnds };
}

/**
 * Reads a text the way a person does: compatibility forms, invisible characters, foreign digits, look-alike letters,
 * stacked marks and line-end hyphens no longer hide anything. Never throws; spans map back through the arrays.
 */
export function read(source: string): Reading {
  const codes = plainCodes(source);
  return codes === undefined || hasEscapes(source) || (source.includes('\n') && brokenWord.test(source))
    ? readSlowly(source)
    : { text: textOf(codes) };
}

/** The span in the original of units [start, end) of the reading. */
export function originalSpan(reading: Reading, start: number, end: number): { start: number; end: number } {
  if (reading.starts === undefined || reading.ends === undefined) return { start, end };
  const first = reading.starts[start] ?? 0;
  const last = reading.ends[Math.max(start, end - 1)] ?? first;
  return { start: first, end: Math.max(first, last) };
}
