import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type CraftedStruct, craft, text } from '../testing/crafted-update.ts';
import { noteText } from '../testing/notes.ts';
import { openCopy, openHarness } from '../testing/room-harness.ts';
import { maxSyncStructs } from './limits.ts';

const blockingLimit = 250;

describe('the cost of placing', { timeout: 60_000 }, () => {
  it('AD21 however many items are crafted between the same neighbours, no edit blocks the others', () => {
    const harness = openHarness();
    const first = openCopy(harness, harness.connect());
    const holder = noteText(first.doc, 'first')._item?.id;
    const parent = [holder?.client ?? 0, holder?.clock ?? 0] as const;
    const item = (rest: Partial<CraftedStruct>): CraftedStruct => ({ kind: 4, content: text('a'), ...rest });
    const ways: ((at: number, client: number) => Partial<CraftedStruct>)[] = [
      () => ({ parent }),
      (at, client) => (at === 0 ? { parent } : { origin: [client, at - 1] }),
      (at, client) => (at === 0 ? { parent } : { origin: [client, Math.floor((at - 1) / 2)] }),
      (at, client) =>
        at < 1_000
          ? at === 0
            ? { parent }
            : { origin: [client, at - 1] }
          : { origin: [client, at - 1_000] },
      (at, client) => (at === 0 ? { parent } : { origin: [client, 0] }),
      (at, client) => (at === 0 ? { parent } : { rightOrigin: [client, 0] }),
    ];
    const codes = new Set<string>();
    for (let round = 0; round < 30; round++) {
      const client = 1_000 + round;
      const way = ways[round % ways.length] ?? (() => ({ parent }));
      const structs = Array.from({ length: maxSyncStructs }, (_, at) => item(way(at, client)));
      const session = harness.connect();
      harness.inbox(session);
      const start = process.cpuUsage();
      harness.answerSync(session, craft([{ client, clock: 0, structs }]));
      const { user, system } = process.cpuUsage(start);
      const took = (user + system) / 1_000;
      for (const message of harness.inbox(session)) {
        if (message.type === 'refusal') codes.add(message.code);
      }
      // Processor time, twice the limit of the product: a machine that does other things meanwhile proves nothing.
      expect(took).toBeLessThan(2 * blockingLimit);
    }
    expect([...codes]).toContain('tooCostly');
  });

  it('AD22 neighbours that go round in a circle are refused', () => {
    const harness = openHarness();
    const session = harness.connect();
    harness.inbox(session);
    const circle = craft([
      { client: 72, clock: 0, structs: [{ kind: 4, content: text('a'), origin: [71, 0] }] },
      { client: 71, clock: 0, structs: [{ kind: 4, content: text('a'), origin: [72, 0] }] },
    ]);
    harness.answerSync(session, circle);
    expect(harness.inbox(session)).toMatchObject([{ type: 'refusal', code: 'tooCostly' }]);
  });

  it('AD23 whatever people write offline at the same places, it is never too costly', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      deletes: fc.nat(3),
      word: fc.string({ minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 300 }), { minLength: 2, maxLength: 4 }), (people) => {
        const harness = openHarness();
        const copies = people.map(() => {
          const session = harness.connect();
          return { session, ...openCopy(harness, session) };
        });
        for (const [who, edits] of people.entries()) {
          const target = noteText(copies[who]?.doc ?? new Y.Doc(), 'first');
          for (const { at, deletes, word } of edits) {
            const index = Math.floor(at * target.length);
            target.insert(index, word.replaceAll(/[a-z]/g, 'x'));
            target.delete(index, Math.min(deletes, target.length - index));
          }
        }
        for (const { session, doc } of copies) {
          harness.answerSync(session, Y.encodeStateAsUpdate(doc));
          expect(harness.inbox(session).map(({ type }) => type)).not.toContain('refusal');
        }
      }),
      { numRuns: 60 },
    );
  });
});
