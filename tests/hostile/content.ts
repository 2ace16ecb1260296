import { createPicture } from '@lagesbild/picture';
import { randomEdit } from '@lagesbild/picture/testing';
import * as Y from 'yjs';
import { between } from '../simulation/random.ts';

const EDITS = 60;

/** A picture with rows, texts and choices, all valid, as an update. */
export function someContent(random: () => number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = between(random, 1, 2 ** 32 - 1);
  createPicture(doc);
  for (let edits = 0; edits < EDITS; edits++) randomEdit(doc, random);
  return Y.encodeStateAsUpdate(doc);
}
