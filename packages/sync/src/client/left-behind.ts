/**
 * What an earlier page of this person wrote and never got acknowledged. It waits here until the store has handed it over
 * and the server's content has come, because it builds on that. The server may be another process than before, and not
 * have heard of everything yet.
 */
import type { EditStore, KeptEdit } from './edit-store.ts';
import { sortByFit, writtenText } from './stray.ts';
import { strayAfter, strayCheck } from './timing.ts';
import type { Clock } from './types.ts';

export type LeftBehind = {
  /** Asks the store. */
  start(): void;
  /** Edits that are known and not brought in yet. */
  readonly size: () => number;
  /** Whether the content is here and nothing more is to be brought in. */
  readonly isDone: () => boolean;
  /** The server's content has come. */
  onContent(content: () => Uint8Array): void;
  /** The connection is closed: what is not brought in stays in the store. */
  stop(): void;
};

type LeftBehindEvents = {
  takeBack(edits: readonly KeptEdit[]): void;
  /** What cannot be brought in. */
  handBack(text: string): void;
  /** The store has answered, or there is nothing to wait for any more. */
  changed(): void;
};

export function createLeftBehind(store: EditStore, clock: Clock, events: LeftBehindEvents): LeftBehind {
  let waiting: readonly KeptEdit[] = [];
  let content: (() => Uint8Array) | null = null;
  let isClaimed = false;
  let isStopped = false;
  let since: number | null = null;
  let cancel = (): void => undefined;
  let stopClaiming = (): void => undefined;

  function bringIn(): void {
    if (content === null || waiting.length === 0) return;
    cancel();
    const { fitting, stray } = sortByFit(content(), waiting);
    waiting = stray;
    if (fitting.length > 0) events.takeBack(fitting);
    if (stray.length === 0) return;
    since ??= clock.now();
    if (clock.now() - since >= strayAfter) giveUp();
    else cancel = clock.after(strayCheck, bringIn);
  }

  function giveUp(): void {
    const text = writtenText(waiting);
    store.drop(waiting.map(({ key }) => key));
    waiting = [];
    events.changed();
    if (text !== '') events.handBack(text);
  }

  return {
    start() {
      stopClaiming = store.claim((edits) => {
        // A connection that is closed leaves them to the next one.
        if (isStopped) return;
        isClaimed = true;
        waiting = [...waiting, ...edits];
        bringIn();
        events.changed();
      });
    },
    size: () => waiting.length,
    isDone: () => isClaimed && content !== null,
    onContent(now) {
      content = now;
      bringIn();
    },
    stop() {
      isStopped = true;
      cancel();
      stopClaiming();
    },
  };
}
