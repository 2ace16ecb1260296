import { isSectionName, type SectionName } from '@lagesbild/picture';
import type * as Y from 'yjs';
import { entityOf } from './entity.ts';

/** What this person wrote in a row that somebody else has removed; in this browser only. */
type LostText = {
  readonly id: number;
  readonly section: SectionName;
  readonly field: string;
  readonly text: string;
};

type Typed = { readonly section: SectionName; readonly row: string; readonly field: string };
type Noted = Typed & { readonly text: string; readonly at: number };

/** Remembers what was typed last, so that it can be given back when its row is removed from under the hands. */
export type TypedTexts = {
  /** The person changed a text, which now reads so. */
  note(typed: Typed, text: string): void;
  /** Somebody changed the picture: what stood in rows that are gone now is lost, and offered back. */
  othersChanged(doc: Y.Doc, isSaved: boolean): void;
  /** The person changed the picture: what they removed themselves is not lost. */
  ownChange(doc: Y.Doc): void;
  lost(): readonly LostText[];
  dismiss(id: number): void;
  subscribe(listener: () => void): () => void;
};

/** A text that is saved and was left alone this long is the picture's, and no longer something one is writing. */
const recentMs = 120_000;

/** @param now the clock's milliseconds */
export function createTypedTexts(now: () => number): TypedTexts {
  const noted = new Map<string, Noted>();
  const listeners = new Set<() => void>();
  let lost: readonly LostText[] = [];
  let count = 0;

  const tell = (next: readonly LostText[]) => {
    lost = next;
    for (const listener of [...listeners]) listener();
  };
  const takeGone = (doc: Y.Doc): readonly Noted[] => {
    const gone = [...noted].filter(([, { section, row }]) => entityOf(doc, section, row) === null);
    for (const [key] of gone) noted.delete(key);
    return gone.map(([, one]) => one);
  };

  return {
    note({ section, row, field }, text) {
      noted.set(`${section}/${row}/${field}`, { section, row, field, text, at: now() });
    },
    othersChanged(doc, isSaved) {
      if (isSaved) for (const [key, { at }] of noted) if (now() - at > recentMs) noted.delete(key);
      const gone = takeGone(doc).filter(({ text }) => text.trim() !== '');
      if (gone.length === 0) return;
      tell([
        ...lost,
        ...gone.map(({ section, field, text }) => {
          count += 1;
          return { id: count, section, field, text };
        }),
      ]);
    },
    ownChange: (doc) => void takeGone(doc),
    lost: () => lost,
    dismiss: (id) => tell(lost.filter((one) => one.id !== id)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A place of a row's text, or null for a section without rows, whose texts cannot be removed. */
export function typedPlace(section: string, row: string | null, field: string): Typed | null {
  return row === null || !isSectionName(section) ? null : { section, row, field };
}
