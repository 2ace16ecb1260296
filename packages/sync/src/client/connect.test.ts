import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeAck } from '../protocol/ack.ts';
import { pongFrame } from '../protocol/bare.ts';
import { type ClientMessage, readClientMessage } from '../protocol/client-message.ts';
import { closeCode } from '../protocol/close-codes.ts';
import { encodeRefusal } from '../protocol/refusal.ts';
import { encodeSyncStep1, encodeSyncStep2 } from '../protocol/sync.ts';
import { presenceInterval } from '../room/limits.ts';
import { createFakeSocket, type FakeSocket, tie } from '../testing/fake-line.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { addNote, firstNotes, notesOf, noteText, transferNotes } from '../testing/notes.ts';
import { openCopy, openHarness } from '../testing/room-harness.ts';
import { connectPicture } from './connect.ts';
import { backoffMost, placeInterval } from './timing.ts';
import type { TransferEdits } from './types.ts';

function open(options: { right?: 'read' | 'write'; holdLog?: boolean; transferEdits?: TransferEdits } = {}) {
  const harness = openHarness({ holdLog: options.holdLog ?? false });
  const clock = createManualClock();
  const sockets: FakeSocket[] = [];
  const connection = connectPicture({
    url: 'ws://test',
    openSocket() {
      const socket = createFakeSocket();
      sockets.push(socket);
      return socket;
    },
    clock,
    random: () => 0.5,
    transferEdits: options.transferEdits ?? transferNotes,
  });
  const socket = (): FakeSocket => {
    const newest = sockets.at(-1);
    if (newest === undefined) throw new Error('no socket was opened');
    return newest;
  };
  return {
    harness,
    clock,
    sockets,
    connection,
    socket,
    now: () => connection.getSnapshot(),
    text: () => noteText(connection.getSnapshot().doc, 'first'),
    stored: () => noteText(harness.stored(), 'first').toString(),
    /** Accepts the newest socket and lets both sides talk until they are silent. */
    join() {
      const line = tie(harness, socket(), { owner: 'owner', right: options.right ?? 'write' });
      line.exchange();
      return line;
    },
  };
}

/** A client on a scripted server: the test writes every frame. */
function openScripted() {
  const client = open();
  client.socket().accept();
  client.socket().deliver(encodeSyncStep2(firstNotes()));
  client.socket().deliver(encodeSyncStep1(Y.encodeStateVector(client.now().doc)));
  const sent = (): ClientMessage[] =>
    client
      .socket()
      .sent.splice(0)
      .flatMap((frame) => readClientMessage(frame) ?? []);
  sent();
  return { ...client, sent };
}

