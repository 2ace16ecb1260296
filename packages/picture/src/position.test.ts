import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPosition, maxPositionLength, positionBetween, spreadPositions } from './position.ts';
import { seededRandom } from './testing/context.ts';

describe('order keys', () => {
  it('stay ordered through any sequence of insertions', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(), { maxLength: 120 }), (seed, places) => {
        const random = seededRandom(seed);
        const keys: string[] = [];
        for (const place of places) {
          const index = place % (keys.length + 1);
          const key = positionBetween(keys[index - 1] ?? null, keys[index] ?? null, random);
          keys.splice(index, 0, key);
        }
        expect(keys).toEqual([...keys].sort());
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.every((key) => key.length > maxPositionLength || isPosition(key))).toBe(true);
      }),
    );
  });

  it('stay short when rows are added at the end', () => {
    const random = seededRandom(2);
    let last = positionBetween(null, null, random);
    for (let i = 0; i < 200; i++) last = positionBetween(last, null, random);
    expect(last.length).toBeLessThan(maxPositionLength / 2);
  });

  it('are rarely equal when two people insert at the same place', () => {
    const keys = Array.from({ length: 100 }, (_, seed) => positionBetween('c', 'd', seededRandom(seed)));
    expect(new Set(keys).size).toBeGreaterThan(95);
  });

  it('can be spread anew over a whole list', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 250 }), (seed, count) => {
        const keys = spreadPositions(count, seededRandom(seed));
        expect(keys).toEqual([...keys].sort());
        expect(new Set(keys).size).toBe(count);
        expect(keys.every((key) => isPosition(key) && key.length <= 8)).toBe(true);
      }),
    );
  });

  it.each(['', 'b', 'cb', 'a', 'c1', 'C', 'c'.repeat(65), 7])('refuses %j', (value) => {
    expect(isPosition(value)).toBe(false);
  });

  it('throws on neighbours out of order', () => {
    expect(() => positionBetween('d', 'c', () => 0)).toThrow();
    expect(() => positionBetween('d', 'd', () => 0)).toThrow();
  });
});
