import { idAlphabet } from '@lagesbild/picture';
import { between } from '../simulation/random.ts';

/** A text nobody else writes: letters only, so that it passes wherever a word does. */
export function markOf(random: () => number): string {
  let mark = 'Marktext';
  while (mark.length < 20) mark += idAlphabet.charAt(between(random, 0, idAlphabet.length - 1));
  return mark;
}

/** The mark in every dress in which a program may write it down. All are looked for in lower case. */
function dressesOf(mark: string): string[] {
  const bytes = Buffer.from(mark, 'utf8');
  // Base 64 depends on where in the whole the mark begins; its first and last letters may belong to what stands beside it.
  const shifted = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  const swapped = Buffer.from(mark, 'utf16le').swap16();
  return [
    mark,
    Buffer.from(mark, 'utf16le').toString('latin1'),
    swapped.toString('latin1'),
    bytes.toString('hex'),
    ...shifted,
    ...shifted.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    encodeURIComponent(mark),
    [...bytes].map((byte) => `%${byte.toString(16)}`).join(''),
    [...mark].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    [...mark].map((letter) => `&#${letter.charCodeAt(0)};`).join(''),
    [...bytes].join(','),
    [...mark].reverse().join(''),
  ].map((dress) => dress.toLowerCase());
}

/** Says in which dresses a mark is found in some bytes or text. */
export function findMark(mark: string): (where: string | Uint8Array) => string[] {
  const dresses = dressesOf(mark);
  return (where) => {
    const text = (typeof where === 'string' ? where : Buffer.from(where).toString('latin1')).toLowerCase();
    return dresses.filter((dress) => text.includes(dress));
  };
}
