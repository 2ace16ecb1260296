import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeMismatch } from '../protocol/check.ts';
import { readClientMessage } from '../protocol/client-message.ts';
import { contentHash } from '../protocol/content.ts';
import { encodeStorage } from '../protocol/storage.ts';
import { createFakeSocket, tie } from '../testing/fake-line.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { noteText, transferNotes } from '../testing/notes.ts';
import { openHarness } from '../testing/room-harness.ts';
import { connectPicture } from './connect.ts';
import { fromServer } from './copies.ts';
import { checkEvery, lateAfter } from './timing.ts';

/** A client in a room, with a line the test carries frames over. */
function openClient() {
  const harness = openHarness();
  const clock = createManualClock();
  const socket = createFakeSocket();
  const openSocket = () => socket;
  const connection = connectPicture({
    url: 'ws://test',
    openSocket,
    clock,
    random: () => 0.5,
    transferEdits: transferNotes,
  });
  const line = tie(harness, socket, { owner: 'owner' });
  line.exchange();
  const now = () => connection.getSnapshot();
  /** Time passes for both; nothing is carried between them until the test says so. */
  const pass = (ms: number) => {
    for (let left = ms; left > 0; left -= 2_000) {
      clock.pass(Math.min(left, 2_000));
      harness.pass(Math.min(left, 2_000));
      // The line check goes on: a silent line would be given up.
      const quiet = socket.sent.splice(0).filter((frame) => readClientMessage(frame)?.type !== 'ping');
      socket.sent.push(...quiet);
      socket.deliver(new Uint8Array([104]));
    }
  };
  const said = () => socket.sent.map((frame) => readClientMessage(frame)?.type);
  const text = () => noteText(now().doc, 'first');
  return { harness, clock, socket, connection, line, now, pass, said, text };
}

/** Something in the copy that no server ever sent. */
function spoil(doc: Y.Doc): void {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  noteText(other, 'first').insert(0, 'fel ');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), fromServer);
}

describe('the drift detector', () => {
  it('DR2 says what it has every 30 s, and nothing while something is unacknowledged or the line is down', () => {
    const client = openClient();
    client.pass(checkEvery - 1);
    expect(client.said()).toEqual([]);
    client.pass(1);
    expect(client.said()).toEqual(['check']);
    client.line.exchange();
    client.text().insert(0, 'väntar');
    client.pass(checkEvery);
    expect(client.said()).not.toContain('check');
    client.line.exchange();
    client.pass(checkEvery);
    expect(client.said()).toEqual(['check']);
    client.line.exchange();
    client.line.cut();
    client.clock.pass(checkEvery);
    expect(client.said()).toEqual([]);
  });

  it('DR4 takes what was only under way for no drift', () => {
    const client = openClient();
    const { doc } = client.now();
    client.pass(checkEvery);
    // Somebody else's edit is committed after the client looked, and before the server does.
    client.harness.tell({ type: 'serverEdit', change: (copy) => noteText(copy, 'first').insert(0, 'nytt') });
    client.line.exchange();
    expect(client.text().toString()).toBe('nytt');
    expect(client.now().doc).toBe(doc);
    expect(client.harness.reports).not.toContain('driftResync');
  });

  it('DR5 takes everything anew when its copy differs, and goes on writing', () => {
    const client = openClient();
    const { doc } = client.now();
    spoil(doc);
    expect(client.text().toString()).toBe('fel ');
    client.pass(checkEvery);
    client.line.exchange();
    expect(client.text().toString()).toBe('');
    expect(client.now().doc).not.toBe(doc);
    expect(client.now().doc.clientID).not.toBe(doc.clientID);
    expect([...client.harness.room.presence.held.values()].map(({ client: id }) => id)).toEqual([
      client.now().doc.clientID,
    ]);
    expect(client.harness.reports.filter((event) => event === 'driftResync')).toHaveLength(1);
    client.text().insert(0, 'rätt');
    client.line.exchange();
    expect(noteText(client.harness.stored(), 'first').toString()).toBe('rätt');
    client.pass(checkEvery);
    client.line.exchange();
    expect(client.harness.reports.filter((event) => event === 'driftResync')).toHaveLength(1);
  });

  it('DR6 replaces nothing while something is unacknowledged, and loses none of it', () => {
    const client = openClient();
    spoil(client.now().doc);
    const { doc } = client.now();
    client.text().insert(0, 'mitt ');
    // Told of a difference while an edit waits: not the moment.
    client.socket.deliver(encodeMismatch({ hash: contentHash(new Y.Doc()) }));
    expect(client.said()).toEqual(['update']);
    client.socket.sent.splice(0);
    expect(client.now()).toMatchObject({ doc, pending: 1 });
  });

  it('DR6 leaves the copy when something was written after it asked', () => {
    const client = openClient();
    spoil(client.now().doc);
    client.pass(checkEvery);
    client.line.up();
    client.line.down();
    expect(client.said()).toEqual(['drifted']);
    client.line.up();
    const { doc } = client.now();
    doc.getMap('notes').set('andra', new Y.Map([['text', new Y.Text('skrivet')]]));
    client.line.exchange();
    expect(client.now().doc.getMap('notes').has('andra')).toBe(true);
  });
});

describe('the word about what is saved', () => {
  it('ST2 is late when nothing was committed for a while, and saved again by itself', () => {
    const client = openClient();
    client.text().insert(0, 'a');
    expect(client.now().save).toBe('saving');
    client.pass(lateAfter);
    expect(client.now()).toMatchObject({ save: 'late', pending: 1 });
    client.line.exchange();
    expect(client.now()).toMatchObject({ save: 'saved', pending: 0 });
    client.text().insert(0, 'b');
    expect(client.now().save).toBe('saving');
  });

  it('ST2 is full while edits wait and the server said so', () => {
    const client = openClient();
    client.socket.deliver(encodeStorage({ full: true }));
    expect(client.now().save).toBe('saved');
    client.text().insert(0, 'a');
    expect(client.now().save).toBe('full');
    client.pass(lateAfter);
    expect(client.now().save).toBe('full');
    client.socket.deliver(encodeStorage({ full: false }));
    expect(client.now().save).toBe('late');
    client.line.exchange();
    expect(client.now().save).toBe('saved');
  });
});
