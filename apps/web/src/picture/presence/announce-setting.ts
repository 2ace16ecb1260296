import { useSyncExternalStore } from 'react';

const key = 'lagesbild.readChangesAloud';
const listeners = new Set<() => void>();

/** Whether others' changes are read aloud; on unless switched off in this browser. */
export function useReadsChanges(): boolean {
  return useSyncExternalStore(subscribe, readsChanges);
}

export function setReadsChanges(on: boolean): void {
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing still lets the person switch for as long as the page is open.
    fallback = on;
  }
  for (const listener of listeners) listener();
}

let fallback = true;

function readsChanges(): boolean {
  try {
    return localStorage.getItem(key) === null ? fallback : localStorage.getItem(key) === 'on';
  } catch {
    return fallback;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
