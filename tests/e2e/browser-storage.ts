import type { Page } from 'playwright-core';

/** All that the window's browser has written down for this site, as text: its storages and every database. */
export function storageOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const decoder = new TextDecoder('utf-8');
    const inWords = (_key: string, value: unknown) =>
      value instanceof Uint8Array ? decoder.decode(value) : value;
    const found = [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
      ...(await caches.keys()),
    ];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await answer(database.transaction(store).objectStore(store).getAll());
        found.push(JSON.stringify(all, inWords));
      }
      database.close();
    }
    return found.join('\n');
  });
}
