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
import { createWordBook } from './words.ts';
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
      const book = createWordBook((who, count) => `<${who}.${count}>`, /></g);
      const subject: Subject<ReadonlySet<string>, ReadonlyMap<string, string | null>> = {
        deps: noteDeps,
        firstContent: threeNotes,
        edit: (doc, random, who) => book.write(noteText(doc, pick(random, ids)), random, who),
        badEdit(doc, random) {
          const text = noteText(doc, 'first');
          text.insert(text.length, pick(random, ['wrong', 'held']));
        },
        transferEdits(from, to, except) {
          const back = transferNotes(from, to, except);
          for (const { text } of back) book.handBack(text);
          return back;
        },
        strayed: book.handBack,
        view: notesOf,
      };
      const servers = between(() => (seed % 7) / 7, 1, 2);
      const world = runWorld(subject, { seed, operations: operations(100), clients: 5, servers });
      expectConverged(subject, world);
      const stored = JSON.stringify(notesOf(world.reload()));
      book.expectOnce(stored);
      expect(stored).not.toMatch(/wrong|held/);
    });
  }
});
