/**
 * The line to the server: opens a socket (or HTTP where none gets through), notices when it is dead, and comes back. A half-open connection (sleep,
 * changed network) says nothing by itself, so the server is asked now and then, and silence counts.
 */
import { pingFrame } from '../protocol/bare.ts';
import { openHttpLine } from './http-line.ts';
import { probeSocket } from './probe.ts';
import { backoff, deadAfter, firstWordWithin, lineCheck, pingAfter, socketAgain } from './timing.ts';
import type { ConnectOptions, Socket, Transport } from './types.ts';
import { createWays } from './ways.ts';

export type LinkEvents = {
  /** The socket is open. */
  up(way: Transport): void;
  frame(bytes: Uint8Array): void;
  /** The socket is gone. Returns whether to come back; `code` is null when this side gave it up. */
  down(code: number | null): boolean;
};

export type Link = {
  /** Sends when open; otherwise the frame is dropped (whoever must not lose it sends it again after `up`). */
  send(frame: Uint8Array): void;
  /** The server answered sensibly: the next failure starts from the shortest pause. */
  settle(): void;
  close(): void;
};

type LinkOptions = Pick<ConnectOptions, 'url' | 'openSocket' | 'clock' | 'random' | 'http'>;

export function openLink({ url, openSocket, clock, random, http }: LinkOptions, events: LinkEvents): Link {
  const ways = createWays(http);
  let socket: Socket | null = null;
  let isOpen = false;
  let hasSpoken = false;
  let isClosed = false;
  let failures = 0;
  let heardAt = 0;
  let cancel = (): void => undefined;
  let cancelFirstWord = (): void => undefined;
  let cancelProbe = (): void => undefined;

  function open(): void {
    const way = ways.next();
    const opening =
      way === 'http' && http !== undefined ? openHttpLine({ url, ask: http.ask, clock }) : openSocket(url);
    socket = opening;
    isOpen = false;
    hasSpoken = false;
    heardAt = clock.now();
    // A proxy may take the upgrade and swallow what follows: a socket counts only when the server has spoken.
    if (way === 'socket' && http !== undefined)
      cancelFirstWord = clock.after(firstWordWithin, () => lost(null));
    if (way === 'http') cancelProbe = clock.after(socketAgain, probe);
    opening.binaryType = 'arraybuffer';
    opening.onopen = () => {
      isOpen = true;
      heardAt = clock.now();
      events.up(way);
    };
    opening.onmessage = ({ data }: { data: unknown }) => {
      heardAt = clock.now();
      if (!hasSpoken) spoke();
      if (data instanceof ArrayBuffer) events.frame(new Uint8Array(data));
    };
    opening.onclose = ({ code }: { code: number }) => lost(code);
    opening.onerror = () => undefined;
    cancel = clock.after(lineCheck, check);
  }

  function spoke(): void {
    hasSpoken = true;
    cancelFirstWord();
    ways.worked();
  }

  /** Looks beside the running line whether a socket works by now, and changes over when it does. */
  function probe(): void {
    cancelProbe = probeSocket({ url, openSocket, clock }, (works) => {
      if (!works) {
        cancelProbe = clock.after(socketAgain, probe);
        return;
      }
      ways.socketWorks();
      hasSpoken = true;
      lost(null);
    });
  }

  function check(): void {
    const silence = clock.now() - heardAt;
    if (silence >= deadAfter) {
      lost(null);
      return;
    }
    if (isOpen && silence >= pingAfter) socket?.send(pingFrame as Uint8Array<ArrayBuffer>);
    cancel = clock.after(lineCheck, check);
  }

  function release(): void {
    cancel();
    cancelFirstWord();
    cancelProbe();
    const closing = socket;
    socket = null;
    isOpen = false;
    if (closing === null) return;
    closing.onopen = null;
    closing.onmessage = null;
    closing.onclose = null;
    closing.close();
  }

  function lost(code: number | null): void {
    release();
    if (!hasSpoken) ways.failed(code === null);
    if (!events.down(code) || isClosed) return;
    cancel = clock.after(backoff(failures, random()), open);
    failures += 1;
  }

  open();
  return {
    send(frame) {
      if (isOpen) socket?.send(frame as Uint8Array<ArrayBuffer>);
    },
    settle() {
      failures = 0;
    },
    close() {
      isClosed = true;
      release();
    },
  };
}
