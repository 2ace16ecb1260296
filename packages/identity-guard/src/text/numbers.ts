import type { Token } from './tokens.ts';
import { askedOfWords, remembered } from './word-facts.ts';

/** A stretch of digits as a reader adds them up, however they are spaced, punctuated or spelled. */
export type NumberRun = {
  readonly digits: string;
  /** Offset in the reading where each digit begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Index into `digits` where each group begins; groups are what stands together without a separator. */
  readonly groups: readonly number[];
  /** What stands between group i and group i + 1. */
  readonly separators: readonly string[];
  /** Index of the first and last token. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** Some digits were written as words or as letters that look like digits. */
  readonly disguised: boolean;
};

const units: Readonly<Record<string, number>> = {
  noll: 0,
  nolla: 0,
  ett: 1,
  etta: 1,
  en: 1,
  två: 2,
  tvåa: 2,
  tre: 3,
  trea: 3,
  fyra: 4,
  fem: 5,
  femma: 5,
  sex: 6,
  sexa: 6,
  sju: 7,
  sjua: 7,
  åtta: 8,
  nio: 9,
  nia: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
  tretton: 13,
  fjorton: 14,
  femton: 15,
  sexton: 16,
  sjutton: 17,
  arton: 18,
  aderton: 18,
  nitton: 19,
};
const tens: readonly (readonly [string, number])[] = [
  ['tjugo', 20],
  ['trettio', 30],
  ['fyrtio', 40],
  ['femtio', 50],
  ['sextio', 60],
  ['sjuttio', 70],
  ['åttio', 80],
  ['nittio', 90],
  // As they are said.
  ['tju', 20],
  ['tretti', 30],
  ['fyrti', 40],
  ['femti', 50],
  ['sexti', 60],
  ['sjutti', 70],
  ['åtti', 80],
  ['nitti', 90],
];

/** The digits of a Swedish number word up to 9999 ("noll", "trettiofem", "nittonhundraåttiosju"), or undefined. */
export const spelledDigits = remembered((word): string | undefined =>
  maybeNumber[word.charCodeAt(0) & 511] === 1
    ? // "nioo": a letter held down does not hide a number.
      (readNumber(word) ??
      (word.at(-1) === word.at(-2) ? readNumber(word.replace(/(.)\1+$/, '$1')) : undefined))
    : undefined,
);

/** Whether a word is a number, in digits or spelled. */
export const isNumber = (word = ''): boolean => /^[0-9]/.test(word) || spelledDigits(word) !== undefined;

/** The digits that a token's word spells, if any. */
export const digitsIn = askedOfWords(spelledDigits);

/** First letters of number words. */
const maybeNumber = new Uint8Array(512);
for (const letter of 'aefhnstå') maybeNumber[letter.charCodeAt(0)] = 1;

function readNumber(word: string): string | undefined {
  const direct = Object.hasOwn(units, word) ? units[word] : undefined;
  if (direct !== undefined) return String(direct);
  if (word.length > 30) return word.length <= 200 ? rowOfDigits(word) : undefined;
  if (word.length < 5) return undefined;
  const thousand = word.indexOf('tusen');
  if (thousand > 0) {
    const head = word.slice(0, thousand).replace(/^et$/, 'ett');
    const many = spelledDigits(head);
    const tail = thousand + 5 === word.length ? '0' : spelledDigits(word.slice(thousand + 5));
    return many === undefined || tail === undefined || many.length > 2 || tail.length > 3
      ? undefined
      : String(Number(many) * 1000 + Number(tail));
  }
  const hundred = word.indexOf('hundra');
  if (hundred >= 0) {
    const head = hundred === 0 ? '1' : spelledDigits(word.slice(0, hundred));
    const rest = word.slice(hundred + 6);
    const tail = rest === '' ? '0' : spelledDigits(rest);
    if (head === undefined || tail === undefined) return rowOfDigits(word);
    return head.length > 2 || tail.length > 2
      ? (rowOfDigits(word) ?? String(Number(head) * 100 + Number(tail)))
      : String(Number(head) * 100 + Number(tail));
  }
  for (const [name, value] of tens) {
    if (!word.startsWith(name)) continue;
    const rest = word.slice(name.length);
    if (rest === '') return String(value);
    const unit = Object.hasOwn(units, rest) ? units[rest] : undefined;
    return unit !== undefined && unit > 0 && unit < 10 ? String(value + unit) : undefined;
  }
  return rowOfDigits(word);
}

