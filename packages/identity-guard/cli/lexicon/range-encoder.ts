import {
  digitBits,
  digits,
  learn,
  leastRange,
  type Odds,
  shareOfZero,
  wholeRange,
} from '../../src/lexicon/range-decoder.ts';

/** The writing half of `RangeDecoder`: the same questions in the same order, with their answers. */
export type RangeEncoder = {
  readonly bit: (odds: Odds, at: number, bit: number) => void;
  readonly value: (odds: Odds, from: number, width: number, value: number) => void;
  readonly text: () => string;
};

export function rangeEncoder(): RangeEncoder {
  const written: number[] = [];
  let low = 0;
  let range = wholeRange;
  const putDigit = (): void => {
    if (low >= 2 ** 30) {
      low -= 2 ** 30;
      let at = written.length - 1;
      for (; written[at] === digits.length - 1; at -= 1) written[at] = 0;
      written[at] = (written[at] ?? 0) + 1;
    }
    written.push(Math.floor(low / leastRange));
    low = (low % leastRange) * 2 ** digitBits;
  };

  const bit = (odds: Odds, at: number, value: number): void => {
    const zero = shareOfZero(range, odds, at);
    if (value === 0) range = zero;
    else {
      low += zero;
      range -= zero;
    }
    learn(odds, at, value);
    while (range < leastRange) {
      range *= 2 ** digitBits;
      putDigit();
    }
  };
  const value = (odds: Odds, from: number, width: number, number: number): void => {
    let node = 1;
    for (let left = width - 1; left >= 0; left -= 1) {
      const next = (number >> left) & 1;
      bit(odds, from + node, next);
      node = node * 2 + next;
    }
  };
  const text = (): string => {
    for (let digit = 0; digit < 5; digit += 1) putDigit();
    return written.map((digit) => digits[digit] ?? '').join('');
  };
  return { bit, value, text };
}
