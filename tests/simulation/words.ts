/** Words that occur once: written into shared texts, they tell whether anything was lost or doubled. */
import { expect } from 'vitest';
import type * as Y from 'yjs';
import { pick } from './random.ts';

export type WordBook = {
  /** `who` writes a new word somewhere between the words of a text. */
  write(text: Y.Text, random: () => number, who: number): void;
  /** A text was handed back to its author. */
  handBack(text: string): void;
  /** `who` has been told that everything is saved. */
  saved(who: number): void;
  /** Every word is stored once or was handed back; what somebody was told to be saved is stored. */
  expectOnce(stored: string): void;
};

/**
 * @param spell a word that no other is a part of
 * @param gap finds the last letter of each word that another one follows
 */
export function createWordBook(spell: (who: number, count: number) => string, gap: RegExp): WordBook {
  const written: { readonly word: string; readonly who: number; isSaved: boolean }[] = [];
  const handedBack: string[] = [];
  const isHandedBack = (word: string): boolean => handedBack.some((text) => text.includes(word));

  return {
    write(text, random, who) {
      const word = spell(who, written.length);
      written.push({ word, who, isSaved: false });
      // Between words only, so that words stay whole.
      const now = text.toString();
      const places = [0, now.length, ...[...now.matchAll(gap)].map(({ index }) => index + 1)];
      text.insert(pick(random, places), word);
    },
    handBack: (text) => void handedBack.push(text),
    saved(who) {
      for (const one of written) {
        if (one.who === who && !one.isSaved && !isHandedBack(one.word)) one.isSaved = true;
      }
    },
    expectOnce(stored) {
      const timesStored = (word: string): number => stored.split(word).length - 1;
      expect(written.filter(({ word }) => timesStored(word) > 1)).toEqual([]);
      const lost = written.filter(({ word }) => timesStored(word) === 0);
      expect(lost.filter(({ word, isSaved }) => isSaved || !isHandedBack(word))).toEqual([]);
    },
  };
}
