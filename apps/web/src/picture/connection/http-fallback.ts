import { askWith, type HttpFallback } from '@lagesbild/sync/client';

const storageKey = 'lagesbild.noWebSocket';

/** HTTP instead of a WebSocket; the tab remembers that it was needed, so that the next page need not find out anew. */
export const httpFallback: HttpFallback = {
  ask: askWith((input, init) => fetch(input, init)),
  isBlocked() {
    try {
      return sessionStorage.getItem(storageKey) !== null;
    } catch {
      return false; // no memory in this window: each page finds out for itself
    }
  },
  setBlocked(blocked) {
    try {
      if (blocked) sessionStorage.setItem(storageKey, '1');
      else sessionStorage.removeItem(storageKey);
    } catch {
      // As above.
    }
  },
};
