import type { KeptEdit } from '@lagesbild/sync/client';
import { describe, expect, it } from 'vitest';
import type { EditDatabase, Lane } from './edit-database.ts';
import { createPageEdits } from './page-edits.ts';

/** A browser: one database and one lock manager for all its pages. */
function openBrowser() {
  const lanes = new Map<string, Lane>();
  const edits = new Map<string, Uint8Array>();
  const locks = new Map<string, object>();
  const database: EditDatabase = {
    openLane: async (lane) => void lanes.set(lane.id, lane),
    removeLane: async (id) => void lanes.delete(id),
    lanes: async (account, picture) =>
      [...lanes.values()]
        .filter((lane) => lane.account === account && lane.picture === picture)
        .map(({ id }) => id),
    edits: async (id) =>
      [...edits]
        .filter(([key]) => key.startsWith(`${id}/`))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, update]) => ({ key, update })),
    async change({ lane, keep, drop }) {
      for (const key of drop) edits.delete(key);
      if (lanes.has(lane)) for (const { key, update } of keep) edits.set(key, update);
    },
    async forget() {
      lanes.clear();
      edits.clear();
    },
  };
  return {
    database,
    lanes,
    edits,
    /** A page on one picture. `kill` ends it as a crash does. */
    page(id: string, lane: Partial<Lane> = {}) {
      const page = {};
      const alarms: (() => void)[] = [];
      const store = createPageEdits({
        lane: { id, account: 'account', picture: 'picture', ...lane },
        database: Promise.resolve(database),
        async takeLock(name) {
          if (locks.has(name)) return false;
          locks.set(name, page);
          return true;
        },
        after(ms, callback) {
          if (ms < 15_000) alarms.push(callback);
          return () => void alarms.splice(alarms.indexOf(callback) >>> 0, 1);
        },
      });
      const taken: KeptEdit[][] = [];
      return {
        store,
        taken,
        connect: () => store.claim((kept) => taken.push([...kept])),
        ring: () => alarms.splice(0).map((alarm) => alarm()),
        kill: () => [...locks].filter(([, by]) => by === page).map(([name]) => locks.delete(name)),
      };
    },
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
const bytes = (...numbers: number[]) => new Uint8Array(numbers);
const updates = (taken: KeptEdit[][]) => taken.flat().map(({ update }) => [...update]);

describe('the unacknowledged edits of a page', () => {
  it('are written down, and taken away when they are acknowledged', async () => {
    const browser = openBrowser();
    const page = browser.page('a');
    page.connect();
    const keys = [page.store.keep(bytes(1)), page.store.keep(bytes(2))];
    await turn();
    expect([...browser.edits.values()]).toEqual([bytes(1), bytes(2)]);
    page.store.drop(keys.slice(0, 1));
    await turn();
    expect([...browser.edits.values()]).toEqual([bytes(2)]);
    expect(page.taken).toEqual([[]]);
  });

  it('go to the next page in order once the first is gone, and to one page only', async () => {
    const browser = openBrowser();
    const first = browser.page('a');
    first.connect();
    for (let number = 1; number <= 12; number++) first.store.keep(bytes(number));
    await turn();
    const [second, third] = [browser.page('b'), browser.page('c')];
    second.connect();
    third.connect();
    await turn();
    expect(updates([...second.taken, ...third.taken])).toEqual([]);
    first.kill();
    second.ring();
    third.ring();
    await turn();
    const all = [updates(second.taken), updates(third.taken)].sort((a, b) => a.length - b.length);
    expect(all).toEqual([[], Array.from({ length: 12 }, (_, at) => [at + 1])]);
    const winner = second.taken.flat().length > 0 ? second : third;
    winner.store.drop(winner.taken.flat().map(({ key }) => key));
    await turn();
    expect(browser.edits.size).toBe(0);
  });

  it('go to the next connection of the same page, whatever the database does', async () => {
    const store = createPageEdits({
      lane: { id: 'page', account: 'account', picture: 'picture' },
      database: Promise.reject(new Error('a private window')),
      takeLock: async () => true,
      after: () => () => undefined,
    });
    const taken: KeptEdit[][] = [];
    const stop = store.claim((kept) => taken.push([...kept]));
    await turn();
    expect(taken).toEqual([[]]);
    const key = store.keep(bytes(1));
    stop();
    store.claim((kept) => taken.push([...kept]));
    await turn();
    expect(taken.slice(1).flat()).toEqual([{ key, update: bytes(1) }]);
  });

  it('that were taken over for a connection that is closed go to the next one', async () => {
    const browser = openBrowser();
    const first = browser.page('a');
    first.connect();
    first.store.keep(bytes(7));
    await turn();
    first.kill();
    const second = browser.page('b');
    second.connect()();
    second.connect();
    await turn();
    expect(updates(second.taken)).toEqual([[7]]);
  });

  it('of another account or picture are nobody else’s', async () => {
    const browser = openBrowser();
    const first = browser.page('a');
    first.connect();
    first.store.keep(bytes(1));
    await turn();
    first.kill();
    const others = [browser.page('b', { account: 'another' }), browser.page('c', { picture: 'another' })];
    for (const other of others) other.connect();
    await turn();
    expect(others.map(({ taken }) => updates(taken))).toEqual([[], []]);
  });

  it('are gone after signing out, also what another page still writes', async () => {
    const browser = openBrowser();
    const [here, there] = [browser.page('a'), browser.page('b')];
    for (const page of [here, there]) {
      page.connect();
      page.store.keep(bytes(1));
    }
    await turn();
    expect(browser.edits.size).toBe(2);
    here.store.end();
    await browser.database.forget(null);
    here.store.keep(bytes(2));
    there.store.keep(bytes(3));
    await turn();
    expect(browser.edits.size).toBe(0);
    // Signed in again there: what that page still has is kept from now on.
    there.connect();
    await turn();
    expect([...browser.edits.values()]).toEqual([bytes(1), bytes(3)]);
  });
});
