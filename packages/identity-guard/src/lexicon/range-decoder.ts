/**
 * How likely a zero is at each place, of 65,536 (the upper bits), and how many bits have been seen there (the lowest
 * seven).
 */
export type Odds = Int32Array;

const seenBits = 7;
const seenMask = (1 << seenBits) - 1;

export const evenOdds = (places: number): Odds => new Int32Array(places).fill(0x8000 << seenBits);

// The first bits move the odds much, later ones less: by 1/1.8, 1/2.8, and so on.
const mostSeen = 80;
const rates = Int32Array.from({ length: mostSeen + 1 }, (_, seen) => Math.round(4096 / (seen + 1.8)));

/** Moves the odds at a place towards the bit that was there. */
export function learn(odds: Odds, at: number, bit: number): void {
  const before = odds[at] ?? 0;
  const chance = before >> seenBits;
  const seen = before & seenMask;
  // Neither bit ever becomes impossible.
  const aim = 0xffe0 - bit * 0xffc0;
  const after = chance + (((aim - chance) * (rates[seen] ?? 0)) >> 12);
  odds[at] = (after << seenBits) | (seen < mostSeen ? seen + 1 : seen);
}

/** The part of a range that means zero. */
export const shareOfZero = (range: number, odds: Odds, at: number): number =>
  (range >>> 12) * ((odds[at] ?? 0) >> (seenBits + 4));

/** A coded text is a number below one; each character is the next six bits of it. */
export const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const digitBits = 6;
/** Five digits are in sight; the next is taken in when the range has shrunk to four. */
export const wholeRange = 2 ** 30 - 1;
export const leastRange = 2 ** 24;

const values = new Uint8Array(128);
for (let value = 0; value < digits.length; value += 1) values[digits.charCodeAt(value)] = value;

/**
 * The reading half of a range coder, as LZMA has one, in whole numbers alone so that every engine reads the same. Each
 * bit is coded by the odds it has had where it stands; `cli/lexicon/range-encoder.ts` writes.
 */
export class RangeDecoder {
  private readonly text: string;
  private next = 0;
  private range = wholeRange;
  private code = 0;

  constructor(text: string) {
    this.text = text;
    while (this.next < 5) this.code = (this.code << digitBits) | this.takeDigit();
  }

  /** Reads one bit by the odds at a place. */
  bit(odds: Odds, at: number): number {
    return this.value(odds, at - 1, 1);
  }

  /**
   * Reads a number of so many bits, the highest first. Each has odds of its own for the bits read before it: the first
   * stands at the place after `from`, and all of them take 2 ** width places with `from`, where nothing stands.
   */
  value(odds: Odds, from: number, width: number): number {
    let { range, code } = this;
    let node = 1;
    for (let left = width; left > 0; left -= 1) {
      const zero = shareOfZero(range, odds, from + node);
      // One when the code is in the upper part; without branches, since nobody can guess them.
      const read = (zero - 1 - code) >>> 31;
      range = zero + ((range - zero - zero) & -read);
      code -= zero & -read;
      learn(odds, from + node, read);
      node = node * 2 + read;
      while (range < leastRange) {
        range <<= digitBits;
        code = (code << digitBits) | this.takeDigit();
      }
    }
    this.range = range;
    this.code = code;
    return node - (1 << width);
  }

  /** Past the end stand noughts. */
  private takeDigit(): number {
    const digit = values[this.text.charCodeAt(this.next)] ?? 0;
    this.next += 1;
    return digit;
  }
}
