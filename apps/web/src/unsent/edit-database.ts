/** The browser's database of edits that no server has acknowledged. It holds nothing else, and nothing that is acknowledged. */
import type { KeptEdit } from '@lagesbild/sync/client';

/** Where one page of one person writes down its edits of one picture. */
export type Lane = { readonly id: string; readonly account: string; readonly picture: string };

type LaneChanges = {
  readonly lane: string;
  readonly keep: readonly KeptEdit[];
  readonly drop: readonly string[];
};

/** Every function rejects when the browser does not let it do its work. */
export type EditDatabase = {
  openLane(lane: Lane): Promise<void>;
  removeLane(lane: string): Promise<void>;
  /** The lanes of an account in a picture. */
  lanes(account: string, picture: string): Promise<readonly string[]>;
  /** What is written in a lane, oldest first. */
  edits(lane: string): Promise<readonly KeptEdit[]>;
  /** In one step. A lane that was removed takes nothing more: whoever signed out meanwhile leaves nothing behind. */
  change(changes: LaneChanges): Promise<void>;
  /** Removes everything, or everything but one account's. */
  forget(exceptAccount: string | null): Promise<void>;
};

/** The edits of a lane have keys in the order they were written. */
export function editKey(lane: string, number: number): string {
  return `${lane}/${String(number).padStart(12, '0')}`;
}

const databaseName = 'lagesbild-unsent';

/** Opens the database, or rejects where there is none (some private windows) or it cannot be read. */
export async function openEditDatabase(): Promise<EditDatabase> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('lanes', { keyPath: 'id' });
    opening.result.createObjectStore('edits', { keyPath: 'key' });
  };
  const database = await answer(opening);
  // Never in the way of a later version in another tab.
  database.onversionchange = () => database.close();

  const change = (): Stores => {
    const transaction = database.transaction(['lanes', 'edits'], 'readwrite');
    return {
      lanes: transaction.objectStore('lanes'),
      edits: transaction.objectStore('edits'),
      done: finished(transaction),
    };
  };
  const readLanes = (): Promise<Lane[]> =>
    answer(database.transaction('lanes').objectStore('lanes').getAll() as IDBRequest<Lane[]>);

  return {
    async openLane(lane) {
      const { lanes, done } = change();
      lanes.put(lane);
      await done;
    },
    async removeLane(lane) {
      const { lanes, edits, done } = change();
      lanes.delete(lane);
      edits.delete(editsOf(lane));
      await done;
    },
    async lanes(account, picture) {
      const all = await readLanes();
      return all.filter((lane) => lane.account === account && lane.picture === picture).map(({ id }) => id);
    },
    edits: (lane) =>
      answer(
        database.transaction('edits').objectStore('edits').getAll(editsOf(lane)) as IDBRequest<KeptEdit[]>,
      ),
    async change({ lane, keep, drop }) {
      const { lanes, edits, done } = change();
      for (const key of drop) edits.delete(key);
      const known = lanes.getKey(lane);
      known.onsuccess = () => {
        if (known.result !== undefined) for (const { key, update } of keep) edits.put({ key, update });
      };
      await done;
    },
    async forget(exceptAccount) {
      const { lanes, edits, done } = change();
      const all = lanes.getAll() as IDBRequest<Lane[]>;
      all.onsuccess = () => {
        for (const { id } of all.result.filter(({ account }) => account !== exceptAccount)) {
          lanes.delete(id);
          edits.delete(editsOf(id));
        }
        if (exceptAccount === null) edits.clear();
      };
      await done;
    },
  };
}

type Stores = {
  readonly lanes: IDBObjectStore;
  readonly edits: IDBObjectStore;
  readonly done: Promise<void>;
};

function editsOf(lane: string): IDBKeyRange {
  return IDBKeyRange.bound(`${lane}/`, `${lane}0`, false, true);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
