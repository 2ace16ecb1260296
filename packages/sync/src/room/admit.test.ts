import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeUpdate } from '../protocol/sync.ts';
import { answersTo, expectRefused, open, refusalsOf, string, textIdOf } from '../testing/admission.ts';
import { type CraftedStruct, craft, type, values } from '../testing/crafted-update.ts';
import { addNote, noteDeps, notesOf, noteText } from '../testing/notes.ts';
import { openCopy, openHarness, picture, withoutOwners } from '../testing/room-harness.ts';
import { askInterval, maxLiveBytes, maxLiveStructs, maxSyncBytes, maxSyncStructs } from './limits.ts';

describe('admission', () => {
  it('AD1 what belongs is stored, acknowledged and shown to the others', () => {
    const { harness, a, b, doc, updates } = open();
    noteText(doc, 'first').insert(0, 'hello');
    harness.edit(a, updates[0] ?? new Uint8Array());
    expect(harness.inbox(a)).toEqual([{ type: 'ack', frame: 1, from: 1, seq: 2 }]);
    expect(harness.inbox(b)).toEqual([{ type: 'update', update: updates[0] }]);
    expect(noteText(harness.stored(), 'first').toString()).toBe('hello');
  });

  it('AD2 a live edit holds at most 64 KB, an answer to a question 1 MB', () => {
    const room = open();
    expectRefused(room, new Uint8Array(maxLiveBytes + 1), 'tooLarge');
    expectRefused(room, new Uint8Array(maxSyncBytes + 1), 'tooLarge', 'answerSync');
  });

  it('AD3 what cannot be decoded is malformed, and costs nothing', () => {
    const room = open();
    const claimsMillions = new Uint8Array([1, 255, 255, 255, 15, 1, 0, 0]);
    for (const bytes of [
      new Uint8Array([]),
      new Uint8Array([7]),
      claimsMillions,
      new Uint8Array([1, 1, 1, 0, 132]),
    ]) {
      const start = performance.now();
      expectRefused(room, bytes, 'malformed');
      expect(performance.now() - start).toBeLessThan(100);
    }
    const [client, clock] = textIdOf(room.doc, 'first');
    const ownOrigin = craft([{ client: 77, clock: 0, structs: [string('a', { origin: [77, 5] })] }]);
    expectRefused(room, ownOrigin, 'malformed');
    const hugeClock = craft([
      { client: 77, clock: 2 ** 40, structs: [string('a', { parent: [client, clock] })] },
    ]);
    expectRefused(room, hugeClock, 'malformed');
    const hugeClient = craft([
      { client: 2 ** 40, clock: 0, structs: [string('a', { parent: [client, clock] })] },
    ]);
    expectRefused(room, hugeClient, 'malformed');
  });

  it('AD4 at most 500 new structs live, 2,000 in an answer; what is known does not count', () => {
    const room = open();
    const parent = textIdOf(room.doc, 'first');
    const many = (count: number, client: number): Uint8Array => {
      const structs = Array.from({ length: count }, (_, at) =>
        string('a', at === 0 ? { parent } : { origin: [client, at - 1] }),
      );
      return craft([{ client, clock: 0, structs }]);
    };
    expectRefused(room, many(maxLiveStructs + 1, 71), 'tooManyStructs');
    expectRefused(room, many(maxSyncStructs + 1, 71), 'tooManyStructs', 'answerSync');
    room.harness.edit(room.a, many(maxLiveStructs, 71));
    room.harness.answerSync(room.a, many(maxSyncStructs, 71));
    room.harness.answerSync(room.a, many(maxSyncStructs, 71));
    expect(answersTo(room.harness, room.a)).toEqual(['ack', 'ack', 'ack']);
    expect(noteText(room.harness.stored(), 'first').length).toBe(maxSyncStructs);
  });

  it('AD5 a root nobody declared is refused', () => {
    const room = open();
    room.doc.getMap('persons').set('first', 'text');
    expectRefused(room, room.updates[0] ?? new Uint8Array(), 'undeclaredRoot');
    expect(room.harness.stored().share.has('persons')).toBe(false);
  });

  it('AD6 content of an undeclared kind is refused', () => {
    const makers: ((doc: Y.Doc) => void)[] = [
      (doc) => noteText(doc, 'first').insertEmbed(0, { name: 'text' }),
      (doc) => noteText(doc, 'first').insert(0, 'bold', { bold: 'free text' }),
      (doc) => doc.getMap('notes').set('x', new Uint8Array([1])),
      (doc) => doc.getMap('notes').set('x', new Y.Doc({ guid: 'free text' })),
      (doc) => doc.getMap('notes').set('x', new Y.Array()),
      (doc) => doc.getMap('notes').set('x', new Y.XmlElement('text')),
      (doc) => doc.getMap('notes').set('x', new Y.XmlText('text')),
    ];
    for (const make of makers) {
      const room = open();
      make(room.doc);
      expectRefused(room, room.updates[0] ?? new Uint8Array(), 'contentKind');
    }
  });

  it('AD7 values and types nested deeper than twenty are refused', () => {
    const room = open();
    let deep: unknown = 'a';
    for (let level = 0; level < 30; level++) deep = [deep];
    const value = craft([
      {
        client: 71,
        clock: 0,
        structs: [{ parent: 'notes', parentSub: 'x', kind: 8, content: values(deep) }],
      },
    ]);
    expectRefused(room, value, 'tooDeep');
    const structs = Array.from({ length: 40 }, (_, at): CraftedStruct => {
      const parent = at === 0 ? 'notes' : ([71, at - 1] as const);
      return { parent, parentSub: 'x', kind: 7, content: type(1) };
    });
    expectRefused(room, craft([{ client: 71, clock: 0, structs }]), 'tooDeep');
    let abyss: unknown = 'a';
    for (let level = 0; level < 2_000; level++) abyss = [abyss];
    const bottomless = craft([
      {
        client: 71,
        clock: 0,
        structs: [{ parent: 'notes', parentSub: 'x', kind: 8, content: values(abyss) }],
      },
    ]);
    expectRefused(room, bottomless, 'tooDeep');
  });

  it('AD8 a Yjs client id belongs to the account and browser session that first used it', () => {
    const room = open();
    const { harness, a, b, doc, updates } = room;
    noteText(doc, 'first').insert(0, 'mine');
    harness.edit(a, updates[0] ?? new Uint8Array());
    const forged = craft([
      { client: doc.clientID, clock: 4, structs: [string('!', { parent: textIdOf(doc, 'first') })] },
    ]);
    expectRefused({ harness, a: b, b: a }, forged, 'foreignClient');
    // The same browser session on a new connection goes on.
    const again = harness.connect({ owner: 'owner1' });
    harness.inbox(again);
    noteText(doc, 'first').insert(4, ' too');
    harness.edit(again, updates[1] ?? new Uint8Array());
    expect(answersTo(harness, again)).toEqual(['ack']);
  });

  it('AD9 two blocks of one client in an update are malformed: Yjs would read only the second', () => {
    const room = open();
    const parent = textIdOf(room.doc, 'first');
    const harmless = { client: 71, clock: 0, structs: [string('good', { parent })] };
    const other = { client: 72, clock: 0, structs: [string('good', { parent })] };
    const hidden = {
      client: 71,
      clock: 0,
      structs: [{ parent: 'persons', parentSub: 'x', kind: 8, content: values('y') }],
    };
    expectRefused(room, craft([harmless, hidden]), 'malformed');
    expectRefused(room, craft([harmless, other, hidden]), 'malformed');
  });

  it('AD10 an edit that builds on something missing changes nothing and is no refusal', () => {
    const { harness, a, b, doc, updates } = open();
    noteText(doc, 'first').insert(0, 'lost');
    noteText(doc, 'first').insert(4, ' kept');
    noteText(doc, 'first').delete(0, 2);
    harness.edit(a, updates[1] ?? new Uint8Array());
    harness.edit(a, updates[2] ?? new Uint8Array());
    expect(answersTo(harness, a)).toEqual(['syncStep1']);
    expect(harness.inbox(b)).toEqual([]);
    expect(harness.room.live.store.pendingStructs).toBeNull();
    expect(harness.room.live.store.pendingDs).toBeNull();
    // A neighbour that is missing, with no gap in the own clock.
    harness.pass(askInterval);
    harness.edit(a, craft([{ client: 79, clock: 0, structs: [string('x', { origin: [78, 3] })] }]));
    expect(answersTo(harness, a)).toEqual(['syncStep1']);
    harness.answerSync(a, Y.encodeStateAsUpdate(doc));
    expect(noteText(harness.stored(), 'first').toString()).toBe('st kept');
  });

  it('AD12 what the structure refuses is told with path and rule, an undeclared key as ?', () => {
    const room = open();
    const note = room.doc.getMap('notes').get('first');
    if (note instanceof Y.Map) note.set('personnummer', 'text');
    room.harness.edit(room.a, room.updates[0] ?? new Uint8Array());
    const violations = [{ path: 'notes/first/?', rule: 'undeclared' }];
    expect(refusalsOf(room.harness.inbox(room.a))).toEqual([['structure', violations]]);
  });

  it('AD13 the screen judges after the structure and says its own rule', () => {
    const room = open();
    noteText(room.doc, 'first').insert(0, 'held');
    room.harness.edit(room.a, room.updates[0] ?? new Uint8Array());
    const violations = [{ path: 'notes/first/text', rule: 'heldWord' }];
    expect(refusalsOf(room.harness.inbox(room.a))).toEqual([['screen', violations]]);
  });

  it('AD30 the screen sees what is committed beside what the edit makes of it', () => {
    const seen: string[] = [];
    const deps: typeof noteDeps = {
      structure: noteDeps.structure,
      screen: (doc, _touched, committed) => {
        seen.push(`${noteText(committed, 'first')} → ${noteText(doc, 'first')}`);
        return [];
      },
    };
    const { harness, a, doc, updates } = open({ deps, holdLog: true });
    noteText(doc, 'first').insert(0, 'one');
    noteText(doc, 'first').insert(3, ' two');
    for (const update of updates) harness.edit(a, update);
    expect(seen).toEqual([' → one']);
    harness.release();
    expect(seen.at(-1)).toBe('one → one two');
    noteText(doc, 'first').insert(7, ' three');
    harness.edit(a, updates.at(-1) ?? new Uint8Array());
    expect(seen.at(-1)).toBe('one two → one two three');
  });

  it('AD31 a refused edit is reported with its session, paths and rules, and without content', () => {
    const { harness, a, doc, updates } = open();
    noteText(doc, 'first').insert(0, 'held-MARKED');
    const bytes = encodeUpdate(updates[0] ?? new Uint8Array());
    const effects = harness.tell({ type: 'frame', session: a, bytes });
    expect(effects.filter(({ type }) => type === 'report')).toEqual([
      {
        type: 'report',
        event: 'editRefused',
        rule: 'screen',
        detail: 'heldWord',
        session: a,
        violations: [{ path: 'notes/first/text', rule: 'heldWord' }],
      },
    ]);
  });

  it('AD14 a refused edit leaves no trace in what is stored or shown afterwards', () => {
    const { harness, a, b, doc, updates } = open();
    noteText(doc, 'first').insert(0, 'held-MARKED');
    harness.edit(a, updates[0] ?? new Uint8Array());
    const other = openCopy(harness, b);
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(harness.stored()), 'room');
    noteText(other.doc, 'first').insert(0, 'fine');
    harness.edit(b, other.updates[0] ?? new Uint8Array());
    const marked = Buffer.from('MARKED');
    const { updates: rows } = harness.log.loadNow(picture);
    expect(rows.some(({ update }) => Buffer.from(update).includes(marked))).toBe(false);
    expect(Buffer.from(Y.encodeStateAsUpdate(harness.room.live)).includes(marked)).toBe(false);
    expect(JSON.stringify([harness.inbox(a), harness.inbox(b), harness.reports])).not.toContain('MARKED');
    expect(noteText(harness.stored(), 'first').toString()).toBe('fine');
  });

  it('AD15 what is stored is what the scratch copy emitted: deleted text is not in it', () => {
    const { harness, a, b, doc } = open();
    const before = Y.encodeStateVector(doc);
    const parts: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => parts.push(update));
    noteText(doc, 'first').insert(0, 'DELETED');
    noteText(doc, 'first').delete(0, 7);
    const merged = Y.mergeUpdates(parts);
    expect(Buffer.from(merged).includes('DELETED')).toBe(true);
    harness.edit(a, merged);
    const row = harness.log.loadNow(picture).updates.at(-1)?.update ?? new Uint8Array();
    expect(Buffer.from(row).includes('DELETED')).toBe(false);
    expect(JSON.stringify(harness.inbox(b))).not.toContain([...Buffer.from('DELETED')].join(','));
    expect(Y.encodeStateVector(harness.stored())).not.toEqual(before);
  });

  it('AD16 what is known already is acknowledged and stored no second time', () => {
    const { harness, a, b, doc, updates } = open();
    noteText(doc, 'first').insert(0, 'once');
    noteText(doc, 'first').delete(0, 1);
    for (const update of updates) harness.edit(a, update);
    const { seq } = harness.room;
    harness.inbox(a);
    harness.inbox(b);
    for (const update of updates) harness.edit(a, update);
    harness.answerSync(a, Y.encodeStateAsUpdate(doc));
    expect(harness.room.seq).toBe(seq);
    expect(harness.inbox(a).map((message) => message.type === 'ack' && message.frame)).toEqual([3, 4, 5]);
    expect(harness.inbox(b)).toEqual([]);
  });

  it('AD17 a reader may answer that there is nothing new, and is refused anything else', () => {
    const { harness, b } = open();
    const reader = harness.connect({ right: 'read' });
    const { doc, updates } = openCopy(harness, reader);
    harness.answerSync(reader, Y.encodeStateAsUpdate(doc));
    expect(answersTo(harness, reader)).toEqual(['ack']);
    noteText(doc, 'first').insert(0, 'reader');
    expectRefused({ harness, a: reader, b }, updates[0] ?? new Uint8Array(), 'readOnly');
    const [client, clock] = textIdOf(doc, 'first');
    expectRefused({ harness, a: reader, b }, craft([], [[client, clock, 1]]), 'readOnly');
  });

  it('AD18 a judge that fails refuses the edit as our defect, and the next edit is judged afresh', () => {
    let fails: 'touchedBy' | 'check' | 'screen' | 'derive' | null = null;
    const failing =
      <A extends unknown[], R>(name: typeof fails, real: (...input: A) => R) =>
      (...input: A): R => {
        if (fails === name) throw new Error('our defect');
        return real(...input);
      };
    const { structure } = noteDeps;
    const deps = {
      structure: {
        ...structure,
        check: failing('check', structure.check),
        derive: failing('derive', structure.derive),
      },
      screen: failing('screen', noteDeps.screen),
    };
    for (fails of ['check', 'screen', 'derive'] as const) {
      const now = fails;
      fails = null;
      const room = open({ deps });
      fails = now;
      noteText(room.doc, 'first').insert(0, 'fine');
      expectRefused(room, room.updates[0] ?? new Uint8Array(), 'defect');
      fails = null;
      room.harness.edit(room.a, room.updates[0] ?? new Uint8Array());
      expect(answersTo(room.harness, room.a)).toEqual(['ack']);
    }
  });

  it('AD19 deletions count against the limit only when they are new', () => {
    const { harness, a, doc } = open();
    const parts: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => parts.push(update));
    noteText(doc, 'first').insert(0, 'ab'.repeat(maxLiveStructs + 100));
    for (let at = 0; at < maxLiveStructs + 100; at++) noteText(doc, 'first').delete(at, 1);
    const all = Y.mergeUpdates(parts.slice(1));
    harness.answerSync(a, parts[0] ?? new Uint8Array());
    harness.inbox(a);
    harness.edit(a, all);
    expect(refusalsOf(harness.inbox(a)).map((refusal) => (refusal as [string])[0])).toEqual([
      'tooManyStructs',
    ]);
    harness.answerSync(a, all);
    harness.edit(a, all);
    expect(answersTo(harness, a)).toEqual(['ack', 'ack']);
  });

  it('AD28 repeated text that differs from what is stored is not taken for known', () => {
    const first = open();
    const { doc, updates, harness } = first;
    noteText(doc, 'first').insert(0, 'abc 😀 def');
    noteText(doc, 'first').delete(1, 1);
    for (const update of updates) harness.edit(first.a, update);
    // Rows from before owners were stored: nobody knows whose id it is, and somebody writes on under it.
    const log = withoutOwners(harness.log);
    const second = openHarness({ log });
    const [thief, owner] = [second.connect({ owner: 'thief' }), second.connect({ owner: 'owner' })];
    const copy = openCopy(second, thief);
    copy.doc.clientID = doc.clientID;
    noteText(copy.doc, 'first').insert(0, 'XYZ');
    second.edit(thief, copy.updates[0] ?? new Uint8Array());
    expect(answersTo(second, thief)).toContain('ack');
    second.inbox(owner);
    noteText(doc, 'first').insert(0, 'new');
    second.answerSync(owner, Y.encodeStateAsUpdate(doc));
    expect(refusalsOf(second.inbox(owner))).toMatchObject([['foreignClient', [{ rule: 'foreignClient' }]]]);
    // What is the same, deleted, or cut by others is known as ever.
    const third = openHarness({ log: withoutOwners(log) });
    const [other, again] = [third.connect(), third.connect({ owner: 'owner' })];
    const stranger = openCopy(third, other);
    const smile = noteText(stranger.doc, 'first').toString().indexOf('😀');
    noteText(stranger.doc, 'first').insert(smile + 1, '-');
    noteText(stranger.doc, 'first').delete(0, 1);
    for (const update of stranger.updates) third.edit(other, update);
    third.inbox(again);
    third.answerSync(again, Y.mergeUpdates(updates.slice(0, 2)));
    expect(answersTo(third, again)).toEqual(['ack']);
  });

  it('AD20 however an honest edit is mutated, nothing throws and a fresh load shows what the room shows', {
    timeout: 60_000,
  }, () => {
    const { harness, doc, updates } = open();
    for (let round = 0; round < 20; round++) {
      noteText(doc, 'first').insert(round, 'ab');
      if (round % 3 === 0) noteText(doc, 'first').delete(0, 1);
      if (round % 5 === 0) addNote(doc, `n${'abcdefghij'[round / 5]}`, 'text');
    }
    fc.assert(
      fc.property(
        fc.nat(updates.length - 1),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 0, maxLength: 3 }),
        fc.boolean(),
        (index, changes, isLive) => {
          const update = (updates[index] ?? new Uint8Array()).slice();
          for (const [at, byte] of changes) update[at % update.length] = byte;
          const session = harness.connect({ owner: 'mutant' });
          if (isLive) harness.edit(session, update);
          else harness.answerSync(session, update);
          harness.tell({ type: 'disconnected', session });
          expect(notesOf(harness.room.live)).toEqual(notesOf(harness.stored()));
          expect(harness.room.live.store.pendingStructs).toBeNull();
        },
      ),
      { numRuns: 3_000 },
    );
    expect(harness.reports).not.toContain('diverged');
  });
});
