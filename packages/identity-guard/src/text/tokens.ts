import { gradeWord } from '../lexicon/words.ts';
import { type Facts, noFacts, remembered } from './word-facts.ts';

/** Splits a reading into words, numbers and signs, with what the rules ask about each. */

type Shape = 'lower' | 'capital' | 'upper' | 'mixed';

export type Token = {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'sign';
  readonly shape: Shape;
  /** Written with letters of another script. */
  readonly foreign: boolean;
  /** First word of a sentence, line, bullet, quotation or after a colon. */
  readonly opens: boolean;
  /** Joined to the token before by a hyphen without blanks. */
  readonly joined: boolean;
  /** No blank between this token and the one before. */
  readonly tight: boolean;
  /** Ordinal of its sentence. */
  readonly sentence: number;
  /** What has been asked of the word. */
  readonly facts: Facts;
};

// 1 = letter, 2 = upper-case letter, 3 = digit, 4 = blank, 5 = line break, 0 = anything else
const classes = new Uint8Array(0x180);
for (let code = 0; code < classes.length; code += 1) {
  const char = String.fromCharCode(code);
  if (/\p{Lu}/u.test(char)) classes[code] = 2;
  else if (/\p{L}/u.test(char)) classes[code] = 1;
  else if (/[0-9]/.test(char)) classes[code] = 3;
  else if (char === '\n') classes[code] = 5;
  else if (/\s/.test(char)) classes[code] = 4;
}
const upper = /\p{Lu}|\p{Lt}/u;
const anyLetter = /\p{L}/u;

/** Class of a UTF-16 unit: 1 letter, 2 capital, 3 digit, 4 blank, 5 line break, 0 other. */
export function classOf(code: number): number {
  if (code < classes.length) return classes[code] ?? 0;
  const char = String.fromCharCode(code);
  if (upper.test(char)) return 2;
  return anyLetter.test(char) ? 1 : 0;
}

/** Abbreviations whose full stop does not end a sentence. */
const abbreviations = new Set(
  'bl a ex t d v hållpl hpl s m fl k st dvs etc ca kl nr tel mfl osv resp ev inkl exkl jfr jmf kap mom prop sid fritidsled ungdomsled f.d st:t s:t dnr o e f n fr p g mm mån okt nov dec jan feb mars apr jun jul aug sept sep vol max min avd bitr dr prof obs fig tab bil art enl ang betr'.split(
    ' ',
  ),
);

function shapeOf(text: string): Shape {
  let uppers = 0;
  for (let i = 0; i < text.length; i += 1) if (classOf(text.charCodeAt(i)) === 2) uppers += 1;
  if (uppers === 0) return 'lower';
  const firstUpper = classOf(text.charCodeAt(0)) === 2;
  if (firstUpper && uppers === 1) return 'capital';
  return uppers === text.length ? 'upper' : 'mixed';
}

/** Whether the word is written with letters of another script. */
function foreignScript(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (
      code > 0x36f &&
      !(code >= 0x1e00 && code <= 0x1eff) &&
      !(code >= 0x2c60 && code <= 0x2c7f) &&
      classOf(code) > 0
    )
      return true;
  }
  return false;
}

type Spelling = {
  readonly lower: string;
  readonly shape: Shape;
  readonly foreign: boolean;
  readonly facts: Facts;
};

/** The same few words come again and again: what is to be known of them is worked out once. */
const spellingOf = remembered(
  (word): Spelling => ({
    lower: word.toLowerCase(),
    shape: shapeOf(word),
    foreign: foreignScript(word),
    facts: noFacts(),
  }),
);

/** Words of the lexicon that notes cut others short to. */
const cutShort = new Set('ordf pol soc fam led reg ass sekr pers hot miss ans'.split(' '));

/** Whether a blank and a lower-case letter follow. */
const lowerFollows = (text: string, at: number): boolean =>
  classOf(text.charCodeAt(at)) === 4 && classOf(text.charCodeAt(at + 1)) === 1;

const sign: Spelling = { lower: '', shape: 'lower', foreign: false, facts: [] };

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let opens = true;
  let at = 0;
  let previousEnd = 0;
  let before: Token | undefined;
  let beforeThat: Token | undefined;
  const length = text.length;
  while (at < length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === 4) {
      at += 1;
      continue;
    }
    if (kind === 5) {
      // A line break inside running text does not begin a sentence; a blank line, a bullet or a capital does.
      const next = text.slice(at + 1, at + 4);
      const ended = before === undefined || before.kind === 'sign' || /^\s*(\n|[-*#]|\d+[.)])/.test(next);
      if (ended || (before !== undefined && /^\s*\p{Lu}/u.test(next))) {
        if (!opens) sentence += 1;
        opens = true;
      }
      at += 1;
      continue;
    }
    const start = at;
    if (kind === 1 || kind === 2) {
      at += 1;
      while (at < length) {
        const inner = classOf(text.charCodeAt(at));
        if (inner === 1 || inner === 2) at += 1;
        else if (
          text[at] === "'" &&
          at + 1 < length &&
          classOf(text.charCodeAt(at + 1)) < 3 &&
          classOf(text.charCodeAt(at + 1)) > 0
        )
          at += 1;
        else break;
      }
    } else if (kind === 3) {
      at += 1;
      while (at < length && classOf(text.charCodeAt(at)) === 3) at += 1;
    } else at += 1;
    const value = text.slice(start, at);
    const isWord = kind === 1 || kind === 2;
    const tight = start === previousEnd && tokens.length > 0;
    const joined =
      isWord &&
      tight &&
      before?.text === '-' &&
      before.tight &&
      beforeThat !== undefined &&
      beforeThat.kind !== 'sign';
    const spelling = isWord ? spellingOf(value) : sign;
    const token: Token = {
      start,
      end: at,
      text: value,
      lower: isWord ? spelling.lower : value,
      kind: isWord ? 'word' : kind === 3 ? 'number' : 'sign',
      shape: spelling.shape,
      opens: opens && (isWord || kind === 3),
      joined,
      tight,
      sentence,
      foreign: spelling.foreign,
      facts: spelling.facts,
    };
    tokens.push(token);
    previousEnd = at;
    if (isWord || kind === 3) opens = false;
    else if (value === '!' || value === '?' || value === '…') {
      opens = true;
      sentence += 1;
    } else if (value === '.') {
      const next = text.charCodeAt(at);
      const blankNext = at >= length || classOf(next) >= 4 || text[at] === '"' || text[at] === ')';
      const short =
        before !== undefined &&
        tight &&
        (abbreviations.has(before.lower) ||
          (before.kind === 'word' &&
            // "Tränaren misst. för stöld": a word cut short, and the sentence goes on.
            (before.text.length === 1 ||
              (lowerFollows(text, at) && (cutShort.has(before.lower) || gradeWord(before.lower) < 2)))));
      if (blankNext && !short) {
        opens = true;
        sentence += 1;
      }
    } else if (value === ':') {
      if (at >= length || classOf(text.charCodeAt(at)) >= 4) opens = true;
    } else if (value === '"' || value === '(' || value === '[') {
      // A quotation or bracket opens like a sentence only when something opened it already.
    } else if ((value === '-' || value === '*' || value === '#') && opens) {
      opens = true;
    }
    beforeThat = before;
    before = token;
  }
  return tokens;
}
