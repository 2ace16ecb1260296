import { closeCode, parcelFrames } from '@lagesbild/sync/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpLine, GATHER_MS, LONGEST_WAIT_MS, SILENCE_MS } from './http-line.ts';
import { LONGEST_BUFFER_BYTES } from './room-socket.ts';

const frame = (number: number, length = 1) => new Uint8Array(length).fill(number);
const parcel = (first: number, ...numbers: number[]) => ({
  first,
  frames: numbers.map((n) => frame(n)),
  closed: null,
});

function open() {
  const told: (number | string)[] = [];
  let forgotten = 0;
  const line = createHttpLine(() => {
    forgotten += 1;
  });
  line.socket.listen({ frame: ([number = 0]) => void told.push(number), gone: () => void told.push('gone') });
  return { line, told, forgotten: () => forgotten };
}

describe('line over HTTP', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('takes each frame once and in order, and says which is expected next', () => {
    const { line, told } = open();
    expect(line.take(parcel(0, 1, 2)).first).toBe(2);
    expect(line.take(parcel(0, 1, 2)).first).toBe(2);
    expect(line.take(parcel(1, 2, 3)).first).toBe(3);
    expect(line.take(parcel(9, 10)).first).toBe(3);
    expect(told).toEqual([1, 2, 3]);
  });

  it('holds one request back while nothing is read, and takes no more until it has been', () => {
    const { line, told } = open();
    line.socket.pause();
    expect(line.take(parcel(0, 1)).first).toBe(1);
    expect(line.take(parcel(1, 2)).first).toBe(1);
    expect(told).toEqual([]);
    line.socket.resume();
    expect(line.take(parcel(1, 2)).first).toBe(2);
    expect(told).toEqual([1, 2]);
  });

  it('answers at once when frames wait, else when there are some, else after a while', async () => {
    const { line } = open();
    line.socket.send(frame(1));
    expect(await line.answers(0)).toEqual(parcel(0, 1));
    const waiting = line.answers(1);
    line.socket.send(frame(2));
    line.socket.send(frame(3));
    await vi.advanceTimersByTimeAsync(GATHER_MS);
    expect(await waiting).toEqual(parcel(1, 2, 3));
    const empty = line.answers(3);
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS);
    expect(await empty).toEqual(parcel(3));
  });

  it('keeps frames until they are said to have arrived, and ends an older wait with a newer one', async () => {
    const { line } = open();
    const older = line.answers(0);
    const newer = line.answers(0);
    expect(await older).toEqual(parcel(0));
    line.socket.send(frame(1));
    await vi.advanceTimersByTimeAsync(GATHER_MS);
    expect(await newer).toEqual(parcel(0, 1));
    expect(await line.answers(0)).toEqual(parcel(0, 1));
    line.socket.send(frame(2));
    expect(await line.answers(1)).toEqual(parcel(1, 2));
  });

  it('tells a waiting request the close code at once, behind all frames, and the room that it is gone', async () => {
    const { line, told } = open();
    const waiting = line.answers(0);
    line.socket.close(closeCode.revoked);
    expect(await waiting).toEqual({ first: 0, frames: [], closed: closeCode.revoked });
    expect(told).toEqual(['gone']);
    expect(line.take(parcel(0, 1)).first).toBe(0);
    const many = open();
    for (let sent = 0; sent <= parcelFrames; sent++) many.line.socket.send(frame(1));
    many.line.socket.close(closeCode.tryAgain);
    expect((await many.line.answers(0)).closed).toBeNull();
    expect((await many.line.answers(parcelFrames)).closed).toBe(closeCode.tryAgain);
  });

  it('is gone when nobody asks on it, and then forgotten', async () => {
    const { line, told, forgotten } = open();
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    line.take(parcel(0));
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    expect(forgotten()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect([told, forgotten()]).toEqual([['gone'], 1]);
  });

  it('is cut when more waits than a socket may hold', async () => {
    const { line, told, forgotten } = open();
    const million = LONGEST_BUFFER_BYTES / 4;
    expect([1, 2, 3, 4].map((number) => line.socket.send(frame(number, million)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(line.socket.send(frame(5))).toBe(false);
    await Promise.resolve();
    expect([told, forgotten()]).toEqual([['gone'], 1]);
  });

  it('counts its requests, and has enough at some time', () => {
    const { line } = open();
    let counted = 0;
    while (line.count() && counted < 100_000) counted += 1;
    expect(counted).toBe(6_000);
    vi.advanceTimersByTime(60_000);
    expect(line.count()).toBe(true);
    line.leave();
  });
});
