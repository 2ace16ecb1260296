import type { KeptText } from '../narrative/text-binding.ts';

/** An editor that is on the screen, as far as what it holds is concerned. */
type HeldEditor = {
  /** Leads to its next place that waits; false when there is none. */
  readonly goTo: () => boolean;
  /** Throws away what waits in it; false when nothing did. */
  readonly discard: () => boolean;
};

type Place = {
  readonly held: number;
  readonly isWriting: boolean;
  readonly editor: HeldEditor | null;
  readonly kept: KeptText | null;
};

/**
 * What waits in this tab and is not shared, by the field's path. In memory only: it never goes into the browser's storage and
 * is gone with the tab.
 */
export type HeldTexts = {
  /** An editor is on the screen. Gives what waited when it was last closed. */
  open(path: string, editor: HeldEditor): KeptText | null;
  /** So many places must be changed in the field now, and whether something waits because it is still being written. */
  tell(path: string, told: { readonly held?: number; readonly isWriting?: boolean }): void;
  /** The editor is closed; `kept` waits until it is opened again. */
  close(path: string, kept: KeptText | null): void;
  /** Forgets fields that are no longer there. */
  forget(isGone: (path: string) => boolean): void;
  /** Throws away what waits in a field, also one whose editor is closed. False when nothing did. */
  clear(path: string): boolean;
  /** How many places wait, in all fields. */
  count(): number;
  /** Whether something is not shared only because it is still being written. */
  isWriting(): boolean;
  /** Leads to the next place that waits, after the one it led to last. Gives the path of one whose editor is closed. */
  goToNext(): string | null;
  subscribe(listener: () => void): () => void;
};

export function createHeldTexts(): HeldTexts {
  const places = new Map<string, Place>();
  const listeners = new Set<() => void>();
  let count = 0;
  let isWriting = false;
  let last: string | null = null;

  const update = (path: string, change: Partial<Place>) => {
    places.set(path, { held: 0, isWriting: false, editor: null, kept: null, ...places.get(path), ...change });
    recount();
  };
  const recount = () => {
    const now = [...places.values()].reduce((sum, { held }) => sum + held, 0);
    const writing = [...places.values()].some((place) => place.isWriting);
    if (now === count && writing === isWriting) return;
    count = now;
    isWriting = writing;
    for (const listener of [...listeners]) listener();
  };

  return {
    open(path, editor) {
      const kept = places.get(path)?.kept ?? null;
      update(path, { editor, kept: null });
      return kept;
    },
    tell: update,
    close(path, kept) {
      if (kept === null) {
        places.delete(path);
        recount();
      } else
        update(path, {
          editor: null,
          kept,
          isWriting: false,
          held: Math.max(1, places.get(path)?.held ?? 0),
        });
    },
    forget(isGone) {
      for (const path of [...places.keys()]) if (isGone(path)) places.delete(path);
      recount();
    },
    clear(path) {
      const place = places.get(path);
      if (place?.editor) return place.editor.discard();
      places.delete(path);
      recount();
      return place !== undefined && place.kept !== null;
    },
    count: () => count,
    isWriting: () => isWriting,
    goToNext() {
      const held = [...places].filter(([, place]) => place.held > 0);
      const after = held.findIndex(([path]) => path === last) + 1;
      const next = held[after] ?? held[0];
      if (next === undefined) return null;
      const [path, { editor }] = next;
      last = path;
      return editor?.goTo() ? null : path;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
