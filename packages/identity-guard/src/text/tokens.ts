import { wordOf } from '../lexicon/words.ts';
import { classOf } from './letter-class.ts';
import { unitsOf } from './row-of.ts';
import { emptyHash, nextHash, type Shape, type Spelling, spellingOf } from './spelling.ts';
import type { Facts } from './word-facts.ts';

/** Splits a reading into words, numbers and signs, with what the rules ask about each. */

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
  /** The questions that its word answers yes to, of those that are asked of a text as a whole; most words answer none. */
  readonly answers: readonly number[] | undefined;
  /** What has been asked of the word. */
  readonly facts: Facts;
};

/** Abbreviations whose full stop does not end a sentence. */
const abbreviations = new Set(
  'bl a ex t d v hållpl hpl s m fl k st dvs etc ca kl nr tel mfl osv resp ev inkl exkl jfr jmf kap mom prop sid fritidsled ungdomsled f.d st:t s:t dnr o e f n fr p g mm mån okt nov dec jan feb apr jun jul aug sept sep vol max min avd bitr dr prof obs fig tab bil art enl ang betr utanf ungd'.split(
    ' ',
  ),
);

/** Words of the lexicon that notes cut others short to. */
const cutShort = new Set('ordf pol soc fam led reg ass sekr pers hot miss ans'.split(' '));

/** Whether a blank and a lower-case letter follow. */
const lowerFollows = (text: string, at: number): boolean =>
  classOf(text.charCodeAt(at)) === 4 && classOf(text.charCodeAt(at + 1)) === 1;

/** Signs between the number of a point and its text. */
const pointSigns = unitsOf(/[-*.)¶+]/);
/** Units that begin a point in a list, and those that end its number. */
const bullets = unitsOf(/[-*#]/);
const pointEnds = unitsOf(/[.)]/);
/** So far is looked into a line. */
const lookahead = 13;

/** Whether a line is blank, or begins with a bullet, the number of a point or a capital. */
function lineOpens(text: string, start: number): boolean {
  const end = Math.min(text.length, start + lookahead);
  let at = start;
  while (at < end && classOf(text.charCodeAt(at)) === 4) at += 1;
  if (at >= end) return false;
  const kind = classOf(text.charCodeAt(at));
  if (kind !== 3) return kind === 5 || kind === 2 || bullets[text.charCodeAt(at)] === 1;
  while (at < end && classOf(text.charCodeAt(at)) === 3) at += 1;
  return at < end && pointEnds[text.charCodeAt(at)] === 1;
}

const apostrophe = 0x27;
/** Nothing is asked of what is no word. */
const noneAsked: Facts = [];

/**
 * A token as it is read. A class, since the engine moves what literals make to the memory of what lives long when a few
 * have outlived a collection, and tokens, of which there are more than of anything else, would then fill it.
 */
class ReadToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: Token['kind'];
  readonly shape: Shape;
  readonly foreign: boolean;
  readonly opens: boolean;
  readonly joined: boolean;
  readonly tight: boolean;
  readonly sentence: number;
  readonly answers: readonly number[] | undefined;
  readonly facts: Facts;

  constructor(
    start: number,
    end: number,
    kind: Token['kind'],
    text: string,
    spelling: Spelling | undefined,
    opens: boolean,
    joined: boolean,
    tight: boolean,
    sentence: number,
  ) {
    this.start = start;
    this.end = end;
    this.text = text;
    this.lower = spelling === undefined ? text : spelling.lower;
    this.kind = kind;
    this.shape = spelling === undefined ? 'lower' : spelling.shape;
    this.foreign = spelling?.foreign === true;
    this.opens = opens;
    this.joined = joined;
    this.tight = tight;
    this.sentence = sentence;
    this.answers = spelling?.answers;
    this.facts = spelling === undefined ? noneAsked : spelling.facts;
  }
}

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let opens = true;
  let at = 0;
  let previousEnd = 0;
  let before: Token | undefined;
  let beforeThat: Token | undefined;
  // A number that begins a line is that of a point in a list, and the word after it opens: "3.2 Tillsyn av serveringar".
  let point: boolean | undefined;
  const length = text.length;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === 4) {
      at += 1;
      continue;
    }
    if (kind === 5) {
      // A line break inside running text does not begin a sentence; a blank line, a bullet or a capital does.
      if (before === undefined || before.kind === 'sign' || lineOpens(text, at + 1)) {
        if (!opens) sentence += 1;
        opens = true;
      }
      at += 1;
      point = undefined;
      continue;
    }
    const start = at;
    const isWord = kind === 1 || kind === 2;
    let hash = emptyHash;
    at += 1;
    if (isWord) {
      hash = nextHash(hash, code);
      while (at < length) {
        const inner = text.charCodeAt(at);
        const innerKind = classOf(inner);
        if (innerKind !== 1 && innerKind !== 2) {
          if (inner !== apostrophe || at + 1 >= length) break;
          const after = classOf(text.charCodeAt(at + 1));
          if (after !== 1 && after !== 2) break;
        }
        hash = nextHash(hash, inner);
        at += 1;
      }
    } else if (kind === 3) while (at < length && classOf(text.charCodeAt(at)) === 3) at += 1;
    const spelling = isWord ? spellingOf(text, start, at, hash) : undefined;
    const value = spelling === undefined ? text.slice(start, at) : spelling.text;
    const tight = start === previousEnd && tokens.length > 0;
    const joined =
      isWord &&
      tight &&
      before?.text === '-' &&
      before.tight &&
      beforeThat !== undefined &&
      beforeThat.kind !== 'sign';
    const token: Token = new ReadToken(
      start,
      at,
      isWord ? 'word' : kind === 3 ? 'number' : 'sign',
      value,
      spelling,
      (opens && (isWord || kind === 3)) || (isWord && point === true),
      joined,
      tight,
      sentence,
    );
    tokens.push(token);
    previousEnd = at;
    if (kind === 3) point = point === undefined ? at - start < 3 : point && tight && at - start < 3;
    else if (isWord || pointSigns[code] !== 1) point = false;
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
              (lowerFollows(text, at) && (cutShort.has(before.lower) || wordOf(before) < 2)))));
      if (blankNext && !short) {
        opens = true;
        sentence += 1;
      }
    } else if (value === ':') {
      if (at >= length || classOf(text.charCodeAt(at)) >= 4) opens = true;
    }
    beforeThat = before;
    before = token;
  }
  return tokens;
}
