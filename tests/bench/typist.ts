import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Address, TextPlace } from './address.ts';
import { readSyncFrame, STEP_1, STEP_2, syncFrame, UPDATE } from './frames.ts';

/** A text longer than this is replaced by its next letter, so that no edit runs into a length limit. */
const LONGEST_TEXT = 1000;
/** What is typed, letter by letter and over again: every beginning of it is something the guard reads and lets pass. */
const TYPED = 'skadegörelse vid skolan under kvällstid, mest när det är mörkt, ';
const EMPTY_UPDATE = new Uint8Array([0, 0]);

/**
 * A client that types one letter per edit into a text of its own. It never applies what others write: one edit
 * is one tick of its Yjs clock, so how far an author has been heard can be read from the clocks of an update,
 * also when a server merges several edits into one message.
 */
export type Typist = {
  readonly author: number;
  /** Types one letter and sends it. */
  type(): void;
  close(): void;
};

/** Somebody else's edits have been heard up to and including clock `heard - 1`. */
export type OnHeard = (author: number, heard: number) => void;

export async function openTypist(
  address: Address,
  seed: Uint8Array,
  place: TextPlace,
  answersSync: boolean,
  onHeard: OnHeard,
): Promise<Typist> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seed);
  const text = findText(doc, place);
  const socket = await openSocket(address);
  let edits = 0;
  doc.on('update', (update: Uint8Array) => socket.send(syncFrame(address, UPDATE, update)));

  const joined = new Promise<void>((resolve, reject) => {
    socket.on('close', (code) => reject(new Error(`closed with ${code} after ${edits} edits`)));
    socket.on('message', (data: Buffer) => {
      const frame = readSyncFrame(address, data);
      if (frame === null) return;
      if (frame.kind === STEP_1) socket.send(syncFrame(address, STEP_2, EMPTY_UPDATE));
      else if (frame.kind === STEP_2) resolve();
      else hear(frame.payload);
    });
  });
  /** Servers that merge edits send an author's own ones along. */
  function hear(update: Uint8Array): void {
    for (const [author, heard] of Y.parseUpdateMeta(update).to) {
      if (author !== doc.clientID) onHeard(author, heard);
    }
  }

  if (answersSync) {
    socket.send(syncFrame(address, STEP_1, Y.encodeStateVector(doc)));
    await joined;
  } else joined.catch(() => {});

  return {
    author: doc.clientID,
    type() {
      edits += 1;
      doc.transact(() => {
        if (text.length >= LONGEST_TEXT) text.delete(0, text.length);
        text.insert(text.length, TYPED.charAt(text.length % TYPED.length));
      });
    },
    close: () => {
      socket.removeAllListeners('close');
      socket.terminate();
    },
  };
}

export function openSocket(address: Address): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address.url, { headers: address.headers, perMessageDeflate: false });
    socket.on('open', () => {
      if (address.greeting !== null) socket.send(Uint8Array.from(address.greeting));
      resolve(socket);
    });
    socket.on('error', reject);
  });
}

function findText(doc: Y.Doc, place: TextPlace): Y.Text {
  const row = doc.getMap(place.section).get(place.row);
  const text = row instanceof Y.Map ? row.get(place.field) : undefined;
  if (!(text instanceof Y.Text)) throw new Error('the seed holds no such text');
  return text;
}
