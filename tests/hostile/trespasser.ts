// Somebody with a session who speaks the wire by hand, and comes back when the server has closed the line.
import { pingFrame } from '../../packages/sync/src/protocol/index.ts';
import type { Caller } from '../fixtures/sync-clients.ts';
import { bySocket, type OpenWay, type Way } from './ways.ts';

const PONG = 104;
const ANSWER_LIMIT_MS = 10_000;
const askForAll = Uint8Array.of(0, 0, 1, 0);

export type Trespasser = {
  /** Every frame the server has sent to this person. */
  readonly heard: readonly Buffer[];
  readonly closes: ReadonlyMap<number, number>;
  /** Sends a frame and waits until the server has dealt with it. Answers how many milliseconds that took. */
  send(frame: Uint8Array): Promise<number>;
  close(): void;
};

export async function trespass(
  callers: readonly [Caller, ...Caller[]],
  pictureId: string,
  open: OpenWay = bySocket,
): Promise<Trespasser> {
  const heard: Buffer[] = [];
  const closes = new Map<number, number>();
  let turn = 0;
  let way: Way | null = null;
  let answered = (): void => undefined;

  async function enter(): Promise<Way> {
    // Whoever is closed for abuse comes back as somebody else.
    const fresh = await open(callers[turn % callers.length] ?? callers[0], pictureId, {
      frame(data) {
        if (data[0] === PONG) answered();
        else heard.push(data);
      },
      closed(code) {
        closes.set(code, (closes.get(code) ?? 0) + 1);
        if (code === 4429) turn += 1;
        way = null;
        answered();
      },
    });
    fresh.send(askForAll);
    return fresh;
  }

  return {
    heard,
    closes,
    async send(frame) {
      way ??= await enter();
      const start = performance.now();
      const dealtWith = new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('the server does not answer')), ANSWER_LIMIT_MS);
        answered = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      way.send(frame, pingFrame);
      await dealtWith;
      return performance.now() - start;
    },
    close() {
      way?.end();
    },
  };
}
