/** Which way to take to the server next: a WebSocket as long as one works, HTTP where the network lets none through. */
import type { HttpFallback, Transport } from './types.ts';

/** Failures at once before the other way is tried. A socket that has worked on this page is trusted longer. */
const patience = { unknown: 2, proven: 5 } as const;

export type Ways = {
  next(): Transport;
  /** The server spoke: this way works. */
  worked(): void;
  /** It ended without a word. `silent`: it was given up because nothing came. */
  failed(silent: boolean): void;
  /** A WebSocket works again. */
  socketWorks(): void;
};

export function createWays(http: HttpFallback | undefined): Ways {
  let way: Transport = http?.isBlocked() === true ? 'http' : 'socket';
  let isProven = false;
  let failures = 0;

  function setWay(next: Transport): void {
    way = next;
    failures = 0;
  }

  return {
    next: () => way,
    worked() {
      failures = 0;
      if (way === 'socket') isProven = true;
      http?.setBlocked(way === 'http');
    },
    failed(silent) {
      if (http === undefined) return;
      failures += 1;
      if (way === 'http') setWay('socket');
      else if (silent || failures >= (isProven ? patience.proven : patience.unknown)) setWay('http');
    },
    socketWorks() {
      isProven = true;
      setWay('socket');
      http?.setBlocked(false);
    },
  };
}
