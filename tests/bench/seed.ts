import { addRow, createId, createPicture, textOf } from '@lagesbild/picture';
import * as Y from 'yjs';
import type { TextPlace } from './address.ts';
import { MAX_CLIENTS } from './workload.ts';

/** What a picture holds when the clients come. */
export type Seed = {
  readonly update: Uint8Array;
  /** A text of its own for each client. */
  readonly texts: readonly TextPlace[];
};

const SECTION = 'problem';
const FIELD = 'description';
const SENTENCE = 'Klotter och olovlig affischering vid skolan och centrum under kvällar och helger. ';
const TEXT_LENGTH = 1200;
const LONGEST_TYPED = 800;
const PAGE_EDITS = 500;
/** Letters written at one place: one to so many. */
const LONGEST_RUN = 40;
/** How often something is taken out before that, and the most of it. */
const TAKEN_OUT = 0.3;
const LONGEST_WORD = 10;

/** A picture with an empty problem for every client. */
export function smallSeed(random: () => number): Seed {
  return seedWith(random, MAX_CLIENTS, () => {});
}

/** A picture whose encoding is at least `bytes` long: as many problems with long descriptions as that takes. */
export function bigSeed(random: () => number, bytes: number): Seed {
  const text = SENTENCE.repeat(Math.ceil(TEXT_LENGTH / SENTENCE.length)).slice(0, TEXT_LENGTH);
  for (let rows = Math.floor(bytes / TEXT_LENGTH / 2); ; rows++) {
    const seed = seedWith(random, rows, (field) => field.insert(0, text));
    if (seed.update.byteLength >= bytes) return seed;
  }
}

/**
 * A picture that twelve people have typed in for so many letters, each in a text of their own. As people do, they write some
 * words at one place, then some at another, take a word out now and then, begin the text anew when it is long, and open the
 * page anew every 500 letters.
 */
export function grownSeed(random: () => number, edits: number): Seed {
  const small = smallSeed(random);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, small.update);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  let written = 0;
  let pageEnds = 0;
  while (written < edits) {
    if (written >= pageEnds) {
      doc.clientID = Math.floor(random() * 2 ** 32);
      pageEnds = written + PAGE_EDITS;
    }
    const text = textAt(doc, small.texts[upTo(small.texts.length - 1)]);
    if (text.length >= LONGEST_TYPED) text.delete(0, text.length);
    let at = upTo(text.length);
    if (random() < TAKEN_OUT) text.delete(at, Math.min(LONGEST_WORD, text.length - at));
    for (const end = Math.min(edits, written + 1 + upTo(LONGEST_RUN)); written < end; written++) {
      text.insert(at, 'a');
      at += 1;
    }
  }
  return { update: Y.encodeStateAsUpdate(doc), texts: small.texts };
}

function textAt(doc: Y.Doc, place: TextPlace | undefined): Y.Text {
  const text = place === undefined ? null : textOf(doc, SECTION, place.row, FIELD);
  if (text === null) throw new Error('a seeded text is missing');
  return text;
}

function seedWith(random: () => number, rows: number, fill: (text: Y.Text) => void): Seed {
  const doc = new Y.Doc();
  createPicture(doc);
  const texts: TextPlace[] = [];
  for (let index = 0; index < rows; index++) {
    const row = createId(random);
    addRow(doc, SECTION, {}, { id: row, random });
    const place = { section: SECTION, row, field: FIELD };
    fill(textAt(doc, place));
    texts.push(place);
  }
  return { update: Y.encodeStateAsUpdate(doc), texts };
}
