/**
 * The unacknowledged edits of one account in one picture, as one page sees them: in memory for its own connections, and
 * written down for the page that comes after it. Each page writes in a lane of its own and holds the lane's lock as long
 * as it lives; the edits in a lane whose lock is free belong to whoever takes the lock.
 */
import type { EditStore, KeptEdit } from '@lagesbild/sync/client';
import { type EditDatabase, editKey, type Lane } from './edit-database.ts';

/** The browser's lock manager, as far as it is used: answers whether the lock was free, and holds it as long as the page lives. */
export type TakeLock = (name: string) => Promise<boolean>;

export type PageEdits = EditStore & {
  /** Forgets everything, and keeps nothing any more. */
  end(): void;
};

type PageEditsOptions = {
  readonly lane: Lane;
  /** Rejects where nothing can be written down: then everything lives as long as the page. */
  readonly database: Promise<EditDatabase>;
  readonly takeLock: TakeLock;
  readonly after: (ms: number, callback: () => void) => () => void;
};

/** A page that was just left may hold its lock for a moment yet … */
const lookSoon = 1_000;
/** … and another tab may be closed at any time. */
const lookAgain = 15_000;
/** A database that takes longer to answer is not waited for. */
const patience = 2_000;

export function createPageEdits({ lane, database, takeLock, after }: PageEditsOptions): PageEdits {
  const edits = new Map<string, Uint8Array>();
  let toKeep = new Map<string, Uint8Array>();
  let toDrop = new Set<string>();
  let count = 0;
  let isEnded = false;
  let isScheduled = false;
  const ready = database.then(async (opened) => {
    if (!(await takeLock(lane.id))) throw new Error('the lane is taken');
    await opened.openLane(lane);
    return opened;
  });
  ready.catch(() => undefined);

  const isOwn = (key: string): boolean => key.startsWith(`${lane.id}/`);

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    ready.then(write).catch(() => undefined);
  }

  async function write(opened: EditDatabase): Promise<void> {
    isScheduled = false;
    const keep = [...toKeep].map(([key, update]) => ({ key, update }));
    const drop = [...toDrop];
    toKeep = new Map();
    toDrop = new Set();
    if (!isEnded && keep.length + drop.length > 0) await opened.change({ lane: lane.id, keep, drop });
  }

  /** Takes over what pages left that live no more. */
  async function adopt(): Promise<void> {
    const opened = await ready;
    for (const id of await opened.lanes(lane.account, lane.picture)) {
      if (id === lane.id || !(await takeLock(id))) continue;
      const left = await opened.edits(id);
      if (left.length === 0) await opened.removeLane(id);
      if (!isEnded) for (const { key, update } of left) edits.set(key, update);
    }
  }

  function claim(take: (kept: readonly KeptEdit[]) => void): () => void {
    let isStopped = false;
    let cancel = (): void => undefined;
    const given = new Set<string>();
    const give = (isMeant: (edit: [string, Uint8Array]) => boolean): void => {
      const meant = [...edits].filter(isMeant);
      for (const [key] of meant) given.add(key);
      take(meant.map(([key, update]) => ({ key, update })));
    };
    const look = async (next: number): Promise<void> => {
      await adopt().catch(() => undefined);
      if (isStopped) return;
      stopWaiting();
      give(([key]) => !isOwn(key) && !given.has(key));
      cancel = after(next, () => void look(lookAgain));
    };
    const stopWaiting = after(patience, () => take([]));
    // What earlier connections of this page left is here. It may have been wiped from the database by another tab.
    for (const [key, update] of edits) if (isOwn(key)) toKeep.set(key, update);
    ready
      .then(async (opened) => {
        if (!isEnded) await opened.openLane(lane);
      })
      .then(schedule)
      .catch(() => undefined);
    if (edits.size > 0) give(() => true);
    void look(lookSoon);
    return () => {
      isStopped = true;
      stopWaiting();
      cancel();
    };
  }

  return {
    claim,
    keep(update) {
      count += 1;
      const key = editKey(lane.id, count);
      if (isEnded) return key;
      edits.set(key, update);
      toKeep.set(key, update);
      schedule();
      return key;
    },
    drop(keys) {
      for (const key of keys) {
        edits.delete(key);
        if (!toKeep.delete(key)) toDrop.add(key);
      }
      if (keys.length > 0) schedule();
    },
    end() {
      isEnded = true;
      edits.clear();
      toKeep.clear();
    },
  };
}
