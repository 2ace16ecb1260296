/**
 * What every match of a regular expression must hold, told from its source. With it a search is left out where the
 * text holds nothing of the kind, which is nearly always; it never leaves out a search that would find something.
 */

/**
 * Strings a piece can be (`exact`, when they are few), sets of strings (`needs`) of each of which every match holds
 * one, strings of which every match ends with one (`ends`), and how many letters it can be (`longest`).
 */
type Piece = {
  readonly exact?: readonly string[];
  readonly needs: readonly (readonly string[])[];
  readonly ends: readonly string[];
  readonly longest: number;
};

const most = 400;
const few = 8;
const mostSets = 4;

const silent = /^[\p{L} ]$/u;

/** How much a set of strings says: the fewer and the longer, the better; one with a single letter says nothing. */
function worth(strings: readonly string[]): number {
  let shortest = 5;
  for (const string of strings)
    if (string.length < shortest) {
      shortest = string.length === 1 && silent.test(string) ? 0 : string.length;
      if (shortest === 0) return 0;
    }
  return strings.length === 0 ? 0 : shortest * 41 - strings.length / 10;
}

/** Every string of the first set followed by every one of the second. */
function joined(heads: readonly string[], tails: readonly string[]): readonly string[] {
  if (heads.length === 1 && heads[0] === '') return tails;
  const found: string[] = [];
  for (const head of heads) for (const tail of tails) found.push(head + tail);
  return found;
}

/** The last two letters of each, when these are few. */
function lastOf(strings: readonly string[]): readonly string[] {
  const found = [...new Set(strings.map((string) => string.slice(-2)))];
  return found.length > most / 2 || found.length === 0 ? [''] : found;
}

/** So many of these strings in a row, or as many as can be told; `all` says which. */
function row(strings: readonly string[], times: number): { found: readonly string[]; all: boolean } {
  let found: readonly string[] = [''];
  for (let i = 0; i < times; i += 1) {
    if (found.length * strings.length > most) return { found, all: false };
    found = joined(found, strings);
  }
  return { found, all: true };
}

/** The set that says most; nothing when none says anything. */
function best(sets: readonly (readonly string[])[]): readonly string[] | undefined {
  let found: readonly string[] | undefined;
  let most = 0;
  for (const strings of sets) {
    const own = worth(strings);
    if (own > most) [found, most] = [strings, own];
  }
  return found;
}

