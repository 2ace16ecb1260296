import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom, testContext } from '../testing/context.ts';
import { copyOf, exchange, newPicture } from '../testing/filled.ts';
import { randomEdit } from '../testing/random-edit.ts';
import { checkTouched } from './check-touched.ts';
import { readPicture } from './read-picture.ts';
import { touchedBy } from './touched.ts';

const context = testContext();
/** What two valid edits made apart may lead to: a reference to a row the other deleted. */
const conflicts: ReadonlySet<string> = new Set(['danglingReference', 'stillReferred']);

describe('random edits by four people', () => {
  it('alone always stay valid, and judging what was touched agrees with judging everything', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { doc } = newPicture();
        const random = seededRandom(seed);
        doc.on('afterTransaction', (transaction: Y.Transaction) => {
          expect(checkTouched(doc, touchedBy(transaction), context)).toEqual([]);
        });
        for (let i = 0; i < 60; i++) randomEdit(doc, random);
        const reading = readPicture(doc, context);
        expect(reading.ok ? [] : reading.violations).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('converge when exchanged in any order, and stay valid save for references to what another deleted', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const { doc } = newPicture();
        for (let i = 0; i < 20; i++) randomEdit(doc, random);
        const docs = [11, 12, 13, 14].map((clientID) => copyOf(doc, clientID));
        const someone = () => docs[Math.floor(random() * docs.length)] ?? doc;
        for (let i = 0; i < 120; i++) {
          if (random() < 0.85) randomEdit(someone(), random);
          else {
            const [a, b] = [someone(), someone()];
            if (a !== b) exchange(a, b);
          }
        }
        const [first = doc, ...others] = docs;
        for (let round = 0; round < 2; round++) for (const other of others) exchange(first, other);
        const reading = readPicture(first, context);
        for (const other of others) expect(readPicture(other, context)).toEqual(reading);
        const reloaded = new Y.Doc();
        Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(first));
        expect(readPicture(reloaded, context)).toEqual(reading);
        const rules = reading.ok ? [] : reading.violations.map(({ rule }) => rule);
        expect(rules.filter((rule) => !conflicts.has(rule))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
