import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createId, idAlphabet, isId } from './id.ts';
import { seededRandom } from './testing/context.ts';

describe('ids', () => {
  it('can spell neither a name nor a number: no vowel, no digit', () => {
    expect(idAlphabet).not.toMatch(/[aeiouyåäö0-9]/i);
    expect([...idAlphabet].sort().join('')).toBe(idAlphabet);
  });

  it('are 16 letters of the alphabet, whatever the random source', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(isId(createId(seededRandom(seed)))).toBe(true);
      }),
    );
    expect(isId(createId(() => 0))).toBe(true);
    expect(isId(createId(() => 1 - Number.EPSILON / 2))).toBe(true);
  });

  it('differ', () => {
    const random = seededRandom(1);
    expect(new Set(Array.from({ length: 5_000 }, () => createId(random))).size).toBe(5_000);
  });

  it.each([
    ['too short', 'bcdfghjkmnpqrst'],
    ['too long', 'bcdfghjkmnpqrstvw'],
    ['a vowel', 'acdfghjkmnpqrstv'],
    ['a capital', 'Bcdfghjkmnpqrstv'],
    ['a line break', 'bcdfghjkmnpqrstv\n'],
    ['no string', 1234567890123456],
  ])('refuses %s', (_name, value) => {
    expect(isId(value)).toBe(false);
  });
});
