// Somebody with a session who speaks the wire by hand, and comes back with another socket when the server has closed one.
import type { WebSocket } from 'ws';
import { pingFrame } from '../../packages/sync/src/protocol/index.ts';
import { type Caller, openRawSocket } from '../fixtures/sync-clients.ts';

const PONG = 104;
const ANSWER_LIMIT_MS = 10_000;
const askForAll = Uint8Array.of(0, 0, 1, 0);

export type Trespasser = {
  /** Every frame the server has sent to this person. */
  readonly heard: readonly Buffer[];
  readonly closes: ReadonlyMap<number, number>;
  /** Sends a frame and waits until the server has dealt with it. Answers how many milliseconds that took. */
  send(frame: Uint8Array | string): Promise<number>;
  close(): void;
};

export async function trespass(
  callers: readonly [Caller, ...Caller[]],
  pictureId: string,
): Promise<Trespasser> {
  const heard: Buffer[] = [];
  const closes = new Map<number, number>();
  let turn = 0;
  let socket: WebSocket | null = null;
  let answered = (): void => undefined;

  async function enter(): Promise<WebSocket> {
    // Whoever is closed for abuse comes back as somebody else.
    const fresh = await openRawSocket(callers[turn % callers.length] ?? callers[0], pictureId);
    fresh.on('message', (data: Buffer) => {
      if (data[0] === PONG) answered();
      else heard.push(data);
    });
    fresh.on('error', () => undefined);
    fresh.on('close', (code) => {
      closes.set(code, (closes.get(code) ?? 0) + 1);
      if (code === 4429) turn += 1;
      socket = null;
      answered();
    });
    fresh.send(askForAll);
    return fresh;
  }

  return {
    heard,
    closes,
    async send(frame) {
      socket ??= await enter();
      const start = performance.now();
      const dealtWith = new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('the server does not answer')), ANSWER_LIMIT_MS);
        answered = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      socket.send(frame);
      socket.send(pingFrame);
      await dealtWith;
      return performance.now() - start;
    },
    close() {
      socket?.terminate();
    },
  };
}
