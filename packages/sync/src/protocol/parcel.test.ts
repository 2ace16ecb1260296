import { describe, expect, it } from 'vitest';
import { encodeParcel, parcelBytes, parcelFrames, parcelOf, readParcel } from './parcel.ts';

const frame = (length: number) => new Uint8Array(length).fill(7);

describe('parcels', () => {
  it.each([
    { first: 0, frames: [], closed: null },
    { first: 3, frames: [frame(1), frame(0), frame(300)], closed: null },
    { first: 70_000, frames: [frame(2)], closed: 4403 },
  ])('HT1 reads back $first, $closed', (parcel) => {
    expect(readParcel(encodeParcel(parcel))).toEqual(parcel);
  });

  it('HT1 reads nothing of what is cut short or behind its end', () => {
    const whole = encodeParcel({ first: 1, frames: [frame(40)], closed: null });
    for (let length = 3; length < whole.length; length++)
      expect(readParcel(whole.slice(0, length))).toBeNull();
    const memory = new Uint8Array(1000).fill(9);
    memory.set([0, 0, 200]);
    expect(readParcel(memory.subarray(0, 3))).toBeNull();
    expect(readParcel(new Uint8Array())).toBeNull();
  });

  it('HT1 takes no more frames and about no more bytes than one request carries, but at least one frame', () => {
    expect(parcelOf([frame(parcelBytes * 4), frame(1)])).toHaveLength(1);
    expect(parcelOf(Array.from({ length: 2 * parcelFrames }, () => frame(1)))).toHaveLength(parcelFrames);
    expect(parcelOf([])).toEqual([]);
    const many = Array.from({ length: parcelFrames + 1 }, () => frame(1));
    expect(readParcel(encodeParcel({ first: 0, frames: many, closed: null }))).toBeNull();
  });
});
