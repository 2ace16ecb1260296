import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { plainText } from './narrative-editor.ts';
import { absoluteIndex, relativePosition } from './relative-position.ts';

describe('plainText', () => {
  it('keeps paragraphs and drops what cannot be seen', () => {
    expect(plainText('ett\r\ntvå\rtre\u2028fyra')).toBe('ett\ntvå\ntre\nfyra');
    expect(plainText('a\tb\u0000c\u001b')).toBe('a bc');
  });
});

describe('relative positions', () => {
  it('follow the text and carry every key of the wire shape', () => {
    const doc = new Y.Doc();
    const text = new Y.Text('skolgården');
    doc.getMap('problem').set('description', text);
    const middle = relativePosition(text, 5);
    expect(Object.keys(middle).sort()).toEqual(['assoc', 'item', 'type']);
    text.insert(0, 'på ');
    expect(absoluteIndex(text, middle)).toBe(8);
    expect(absoluteIndex(text, relativePosition(text, text.length))).toBe(13);
  });

  it('are nowhere in another text', () => {
    const doc = new Y.Doc();
    const texts = [new Y.Text('ett'), new Y.Text('två')] as const;
    doc.getMap('problem').set('a', texts[0]);
    doc.getMap('problem').set('b', texts[1]);
    expect(absoluteIndex(texts[1], relativePosition(texts[0], 1))).toBeNull();
  });
});
