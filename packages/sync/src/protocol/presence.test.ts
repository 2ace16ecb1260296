import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { parseClientPresence, parseServerPresence } from './presence.ts';

const at = { section: 'notes', row: 'first', field: 'text' };

function caret() {
  const doc = new Y.Doc();
  const text = new Y.Text('some text');
  doc.getMap('notes').set('first', text);
  const position = (index: number): unknown =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index));
  return { anchor: position(2), head: position(9) };
}

const parse = (state: unknown): unknown => parseClientPresence(JSON.stringify(state));

describe('presence on the wire', () => {
  it('PR1 a declared place and carets of Yjs survive, in one shape', () => {
    const parsed = parse({ at, cursor: caret() });
    expect(parsed).toMatchObject({ at, cursor: { anchor: { assoc: 0 }, head: { assoc: 0 } } });
    expect(Object.keys((parsed as { cursor: { anchor: object } }).cursor.anchor)).toEqual([
      'type',
      'item',
      'assoc',
    ]);
  });

  it('PR2 nothing else of a state survives', () => {
    expect(parse({ user: { name: 'free text', color: '#fff' }, text: 'free text', at })).toEqual({
      at,
      cursor: null,
    });
    for (const bad of [
      { ...at, note: 'free text' },
      { ...at, field: 'free text' },
      { ...at, section: 7 },
      { ...at, row: 'a b' },
      { section: 'notes', field: 'text' },
      ['notes'],
      'free text',
    ]) {
      expect(parse({ at: bad })).toEqual({ at: null, cursor: null });
    }
    const { anchor, head } = caret();
    for (const cursor of [
      { anchor },
      { anchor, head, text: 'free text' },
      { anchor, head: { tname: 'free text', assoc: 0 } },
      { anchor, head: { ...(head as object), note: 'free text' } },
      { anchor, head: { type: { client: 1, clock: 'free text' } } },
      { anchor, head: { item: { client: 1, clock: -1 } } },
      { anchor, head: { item: { client: 1, clock: 1 }, assoc: 7 } },
      { anchor, head: {} },
    ]) {
      expect(parse({ at, cursor })).toEqual({ at, cursor: null });
    }
    expect(parse({ cursor: caret() })).toEqual({ at: null, cursor: null });
  });

  it('PR3 whatever a state holds, only words, numbers and null come out', () => {
    const plain = /^[A-Za-z0-9]{1,40}$/;
    const check = (value: unknown): boolean => {
      if (typeof value === 'string') return plain.test(value);
      if (typeof value === 'object' && value !== null) return Object.values(value).every(check);
      return value === null || typeof value === 'number';
    };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc
            .record({
              at: fc.record({ section: fc.string(), row: fc.option(fc.string()), field: fc.string() }),
              cursor: fc.jsonValue(),
              actor: fc.string(),
              function: fc.string(),
            })
            .map((state) => JSON.stringify(state)),
        ),
        (json) => {
          const client = parseClientPresence(json);
          const server = parseServerPresence(json);
          expect(client === undefined || client === null || check(client)).toBe(true);
          expect(server === undefined || server === null || check(server)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('PR4 null means gone; what is no object is no state', () => {
    expect(parseClientPresence('null')).toBeNull();
    expect(parseServerPresence('null')).toBeNull();
    for (const json of ['', '7', '"text"', '[]', '{']) expect(parseClientPresence(json)).toBeUndefined();
    expect(parseServerPresence('{"actor":"free text","function":"principal"}')).toBeUndefined();
    expect(parseServerPresence('{"actor":"bcd","function":"principal"}')).toEqual({
      actor: 'bcd',
      function: 'principal',
      at: null,
      cursor: null,
    });
  });
});
