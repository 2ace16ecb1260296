import * as Y from 'yjs';
import { createPicture } from '../doc/create.ts';
import { addRow, type RowValues } from '../doc/edits.ts';
import { createId, type Id } from '../id.ts';
import type { SectionName } from '../picture.ts';
import { seededRandom } from './context.ts';

/** A new picture with a short way to add rows. */
export function newPicture(seed = 1): { doc: Y.Doc; add: (section: SectionName, values?: RowValues) => Id } {
  const doc = new Y.Doc();
  doc.clientID = seed;
  createPicture(doc);
  const random = seededRandom(seed);
  return {
    doc,
    add: (section, values = {}) => {
      const id = createId(random);
      addRow(doc, section, values, { id, random });
      return id;
    },
  };
}

/** Another copy of a document, as another person has it. */
export function copyOf(doc: Y.Doc, clientID: number): Y.Doc {
  const copy = new Y.Doc();
  copy.clientID = clientID;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Gives both documents everything the other has. */
export function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
}