// These are the same as other letters when case does not count, in ways that differ from engine to engine.
const odd = 'µßİıŉſ';
const folded = new Uint16Array(0x180);
for (let code = 0; code < folded.length; code += 1) {
  const lower = String.fromCharCode(code).toLowerCase();
  folded[code] = code >= 48 && code <= 57 ? 48 : lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** A letter as the table of a text holds it: in lower case, every digit a nought. Three more are letters in disguise. */
export function foldedCode(code: number): number {
  if (code < folded.length) return code === 0x17f ? 0x73 : (folded[code] ?? code);
  return code === 0x212a ? 0x6b : code === 0x212b ? 0xe5 : code;
}

/** The letter as it must stand in a text, or nothing when several can stand for it. */
function plainOf(char: string): string | undefined {
  const code = char.charCodeAt(0);
  return code >= folded.length || odd.includes(char) ? undefined : String.fromCharCode(foldedCode(code));
}

const any: Piece = { needs: [], ends: [''], longest: 1 };
const letters = (exact: readonly string[]): Piece => ({ exact, needs: [], ends: lastOf(exact), longest: 1 });

class Reader {
  readonly #source: string;
  /** Becomes false where the source holds something this reader does not know; nothing is told of it then. */
  understood = true;
  /** How many letters beyond a match the expression looks at, at most. */
  ahead = 1;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Alternatives up to the closing bracket or the end. */
  alternatives(): Piece {
    const pieces = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      pieces.push(this.#sequence());
    }
    const [only] = pieces;
    if (pieces.length === 1 && only !== undefined) return only;
    const exact = pieces.flatMap((piece) => piece.exact ?? []);
    const allExact = pieces.every((piece) => piece.exact !== undefined) && exact.length <= most;
    const ends = lastOf(pieces.flatMap((piece) => piece.ends));
    const longest = Math.max(...pieces.map((piece) => piece.longest));
    const need: string[] = [];
    for (const piece of pieces) {
      const own = best(piece.exact === undefined ? piece.needs : [...piece.needs, piece.exact]);
      if (own === undefined) return allExact ? { ...letters(exact), longest } : { needs: [], ends, longest };
      need.push(...own);
    }
    const needs = need.length > most ? [] : [need];
    return { ...(allExact ? { exact } : {}), needs, ends, longest };
  }

  #sequence(): Piece {
    let run: readonly string[] = [''];
    const needs: (readonly string[])[] = [];
    let whole = true;
    let longest = 0;
    const goOn = (from: readonly string[]): void => {
      needs.push(run);
      run = from;
      whole = false;
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) {
      const atom = this.#atom();
      const { least, most: times } = this.#quantifier();
      if (atom === 'nothing') continue;
      if (times > 0) longest += atom.longest * times;
      const { exact } = atom;
      if (exact === undefined) {
        goOn(least === 0 ? [''] : atom.ends);
        if (least > 0) needs.push(...atom.needs);
        continue;
      }
      const { found: first, all } = row(exact, least);
      if (!all) {
        goOn(first);
        continue;
      }
      const next = row(exact, least + 1);
      // What comes next begins with the last letters of what came before.
      if (run.length * first.length > most) goOn(lastOf(run));
      if (run.length * first.length > most) goOn(['']);
      const before = run;
      run = joined(before, first);
      if (times === least) continue;
      const longer = next.all ? next.found : [];
      if (times === least + 1 && next.all && run.length + before.length * longer.length <= most)
        run = [...run, ...joined(before, longer)];
      // Seldom or often: whatever follows stands behind one of these.
      else goOn(next.all && run.length + longer.length <= most ? [...run, ...longer] : first);
    }
    needs.push(run);
    const telling = needs.filter((set) => worth(set) > 0);
    return { ...(whole ? { exact: run } : {}), needs: telling, ends: lastOf(run), longest };
  }

  /** One atom; `nothing` for what takes no room: anchors and looks around. */
  #atom(): Piece | 'nothing' {
    const char = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (char === '(') return this.#group();
    if (char === '[') return this.#set();
    if (char === '\\') return this.#escape();
    if (char === '^' || char === '$') return 'nothing';
    const plain = char === '.' ? undefined : plainOf(char);
    return plain === undefined ? any : letters([plain]);
  }

  #group(): Piece | 'nothing' {
    const opening = /^\?(?::|=|!|<=|<!)/.exec(this.#source.slice(this.#at, this.#at + 3))?.[0] ?? '';
    if (opening === '' && this.#source[this.#at] === '?') this.understood = false;
    this.#at += opening.length;
    const inner = this.alternatives();
    this.#at += 1;
    if (opening === '?=' || opening === '?!') this.ahead += inner.longest;
    return opening === '' || opening === '?:' ? inner : 'nothing';
  }

  /** A set of few plain characters is spelled out; digits are all alike. */
  #set(): Piece {
    const chars = new Set<string>();
    let plain = this.#source[this.#at] !== '^';
    const add = (char: string): void => {
      const one = plainOf(char);
      if (one === undefined) plain = false;
      else chars.add(one);
    };
    while (this.#source[this.#at] !== ']') {
      let char = this.#source[this.#at] ?? '';
      if (char === '\\') {
        this.#at += 1;
        char = this.#source[this.#at] ?? '';
        if (/[A-Za-z0-9]/.test(char)) plain = false;
      }
      this.#at += 1;
      const to = this.#source[this.#at + 1] ?? ']';
      if (this.#source[this.#at] === '-' && to !== ']') {
        if (to === '\\') plain = false;
        this.#at += 2;
        for (let code = char.charCodeAt(0); code <= to.charCodeAt(0) && chars.size <= few; code += 1)
          add(String.fromCharCode(code));
      } else add(char);
    }
    this.#at += 1;
    return plain && chars.size <= few ? letters([...chars]) : any;
  }

  #escape(): Piece | 'nothing' {
    const char = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (char === 'b' || char === 'B') return 'nothing';
    if (char === 'p' || char === 'P' || char === 'u') {
      const rest = /^(?:\{[^}]*\}|[0-9a-fA-F]{4})/.exec(this.#source.slice(this.#at))?.[0] ?? '';
      this.#at += rest.length;
      return any;
    }
    if (char === 'n') return letters(['\n']);
    if (/[xck1-9]/.test(char)) this.understood = false;
    return /[A-Za-z0-9]/.test(char) ? any : letters([char]);
  }

  #quantifier(): { least: number; most: number } {
    const found = /^(?:[?*+]|\{([0-9]+)(,?)([0-9]*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (found === null) return { least: 1, most: 1 };
    this.#at += found[0].length;
    const sign = found[0][0];
    if (sign === '?') return { least: 0, most: 1 };
    if (sign === '*') return { least: 0, most: Number.POSITIVE_INFINITY };
    if (sign === '+') return { least: 1, most: Number.POSITIVE_INFINITY };
    const least = Number(found[1]);
    const upper = found[2] === '' ? least : found[3] === '' ? Number.POSITIVE_INFINITY : Number(found[3]);
    return { least, most: upper };
  }
}

/** What is known of every match of an expression. */
export type Requirement = {
  /** Sets of strings in lower case, with 0 for any digit: every match holds a string of each of the sets. */
  readonly sets: readonly (readonly string[])[];
  /** How many letters a match can have, and how many beyond it decide whether it is one; neither may be bounded. */
  readonly longest: number;
  readonly ahead: number;
};

/** Reads what every match must hold. There are no sets where the source does not tell. */
export function requirementOf(source: string): Requirement {
  const reader = new Reader(source);
  const { needs, longest } = reader.alternatives();
  const sets = reader.understood ? [...needs].sort((a, b) => a.length - b.length).slice(0, mostSets) : [];
  return { sets, longest, ahead: reader.ahead };
}
