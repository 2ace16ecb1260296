/**
 * The line to the server: opens the socket, notices when it is dead, and comes back. A half-open connection (sleep,
 * changed network) says nothing by itself, so the server is asked now and then, and silence counts.
 */
import { pingFrame } from '../protocol/bare.ts';
import { backoff, deadAfter, lineCheck, pingAfter } from './timing.ts';
import type { ConnectOptions, Socket } from './types.ts';

export type LinkEvents = {
  /** The socket is open. */
  up(): void;
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

type LinkOptions = Pick<ConnectOptions, 'url' | 'openSocket' | 'clock' | 'random'>;

export function openLink({ url, openSocket, clock, random }: LinkOptions, events: LinkEvents): Link {
  let socket: Socket | null = null;
  let isOpen = false;
  let isClosed = false;
  let failures = 0;
  let heardAt = 0;
  let cancel = (): void => undefined;

  function open(): void {
    const opening = openSocket(url);
    socket = opening;
    isOpen = false;
    heardAt = clock.now();
    opening.binaryType = 'arraybuffer';
    opening.onopen = () => {
      isOpen = true;
      heardAt = clock.now();
      events.up();
    };
    opening.onmessage = ({ data }: { data: unknown }) => {
      heardAt = clock.now();
      if (data instanceof ArrayBuffer) events.frame(new Uint8Array(data));
    };
    opening.onclose = ({ code }: { code: number }) => lost(code);
    opening.onerror = () => undefined;
    cancel = clock.after(lineCheck, check);
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
