import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { closeCode } from '../protocol/close-codes.ts';
import { addNote, type Derived, noteDeps, noteText } from '../testing/notes.ts';
import { firstLog, type Harness, openCopy, openHarness, picture } from '../testing/room-harness.ts';
import { compactLog } from './fold.ts';
import {
  askInterval,
  maxConflictsInRow,
  maxFetchFailures,
  maxTogether,
  maxWaitingEdits,
  retryFirst,
  retryMost,
} from './limits.ts';
import { type LogAnswer, type onAnswer, onRetry } from './log-answers.ts';
import { openRoom, roomFacts } from './room.ts';

const none = new Uint8Array();

function writer(harness: Harness, right: 'read' | 'write' = 'write') {
  const session = harness.connect({ right });
  const { doc, updates } = openCopy(harness, session);
  return {
    session,
    doc,
    updates,
    write(word: string, at = 0): void {
      noteText(doc, 'first').insert(at, word);
      harness.edit(session, updates.at(-1) ?? none);
    },
    heard: () =>
      harness
        .inbox(session)
        .map((message) => (message.type === 'ack' ? `ack ${message.from}-${message.frame}` : message.type)),
  };
}

const textOf = (doc: Y.Doc): string => noteText(doc, 'first').toString();

/** The log as another process sees it: a room of its own on the same log. */
function otherProcess(harness: Harness) {
  return openHarness({ log: harness.log });
}

