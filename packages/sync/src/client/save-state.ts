/** The one word about what is saved: worked out from what is known, and never better than that. */
import { lateAfter } from './timing.ts';
import type { Clock, SaveState } from './types.ts';

export type SaveWord = {
  /** The word now. Called after every change, with what is true then. */
  read(facts: { readonly isLive: boolean; readonly pending: number }): SaveState;
  /** The server committed something, or the connection is new: the patience begins again. */
  progress(): void;
  setStorageFull(full: boolean): void;
  stop(): void;
};

/** `onLate` is called when edits have waited too long without any of them being committed. */
export function createSaveWord(clock: Clock, onLate: () => void): SaveWord {
  let isLate = false;
  let isFull = false;
  let cancel: (() => void) | null = null;

  function rest(): void {
    cancel?.();
    cancel = null;
    isLate = false;
  }

  return {
    read({ isLive, pending }) {
      if (!isLive || pending === 0) {
        rest();
        return isLive ? 'saved' : 'connecting';
      }
      cancel ??= clock.after(lateAfter, () => {
        isLate = true;
        onLate();
      });
      if (isFull) return 'full';
      return isLate ? 'late' : 'saving';
    },
    progress: rest,
    setStorageFull(full) {
      isFull = full;
    },
    stop: rest,
  };
}
