import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalContent, contentHash } from './content.ts';

function filled(): Y.Doc {
  const doc = new Y.Doc();
  const text = new Y.Text('början');
  doc.getMap('b').set('row', new Y.Map([['text', text]]));
  doc.getMap('a').set('code', 'lighting');
  return doc;
}

const textIn = (doc: Y.Doc): Y.Text => (doc.getMap('b').get('row') as Y.Map<Y.Text>).get('text') as Y.Text;

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe('canonical content', () => {
  it('DR1 is the same for the same edits, whatever order they came in and however they are split', () => {
    const first = filled();
    const second = copyOf(first);
    const seen: Uint8Array[] = [];
    first.on('update', (update: Uint8Array) => seen.push(update));
    for (const letter of 'slutet') textIn(first).insert(textIn(first).length, letter);
    textIn(second).insert(3, 'mitt');
    textIn(first).delete(0, 2);
    const told = Y.encodeStateAsUpdate(second);
    for (const update of seen.toReversed()) Y.applyUpdate(second, update);
    Y.applyUpdate(first, told);
    const fresh = copyOf(first);
    second.getMap('never written');
    expect(canonicalContent(second)).toBe(canonicalContent(first));
    expect(canonicalContent(fresh)).toBe(canonicalContent(first));
    expect([contentHash(second), contentHash(fresh)]).toEqual([contentHash(first), contentHash(first)]);
  });

  it('DR1 differs with every visible difference, and with what a copy has not heard of', () => {
    const doc = filled();
    const changes: ((copy: Y.Doc) => void)[] = [
      (copy) => textIn(copy).insert(0, 'x'),
      (copy) => textIn(copy).delete(0, 1),
      (copy) => copy.getMap('a').delete('code'),
      (copy) => copy.getMap('a').set('code', 'noise'),
      (copy) => copy.getMap('b').set('other', new Y.Map()),
      // Written and deleted again: nothing to see, but the copy knows more.
      (copy) => {
        copy.getMap('a').set('gone', 'x');
        copy.getMap('a').delete('gone');
      },
    ];
    const hashes = changes.map((change) => {
      const copy = copyOf(doc);
      change(copy);
      return contentHash(copy);
    });
    expect(new Set([...hashes, contentHash(doc)]).size).toBe(changes.length + 1);
    expect(contentHash(doc)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('DR1 does not confuse a text with the value that looks like it', () => {
    const text = new Y.Doc();
    text.getMap('a').set('x', new Y.Text('hej'));
    const value = new Y.Doc();
    value.getMap('a').set('x', 'hej');
    expect(canonicalContent(text)).not.toBe(canonicalContent(value));
  });

  it('DR1 holds nothing that is deleted', () => {
    const doc = filled();
    textIn(doc).insert(0, 'hemligt');
    textIn(doc).delete(0, 7);
    expect(canonicalContent(doc)).not.toContain('hemligt');
  });
});
