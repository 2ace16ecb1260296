import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { answersTo, expectRefused, open, string, textIdOf } from '../testing/admission.ts';
import { type CraftedStruct, craft, type, values } from '../testing/crafted-update.ts';
import { addNote, noteText } from '../testing/notes.ts';
import { openCopy, picture } from '../testing/room-harness.ts';
import { askInterval } from './limits.ts';

describe('where an insertion stands', () => {
  it('AD11 neighbours of another parent, another key or in the wrong order are refused', () => {
    const room = open();
    const { harness, a, doc, updates } = room;
    doc.transact(() => {
      noteText(doc, 'first').insert(0, 'abcdef');
      addNote(doc, 'second', 'uvwxyz');
      const note = doc.getMap('notes').get('first');
      if (note instanceof Y.Map) note.set('mark', 'a');
    });
    harness.edit(a, updates[0] ?? new Uint8Array());
    const idOf = (id: string, at: number): [number, number] => {
      const json = Y.createRelativePositionFromTypeIndex(noteText(doc, id), at).item;
      if (json === null) throw new Error('no character');
      return [json.client, json.clock];
    };
    const note = doc.getMap('notes').get('first');
    const markItem = note instanceof Y.Map ? note._map.get('mark')?.id : undefined;
    const markId: [number, number] = [markItem?.client ?? 0, markItem?.clock ?? 0];
    const crafted: Partial<CraftedStruct>[] = [
      { origin: idOf('first', 1), rightOrigin: idOf('second', 2) },
      { origin: idOf('first', 4), rightOrigin: idOf('first', 1) },
      { origin: idOf('first', 1), rightOrigin: idOf('first', 1) },
      { origin: idOf('first', 1), rightOrigin: markId },
      { origin: markId, rightOrigin: idOf('first', 1) },
      { rightOrigin: markId },
      { parent: 'notes' },
    ];
    for (const [at, neighbours] of crafted.entries()) {
      const update = craft([{ client: 500 + at, clock: 0, structs: [string('x', neighbours)] }]);
      expectRefused(room, update, 'inconsistentOrigin');
    }
    // Two people who typed at the same place before they saw each other.
    const [one, other] = [openCopy(harness, a), openCopy(harness, a)];
    for (const { doc: copy } of [one, other]) Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), 'room');
    for (const word of ['123', '456']) noteText(one.doc, 'first').insert(2, word);
    for (const word of ['789', '0']) noteText(other.doc, 'first').insert(2, word);
    for (const update of [...one.updates, ...other.updates]) harness.edit(a, update);
    expect(answersTo(harness, a)).toEqual(['ack', 'ack', 'ack', 'ack']);
  });

  it('AD24 a missing neighbour or parent is found before the scratch copy is touched', () => {
    const { harness, a, doc, updates } = open();
    noteText(doc, 'first').insert(0, 'here');
    harness.edit(a, updates[0] ?? new Uint8Array());
    const { scratch } = harness.room;
    const missing: Partial<CraftedStruct>[] = [
      { origin: [78, 3] },
      { rightOrigin: [78, 3] },
      { origin: [doc.clientID, 4_000] },
      { parent: [78, 3] },
    ];
    for (const [at, neighbours] of missing.entries()) {
      harness.pass(askInterval);
      harness.inbox(a);
      harness.edit(a, craft([{ client: 800 + at, clock: 0, structs: [string('x', neighbours)] }]));
      expect(answersTo(harness, a)).toEqual(['syncStep1']);
      expect(harness.room.scratch).toBe(scratch);
    }
  });

  it('AD25 what names itself or each other in a circle is refused', () => {
    const room = open();
    const [client, clock] = textIdOf(room.doc, 'first');
    const map = (parent: readonly [number, number]): CraftedStruct => ({
      parent,
      parentSub: 'x',
      kind: 7,
      content: type(1),
    });
    const alone = (struct: CraftedStruct) => craft([{ client: 71, clock: 0, structs: [struct] }]);
    expectRefused(room, alone(string('a', { origin: [71, 0] })), 'malformed');
    expectRefused(room, alone(string('a', { rightOrigin: [71, 9] })), 'malformed');
    expectRefused(room, alone(map([71, 0])), 'malformed');
    const crossed = (first: CraftedStruct, second: CraftedStruct) =>
      craft([
        { client: 72, clock: 0, structs: [first] },
        { client: 71, clock: 0, structs: [second] },
      ]);
    expectRefused(room, crossed(map([71, 0]), map([72, 0])), 'malformed');
    const mixed = crossed(
      string('a', { origin: [71, 0], rightOrigin: [client, clock] }),
      string('a', { rightOrigin: [72, 0], origin: [client, clock] }),
    );
    expectRefused(room, mixed, 'malformed');
  });

  it('AD26 nobody inserts between neighbours that were not side by side for them', () => {
    const room = open();
    const { harness, a, doc, updates } = room;
    const other = openCopy(harness, a);
    noteText(doc, 'first').insert(0, 'abcdef');
    harness.edit(a, updates[0] ?? new Uint8Array());
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(doc), 'room');
    // Somebody else writes in the middle, and the first one goes on behind that.
    noteText(other.doc, 'first').insert(3, '123');
    harness.edit(a, other.updates[0] ?? new Uint8Array());
    Y.applyUpdate(doc, other.updates[0] ?? new Uint8Array(), 'room');
    noteText(doc, 'first').insert(5, '-');
    harness.edit(a, updates[1] ?? new Uint8Array());
    const idAt = (index: number): [number, number] => {
      const { item } = Y.createRelativePositionFromTypeIndex(noteText(doc, 'first'), index);
      return [item?.client ?? 0, item?.clock ?? 0];
    };
    expect(noteText(harness.room.live, 'first').toString()).toBe('abc12-3def');
    const impossible: Partial<CraftedStruct>[] = [
      // The right neighbour was written after what stands before it, by the same person.
      { origin: idAt(0), rightOrigin: idAt(2) },
      { rightOrigin: idAt(1) },
      // It was written into what stands between.
      { origin: idAt(2), rightOrigin: idAt(5) },
      { origin: idAt(3), rightOrigin: idAt(6) },
      { parent: textIdOf(doc, 'first'), rightOrigin: idAt(5) },
    ];
    for (const isFresh of [false, true]) {
      if (isFresh) harness.room.scratch = null;
      for (const [at, neighbours] of impossible.entries()) {
        const update = craft([{ client: 700 + at, clock: 0, structs: [string('x', neighbours)] }]);
        expectRefused(room, update, 'inconsistentOrigin');
      }
    }
    // What was there when it was made is told by the earlier insertions of the same client.
    const [first, second] = [
      string('y', { origin: idAt(9) }),
      string('z', { origin: idAt(8), rightOrigin: idAt(9) }),
    ];
    harness.edit(a, craft([{ client: 710, clock: 0, structs: [first, second] }]));
    const past = string('x', { origin: idAt(8), rightOrigin: [710, 0] });
    expectRefused(room, craft([{ client: 710, clock: 2, structs: [past] }]), 'inconsistentOrigin');
    // Under a key: a second value that does not know the first one of the same client.
    const note = textIdOf(doc, 'first');
    const parent: [number, number] = [note[0], note[1] - 1];
    const value = { parent, parentSub: 'mark', kind: 8, content: values('a') };
    expectRefused(room, craft([{ client: 711, clock: 0, structs: [value, value] }]), 'inconsistentOrigin');
  });

  it('AD29 no character is cut in half for what is swept away', () => {
    const { harness, a, doc, updates } = open();
    addNote(doc, 'second', 'gone');
    noteText(doc, 'first').insert(0, '😀');
    const swept = noteText(doc, 'second')._start?.id;
    const smile = noteText(doc, 'first')._start?.id;
    doc.getMap('notes').delete('second');
    for (const update of updates) harness.edit(a, update);
    harness.inbox(a);
    const cut: [number, number] = [smile?.client ?? 0, (smile?.clock ?? 0) + 1];
    const neighbours = { origin: [swept?.client ?? 0, swept?.clock ?? 0] as const, rightOrigin: cut };
    harness.edit(a, craft([{ client: 90, clock: 0, structs: [string('x', neighbours)] }]));
    expect(answersTo(harness, a)).toEqual(['ack']);
    harness.edit(a, craft([], [[...cut, 0]]));
    expect(answersTo(harness, a)).toEqual(['refusal']);
    noteText(doc, 'first').insert(2, ' still whole');
    harness.edit(a, updates.at(-1) ?? new Uint8Array());
    const whole = '😀 still whole';
    expect(harness.log.derivedOf(picture).at(-1)?.get('first')).toBe(whole);
    expect([harness.room.live, harness.stored()].map((copy) => noteText(copy, 'first').toString())).toEqual([
      whole,
      whole,
    ]);
  });
});
