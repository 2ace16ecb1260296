/**
 * A person's way to a room where no WebSocket gets through: frames come with requests of their own, and go out with the
 * answers to requests that wait for them. Frames are numbered both ways: what is repeated is taken once, and what was
 * sent is kept until the other side says that it has it.
 */
import type { CloseCode, Parcel } from '@lagesbild/sync/protocol';
import { parcelOf } from '@lagesbild/sync/protocol';
import { LONGEST_BUFFER_BYTES, type RoomSocket, type RoomSocketEvents } from './room-socket.ts';

/** How long a request for frames is left waiting. Proxies cut what is silent for 30 s or 60 s. */
export const LONGEST_WAIT_MS = 20_000;
/** A line nobody asks on is gone after this long. */
export const SILENCE_MS = 40_000;
/** A moment for more frames, so that not every keystroke of the others costs an answer. */
export const GATHER_MS = 20;
/** How often one line may be asked a minute: more than a client that waits for its answers can. */
const REQUESTS_PER_MINUTE = 6_000;
const MINUTE_MS = 60_000;

export type HttpLine = {
  readonly socket: RoomSocket;
  /** Takes frames that came; answers the number expected next. What is known is not taken again, nor what leaves a gap. */
  take(parcel: Parcel): Parcel;
  /**
   * Frames from number `after` on, at once when there are any, else when there are or the wait is over. Everything
   * before `after` has arrived and is forgotten. A newer call ends the wait of an older one.
   */
  answers(after: number): Promise<Parcel>;
  /** The other side has left. */
  leave(): void;
  /** Counts a request; false when there have been too many this minute. */
  count(): boolean;
};

/** @param onForgotten called once, when nobody can want to know any more what became of the line */
export function createHttpLine(onForgotten: () => void): HttpLine {
  let events: RoomSocketEvents | null = null;
  let isOpen = true;
  let closed: number | null = null;
  let isPaused = false;
  let expected = 0;
  /** What came while nothing was read; bounded by one request. */
  let held: Uint8Array[] = [];
  let waiting: (() => void) | null = null;
  let first = 0;
  let kept: Uint8Array[] = [];
  let keptBytes = 0;
  let requests = 0;
  let minute = Date.now();
  let silence = setTimeout(forget, SILENCE_MS);

  function forget(): void {
    end();
    clearTimeout(silence);
    answerNow();
    kept = [];
    keptBytes = 0;
    onForgotten();
  }

  /** The room is told in a turn of its own, as with a socket: it may be the room that closes. */
  function end(): void {
    if (!isOpen) return;
    isOpen = false;
    held = [];
    queueMicrotask(() => events?.gone());
  }

  function heard(): void {
    clearTimeout(silence);
    silence = setTimeout(forget, SILENCE_MS);
  }

  function answerNow(): void {
    waiting?.();
    waiting = null;
  }

  function deliver(frames: readonly Uint8Array[]): void {
    for (const frame of frames) if (isOpen) events?.frame(frame);
  }

  function dropArrived(after: number): void {
    const arrived = kept.splice(0, Math.max(0, Math.min(after - first, kept.length)));
    first += arrived.length;
    for (const { length } of arrived) keptBytes -= length;
  }

  function next(): Parcel {
    const frames = parcelOf(kept);
    return { first, frames, closed: frames.length === kept.length ? closed : null };
  }

  const socket: RoomSocket = {
    listen(told) {
      events = told;
    },
    send(frame) {
      if (!isOpen) return true;
      if (keptBytes + frame.byteLength > LONGEST_BUFFER_BYTES) {
        forget();
        return false;
      }
      kept.push(frame);
      keptBytes += frame.byteLength;
      const answer = waiting;
      if (kept.length === 1 && answer !== null)
        setTimeout(() => waiting === answer && answerNow(), GATHER_MS);
      return true;
    },
    close(code: CloseCode) {
      if (!isOpen) return;
      closed = code;
      end();
      answerNow();
    },
    pause() {
      isPaused = true;
    },
    resume() {
      isPaused = false;
      deliver(held.splice(0));
    },
    // A line that is not asked on ends by its own clock.
    checkPulse: () => undefined,
  };

  return {
    socket,
    take(parcel) {
      heard();
      const isNext = parcel.first <= expected && isOpen && held.length === 0;
      const fresh = isNext ? parcel.frames.slice(expected - parcel.first) : [];
      expected += fresh.length;
      if (isPaused) held.push(...fresh);
      else deliver(fresh);
      return { first: expected, frames: [], closed };
    },
    async answers(after) {
      heard();
      answerNow();
      dropArrived(after);
      if (kept.length === 0 && isOpen) {
        await new Promise<void>((resolve) => {
          const limit = setTimeout(answerNow, LONGEST_WAIT_MS);
          waiting = () => {
            clearTimeout(limit);
            resolve();
          };
        });
      }
      return next();
    },
    leave: forget,
    count() {
      const now = Date.now();
      if (now - minute >= MINUTE_MS) {
        minute = now;
        requests = 0;
      }
      requests += 1;
      return requests <= REQUESTS_PER_MINUTE;
    },
  };
}
