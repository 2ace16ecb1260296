/**
 * A tiny closed structure for tests of the engine: the root `notes` holds notes by id, a note has a text and a mark.
 * The word `wrong` does not belong (structure), the word `held` is held (screen).
 */
import * as Y from 'yjs';
import type { TransferEdits } from '../client/types.ts';
import type { RoomDeps, Violation } from '../room/ports.ts';

/** Ids of notes. */
export type Touched = ReadonlySet<string>;
/** The texts of the touched notes; null for a deleted one. */
export type Derived = ReadonlyMap<string, string | null>;

const idFormat = /^[a-z]{1,16}$/;

function noteIds(transaction: Y.Transaction): Touched {
  const touched = new Set<string>();
  for (const [type, keys] of transaction.changed) {
    let at = type._item;
    if (at === null) for (const key of keys) touched.add(key ?? '?');
    else {
      while (at.parent instanceof Y.AbstractType && at.parent._item !== null) at = at.parent._item;
      touched.add(at.parentSub ?? '?');
    }
  }
  return touched;
}

function textIn(note: unknown): Y.Text | null {
  const text = note instanceof Y.Map ? note.get('text') : null;
  return text instanceof Y.Text ? text : null;
}

function violationsOf(doc: Y.Doc, id: string): Violation[] {
  const note = doc.getMap('notes').get(id);
  if (!idFormat.test(id)) return [{ path: 'notes/?', rule: 'id' }];
  if (note === undefined) return [];
  const text = textIn(note);
  if (!(note instanceof Y.Map) || text === null) return [{ path: `notes/${id}`, rule: 'shape' }];
  const violations: Violation[] = [];
  for (const [key, value] of note) {
    if (key !== 'text' && key !== 'mark') violations.push({ path: `notes/${id}/?`, rule: 'undeclared' });
    if (key === 'mark' && value !== 'a' && value !== 'b') {
      violations.push({ path: `notes/${id}/mark`, rule: 'code' });
    }
  }
  if (text._map.size > 0) violations.push({ path: `notes/${id}/text`, rule: 'undeclared' });
  if (text.toString().includes('wrong')) violations.push({ path: `notes/${id}/text`, rule: 'wrongWord' });
  return violations;
}

export const noteDeps: RoomDeps<Touched, Derived> = {
  structure: {
    roots: new Set(['notes']),
    touchedBy: noteIds,
    join: (first, second) => new Set([...first, ...second]),
    check: (doc, touched) => [...touched].flatMap((id) => violationsOf(doc, id)),
    derive: (doc, touched) =>
      new Map([...touched].map((id) => [id, textIn(doc.getMap('notes').get(id))?.toString() ?? null])),
    isPlace: ({ section, row, field }) =>
      section === 'notes' && (field === 'text' || field === 'mark') && row !== null && idFormat.test(row),
  },
  screen: (doc, touched) =>
    [...touched]
      .filter((id) => textIn(doc.getMap('notes').get(id))?.toString().includes('held'))
      .map((id) => ({ path: `notes/${id}/text`, rule: 'heldWord' })),
};

/** The first content of a picture: the note `first`. */
export function firstNotes(): Uint8Array {
  const doc = new Y.Doc();
  addNote(doc, 'first');
  return Y.encodeStateAsUpdate(doc);
}

export function addNote(doc: Y.Doc, id: string, text = ''): void {
  doc.transact(() => {
    const note = new Y.Map();
    doc.getMap('notes').set(id, note);
    note.set('text', new Y.Text(text));
  });
}

export function noteText(doc: Y.Doc, id: string): Y.Text {
  const text = textIn(doc.getMap('notes').get(id));
  if (text === null) throw new Error('no such note');
  return text;
}

/** All notes as plain values. */
export function notesOf(doc: Y.Doc): unknown {
  return doc.getMap('notes').toJSON();
}

/** Carries texts, marks and new notes over, as the picture package does for its fields. */
export const transferNotes: TransferEdits = (from, to, except) => {
  const handedBack: { path: string; text: string }[] = [];
  to.transact(() => {
    for (const [id, note] of from.getMap('notes')) {
      const text = textIn(note)?.toString() ?? '';
      if (except.includes('') || except.includes(`notes/${id}/text`) || !idFormat.test(id)) {
        if (textIn(to.getMap('notes').get(id))?.toString() !== text) {
          handedBack.push({ path: `notes/${id}/text`, text });
        }
        continue;
      }
      if (!to.getMap('notes').has(id)) addNote(to, id);
      insertMissing(noteText(to, id), text);
    }
  });
  return handedBack;
};

const words = /<[^>]*>|[^<]+/g;

/** Word by word: inserts what the wanted text has more, deletes what it has not. */
function insertMissing(target: Y.Text, text: string): void {
  const present = target.toString().match(words) ?? [];
  const wanted = text.match(words) ?? [];
  const kept = new Set(wanted);
  let at = 0;
  let next = 0;
  for (const word of wanted) {
    for (let old = present[next]; old !== undefined && !kept.has(old); old = present[++next]) {
      target.delete(at, old.length);
    }
    if (present[next] === word) next++;
    else target.insert(at, word);
    at += word.length;
  }
  if (target.length > at) target.delete(at, target.length - at);
}