describe('the queue of a picture', () => {
  it('QU1 nothing is acknowledged or shown before the log has committed it', () => {
    const harness = openHarness();
    const [a, b] = [writer(harness), writer(harness)];
    const held = openHarness({ log: firstLog(), holdLog: true });
    const [c, d] = [writer(held), writer(held)];
    a.write('hello');
    expect([a.heard(), b.heard()]).toEqual([['ack 1-1'], ['update']]);
    c.write('hello');
    expect([c.heard(), d.heard(), textOf(held.room.live)]).toEqual([[], [], '']);
    held.answerLog();
    expect([c.heard(), d.heard(), textOf(held.room.live)]).toEqual([['ack 1-1'], ['update'], 'hello']);
  });

  it('QU2 edits that wait for the log become one row, and each author gets one ack', () => {
    const harness = openHarness({ holdLog: true });
    const [a, b, c] = [writer(harness), writer(harness), writer(harness)];
    a.write('1');
    a.write('2');
    b.write('x');
    a.write('3');
    harness.answerLog();
    expect(a.heard()).toEqual(['ack 1-1']);
    harness.answerLog();
    expect(harness.held).toEqual([]);
    expect(harness.room.seq).toBe(3);
    expect([a.heard(), b.heard(), c.heard()]).toEqual([
      ['ack 2-3', 'update'],
      ['update', 'ack 1-1', 'update'],
      ['update', 'update'],
    ]);
    expect(textOf(harness.stored())).toHaveLength(4);
  });

  it('QU3 a refused edit takes no other edit of its batch along', () => {
    const harness = openHarness({ holdLog: true });
    const [a, b, c] = [writer(harness), writer(harness), writer(harness)];
    a.write('good');
    b.write('held');
    c.write('fine');
    harness.release();
    expect(b.heard()).toEqual(['update', 'refusal', 'update']);
    expect(a.heard()).toEqual(['ack 1-1', 'update']);
    expect(c.heard()).toEqual(['update', 'ack 1-1']);
    expect(textOf(harness.stored())).toMatch(/^(goodfine|finegood)$/);
  });

  it('QU21 what one waiting edit inserts and another deletes is neither stored nor shown', () => {
    const harness = openHarness({ holdLog: true });
    const [a, b] = [writer(harness), writer(harness)];
    a.write('first');
    b.write('UNSAID');
    noteText(b.doc, 'first').delete(0, 6);
    harness.edit(b.session, b.updates.at(-1) ?? none);
    b.write('said');
    harness.release();
    expect(b.heard()).toEqual(['update', 'ack 1-3']);
    expect(textOf(harness.stored())).toMatch(/^(firstsaid|saidfirst)$/);
    const rows = harness.log.loadNow(picture).updates.map(({ update }) => Buffer.from(update).toString());
    expect(rows.some((row) => row.includes('UNSAID'))).toBe(false);
  });

  it('QU22 edits that repeat each other are each acknowledged and stored once', () => {
    const harness = openHarness({ holdLog: true });
    const [a, b] = [writer(harness), writer(harness)];
    a.write('1');
    b.write('x');
    harness.edit(b.session, b.updates.at(-1) ?? none);
    b.write('y');
    harness.release();
    expect(b.heard().filter((said) => said.startsWith('ack'))).toEqual(['ack 1-1', 'ack 2-3']);
    expect(textOf(harness.stored())).toHaveLength(3);
  });

  it('QU23 what is too much for one turn is judged in the next ones, and nobody is forgotten', () => {
    const harness = openHarness({ holdLog: true });
    const [a, b] = [writer(harness), writer(harness)];
    a.write('1');
    for (let edit = 0; edit < maxTogether + 10; edit++) b.write('x');
    harness.answerLog();
    expect(harness.room.unjudged).toHaveLength(10);
    harness.release();
    expect(textOf(harness.stored())).toHaveLength(maxTogether + 11);
    expect(roomFacts(harness.room)).toMatchObject({ idle: true, unstored: 0 });
  });

  it('QU24 a crowd of refused edits is judged a few at a time, each is told, and the good ones between are stored', () => {
    const harness = openHarness({ holdLog: true });
    const a = writer(harness);
    const others = Array.from({ length: 12 }, () => writer(harness));
    a.write('1');
    for (const [index, other] of others.entries()) other.write(index === 6 ? 'fine' : 'held');
    harness.release();
    harness.pass(1);
    harness.pass(1);
    harness.pass(1);
    harness.release();
    const refused = others.filter((other) => other.heard().includes('refusal'));
    expect(refused).toHaveLength(11);
    expect(textOf(harness.stored())).toMatch(/^(1fine|fine1)$/);
    expect(roomFacts(harness.room)).toMatchObject({ idle: true, unstored: 0 });
  });

  it('QU4 after a conflict the rows of the other process come first and the raw edit is judged again', () => {
    const harness = openHarness({ holdLog: true });
    const [a, b] = [writer(harness), writer(harness)];
    a.write('he');
    b.write('mine');
    const other = otherProcess(harness);
    const far = writer(other);
    far.write('ld', 0);
    harness.answerLog();
    expect(harness.held.map(({ type }) => type)).toEqual(['fetch']);
    harness.release();
    const stored = textOf(harness.stored());
    // "he" + "ld" is a held word only together: whichever order the texts took, nothing held is stored.
    expect(stored).not.toContain('held');
    expect(stored).toContain('ld');
    expect(a.heard()).toContain(stored.includes('he') ? 'ack 1-1' : 'refusal');
    expect(b.heard()).toContain('ack 1-1');
  });

  it('QU5 two halves of a held word written at once in two processes never both get in', () => {
    for (let round = 0; round < 50; round++) {
      const harness = openHarness({ holdLog: true });
      const other = openHarness({ log: harness.log, holdLog: true });
      const a = writer(harness);
      a.write('xx');
      harness.release();
      const here = openHarness({ log: harness.log, holdLog: true });
      const there = openHarness({ log: harness.log, holdLog: true });
      const [left, right] = [writer(here), writer(there)];
      left.write('he', 1);
      right.write('ld', 1);
      (round % 2 === 0 ? here : there).answerLog();
      here.release();
      there.release();
      expect(textOf(harness.stored())).not.toContain('held');
      expect(roomFacts(other.room).idle).toBe(true);
    }
  });

  it('QU25 whoever has lost the right gets no ack and is sent away, and the others are stored', () => {
    const harness = openHarness({ holdLog: true });
    const [a, b, reader] = [writer(harness), writer(harness), writer(harness, 'read')];
    a.write('first');
    b.write('second');
    a.write('third');
    harness.log.denied.add(String(a.session));
    harness.release();
    expect(harness.closed).toEqual(new Map([[a.session, closeCode.tryAgain]]));
    expect([a.heard(), b.heard(), reader.heard()]).toEqual([[], ['ack 1-1'], ['update']]);
    expect(textOf(harness.stored())).toBe('second');
    expect(harness.reports).toContain('appendDenied');
    expect(roomFacts(harness.room)).toMatchObject({ idle: true, failing: false, seq: 2 });
  });

  it('QU6 a row that was committed although the answer got lost is not doubled', () => {
    const harness = openHarness({ holdLog: true });
    const a = writer(harness);
    a.write('once');
    const [effect] = harness.held;
    if (effect?.type !== 'append') throw new Error('no append');
    harness.log.appendNow(picture, effect.seq, effect.update, effect.derived, effect.newWriters);
    harness.answerLog({ type: 'appendFailed' });
    harness.release();
    harness.pass(retryMost);
    expect(textOf(harness.stored())).toBe('once');
    expect(a.heard()).toEqual(['update', 'ack 1-1']);
    expect(roomFacts(harness.room)).toMatchObject({ idle: true, failing: false, seq: 2 });
  });

  it('QU7 while the log is down nothing is acknowledged, sessions stay, and the log is tried again and again', () => {
    const harness = openHarness({ holdLog: true });
    const [a, b] = [writer(harness), writer(harness)];
    a.write('kept');
    const pauses: number[] = [];
    for (let failure = 0; failure < 10; failure++) {
      harness.answerLog({ type: 'appendFailed' });
      let waited = 0;
      for (; harness.held.length === 0; waited += 50) harness.pass(50);
      pauses.push(waited);
    }
    expect(pauses[0]).toBe(retryFirst);
    expect(pauses.at(-1)).toBe(retryMost);
    b.write(' too');
    expect([a.heard(), b.heard()]).toEqual([[], []]);
    expect(roomFacts(harness.room)).toMatchObject({ sessions: 2, unstored: 2 });
    harness.release();
    expect(textOf(harness.stored())).toHaveLength(8);
    expect([a.heard(), b.heard()].map((heard) => heard.filter((word) => word !== 'update'))).toEqual([
      ['ack 1-1'],
      ['ack 1-1'],
    ]);
  });

  it('QU8 what waits is bounded: the rest is set aside and asked for when there is room again', () => {
    const harness = openHarness({ holdLog: true });
    const a = writer(harness);
    for (let at = 0; at < maxWaitingEdits + 50; at++) a.write('x');
    expect(roomFacts(harness.room).unstored).toBeLessThanOrEqual(maxWaitingEdits + 1);
    harness.pass(askInterval);
    expect(a.heard()).toEqual([]);
    harness.release();
    harness.pass(2 * askInterval);
    expect(a.heard()).toContain('syncStep1');
    harness.answerSync(a.session, Y.encodeStateAsUpdate(a.doc));
    expect(textOf(harness.stored())).toHaveLength(maxWaitingEdits + 50);
  });

  it('QU9 a join waits for the row that is out, and is answered at once while the log is down', () => {
    const harness = openHarness({ holdLog: true });
    const a = writer(harness);
    a.write('new');
    const late = harness.connect();
    expect(harness.inbox(late)).toEqual([]);
    harness.answerLog({ type: 'appendFailed' });
    expect(harness.inbox(late).map(({ type }) => type)).toEqual(['syncStep2', 'syncStep1']);
    harness.pass(retryFirst);
    const later = harness.connect();
    expect(harness.inbox(later)).toEqual([]);
    harness.release();
    expect(textOf(openCopy(harness, later).doc)).toBe('new');
    expect(harness.inbox(late).map(({ type }) => type)).toEqual(['update']);
  });

  it('QU10 the row of another process is fetched and shown; the own row is not', () => {
    const harness = openHarness();
    const a = writer(harness);
    const far = writer(otherProcess(harness));
    far.write('from afar');
    expect(a.heard()).toEqual([]);
    expect(harness.tell({ type: 'announced', seq: 2 }).map(({ type }) => type)).toContain('fetch');
    expect([a.heard(), textOf(harness.room.live)]).toEqual([['update'], 'from afar']);
    expect(harness.tell({ type: 'announced', seq: 2 })).toEqual([]);

    const held = openHarness({ holdLog: true });
    const b = writer(held);
    b.write('mine');
    expect(held.tell({ type: 'announced', seq: 2 })).toEqual([]);
    held.answerLog();
    expect(held.held).toEqual([]);
    // Told of a row that is not there: asked once, not for ever.
    held.tell({ type: 'announced', seq: 9 });
    held.release();
    expect(roomFacts(held.room)).toMatchObject({ idle: true, seq: 2 });
  });

  it('QU11 rows that cannot be fetched are loaded, and nobody is sent away', () => {
    const harness = openHarness({ holdLog: true });
    const a = writer(harness);
    const far = writer(otherProcess(harness));
    far.write('from afar');
    a.write('mine');
    harness.answerLog();
    for (let failure = 0; failure <= maxFetchFailures; failure++) {
      expect(harness.held.map(({ type }) => type)).toEqual(['fetch']);
      harness.answerLog({ type: 'fetchFailed' });
      harness.pass(retryMost);
    }
    expect(harness.held.map(({ type }) => type)).toEqual(['load']);
    harness.answerLog({ type: 'loadFailed' });
    harness.pass(retryMost);
    harness.release();
    expect(a.heard()).toEqual(['update', 'ack 1-1']);
    expect(textOf(harness.stored())).toHaveLength('from afarmine'.length);
    expect(harness.closed.size).toBe(0);
  });

  it('QU12 a copy that is not where it should be sends everybody away and is made anew from the log', () => {
    const harness = openHarness({ holdLog: true });
    const [a, b] = [writer(harness), writer(harness)];
    a.write('hello');
    // Somebody tampered with the live copy.
    const { client } = noteText(a.doc, 'first')._item?.id ?? { client: 0 };
    expect(client).toBeGreaterThan(0);
    Y.applyUpdate(harness.room.live, a.updates[0] ?? none);
    noteText(harness.room.live, 'first').insert(0, 'tampered');
    harness.room.live.clientID = a.doc.clientID;
    noteText(harness.room.live, 'first').insert(0, 'tampered');
    harness.answerLog();
    expect([harness.closed.get(a.session), harness.closed.get(b.session)]).toEqual([
      closeCode.tryAgain,
      closeCode.tryAgain,
    ]);
    expect(harness.reports).toContain('diverged');
    const late = harness.connect();
    expect(harness.inbox(late)).toEqual([]);
    harness.release();
    expect(textOf(openCopy(harness, late).doc)).toBe('hello');
  });

  it('QU13 a log with a hole or with bytes that do not fit opens no room', () => {
    const { snapshot, snapshotSeq, updates, writers } = firstLog().loadNow(picture);
    const [first] = updates;
    const row = (seq: number, update: Uint8Array) => ({ seq, update });
    const open = (rows: { seq: number; update: Uint8Array }[]) =>
      openRoom(noteDeps, { snapshot, snapshotSeq, updates: rows, writers });
    expect(open([])).not.toBeNull();
    expect(open([row(2, first?.update ?? none)])).toBeNull();
    expect(open([row(1, new Uint8Array([1, 2, 3]))])).toBeNull();
    const doc = new Y.Doc();
    addNote(doc, 'first', 'abc');
    const before = Y.encodeStateVector(doc);
    noteText(doc, 'first').insert(3, 'def');
    expect(open([row(1, Y.encodeStateAsUpdate(doc, before))])).toBeNull();
  });

  it('QU14 so many conflicts in a row and the room gives the others a turn', () => {
    const harness = openHarness({ holdLog: true });
    const a = writer(harness);
    const far = writer(otherProcess(harness));
    a.write('mine');
    for (let round = 0; round <= maxConflictsInRow; round++) {
      far.write('f');
      harness.answerLog();
      if (round < maxConflictsInRow) harness.answerLog();
    }
    expect(roomFacts(harness.room)).toMatchObject({ failing: true, unstored: 1 });
    harness.pass(retryMost);
    harness.release();
    expect(a.heard().at(-1)).toBe('ack 1-1');
    expect(textOf(harness.stored())).toHaveLength(4 + maxConflictsInRow + 1);
  });

  it('QU15 an edit of the server is judged, stored and shown like any other', () => {
    const harness = openHarness();
    const a = writer(harness);
    harness.tell({ type: 'serverEdit', change: (doc) => addNote(doc, 'second', 'by the server') });
    expect(a.heard()).toEqual(['update']);
    expect(noteText(harness.stored(), 'second').toString()).toBe('by the server');
    harness.tell({ type: 'serverEdit', change: (doc) => noteText(doc, 'second').insert(0, 'wrong') });
    harness.tell({ type: 'serverEdit', change: () => undefined });
    expect(a.heard()).toEqual([]);
    expect(harness.reports).toContain('editRefused:structure');
  });

  it('QU16 an answer of the log nobody asked for is a defect; a late retry is not', () => {
    const answers: Record<LogAnswer['type'], LogAnswer> = {
      appended: { type: 'appended' },
      appendConflicted: { type: 'appendConflicted' },
      appendDenied: { type: 'appendDenied', authors: [] },
      appendFailed: { type: 'appendFailed' },
      fetched: { type: 'fetched', later: { rows: [], writers: new Map() } },
      fetchFailed: { type: 'fetchFailed' },
      loaded: { type: 'loaded', log: firstLog().loadNow(picture) },
      loadFailed: { type: 'loadFailed' },
    };
    const expected: Record<keyof typeof onAnswer, readonly LogAnswer['type'][]> = {
      ready: [],
      pausing: [],
      lost: [],
      appending: ['appended', 'appendConflicted', 'appendDenied', 'appendFailed'],
      fetching: ['fetched', 'fetchFailed'],
      loading: ['loaded', 'loadFailed'],
    };
    for (const [phase, asked] of Object.entries(expected)) {
      for (const [name, answer] of Object.entries(answers)) {
        if (asked.includes(answer.type)) continue;
        const harness = openHarness();
        harness.room.phase = phase as keyof typeof onAnswer;
        expect(() => harness.tell(answer), `${phase} × ${name}`).toThrow();
      }
    }
    const harness = openHarness();
    for (const phase of Object.keys(onRetry) as (keyof typeof onRetry)[]) {
      if (phase === 'pausing' || phase === 'lost') continue;
      harness.room.phase = phase;
      expect(harness.tell({ type: 'woken', timer: 'retry' })).toEqual([]);
    }
  });

  it('QU17 a snapshot holds the same content and none of what was deleted', () => {
    const harness = openHarness();
    const a = writer(harness);
    a.write('DELETED later');
    noteText(a.doc, 'first').delete(0, 7);
    harness.edit(a.session, a.updates.at(-1) ?? none);
    const log = harness.log.loadNow(picture);
    expect(log.updates.some(({ update }) => Buffer.from(update).includes('DELETED'))).toBe(true);
    const compacted = compactLog(log);
    expect(compacted?.throughSeq).toBe(3);
    expect(Buffer.from(compacted?.snapshot ?? none).includes('DELETED')).toBe(false);
    const fresh = openRoom(noteDeps, {
      snapshot: compacted?.snapshot ?? null,
      snapshotSeq: 3,
      updates: [],
      writers: new Map(),
    });
    expect(fresh === null ? null : [textOf(fresh.live), fresh.seq]).toEqual([' later', 3]);
    expect(
      compactLog({ snapshot: new Uint8Array([1]), snapshotSeq: 1, updates: [], writers: new Map() }),
    ).toBeNull();
  });

  it('QU18 the derived rows of a row are read from exactly what it stores', () => {
    const harness = openHarness({ holdLog: true });
    const [a, b] = [writer(harness), writer(harness)];
    a.write('1');
    b.write('x');
    b.write('held');
    a.write('2');
    harness.release();
    const derived = harness.log
      .derivedOf(picture)
      .slice(1)
      .map((each: Derived) => each.get('first'));
    expect(derived[0]).toBe('1');
    expect(derived).toHaveLength(2);
    expect(derived[1]).toBe(textOf(harness.stored()));
  });

  it('QU19 an ack speaks for no frame that was refused or set aside', () => {
    const harness = openHarness({ holdLog: true });
    const a = writer(harness);
    const other = writer(harness);
    a.write('1');
    noteText(a.doc, 'first').insert(0, 'never sent');
    a.write('set aside');
    // What is known already is acknowledged, whoever repeats it.
    other.write('2');
    harness.edit(a.session, other.updates.at(-1) ?? none);
    harness.release();
    expect(a.heard().filter((word) => word.startsWith('ack'))).toEqual(['ack 1-1', 'ack 3-3']);
    expect(other.heard().filter((word) => word.startsWith('ack'))).toEqual(['ack 1-1']);
  });

  it('QU20 who was refused hears its own stored edits from then on: it gave up what came after', () => {
    const harness = openHarness();
    const a = writer(harness);
    a.write('abc');
    a.heard();
    a.write('held');
    // A deletion of what is stored does not build on the refused text, so it is accepted after it.
    noteText(a.doc, 'first').delete(4, 1);
    harness.edit(a.session, a.updates.at(-1) ?? none);
    expect(a.heard()).toEqual(['refusal', 'ack 3-3', 'update']);
    expect(textOf(harness.stored())).toBe('bc');
  });
});
