import { describe, expect, it } from 'vitest';
import { encodeParcel, readParcel } from '../protocol/parcel.ts';
import { answersArrived, createFakeAsk } from '../testing/fake-ask.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { openHttpLine } from './http-line.ts';
import { askAgain, maxAsks, sendPause } from './timing.ts';
import type { Socket } from './types.ts';

const encoder = new TextEncoder();
const frame = (number: number) => new Uint8Array([number]);
const parcel = (first: number, numbers: readonly number[] = [], closed: number | null = null) =>
  encodeParcel({ first, frames: numbers.map(frame), closed });

const door = /\/line$/;
const post = /\/line\/name$/;
const poll = /\/answers\?after=\d+$/;

function openLine() {
  const http = createFakeAsk();
  const clock = createManualClock();
  const line: Socket = openHttpLine({ url: 'wss://place/sync/picture', ask: http.ask, clock });
  const got: number[] = [];
  const codes: number[] = [];
  let opened = 0;
  line.onopen = () => {
    opened += 1;
  };
  line.onmessage = ({ data }: { data: ArrayBuffer }) => void got.push(...new Uint8Array(data));
  line.onclose = ({ code }: { code: number }) => void codes.push(code);
  /** Answers the next request of a kind; status 0 is an answer that was lost. */
  async function answer(kind: RegExp, status: number, body?: Uint8Array): Promise<void> {
    http.take(kind).answer(status, body);
    await answersArrived();
  }
  return {
    http,
    clock,
    line,
    got,
    codes,
    answer,
    opened: () => opened,
    say: (n: number) => line.send(frame(n)),
  };
}

async function openedLine() {
  const opening = openLine();
  await opening.answer(door, 200, encoder.encode('name'));
  return opening;
}

describe('a line over HTTP', () => {
  it('HT2 opens under the address of the socket, and what is said before travels then', async () => {
    const { http, answer, opened, say } = openLine();
    say(1);
    expect(http.requests.map(({ url }) => url)).toEqual(['https://place/sync/picture/line']);
    await answer(door, 200, encoder.encode('name'));
    expect(opened()).toBe(1);
    expect(readParcel(http.take(post).body ?? frame(0))).toMatchObject({ first: 0, frames: [frame(1)] });
  });

  it('HT2 asks again for frames whose answer was lost, and gives on each once', async () => {
    const { answer, clock, got, http } = await openedLine();
    await answer(poll, 200, parcel(0, [1, 2]));
    await answer(poll, 0);
    clock.pass(askAgain);
    await answer(poll, 200, parcel(2, [3]));
    await answer(poll, 200, parcel(1, [2, 3, 4]));
    expect(got).toEqual([1, 2, 3, 4]);
    expect(http.take(poll).url).toMatch(/after=4$/);
  });

  it('HT2 gives up a line that has lost a frame for good', async () => {
    const { answer, got, codes } = await openedLine();
    await answer(poll, 200, parcel(5, [6]));
    expect(got).toEqual([]);
    expect(codes).toEqual([1006]);
  });

  it('HT2 says again what got no answer under the same numbers, and goes on behind what was taken', async () => {
    const { answer, clock, http, say } = await openedLine();
    say(1);
    say(2);
    expect(http.requests.filter(({ url }) => post.test(url))).toHaveLength(1);
    await answer(post, 502);
    clock.pass(askAgain);
    const again = http.take(post);
    expect(readParcel(again.body ?? frame(0))).toMatchObject({ first: 0, frames: [frame(1)] });
    again.answer(200, parcel(1));
    await answersArrived();
    clock.pass(sendPause);
    expect(readParcel(http.take(post).body ?? frame(0))).toMatchObject({ first: 1, frames: [frame(2)] });
  });

  it('HT2 brings again, after a pause, what the server did not take', async () => {
    const { answer, clock, http, say } = await openedLine();
    say(1);
    await answer(post, 200, parcel(0));
    clock.pass(sendPause);
    expect(() => http.take(post)).toThrow();
    clock.pass(askAgain);
    expect(readParcel(http.take(post).body ?? frame(0))).toMatchObject({ first: 0, frames: [frame(1)] });
  });

  it('HT7 is gone when requests fail again and again, or the line is not known any more', async () => {
    const failing = await openedLine();
    for (let asked = 0; asked < maxAsks; asked++) {
      await failing.answer(poll, 503);
      failing.clock.pass(askAgain);
    }
    expect(failing.codes).toEqual([1006]);
    const forgotten = await openedLine();
    await forgotten.answer(poll, 404);
    expect(forgotten.codes).toEqual([1006]);
    const refused = openLine();
    await refused.answer(door, 404);
    expect(refused.codes).toEqual([1006]);
  });

  it('HT7 takes a page of a proxy for no line', async () => {
    const { answer, codes } = openLine();
    await answer(door, 200, encoder.encode('<html>Not allowed</html>'));
    expect(codes).toEqual([1006]);
  });

  it('HT8 tells the close code behind the frames, and an ended session', async () => {
    const { answer, got, codes } = await openedLine();
    await answer(poll, 200, parcel(0, [1], 4403));
    expect(got).toEqual([1]);
    expect(codes).toEqual([4403]);
    const ended = await openedLine();
    await ended.answer(poll, 401);
    expect(ended.codes).toEqual([4401]);
  });

  it('HT9 says farewell, stops what runs, and says and hears nothing afterwards', async () => {
    const { http, line, got, say, codes } = await openedLine();
    const waiting = http.requests[0];
    line.close();
    say(1);
    waiting?.answer(200, parcel(0, [1]));
    await answersArrived();
    expect(waiting?.isCancelled).toBe(true);
    expect(http.requests.filter(({ isCancelled }) => !isCancelled).map(({ method }) => method)).toEqual([
      'DELETE',
    ]);
    expect([got, codes]).toEqual([[], []]);
  });

  it('HT9 says farewell to a line that opens too late', async () => {
    const { http, line, answer, opened } = openLine();
    line.close();
    await answer(door, 200, encoder.encode('name'));
    expect(opened()).toBe(0);
    expect(http.requests).toMatchObject([{ method: 'DELETE', url: 'https://place/sync/picture/line/name' }]);
  });
});
