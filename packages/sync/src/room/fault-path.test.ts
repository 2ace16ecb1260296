import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noteText } from '../testing/notes.ts';
import { openCopy, openHarness } from '../testing/room-harness.ts';
import { askInterval } from './limits.ts';

/** Paths of the refusal that a change by a writer is answered with. */
function pathsOf(change: (doc: Y.Doc) => void): string[] {
  const harness = openHarness();
  const session = harness.connect();
  const { doc, updates } = openCopy(harness, session);
  harness.pass(askInterval);
  harness.inbox(session);
  change(doc);
  harness.edit(session, updates[0] ?? new Uint8Array());
  return harness
    .inbox(session)
    .flatMap((message) => (message.type === 'refusal' ? message.violations.map(({ path }) => path) : []));
}

describe('the path of a refused kind of content', () => {
  it('AD27 is the field it was put into', () => {
    expect(pathsOf((doc) => noteText(doc, 'first').insertEmbed(0, { name: 'text' }))).toEqual([
      'notes/first/text',
    ]);
    expect(pathsOf((doc) => noteText(doc, 'first').insert(0, 'bold', { bold: 'free text' }))).toEqual([
      'notes/first/text',
    ]);
  });

  it('AD27 never repeats a key that is not stored yet', () => {
    expect(pathsOf((doc) => doc.getMap('notes').set('free text', new Y.Array()))).toEqual(['notes/?']);
  });

  it('AD27 is unknown where the item stands in something that came with it', () => {
    const change = (doc: Y.Doc) =>
      doc.transact(() => {
        const row = new Y.Map();
        doc.getMap('notes').set('free text', row);
        row.set('free text', new Uint8Array([1]));
      });
    expect(pathsOf(change)).toEqual(['?']);
  });
});
