/**
 * The browser's half of the drift detector. Copies that got the same edits are the same; should one ever not be, it
 * must not stay so unnoticed. Only a copy without unacknowledged edits can be compared.
 */
import { driftedFrame } from '../protocol/bare.ts';
import { encodeCheck } from '../protocol/check.ts';
import { contentHash } from '../protocol/content.ts';
import type { Copies } from './copies.ts';
import { checkEvery } from './timing.ts';
import type { Clock } from './types.ts';

export type DriftWatch = {
  /** The connection is up: compares from now on. */
  start(): void;
  stop(): void;
  /** The server has something else than this client said: if that is still so, asks for everything anew. */
  onMismatch(theirs: string): void;
  /** Content came. True when it is everything anew: the copies have been replaced by it. */
  onContent(update: Uint8Array): boolean;
};

type DriftOptions = {
  readonly clock: Clock;
  readonly copies: Copies;
  /** Whether everything written here is acknowledged. */
  readonly isQuiet: () => boolean;
  readonly send: (frame: Uint8Array) => void;
};

export function createDriftWatch({ clock, copies, isQuiet, send }: DriftOptions): DriftWatch {
  let cancel = (): void => undefined;
  let isStartingOver = false;

  function wait(): void {
    cancel = clock.after(checkEvery, () => {
      if (isQuiet()) send(encodeCheck({ hash: contentHash(copies.doc()) }));
      wait();
    });
  }

  return {
    start: wait,
    stop() {
      cancel();
      isStartingOver = false;
    },
    onMismatch(theirs) {
      if (!isQuiet() || contentHash(copies.doc()) === theirs) return;
      isStartingOver = true;
      send(driftedFrame);
    },
    onContent(update) {
      const isAnew = isStartingOver && isQuiet();
      isStartingOver = false;
      // Something was written meanwhile: it goes its way first, and the next comparison tells again.
      if (isAnew) copies.replace(update);
      return isAnew;
    },
  };
}
