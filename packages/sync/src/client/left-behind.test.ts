import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readClientMessage } from '../protocol/client-message.ts';
import { closeCode } from '../protocol/close-codes.ts';
import { createFakeSocket, tie } from '../testing/fake-line.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { addNote, notesOf, noteText, transferNotes } from '../testing/notes.ts';
import { openCopy, openHarness } from '../testing/room-harness.ts';
import { connectPicture } from './connect.ts';
import { createMemoryEditStore, type EditStore } from './edit-store.ts';
import { strayAfter, strayCheck } from './timing.ts';

type Room = ReturnType<typeof openHarness>;

/** A page of the person: a connection over what the browser keeps. */
function openPage(harness: Room, edits: EditStore) {
  const socket = createFakeSocket();
  const clock = createManualClock();
  const connection = connectPicture({
    url: 'ws://test',
    openSocket: () => socket,
    clock,
    random: () => 0.5,
    transferEdits: transferNotes,
    edits,
  });
  const now = () => connection.getSnapshot();
  return {
    connection,
    socket,
    clock,
    now,
    text: () => noteText(now().doc, 'first'),
    join(owner = 'owner') {
      const line = tie(harness, socket, { owner });
      line.exchange();
      return line;
    },
  };
}

/** A page that wrote `words`, of which the server has heard only the first `heard`, and was then killed. */
function killedPage(words: readonly string[], heard = 0) {
  const harness = openHarness();
  const edits = createMemoryEditStore();
  const page = openPage(harness, edits);
  const line = page.join();
  for (const [at, word] of words.entries()) {
    page.text().insert(page.text().length, word);
    if (at === heard - 1) line.up();
  }
  harness.tell({ type: 'disconnected', session: line.session });
  const stored = () => noteText(harness.stored(), 'first').toString();
  return { harness, edits, stored, doc: page.now().doc };
}

