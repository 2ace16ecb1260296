import { idAlphabet, randomLetter } from './id.ts';

/**
 * Order keys of rows. A key is a fraction written in base 19 with the letters of the id alphabet, so no key can
 * spell a name or a number. Keys never end with the zero letter: between any two keys there is then always a third.
 */
export const maxPositionLength = 64;

const zero = idAlphabet.charAt(0);
const positionPattern = new RegExp(`^[${idAlphabet}]{0,${maxPositionLength - 1}}[${idAlphabet.slice(1)}]$`);
const tailLength = 3;

/** True for a string that may stand as the order key of a row. */
export function isPosition(value: unknown): value is string {
  return typeof value === 'string' && positionPattern.test(value);
}

/**
 * A key strictly between two keys; `null` means the start or the end of the list. The random tail makes it rare that
 * two people who insert at the same place get the same key; equal keys are ordered by row id. A result longer than
 * `maxPositionLength` tells the caller to give the list new keys with `spreadPositions`.
 * @throws when `before` does not sort before `after`: that is a defect of the caller.
 */
export function positionBetween(before: string | null, after: string | null, random: () => number): string {
  if (before !== null && after !== null && before >= after) throw new Error('positions out of order');
  let key = '';
  let upper = after;
  for (let i = 0; ; i++) {
    const low = before !== null && i < before.length ? idAlphabet.indexOf(before.charAt(i)) : 0;
    const high = upper === null ? idAlphabet.length : idAlphabet.indexOf(upper.charAt(i));
    if (high - low >= 2) {
      // At the end of the list a small step leaves room for many more rows behind it.
      const digit = upper === null && before !== null ? low + 1 : Math.floor((low + high) / 2);
      return key + idAlphabet.charAt(digit) + randomTail(random);
    }
    key += idAlphabet.charAt(low);
    // Once the key is below `after`, the rest of `after` no longer limits it.
    if (high !== low) upper = null;
  }
}

/** Ascending keys for a whole list of `count` rows, evenly spread. */
export function spreadPositions(count: number, random: () => number): string[] {
  let width = 1;
  while (idAlphabet.length ** width < (count + 1) * 2) width++;
  const step = idAlphabet.length ** width / (count + 1);
  return Array.from(
    { length: count },
    (_, i) => inLetters(Math.floor(step * (i + 1)), width) + randomTail(random),
  );
}

function inLetters(number: number, width: number): string {
  let rest = number;
  let letters = '';
  for (let i = 0; i < width; i++) {
    letters = idAlphabet.charAt(rest % idAlphabet.length) + letters;
    rest = Math.floor(rest / idAlphabet.length);
  }
  return letters;
}

function randomTail(random: () => number): string {
  let tail = '';
  while (tail.length < tailLength - 1) tail += randomLetter(random);
  return tail + randomLetter(random, idAlphabet.indexOf(zero) + 1);
}
