import { describe, expect, it } from 'vitest';
import { encodeAwareness, queryAwarenessFrame } from '../protocol/awareness.ts';
import type { ServerMessage } from '../protocol/server-message.ts';
import { openHarness } from '../testing/room-harness.ts';
import { presenceInterval, presenceRenewal } from './limits.ts';

const at = { section: 'notes', row: 'first', field: 'text' };

function presences(messages: readonly ServerMessage[]): [number, unknown][] {
  return messages.flatMap((message) =>
    message.type === 'awareness'
      ? message.entries.map(({ client, json }): [number, unknown] => [client, JSON.parse(json)])
      : [],
  );
}

function open() {
  const harness = openHarness();
  const [a, b] = [harness.connect(), harness.connect({ right: 'read' })];
  harness.inbox(a);
  harness.inbox(b);
  return { harness, a, b };
}

describe('presence in the room', () => {
  it('PR5 the server signs a place with agency and function and drops everything else', () => {
    const { harness, a, b } = open();
    harness.place(a, 11, { at, actor: 'somebody', function: 'else', user: { name: 'free text' } });
    const signed = { actor: 'actor1', function: 'principal', at, cursor: null };
    expect(presences(harness.inbox(b))).toEqual([[11, signed]]);
    expect(presences(harness.inbox(a))).toEqual([]);
  });

  it('PR6 a place that is not declared is no place', () => {
    const { harness, a, b } = open();
    harness.place(a, 11, { at: { ...at, field: 'undeclared' } });
    expect(presences(harness.inbox(b))).toEqual([[11, expect.objectContaining({ at: null, cursor: null })]]);
  });

  it('PR7 a reader is seen, too', () => {
    const { harness, a, b } = open();
    harness.place(b, 12, { at });
    expect(presences(harness.inbox(a))).toEqual([[12, expect.objectContaining({ at, actor: 'actor2' })]]);
  });

  it('PR8 nobody speaks for a client of somebody else, whatever it echoes', () => {
    const { harness, a, b } = open();
    harness.place(a, 11, { at });
    harness.inbox(b);
    harness.pass(presenceInterval);
    harness.place(b, 11, { at: null });
    harness.place(b, 11, null);
    harness.say(
      b,
      encodeAwareness([
        { client: 11, clock: 99, json: 'null' },
        { client: 12, clock: 1, json: JSON.stringify({ at }) },
      ]),
    );
    harness.pass(presenceInterval);
    expect(presences(harness.inbox(a))).toEqual([[12, expect.objectContaining({ actor: 'actor2' })]]);
    const late = harness.connect();
    const seen = presences(harness.inbox(late));
    expect(seen).toContainEqual([11, expect.objectContaining({ actor: 'actor1', at })]);
  });

  it('PR9 a session shows one client: another one counts only after the first is said to be gone', () => {
    const { harness, a, b } = open();
    harness.place(a, 11, { at });
    harness.place(a, 13, { at });
    harness.pass(presenceInterval);
    expect(presences(harness.inbox(b)).map(([client]) => client)).toEqual([11]);
    harness.say(
      a,
      encodeAwareness([
        { client: 11, clock: 2, json: 'null' },
        { client: 13, clock: 3, json: JSON.stringify({ at }) },
      ]),
    );
    harness.pass(presenceInterval);
    expect(presences(harness.inbox(b))).toEqual([
      [11, null],
      [13, expect.objectContaining({ at })],
    ]);
  });

  it('PR10 at most five frames a second, with everybody in one', () => {
    const { harness, a, b } = open();
    const watcher = harness.connect();
    harness.inbox(watcher);
    for (let round = 0; round < 100; round++) {
      harness.place(a, 11, { at: { ...at, row: round % 2 === 0 ? 'first' : 'second' } });
      harness.place(b, 12, { at: { ...at, row: round % 2 === 0 ? 'second' : 'first' } });
      harness.pass(10);
    }
    const frames = harness.inbox(watcher).filter(({ type }) => type === 'awareness');
    expect(frames.length).toBeLessThanOrEqual(6);
    expect(frames.length).toBeGreaterThanOrEqual(4);
    expect(presences(frames.slice(-1)).map(([client]) => client)).toEqual([11, 12]);
  });

  it('PR11 whoever leaves is gone for the others', () => {
    const { harness, a, b } = open();
    harness.place(a, 11, { at });
    harness.pass(presenceInterval);
    harness.inbox(b);
    harness.tell({ type: 'disconnected', session: a });
    expect(presences(harness.inbox(b))).toEqual([[11, null]]);
  });

  it('PR12 a newcomer, and whoever asks, is told of everybody', () => {
    const { harness, a, b } = open();
    harness.place(a, 11, { at });
    const late = harness.connect();
    expect(presences(harness.inbox(late)).map(([client]) => client)).toEqual([11]);
    harness.inbox(b);
    harness.say(b, queryAwarenessFrame);
    expect(presences(harness.inbox(b)).map(([client]) => client)).toEqual([11]);
  });

  it('PR13 clocks always rise, and everybody is renewed before a stock client forgets', () => {
    const { harness, a, b } = open();
    harness.place(a, 11, { at });
    harness.pass(3 * presenceRenewal + presenceInterval);
    const clocks = harness
      .inbox(b)
      .flatMap((message) => (message.type === 'awareness' ? message.entries.map(({ clock }) => clock) : []));
    expect(clocks.length).toBeGreaterThanOrEqual(3);
    expect(clocks).toEqual([...new Set(clocks)].sort((first, second) => first - second));
    expect(clocks[0]).toBeGreaterThanOrEqual(1_000_000);
  });

  it('PR14 presence binds a client id only while it is shown', () => {
    const { harness, a, b } = open();
    harness.place(a, 11, { at });
    harness.place(b, 11, { at: null });
    harness.place(a, 11, null);
    harness.pass(presenceInterval);
    harness.inbox(a);
    harness.place(b, 11, { at });
    harness.pass(presenceInterval);
    expect(presences(harness.inbox(a))).toContainEqual([11, expect.objectContaining({ actor: 'actor2' })]);
    expect(harness.room.owners.size).toBe(0);
  });

  it('PR15 whoever comes and goes between two frames is never told of', () => {
    const { harness, a, b } = open();
    harness.place(a, 11, { at });
    harness.inbox(b);
    const state = JSON.stringify({ at });
    const comings = Array.from({ length: 400 }, (_, number) => [
      { client: 11 + number, clock: 2, json: 'null' },
      { client: 12 + number, clock: 2, json: state },
    ]).flat();
    harness.say(a, encodeAwareness(comings));
    harness.pass(presenceInterval);
    expect(presences(harness.inbox(b))).toEqual([
      [11, null],
      [411, expect.objectContaining({ at })],
    ]);
    expect(harness.room.owners.size).toBe(0);
  });
});