describe('what outlives the page', () => {
  it('OB1 an edit is kept from the turn it is written until it is acknowledged, and nothing else is', () => {
    const harness = openHarness({ holdLog: true });
    const edits = createMemoryEditStore();
    const page = openPage(harness, edits);
    const line = page.join();
    const other = openCopy(harness, harness.connect());
    noteText(other.doc, 'first').insert(0, 'theirs');
    page.text().insert(0, 'a');
    page.text().insert(1, 'b');
    expect(edits.kept()).toHaveLength(2);
    line.exchange();
    harness.answerLog();
    line.exchange();
    expect(edits.kept()).toHaveLength(1);
    harness.release();
    line.exchange();
    expect([edits.kept(), page.now().save]).toEqual([[], 'saved']);
  });

  it('OB2 what an earlier page left is counted, shown and sent once the content has come', () => {
    const { harness, edits, stored } = killedPage(['left ', 'behind']);
    const page = openPage(harness, edits);
    expect(page.now()).toMatchObject({ pending: 2, synced: false, save: 'connecting' });
    page.join();
    expect([page.text().toString(), stored()]).toEqual(['left behind', 'left behind']);
    expect(page.now()).toMatchObject({ pending: 0, synced: true, save: 'saved' });
    expect(edits.kept()).toEqual([]);
    page.text().insert(11, ', and on');
    expect(edits.kept()).toHaveLength(1);
  });

  it('OB3 what was committed before its ack came is acknowledged and not doubled', () => {
    const { harness, edits, stored } = killedPage(['<one>', '<two>', '<three>'], 2);
    expect([stored(), edits.kept().length]).toEqual(['<one><two>', 3]);
    const page = openPage(harness, edits);
    page.join();
    expect([stored(), page.text().toString()]).toEqual(['<one><two><three>', '<one><two><three>']);
    expect([page.now().pending, edits.kept()]).toEqual([0, []]);
  });

  it('OB4 a store that answers late holds back the word that all is here, and nothing else', () => {
    const { harness, edits, stored, doc } = killedPage(['left']);
    const answers: (() => void)[] = [];
    const slow: EditStore = {
      ...edits,
      claim(take) {
        answers.push(() => edits.claim(take));
        return () => void answers.splice(0);
      },
    };
    const page = openPage(harness, slow);
    const line = page.join();
    expect(page.now()).toMatchObject({ synced: false, save: 'saved', pending: 0 });
    for (const answer of answers) answer();
    expect(page.now()).toMatchObject({ synced: true, save: 'saving', pending: 1 });
    line.exchange();
    expect([stored(), page.now().save]).toEqual(['left', 'saved']);
    // Another page has ended.
    noteText(doc, 'first').insert(4, ' more');
    for (const answer of answers) answer();
    line.exchange();
    expect([stored(), page.now().save, edits.kept()]).toEqual(['left more', 'saved', []]);
    page.connection.close();
    expect(answers).toEqual([]);
  });

  it('OB5 what is refused of it is handed back and kept no longer', () => {
    const { harness, edits, stored } = killedPage(['wrong']);
    const page = openPage(harness, edits);
    page.join();
    expect([stored(), page.text().toString(), edits.kept()]).toEqual(['', '', []]);
    expect(page.now().refusals).toMatchObject([
      { code: 'structure', handedBack: [{ path: 'notes/first/text', text: 'wrong' }] },
    ]);
  });

  it('OB6 a refusal takes along what builds on the refused edit, and nothing that stands by itself', () => {
    const { harness, edits, stored } = killedPage(['<one>wrong', '<two>']);
    const page = openPage(harness, edits);
    const line = tie(harness, page.socket, { owner: 'owner' });
    line.up();
    line.down();
    // What is written now is another Yjs client's: the server takes it, whatever becomes of the rest.
    addNote(page.now().doc, 'second', '<three>');
    line.exchange();
    expect([stored(), page.text().toString(), edits.kept()]).toEqual(['', '', []]);
    expect(notesOf(harness.stored())).toEqual({ first: { text: '' }, second: { text: '<three>' } });
    expect(notesOf(page.now().doc)).toEqual(notesOf(harness.stored()));
    expect(page.now()).toMatchObject({ pending: 0, save: 'saved' });
  });

  it('OB7 after a new sign-in it goes along under a new client id, without a word', () => {
    const { harness, edits, stored } = killedPage(['<one>', '<two>', '<three>'], 1);
    const page = openPage(harness, edits);
    page.join('the same account, another session');
    expect([stored(), page.text().toString()]).toEqual(['<one><two><three>', '<one><two><three>']);
    expect(page.now()).toMatchObject({ refusals: [], pending: 0, save: 'saved' });
    expect(edits.kept()).toEqual([]);
  });

  it('OB8 what builds on something that is gone is not sent: its text is handed back', () => {
    const harness = openHarness();
    const edits = createMemoryEditStore();
    const { doc } = openCopy(harness, harness.connect());
    noteText(doc, 'first').insert(0, 'never kept');
    doc.on('update', (update: Uint8Array) => void edits.keep(update));
    noteText(doc, 'first').insert(5, ' some');
    noteText(doc, 'first').insert(10, 'body');
    noteText(doc, 'first').delete(10, 1);
    const page = openPage(harness, edits);
    const line = tie(harness, page.socket, { owner: 'owner' });
    line.up();
    line.down();
    const sent = page.socket.sent.map((frame) => readClientMessage(frame));
    expect(sent.filter((message) => message?.type === 'update')).toEqual([]);
    line.exchange();
    expect(page.now()).toMatchObject({ pending: 3, synced: true, refusals: [] });
    page.clock.pass(strayAfter);
    expect(page.now()).toMatchObject({ pending: 0, synced: true });
    expect(page.now().refusals).toMatchObject([
      { code: 'stray', violations: [], handedBack: [{ path: '', text: ' someody' }] },
    ]);
    expect([edits.kept(), page.now().doc.store.pendingStructs]).toEqual([[], null]);
  });

  it('OB9 a connection that is closed leaves its edits, one whose right has ended leaves nothing', () => {
    const { harness, edits } = killedPage(['one']);
    const page = openPage(harness, edits);
    page.connection.close();
    expect(edits.kept()).toHaveLength(1);
    const last = openPage(harness, edits);
    const line = tie(harness, last.socket, { owner: 'owner' });
    line.up();
    line.down();
    expect(edits.kept()).toHaveLength(1);
    last.socket.drop(closeCode.revoked);
    expect(edits.kept()).toEqual([]);
    expect(last.now()).toMatchObject({ pending: 1, closed: { reason: 'revoked' } });
    expect(last.connection.unsentTexts()).toEqual([{ path: 'notes/first/text', text: 'one' }]);
  });

  it('OB11 what builds on something that this server has not heard of yet waits for it', () => {
    const harness = openHarness();
    const other = openCopy(harness, harness.connect());
    noteText(other.doc, 'first').insert(0, '<theirs>');
    const edits = createMemoryEditStore();
    const mine = new Y.Doc();
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(other.doc));
    mine.on('update', (update: Uint8Array) => void edits.keep(update));
    noteText(mine, 'first').insert(8, '<mine>');
    const page = openPage(harness, edits);
    const line = page.join();
    expect([page.text().toString(), page.now().pending]).toEqual(['', 1]);
    harness.edit(harness.connect(), other.updates[0] ?? new Uint8Array());
    line.exchange();
    page.clock.pass(strayCheck);
    line.exchange();
    expect([page.text().toString(), page.now().pending]).toEqual(['<theirs><mine>', 0]);
    expect(edits.kept()).toEqual([]);
  });

  it('OB10 several pages leave theirs: all is brought in, each once', () => {
    const { harness, edits, stored } = killedPage(['<one>']);
    const second = openPage(harness, edits);
    const line = tie(harness, second.socket, { owner: 'owner' });
    line.up();
    line.down();
    second.text().insert(5, '<two>');
    line.cut();
    const third = openPage(harness, edits);
    expect(third.now().pending).toBe(2);
    third.join();
    expect([stored(), third.text().toString()]).toEqual(['<one><two>', '<one><two>']);
    expect([third.now().pending, edits.kept()]).toEqual([0, []]);
    expect(Y.encodeStateVector(third.now().doc)).toEqual(Y.encodeStateVector(harness.stored()));
  });
});
