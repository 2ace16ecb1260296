/**
 * What this browser wrote and the server has not committed yet. Sync frames are counted per connection, as the server
 * counts them; an ack or a refusal names a frame. Every edit is in the store as long as it is here.
 */
import * as Y from 'yjs';
import type { EditKey, EditStore, KeptEdit } from './edit-store.ts';
import { createMissing } from './missing.ts';

/** More edits than this and they go out as one frame. */
const maxSeparate = 64;

type Entry = {
  readonly key: EditKey;
  readonly update: Uint8Array;
  /** The frames it went out with on this connection: an ack or a refusal may name any of them. */
  frames: number[];
  /** It has to go out (again). */
  isDue: boolean;
};

export type Outbox = {
  readonly size: () => number;
  /** Keeps a local edit. */
  add(update: Uint8Array): void;
  /** Takes in edits that an earlier page kept. */
  takeBack(edits: readonly KeptEdit[]): void;
  /**
   * The next frames of this connection, carrying everything that did not go out yet: one frame per edit, so that a
   * refusal concerns no other edit; very many are sent as one.
   */
  takeUnsent(): Uint8Array[];
  /**
   * The server told what it has: everything else is due again. Returns the answer: what the server accepted but did not
   * acknowledge yet, repeated by itself, because the frame it went out with may belong to an earlier connection.
   */
  rewind(known: ReadonlyMap<number, number>): Uint8Array;
  /** The frames `from` to `to` are committed: returns those edits in order. */
  ack(from: number, to: number): Uint8Array[];
  /**
   * `frame` was refused: forgets its edits and everything that builds on them. Returns the edits that stay, or null when nothing of that frame is left (it was given up before).
   */
  refuse(frame: number): Uint8Array[] | null;
  /** None of this will ever be committed: it is no longer kept over a reload. */
  abandon(): void;
  /** A new connection counts from one, and nothing has gone out on it. */
  restart(): void;
};

/** The update that says nothing. */
const nothing = new Uint8Array([0, 0]);

function merge(entries: readonly Entry[]): Uint8Array {
  const [only] = entries;
  if (only === undefined) return nothing;
  return entries.length === 1 ? only.update : Y.mergeUpdates(entries.map(({ update }) => update));
}

/** Whether the server has every struct of the update. An update of deletions only says nothing about that: no. */
function isKnown(update: Uint8Array, known: ReadonlyMap<number, number>): boolean {
  const { to } = Y.parseUpdateMeta(update);
  if (to.size === 0) return false;
  for (const [client, clock] of to) if ((known.get(client) ?? 0) < clock) return false;
  return true;
}

export function createOutbox(store: EditStore): Outbox {
  let entries: Entry[] = [];
  let count = 0;

  function sendAs(sent: readonly Entry[]): Uint8Array {
    count += 1;
    for (const entry of sent) {
      entry.frames.push(count);
      entry.isDue = false;
    }
    return merge(sent);
  }

  return {
    size: () => entries.length,
    add(update) {
      entries.push({ key: store.keep(update), update, frames: [], isDue: true });
    },
    takeBack(edits) {
      for (const { key, update } of edits) entries.push({ key, update, frames: [], isDue: true });
    },
    takeUnsent() {
      const unsent = entries.filter(({ isDue }) => isDue);
      return unsent.length > maxSeparate ? [sendAs(unsent)] : unsent.map((entry) => sendAs([entry]));
    },
    rewind(known) {
      const accepted: Entry[] = [];
      for (const entry of entries) {
        entry.isDue = !isKnown(entry.update, known);
        if (!entry.isDue) accepted.push(entry);
      }
      return sendAs(accepted);
    },
    ack(from, to) {
      const isAcked = ({ frames }: Entry): boolean => frames.some((frame) => frame >= from && frame <= to);
      const committed = entries.filter(isAcked);
      entries = entries.filter((entry) => !isAcked(entry));
      store.drop(committed.map(({ key }) => key));
      return committed.map(({ update }) => update);
    },
    refuse(refused) {
      const missing = createMissing();
      const gone = new Set<Entry>();
      for (const entry of entries) {
        if (!entry.frames.includes(refused) && !missing.isNeededBy(entry.update)) continue;
        missing.add(entry.update);
        gone.add(entry);
      }
      if (gone.size === 0) return null;
      store.drop([...gone].map(({ key }) => key));
      entries = entries.filter((entry) => !gone.has(entry));
      return entries.map(({ update }) => update);
    },
    abandon() {
      store.drop(entries.map(({ key }) => key));
    },
    restart() {
      count = 0;
      for (const entry of entries) {
        entry.frames = [];
        entry.isDue = true;
      }
    },
  };
}
