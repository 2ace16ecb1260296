import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addNote,
  noteDeps,
  notesOf,
  noteText,
  transferNotes,
} from '../../packages/sync/src/testing/notes.ts';
import { expectConverged } from './converged.ts';
import { between, pick } from './random.ts';
import { operations, seeds } from './seeds.ts';
import { runWorld, type Subject } from './world.ts';

const ids = ['first', 'second', 'third'];

/** All notes from the start: two people who make the same note at once would make two, of which one stays. */
function threeNotes(): Uint8Array {
  const doc = new Y.Doc();
  for (const id of ids) addNote(doc, id);
  return Y.encodeStateAsUpdate(doc);
}

describe('every word that was written is stored exactly once', () => {
  for (const seed of seeds(100, [208, 414, 440, 453, 466, 664, 726, 733])) {
    it(`SI1 seed ${seed}`, () => {
      const written: string[] = [];
      const handedBack: string[] = [];
      const subject: Subject<ReadonlySet<string>, ReadonlyMap<string, string | null>> = {
        deps: noteDeps,
        firstContent: threeNotes,
        edit(doc, random, who) {
          const word = `<${who}.${written.length}>`;
          written.push(word);
          const id = pick(random, ids);
          // Between words only, so that words stay whole.
          const text = noteText(doc, id).toString();
          const places = [0, text.length, ...[...text.matchAll(/></g)].map(({ index }) => index + 1)];
          noteText(doc, id).insert(pick(random, places), word);
        },
        badEdit(doc, random) {
          const text = noteText(doc, 'first');
          text.insert(text.length, pick(random, ['wrong', 'held']));
        },
        transferEdits(from, to, except) {
          const back = transferNotes(from, to, except);
          handedBack.push(...back.map(({ text }) => text));
          return back;
        },
        strayed: (text) => void handedBack.push(text),
        view: notesOf,
      };
      const servers = between(() => (seed % 7) / 7, 1, 2);
      const world = runWorld(subject, { seed, operations: operations(100), clients: 5, servers });
      expectConverged(subject, world);
      const stored = JSON.stringify(notesOf(world.reload()));
      const timesStored = (word: string): number => stored.split(word).length - 1;
      const isHandedBack = (word: string): boolean => handedBack.some((text) => text.includes(word));
      expect(written.filter((word) => timesStored(word) > 1)).toEqual([]);
      expect(written.filter((word) => timesStored(word) === 0 && !isHandedBack(word))).toEqual([]);
      expect(stored).not.toMatch(/wrong|held/);
    });
  }
});
