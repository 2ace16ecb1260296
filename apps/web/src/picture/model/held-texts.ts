import { type KeptText, refusedText } from '../narrative/text-binding.ts';

/** An editor that is on the screen, as far as what it holds is concerned. */
type HeldEditor = {
  /** Leads to its next place that waits; false when there is none. */
  readonly goTo: () => boolean;
  /** Throws away what waits in it; false when nothing did. */
  readonly discard: () => boolean;
  /** Takes in what waits beside the shared text. */
  readonly restore: (kept: KeptText) => void;
  /** Tries again what the server refused there; false while the person is in it. */
  readonly retry: () => boolean;
};

/** A text that the server did not take in. */
type RefusedText = {
  /** What everybody has. */
  readonly standing: string;
  /** What the person had made of it. */
  readonly text: string;
  readonly rules: readonly string[];
};

type Place = {
  readonly held: number;
  readonly standing: number;
  readonly isWriting: boolean;
  readonly editor: HeldEditor | null;
  readonly kept: KeptText | null;
  /** A field beside it has changed since what waits here was refused. */
  readonly isDue: boolean;
};

/** What a field says of itself. */
type Told = {
  /** So many places wait until they are changed. */
  readonly held?: number;
  /** So many places are shared, and must be changed all the same. */
  readonly standing?: number;
  /** Something waits because it is still being written. */
  readonly isWriting?: boolean;
};

/**
 * What waits in this tab and is not shared, by the field's path, and what is shared and must be changed. In memory only: it never goes into
 * the browser's storage and is gone with the tab.
 */
export type HeldTexts = {
  /** An editor is on the screen. Gives what waited when it was last closed. */
  open(path: string, editor: HeldEditor): KeptText | null;
  tell(path: string, told: Told): void;
  /** How many shared places must be changed in the fields that are not open, by their paths; none in the others. */
  tellStanding(counts: ReadonlyMap<string, number>): void;
  /** The editor is closed; `kept` waits until it is opened again. */
  close(path: string, kept: KeptText | null): void;
  /** The server refused what was written in the field: it waits there like any other held text, also while the editor is closed. */
  refuse(path: string, refused: RefusedText): void;
  /**
   * The person left a field. When it has changed, what was refused in the fields beside it is tried again: it may have been refused for
   * what stood here.
   */
  left(path: string, hasChanged: boolean): void;
  /** Forgets fields that are no longer there. */
  forget(isGone: (path: string) => boolean): void;
  /** Throws away what waits in a field, also one whose editor is closed. False when nothing did. */
  clear(path: string): boolean;
  /** How many places wait, in all fields. */
  count(): number;
  /** How many places are shared and must be changed, in all fields. */
  standing(): number;
  /** How many places must be changed in one field, whether they wait or are shared. */
  countAt(path: string): number;
  /** Whether something is not shared only because it is still being written. */
  isWriting(): boolean;
  /** Leads to the next place that must be changed, after the one it led to last. Gives the path of one whose editor is closed. */
  goToNext(): string | null;
  subscribe(listener: () => void): () => void;
};

const emptyPlace: Place = { held: 0, standing: 0, isWriting: false, editor: null, kept: null, isDue: false };

function sumOf({ held, standing }: Place): number {
  return held + standing;
}

export function createHeldTexts(): HeldTexts {
  const places = new Map<string, Place>();
  const listeners = new Set<() => void>();
  let count = 0;
  let standing = 0;
  let isWriting = false;
  let last: string | null = null;

  const update = (path: string, change: Partial<Place>) => {
    places.set(path, { ...emptyPlace, ...places.get(path), ...change });
    recount();
  };
  const recount = () => {
    const now = [...places.values()].reduce((sum, { held }) => sum + held, 0);
    const standingNow = [...places.values()].reduce((sum, place) => sum + place.standing, 0);
    const writing = [...places.values()].some((place) => place.isWriting);
    if (now === count && standingNow === standing && writing === isWriting) return;
    count = now;
    standing = standingNow;
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
    tellStanding(counts) {
      for (const path of new Set([...places.keys(), ...counts.keys()])) {
        const place = places.get(path) ?? emptyPlace;
        if (place.editor !== null) continue;
        const changed = { ...place, standing: counts.get(path) ?? 0 };
        if (changed.kept === null && changed.standing === 0) places.delete(path);
        else places.set(path, changed);
      }
      recount();
    },
    close(path, kept) {
      const place = places.get(path) ?? emptyPlace;
      const held = kept === null ? 0 : Math.max(1, place.held);
      if (kept === null && place.standing === 0) places.delete(path);
      else places.set(path, { ...place, editor: null, kept, isWriting: false, held });
      recount();
    },
    refuse(path, { standing, text, rules }) {
      const { editor, kept: before, held } = places.get(path) ?? emptyPlace;
      const kept = refusedText(standing, text, rules, before);
      if (editor) editor.restore(kept);
      else update(path, { kept, held: held + 1 });
    },
    left(path, hasChanged) {
      const row = path.slice(0, path.lastIndexOf('/') + 1);
      for (const [other, { editor, held, isDue }] of [...places]) {
        const isBeside = other !== path && other.startsWith(row);
        if (held === 0 || !(isDue || (hasChanged && isBeside))) continue;
        update(other, { isDue: editor?.retry() !== true });
      }
    },
    forget(isGone) {
      for (const path of [...places.keys()]) if (isGone(path)) places.delete(path);
      recount();
    },
    clear(path) {
      const place = places.get(path);
      if (place?.editor) return place.editor.discard();
      if (!place || place.kept === null) return false;
      update(path, { kept: null, held: 0 });
      return true;
    },
    count: () => count,
    standing: () => standing,
    countAt: (path) => sumOf(places.get(path) ?? emptyPlace),
    isWriting: () => isWriting,
    goToNext() {
      const held = [...places].filter(([, place]) => sumOf(place) > 0);
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
