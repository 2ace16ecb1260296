import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addNote, noteText } from '../testing/notes.ts';
import { type Harness, openCopy, openHarness, picture, withoutOwners } from '../testing/room-harness.ts';
import { serverOwner } from './ports.ts';

/** A tab: its document stays when its connection goes. */
function openTab(harness: Harness, owner: string) {
  const session = harness.connect({ owner });
  const { doc, updates } = openCopy(harness, session);
  return {
    doc,
    session,
    write(word: string): Uint8Array {
      noteText(doc, 'first').insert(noteText(doc, 'first').length, word);
      return updates.at(-1) ?? new Uint8Array();
    },
  };
}

/** Says the update as somebody; what the room answered. */
function say(harness: Harness, owner: string, update: Uint8Array): string[] {
  const session = harness.connect({ owner });
  harness.inbox(session);
  harness.edit(session, update);
  return heard(harness, session);
}

const heard = (harness: Harness, session: number): string[] =>
  harness
    .inbox(session)
    .flatMap((message) =>
      message.type === 'refusal' ? [message.code] : message.type === 'ack' ? ['ack'] : [],
    );

const ownersIn = (harness: Harness) => harness.log.loadNow(picture).writers;

describe('the owner of a Yjs client id', () => {
  it('AD32 holds after a restart and is stored once, also when the rows are folded away', async () => {
    const harness = openHarness();
    const tab = openTab(harness, 'tab');
    harness.edit(tab.session, tab.write('mine'));
    const stolen = tab.write(', you think');
    expect([...ownersIn(harness)]).toEqual([[tab.doc.clientID, 'tab']]);
    const restarted = openHarness({ log: harness.log });
    expect(say(restarted, 'thief', stolen)).toEqual(['foreignClient']);
    await harness.log.compact(picture, 2, Y.encodeStateAsUpdate(harness.room.live));
    const again = openHarness({ log: harness.log });
    expect(say(again, 'thief', stolen)).toEqual(['foreignClient']);
    const session = again.connect({ owner: 'tab' });
    again.hold();
    again.edit(session, stolen);
    expect(again.held).toMatchObject([{ type: 'append', newWriters: new Map() }]);
    again.release();
    expect(noteText(again.stored(), 'first').toString()).toBe('mine, you think');
  });

  it('AD33 whoever was first in the log owns the id, though somebody else was first in this process', () => {
    const here = openHarness({ holdLog: true });
    const there = openHarness({ log: here.log });
    const tab = openTab(there, 'tab');
    const first = tab.write('mine');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(here.room.live));
    other.clientID = tab.doc.clientID;
    noteText(other, 'first').insert(0, 'thief');
    const forged = Y.encodeStateAsUpdate(other, Y.encodeStateVector(here.room.live));
    const thief = here.connect({ owner: 'thief' });
    here.inbox(thief);
    here.edit(thief, forged);
    expect(here.held).toMatchObject([{ newWriters: new Map([[tab.doc.clientID, 'thief']]) }]);
    there.edit(tab.session, first);
    here.answerLog();
    here.release();
    expect(heard(here, thief)).toEqual(['foreignClient']);
    expect([...ownersIn(here)]).toEqual([[tab.doc.clientID, 'tab']]);
    expect(say(here, 'tab', tab.write(' too'))).toEqual(['ack']);
    expect(noteText(here.stored(), 'first').toString()).toBe('mine too');
  });

  it('AD33 an owner that another process stored is heard of with its row', () => {
    const here = openHarness();
    const there = openHarness({ log: here.log });
    const tab = openTab(there, 'tab');
    there.edit(tab.session, tab.write('mine'));
    here.tell({ type: 'announced', seq: 2 });
    expect(say(here, 'thief', tab.write('!'))).toEqual(['foreignClient']);
  });

  it('AD33 a row whose answer got lost has stored its owners', () => {
    const harness = openHarness({ holdLog: true });
    const tab = openTab(harness, 'tab');
    harness.edit(tab.session, tab.write('mine'));
    const [effect] = harness.held;
    if (effect?.type !== 'append') throw new Error('no append');
    harness.log.appendNow(picture, effect.seq, effect.update, effect.derived, effect.newWriters);
    harness.answerLog({ type: 'appendFailed' });
    harness.release();
    harness.pass(10_000);
    expect(heard(harness, tab.session)).toEqual(['ack']);
    harness.hold();
    harness.edit(tab.session, tab.write('!'));
    expect(harness.held).toMatchObject([{ type: 'append', newWriters: new Map() }]);
  });

  it('AD33 a room that loads everything anew learns the owners', () => {
    const here = openHarness();
    const there = openHarness({ log: here.log });
    const tab = openTab(there, 'tab');
    there.edit(tab.session, tab.write('mine'));
    here.hold();
    here.tell({ type: 'announced', seq: 2 });
    for (let failure = 0; failure < 3; failure++) {
      here.answerLog({ type: 'fetchFailed' });
      here.pass(10_000);
    }
    here.release();
    here.pass(10_000);
    expect(say(here, 'thief', tab.write('!'))).toEqual(['foreignClient']);
  });

  it('AD34 an id without a stored owner belongs to whoever uses it first, from then on', () => {
    const harness = openHarness();
    const tab = openTab(harness, 'tab');
    harness.edit(tab.session, tab.write('mine'));
    const old = withoutOwners(harness.log);
    const restarted = openHarness({ log: old });
    expect(say(restarted, 'heir', tab.write(' and'))).toEqual(['ack']);
    const again = openHarness({ log: old });
    expect(say(again, 'tab', tab.write(' more'))).toEqual(['foreignClient']);
  });

  it('AD35 what the server wrote itself is continued by nobody', () => {
    const harness = openHarness();
    harness.tell({ type: 'serverEdit', change: (doc) => addNote(doc, 'second', 'by the server') });
    const [[client, owner] = []] = ownersIn(harness);
    expect(owner).toBe(serverOwner);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(harness.room.live));
    const before = Y.encodeStateVector(copy);
    copy.clientID = client ?? 0;
    noteText(copy, 'second').insert(0, 'as if ');
    expect(say(harness, 'thief', Y.encodeStateAsUpdate(copy, before))).toEqual(['foreignClient']);
    expect(say(openHarness({ log: harness.log }), 'thief', Y.encodeStateAsUpdate(copy, before))).toEqual([
      'foreignClient',
    ]);
  });
});