describe('the client', () => {
  it('CL1 joins and has the content', () => {
    const client = open();
    expect(client.now()).toMatchObject({ synced: false, save: 'connecting', pending: 0, closed: null });
    client.join();
    expect(client.now()).toMatchObject({ synced: true, save: 'saved', pending: 0 });
    expect(notesOf(client.now().doc)).toEqual({ first: { text: '' } });
  });

  it('CL2 says saved only when the server has committed everything', () => {
    const client = open({ holdLog: true });
    const line = client.join();
    client.text().insert(0, 'a');
    client.text().insert(1, 'b');
    line.exchange();
    expect(client.now()).toMatchObject({ save: 'saving', pending: 2, savedAt: null });
    client.harness.answerLog();
    line.exchange();
    expect(client.now()).toMatchObject({ save: 'saving', pending: 1 });
    client.clock.pass(7);
    client.harness.release();
    line.exchange();
    expect(client.now()).toMatchObject({ save: 'saved', pending: 0, savedAt: 7 });
    line.cut();
    expect(client.now()).toMatchObject({ save: 'connecting', pending: 0 });
  });

  it('CL3 sends after reconnecting what was written meanwhile, and what was never acknowledged', () => {
    const client = open({ holdLog: true });
    const line = client.join();
    client.text().insert(0, 'before ');
    line.up();
    line.cut();
    client.text().insert(7, 'offline');
    expect(client.now()).toMatchObject({ save: 'connecting', pending: 2 });
    client.harness.release();
    client.clock.pass(1_000);
    client.join();
    expect(client.now()).toMatchObject({ save: 'saved', pending: 0 });
    expect(client.stored()).toBe('before offline');
    expect(client.text().toString()).toBe('before offline');
  });

  it('CL4 after a refusal goes on with a new document: valid work is kept, refused text handed back', () => {
    const client = open();
    const line = client.join();
    const before = client.now().doc;
    client.text().insert(0, 'good');
    addNote(before, 'second', 'held');
    client.text().insert(4, ' fine');
    line.exchange();
    const { doc, refusals, save } = client.now();
    expect(doc).not.toBe(before);
    expect(doc.clientID).not.toBe(before.clientID);
    expect(notesOf(doc)).toEqual({ first: { text: 'good fine' } });
    expect([save, client.stored()]).toEqual(['saved', 'good fine']);
    expect(refusals).toEqual([
      {
        id: 1,
        code: 'screen',
        violations: [{ path: 'notes/second/text', rule: 'heldWord' }],
        handedBack: [{ path: 'notes/second/text', text: 'held' }],
      },
    ]);
    client.connection.dismissRefusal(1, 'notes/other/text');
    expect(client.now().refusals).toEqual(refusals);
    client.connection.dismissRefusal(1, 'notes/second/text');
    expect(client.now().refusals).toEqual([]);
    client.text().insert(9, '!');
    line.exchange();
    expect(client.stored()).toBe('good fine!');
  });

  it('CL5 an edit that was accepted before the refused one is neither lost nor doubled', () => {
    const client = open({ holdLog: true });
    const line = client.join();
    client.text().insert(0, '<one>');
    client.text().insert(5, 'wrong');
    client.text().insert(10, '<two>');
    line.exchange();
    client.harness.release();
    line.exchange();
    expect(client.now()).toMatchObject({ save: 'saved', pending: 0 });
    // The refused place is the whole text, so what came after in it is handed back.
    expect([client.stored(), client.text().toString()]).toEqual(['<one>', '<one>']);
    expect(client.now().refusals[0]?.handedBack).toEqual([
      { path: 'notes/first/text', text: '<one>wrong<two>' },
    ]);
  });

  it('CL6 gives up carrying over when it is refused again and again without a commit between', () => {
    let transfers = 0;
    const stubborn: TransferEdits = (_from, to, except) => {
      transfers += 1;
      if (except.includes('')) return [{ path: 'notes/first/text', text: 'everything' }];
      noteText(to, 'first').insert(0, 'wrong');
      return [];
    };
    const client = open({ transferEdits: stubborn });
    const line = client.join();
    client.text().insert(0, 'wrong');
    line.exchange();
    expect(transfers).toBe(4);
    expect(client.now()).toMatchObject({ save: 'saved', pending: 0 });
    expect(client.now().refusals.at(-1)?.handedBack).toHaveLength(1);
    expect(client.text().toString()).toBe('');
  });

  it('CL7 a reader who writes gets everything handed back', () => {
    const client = open({ right: 'read' });
    const line = client.join();
    client.text().insert(0, 'not allowed');
    line.exchange();
    expect(client.now().refusals).toMatchObject([
      { code: 'readOnly', handedBack: [{ path: 'notes/first/text', text: 'not allowed' }] },
    ]);
    expect([client.text().toString(), client.now().save]).toEqual(['', 'saved']);
  });

  it('CL8 notices a half-open connection within 15 s, and a quiet one stays', () => {
    const quiet = openScripted();
    for (let second = 0; second < 60; second++) {
      quiet.clock.pass(1_000);
      if (quiet.sent().some(({ type }) => type === 'ping')) quiet.socket().deliver(pongFrame);
    }
    expect([quiet.sockets.length, quiet.now().save]).toEqual([1, 'saved']);
    quiet.clock.pass(15_000);
    expect(quiet.sockets[0]?.isClosed).toBe(true);
    expect(quiet.now().save).toBe('connecting');
    quiet.clock.pass(backoffMost);
    expect(quiet.sockets.length).toBeGreaterThan(1);
  });

  it('CL9 comes back with growing pauses, at most ten seconds, and at once again after it was in', () => {
    const client = open();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      client.socket().drop(1006);
      const count = client.sockets.length;
      let waited = 0;
      for (; client.sockets.length === count; waited += 1) client.clock.pass(1);
      pauses.push(waited);
    }
    expect(pauses.slice(0, 3)).toEqual([188, 375, 750]);
    expect(pauses.at(-1)).toBe(7_500);
    client.join();
    const count = client.sockets.length;
    client.socket().drop(1006);
    client.clock.pass(200);
    expect(client.sockets.length).toBe(count + 1);
  });

  it('CL10 a final close code ends the connection with its reason, any other does not', () => {
    const client = open();
    client.join();
    client.socket().drop(closeCode.restarting);
    client.clock.pass(backoffMost);
    expect([client.now().closed, client.sockets.length > 1]).toEqual([null, true]);
    const count = client.sockets.length;
    client.socket().drop(closeCode.revoked);
    client.clock.pass(60_000);
    expect(client.now().closed).toEqual({ code: 4403, reason: 'revoked' });
    expect(client.sockets).toHaveLength(count);
  });

  it('CL11 tells its place under the id of its document, and knows the others until the line is lost', () => {
    const client = open();
    const line = client.join();
    const other = client.harness.connect();
    client.harness.place(other, 77, { at: { section: 'notes', row: 'first', field: 'mark' } });
    client.harness.pass(presenceInterval);
    line.exchange();
    expect(client.now().presence).toMatchObject([{ client: 77, actor: 'actor2', at: { field: 'mark' } }]);
    const seen = (): (number | undefined)[] =>
      [...client.harness.room.presence.held.values()].map((held) => held.client);
    const { clientID } = client.now().doc;
    expect(seen()).toContain(clientID);
    client.connection.setPlace({ at: { section: 'notes', row: 'first', field: 'text' }, cursor: null });
    client.connection.setPlace({ at: { section: 'notes', row: 'first', field: 'mark' }, cursor: null });
    expect(client.socket().sent).toHaveLength(0);
    client.clock.pass(placeInterval);
    expect(client.socket().sent).toHaveLength(1);
    line.exchange();
    // A document that was given up takes its place along.
    client.text().insert(0, 'held');
    line.exchange();
    expect(seen()).toContain(client.now().doc.clientID);
    expect(seen()).not.toContain(clientID);
    line.cut();
    expect(client.now().presence).toEqual([]);
  });

  it('CL12 counts changed details, also those it may have missed', () => {
    const client = open();
    const line = client.join();
    expect(client.now().detailsVersion).toBe(0);
    client.harness.tell({ type: 'detailsChanged' });
    line.exchange();
    expect(client.now().detailsVersion).toBe(1);
    line.cut();
    client.clock.pass(1_000);
    client.join();
    expect(client.now().detailsVersion).toBe(2);
  });

  it('CL13 a snapshot is a new object at every change and the same one otherwise', () => {
    const client = open();
    let calls = 0;
    const stop = client.connection.subscribe(() => calls++);
    const before = client.now();
    expect(client.now()).toBe(before);
    client.join();
    expect(client.now()).not.toBe(before);
    expect(calls).toBeGreaterThan(0);
    stop();
    const heard = calls;
    client.text().insert(0, 'a');
    expect(calls).toBe(heard);
  });

  it('CL14 an edit is acknowledged by any frame it went out with, and only by those', () => {
    const client = openScripted();
    client.text().insert(0, 'a');
    client.text().insert(1, 'b');
    // Frame 1 answered the first question; 2 and 3 are the edits. The server lacks both and asks again.
    client.socket().deliver(encodeSyncStep1(new Uint8Array([0])));
    expect(client.sent().map(({ type }) => type)).toEqual([
      'update',
      'update',
      'syncStep2',
      'update',
      'update',
    ]);
    client.socket().deliver(encodeAck({ from: 1, frame: 1, seq: 1 }));
    client.socket().deliver(encodeAck({ from: 4, frame: 4, seq: 1 }));
    expect(client.now().pending).toBe(2);
    client.socket().deliver(encodeAck({ from: 2, frame: 2, seq: 2 }));
    expect(client.now().pending).toBe(1);
    client.socket().deliver(encodeAck({ from: 6, frame: 6, seq: 3 }));
    expect(client.now()).toMatchObject({ pending: 0, save: 'saved' });
  });

  it('CL15 what the server accepted on an earlier connection is repeated, so that it is acknowledged', () => {
    const client = open({ holdLog: true });
    const line = client.join();
    client.text().insert(0, 'a');
    client.text().insert(1, 'b');
    line.up();
    line.cut();
    client.clock.pass(1_000);
    client.harness.answerLog({ type: 'appendFailed' });
    const again = client.join();
    expect(client.now()).toMatchObject({ pending: 2, save: 'saving' });
    client.harness.pass(10_000);
    client.harness.release();
    again.exchange();
    expect(client.now()).toMatchObject({ pending: 0, save: 'saved' });
    expect(client.stored()).toBe('ab');
  });

  it('CL16 a refusal of something given up before is ignored', () => {
    const client = openScripted();
    const { doc } = client.now();
    client.socket().deliver(encodeRefusal({ frame: 9, code: 'screen', violations: [] }));
    expect(client.now().doc).toBe(doc);
    expect(client.now().refusals).toEqual([]);
  });

  it('CL17 very many edits go out as one frame, and a big one as an answer', () => {
    const client = openScripted();
    client.socket().drop(1006);
    for (let at = 0; at < 100; at++) client.text().insert(at, 'x');
    client.clock.pass(1_000);
    client.socket().accept();
    client.socket().deliver(encodeSyncStep1(new Uint8Array([0])));
    expect(client.sent().map(({ type }) => type)).toEqual(['syncStep1', 'syncStep2', 'update', 'awareness']);
    client.text().insert(0, 'x'.repeat(5_000));
    expect(client.sent().map(({ type }) => type)).toEqual(['syncStep2']);
  });

  it('CL18 what it does not understand it leaves alone', () => {
    const client = openScripted();
    const before = client.now();
    for (const frame of [new Uint8Array([]), new Uint8Array([120, 1, 2]), new Uint8Array([0, 9, 0])]) {
      client.socket().deliver(frame);
    }
    expect(client.now()).toBe(before);
  });

  it('CL19 close ends everything', () => {
    const client = open();
    client.join();
    client.connection.close();
    client.clock.pass(60_000);
    expect(client.sockets.map(({ isClosed }) => isClosed)).toEqual([true]);
  });

  it("CL20 what others write arrives as the server's, not as an own edit", () => {
    const client = open();
    const line = client.join();
    const other = client.harness.connect();
    const { doc, updates } = openCopy(client.harness, other);
    noteText(doc, 'first').insert(0, 'from the other');
    client.harness.edit(other, updates[0] ?? new Uint8Array());
    line.exchange();
    expect(client.text().toString()).toBe('from the other');
    expect(client.now()).toMatchObject({ pending: 0, save: 'saved' });
    expect(client.socket().sent).toEqual([]);
  });
});
