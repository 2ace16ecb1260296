import { type AskedWords, emptyPlaces, type PlacedWords, questionCount, wordsThat } from './asked-words.ts';
import { spelledDigits } from './numbers.ts';
import type { Token } from './tokens.ts';

/** Where the tokens stand that few hits can begin at, so that not every rule looks through all of them. */
type TokenPlaces = {
  readonly numbers: readonly number[];
  /** Numbers and words for numbers. */
  readonly counts: readonly number[];
  /** Words with a capital somewhere. */
  readonly capitals: readonly number[];
  /** Words of one letter. */
  readonly letters: readonly number[];
  /** Words joined to the one before by a hyphen. */
  readonly joined: readonly number[];
  /** The words that are asked for with their places, by the number of the question. */
  readonly words: readonly (readonly number[] | undefined)[];
};

const none: TokenPlaces = { numbers: [], counts: [], capitals: [], letters: [], joined: [], words: [] };
const spelled = wordsThat((lower) => spelledDigits(lower) !== undefined);

let placed: readonly Token[] | undefined;
let places = none;
/** Which questions the tokens answer yes to; the same room for all pages. */
let answers = new Uint8Array(0);
/** The tokens whose answers are at hand, and these. */
let asked: readonly Token[] | readonly (readonly Token[])[] | undefined;
let answersOfAll = answers;

/** The places of the tokens of a page, in order; worked out once for all rules that ask in a row. */
export function placesOf(tokens: readonly Token[]): TokenPlaces {
  if (tokens === placed) return places;
  const numbers: number[] = [];
  const counts: number[] = [];
  const capitals: number[] = [];
  const letters: number[] = [];
  const joined: number[] = [];
  const words = emptyPlaces();
  if (answersOfAll === answers) asked = undefined;
  if (answers.length < questionCount()) answers = new Uint8Array(questionCount());
  else answers.fill(0);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'sign') continue;
    if (token.kind === 'number') {
      numbers.push(at);
      counts.push(at);
      continue;
    }
    if (token.shape !== 'lower') capitals.push(at);
    if (token.text.length === 1) letters.push(at);
    if (token.joined) joined.push(at);
    const own = token.answers;
    if (own === undefined) continue;
    for (let i = 0; i < own.length; i += 1) {
      const question = own[i] ?? 0;
      answers[question] = 1;
      words[question]?.push(at);
      if (question === spelled.question) counts.push(at);
    }
  }
  placed = tokens;
  places = { numbers, counts, capitals, letters, joined, words };
  return places;
}

/** The places of the words that are asked for, in order. */
export const placesOfWords = (tokens: readonly Token[], { question }: PlacedWords): readonly number[] =>
  placesOf(tokens).words[question] ?? none.numbers;

/** Which of the places, which are in order, is the first from `from` on. */
export function firstFrom(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A text, or a stretch of one with all the tokens of the whole. */
type Text = {
  readonly around?: readonly (readonly Token[])[];
  readonly tokens: readonly Token[];
};

function ask({ around, tokens }: Text): void {
  asked = around ?? tokens;
  if (around === undefined) {
    placesOf(tokens);
    answersOfAll = answers;
    return;
  }
  answersOfAll = new Uint8Array(questionCount());
  for (const part of around)
    for (const { answers: own } of part)
      if (own !== undefined) for (const question of own) answersOfAll[question] = 1;
}

/** Whether one of the words that are asked for is among those of the text, also where only a stretch of it is read. */
export function isAmong(text: Text, { question }: AskedWords): boolean {
  if ((text.around ?? text.tokens) !== asked) ask(text);
  return answersOfAll[question] === 1;
}
