/**
 * Letters an id may hold: consonants only, so that an id can spell neither a name nor a number.
 * They stand in code-unit order, which makes strings of them sortable as numbers in base 19.
 */
export const idAlphabet = 'bcdfghjkmnpqrstvwxz';

/** Every id in the system: a row in a picture, a picture, an area, an actor, an account, a place. */
export type Id = string;

const idLength = 16;
const idPattern = new RegExp(`^[${idAlphabet}]{${idLength}}$`);

/** True for a string of exactly 16 letters of the id alphabet. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && idPattern.test(value);
}

/** One letter of the alphabet, from `from` (inclusive) on. `random` gives a number in [0, 1). */
export function randomLetter(random: () => number, from = 0): string {
  return idAlphabet.charAt(from + Math.floor(random() * (idAlphabet.length - from)));
}

/** A new id. `random` gives numbers in [0, 1) and must be unguessable outside tests. */
export function createId(random: () => number): Id {
  let id = '';
  while (id.length < idLength) id += randomLetter(random);
  return id;
}
