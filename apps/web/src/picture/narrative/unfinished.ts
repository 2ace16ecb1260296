import { isInWord, type Span } from './spans.ts';

/**
 * What stands before the caret and waits for its end: what may become something that points out a person.
 * @param text what the editor shows
 * @param caret where the person has just written
 * @param found what is found in the text as it stands
 * @param nameStart where a name in lower case may be on its way at the end of a text
 */
export function unfinishedAt(
  text: string,
  caret: number,
  found: readonly Span[] = [],
  nameStart: (before: string) => number | null = () => null,
): Span | null {
  const span = openSpan(text, caret, found);
  const name = nameStart(text.slice(0, caret));
  if (name === null) return span;
  return { start: Math.min(name, span?.start ?? name), end: caret };
}

/**
 * What stands before the caret and could still become something that points out a person: a word with a capital, with those before it; a
 * word with a sign inside as addresses have; a number with all digits and separators before it. An ordinary lower-case word waits only
 * while something is found that ends with what is written of it ("olov" is a name, "olovlig" is not): nobody is alarmed by half a word.
 */
function openSpan(text: string, caret: number, found: readonly Span[]): Span | null {
  const run = digitRun(text, caret);
  if (run !== null) return run;
  const end = caret;
  let start = wordStart(text, caret);
  if (start === caret) {
    // After "Sten " may come a surname.
    start = wordStart(text, caret - 1);
    if (text.charAt(caret - 1) !== ' ' || start === caret - 1 || !hasCapital(text.slice(start, caret)))
      return null;
  }
  const word = text.slice(start, end);
  if (!hasCapital(word) && !/[@._/:\p{N}]/u.test(word))
    return found.some((one) => one.end === caret && one.start < caret) ? { start, end } : null;
  for (let words = 1; words < maxWords; words++) {
    const before = wordStart(text, start - 1);
    if (start < 2 || before === start - 1 || text.charAt(start - 1) !== ' ') break;
    if (!hasCapital(text.slice(before, start))) break;
    start = before;
  }
  return { start, end };
}

/** Longer runs of capitals are headings, not names. */
const maxWords = 4;

/** Digits with all that may stand between the digits of one number, up to the caret. */
function digitRun(text: string, caret: number): Span | null {
  let start = caret;
  while (
    start > 0 &&
    /[\p{N}\p{Cf}\s\-\u2010-\u2015+./:()]/u.test(text.charAt(start - 1)) &&
    text.charAt(start - 1) !== '\n'
  )
    start--;
  const first = text.slice(start, caret).search(/\p{N}/u);
  if (first < 0) return null;
  return { start: wordStart(text, start + first), end: caret };
}

function wordStart(text: string, from: number): number {
  let start = Math.max(0, from);
  while (start > 0 && (isInWord(text, start - 1) || isOpenJoint(text, start - 1, from))) start--;
  return start;
}

/** A joint at the very end of what is written so far: "Ann-" before "Marie". */
function isOpenJoint(text: string, index: number, end: number): boolean {
  return (
    index === end - 1 && /[-'\u2019@_]/.test(text.charAt(index)) && index > 0 && isInWord(text, index - 1)
  );
}

function hasCapital(word: string): boolean {
  return /[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);
}