const rowWords =
  /^(?:(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?hundra(?:(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton)?|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio)/;

/** Number words run together without blanks: "nollåttanolltvå". At least two of them. */
function rowOfDigits(word: string): string | undefined {
  let rest = word;
  let digits = '';
  let count = 0;
  while (rest !== '') {
    const part = rowWords.exec(rest)?.[0];
    const value = part === undefined ? undefined : spelledDigits(part);
    if (part === undefined || value === undefined) return undefined;
    digits += value;
    count += 1;
    rest = rest.slice(part.length);
  }
  return count >= (word.length < 10 || word.startsWith('noll') ? 2 : 3) ? digits : undefined;
}

const separatorSigns = new Set('-./_,:+()[]{}\\|~*=;#');

function lookalikeDigits(token: Token): string | undefined {
  return token.text.length <= 3 && /^[oOlI]{1,3}$/.test(token.text)
    ? token.text.replace(/[oO]/g, '0').replace(/[lI]/g, '1')
    : undefined;
}

/** How a separator is read out, and what people put between numbers that they read out. */
const spokenSigns = new Set(
  'streck strecket bindestreck minus plus mellanslag mellanrum blanksteg snedstreck punkt'.split(' '),
);
const spokenPauses = new Set('sedan sen därefter så och följt av slutligen'.split(' '));

const isTightNumber = (token: Token | undefined): boolean => token?.kind === 'number' && token.tight;

/** Finds all runs of at least four digits. `counts` are the places of the numbers, also of those in words. */
export function numberRuns(tokens: readonly Token[], counts: readonly number[]): NumberRun[] {
  const runs: NumberRun[] = [];
  let done = 0;
  for (const count of counts) {
    if (count < done) continue;
    const before = tokens[count - 1];
    // "O8": letters that look like digits right before it.
    const opens =
      count > done &&
      before?.kind === 'word' &&
      isTightNumber(tokens[count]) &&
      lookalikeDigits(before) !== undefined;
    const at = opens ? count - 1 : count;
    let digits = '';
    const starts: number[] = [];
    const ends: number[] = [];
    const groups: number[] = [];
    const separators: string[] = [];
    let between = '';
    let spelled = 0;
    let disguised = false;
    let last = at;
    let next = at;
    let glued = false;
    while (next < tokens.length) {
      const token = tokens[next];
      if (token === undefined) break;
      const neighbour = tokens[next - 1];
      let found: string | undefined;
      let isWord = false;
      if (token.kind === 'number') found = token.text;
      else if (token.kind === 'word') {
        const like =
          (token.tight && neighbour?.kind === 'number') || isTightNumber(tokens[next + 1])
            ? lookalikeDigits(token)
            : undefined;
        if (like !== undefined) {
          found = like;
          disguised = true;
        } else {
          found = digitsIn(token);
          isWord = found !== undefined;
        }
      }
      if (found === undefined) {
        const separates =
          token.kind === 'sign' &&
          separatorSigns.has(token.text) &&
          (between.length < 3 || between.replaceAll(' ', '').length < 3);
        const spoken =
          token.kind === 'word' &&
          next > at &&
          (spokenSigns.has(token.lower) ||
            ((spelled >= 3 || (spelled > 1 && digits.startsWith('0') && separators[0]?.trim() === '')) &&
              spokenPauses.has(token.lower)));
        if (!separates && !spoken) break;
        between += token.tight ? token.text : ` ${token.text}`;
        next += 1;
        continue;
      }
      if (isWord) spelled += 1;
      glued = next > at && token.tight && between === '' && !isWord;
      if (!glued) {
        if (groups.length > 0)
          separators.push(token.tight || between.endsWith(' ') ? between : `${between} `);
        groups.push(digits.length);
      }
      for (let i = 0; i < found.length; i += 1) {
        starts.push(isWord ? token.start : token.start + i);
        ends.push(isWord ? token.end : token.start + i + 1);
      }
      digits += found;
      between = '';
      last = next;
      next += 1;
    }
    // Words for numbers make up an identifier only when there are many of them.
    const wordy = spelled > 0 && digits.length >= 6;
    if (digits.length >= 4 && (spelled === 0 || wordy)) {
      runs.push({
        digits,
        starts,
        ends,
        groups,
        separators,
        firstToken: at,
        lastToken: last,
        disguised: disguised || spelled > 0,
      });
    }
    done = last + 1;
  }
  return runs;
}
