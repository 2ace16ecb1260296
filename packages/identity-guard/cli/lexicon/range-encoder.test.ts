import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenOdds, RangeDecoder } from '../../src/lexicon/range-decoder.ts';
import { rangeEncoder } from './range-encoder.ts';

const width = 6;
const places = 4;

/** Numbers coded by the odds of one of four places, and read again. */
function coded(
  numbers: readonly number[],
  placeOf: (at: number) => number,
): { code: string; read: number[] } {
  const written = evenOdds(places << width);
  const encoder = rangeEncoder();
  numbers.forEach((number, at) => {
    encoder.value(written, placeOf(at) << width, width, number);
  });
  const code = encoder.text();
  const odds = evenOdds(places << width);
  const decoder = new RangeDecoder(code);
  return { code, read: numbers.map((_, at) => decoder.value(odds, placeOf(at) << width, width)) };
}

describe('the range coder', () => {
  it.each([
    [[]],
    [[0]],
    [[63]],
    [Array.from({ length: 5000 }, () => 63)],
    [Array.from({ length: 5000 }, () => 0)],
  ])('reads what it wrote, whether nothing, one number or many alike', (numbers) => {
    expect(coded(numbers, () => 1).read).toEqual(numbers);
  });

  it('reads any numbers that it wrote', () => {
    const numbers = fc.oneof(
      fc.array(fc.nat(63), { maxLength: 2000 }),
      fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 63), { maxLength: 2000 }),
    );
    fc.assert(
      fc.property(numbers, (some) => {
        expect(coded(some, (at) => at % places).read).toEqual(some);
      }),
    );
  });

  it('reads single bits, and takes less than a hundredth of a bit for those it expects', () => {
    const bits = Array.from({ length: 60_000 }, (_, at) => at % 2);
    const written = evenOdds(2);
    const encoder = rangeEncoder();
    bits.forEach((bit, at) => {
      encoder.bit(written, at % 2, bit);
    });
    const code = encoder.text();
    expect(code.length * 6).toBeLessThan(600);
    const odds = evenOdds(2);
    const decoder = new RangeDecoder(code);
    expect(bits.map((_, at) => decoder.bit(odds, at % 2))).toEqual(bits);
  });
});
