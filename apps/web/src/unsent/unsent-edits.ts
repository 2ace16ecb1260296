/** What this browser keeps of edits nobody has acknowledged: per account and picture, until acknowledged or signed out. */
import type { EditStore } from '@lagesbild/sync/client';
import { openEditDatabase } from './edit-database.ts';
import { createPageEdits, type PageEdits, type TakeLock } from './page-edits.ts';

type Held = { readonly account: string; readonly edits: PageEdits };

const held = new Map<string, Held>();
let database: ReturnType<typeof openEditDatabase> | null = null;

/** Signing out waits this long for the database at most. */
const patience = 2_000;

function theDatabase(): ReturnType<typeof openEditDatabase> {
  database ??= openEditDatabase();
  database.catch(() => undefined);
  return database;
}

/**
 * Where the connections of this page keep their unacknowledged edits of a picture. Without database or locks (a private
 * window, a page without TLS) they live as long as the page.
 */
export function unsentEdits(account: string, picture: string): EditStore {
  const name = `${account}/${picture}`;
  const known = held.get(name);
  if (known !== undefined) return known.edits;
  const canKeep = 'locks' in navigator && 'indexedDB' in window;
  const edits = createPageEdits({
    lane: { id: canKeep ? crypto.randomUUID() : 'page', account, picture },
    database: canKeep ? theDatabase() : Promise.reject(new Error('nothing can be kept here')),
    takeLock,
    after(ms, callback) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  });
  held.set(name, { account, edits });
  return edits;
}

/** Someone signed out, or somebody else signed in: what was kept for others than `exceptAccount` is removed. */
export async function forgetUnsentEdits(exceptAccount: string | null): Promise<void> {
  for (const [name, { account, edits }] of held) {
    if (account === exceptAccount) continue;
    edits.end();
    held.delete(name);
  }
  if (!('indexedDB' in window)) return;
  const forgotten = theDatabase().then((opened) => opened.forget(exceptAccount));
  const enough = new Promise<void>((resolve) => setTimeout(resolve, patience));
  await Promise.race([forgotten.catch(() => undefined), enough]);
}

/** Never given back: the browser does that when the page is gone, however it went. */
const takeLock: TakeLock = (name) =>
  new Promise((resolve) => {
    navigator.locks
      .request(`unsent ${name}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<void>(() => undefined);
      })
      .catch(() => resolve(false));
  });
