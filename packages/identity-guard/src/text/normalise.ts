import { latinLookalike } from './homoglyphs.ts';

/**
 * A text as a reader sees it, with the way back to what was written. `starts[i]` and `ends[i]` are the UTF-16 span of
 * the original that unit `i` of `text` comes from; undefined arrays mean that both are the same, unit by unit.
 */
export type Reading = {
  readonly text: string;
  readonly starts?: Int32Array;
  readonly ends?: Int32Array;
};

// Swedish prose as it is typed and pasted: one unit in, one unit out.
const plain = /^[\t\n\r\x20-\x7eåäöÅÄÖéÉèüÜ\u00a0–—‐‑−’‘”“»«§•°´×·]*$/;
const singles = /[\t\r\u00a0–—‐‑−’‘´“»«•·×]/g;
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
  '»': '"',
  '«': '"',
  '•': '\n',
  '·': '.',
  '×': 'x',
};
const brokenWord = /[a-zåäöéA-ZÅÄÖ]- ?\r?\n ?[a-zåäöé]/;
const cluster = /\P{M}\p{M}*|\p{M}+/gsu;
const invisible = /\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;
const marks = /\p{M}+/gu;
const digit = /^\p{Nd}$/u;
const space = /^[\s\u2800\u0085]$/u;
const latin = /\p{Script=Latin}/u;
const letter = /\p{L}/u;

/** The value of any decimal digit: Unicode keeps every script's ten digits in a row. */
function digitValue(codePoint: number): string {
  let first = codePoint;
  while (codePoint - first < 9 && digit.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((codePoint - first) % 10);
}

function readable(raw: string): string {
  const visible = raw.replace(invisible, '');
  if (visible === '') return '';
  const composed = visible.normalize('NFKC').replace(marks, '');
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
    else if (code > 0xffff) out += latinLookalike(code) ?? (letter.test(char) ? 'Ж' : '□');
    else out += char;
  }
  return out;
}

/** Folds look-alike letters of words that mix scripts, or that consist of look-alikes alone. */
function foldWord(units: string[], from: number, to: number): void {
  let foreign = false;
  let hasLatin = false;
  let allFold = true;
  for (let i = from; i < to; i += 1) {
    const char = units[i] ?? '';
    const like = latinLookalike(char.codePointAt(0) ?? 0);
    if (like !== undefined) foreign = true;
    else if (latin.test(char)) hasLatin = true;
    else allFold = false;
  }
  if (!foreign || !(hasLatin || allFold)) return;
  for (let i = from; i < to; i += 1) {
    const like = latinLookalike((units[i] ?? '').codePointAt(0) ?? 0);
    if (like !== undefined) units[i] = like;
  }
}

function readSlowly(source: string): Reading {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of source.matchAll(cluster)) {
    const raw = match[0];
    const start = match.index;
    for (const char of readable(raw)) {
      units.push(char);
      starts.push(start);
      ends.push(start + raw.length);
    }
  }
  let wordStart = -1;
  for (let i = 0; i <= units.length; i += 1) {
    const char = units[i];
    const inWord =
      char !== undefined && (letter.test(char) || latinLookalike(char.codePointAt(0) ?? 0) !== undefined);
    if (inWord && wordStart < 0) wordStart = i;
    if (!inWord && wordStart >= 0) {
      foldWord(units, wordStart, i);
      wordStart = -1;
    }
  }
  // A word broken at the end of a line is one word: drop the hyphen, the break and blanks around it.
  const keep: number[] = [];
  for (let i = 0; i < units.length; i += 1) {
    if (units[i] === '-' && i > 0 && letter.test(units[i - 1] ?? '')) {
      let next = i + 1;
      let broken = false;
      while (next < units.length && next < i + 5 && /[ \n]/.test(units[next] ?? '')) {
        broken ||= units[next] === '\n';
        next += 1;
      }
      if (broken && /[a-zåäöé]/.test(units[next] ?? '')) {
        i = next - 1;
        continue;
      }
    }
    keep.push(i);
  }
  return {
    text: keep.map((i) => units[i]).join(''),
    starts: Int32Array.from(keep, (i) => starts[i] ?? 0),
    ends: Int32Array.from(keep, (i) => ends[i] ?? 0),
  };
}

/**
 * Reads a text the way a person does: compatibility forms, invisible characters, foreign digits, look-alike letters,
 * stacked marks and line-end hyphens no longer hide anything. Never throws; spans map back through the arrays.
 */
export function read(source: string): Reading {
  if (plain.test(source) && !brokenWord.test(source)) {
    return { text: source.replace(singles, (char) => singleFor[char] ?? char) };
  }
  return readSlowly(source);
}

/** The span in the original of units [start, end) of the reading. */
export function originalSpan(reading: Reading, start: number, end: number): { start: number; end: number } {
  if (reading.starts === undefined || reading.ends === undefined) return { start, end };
  const first = reading.starts[start] ?? 0;
  const last = reading.ends[Math.max(start, end - 1)] ?? first;
  return { start: first, end: Math.max(first, last) };
}
