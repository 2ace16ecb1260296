import { describe, expect, it } from 'vitest';
import { encodeAwareness } from '../protocol/awareness.ts';
import { firstLog, type Harness, openHarness } from '../testing/room-harness.ts';
import {
  guestLifetime,
  maxGuests,
  maxPeers,
  peersInterval,
  peersRenewal,
  presenceInterval,
  presenceRenewal,
} from './limits.ts';
import type { PeerEntry, PeerSaying, SessionId } from './messages.ts';

const at = { section: 'notes', row: 'first', field: 'text' };
const id = { client: 7, clock: 3 };
const position = { type: null, item: id, assoc: 0 };
const cursor = { anchor: position, head: position };
const signed = { actor: 'abroad', function: 'headOfUnit', at, cursor };

const entry = (client: number, state: unknown = signed, owner = 'elsewhere'): PeerEntry => ({
  client,
  owner,
  json: JSON.stringify(state),
});

/** Other process says something to the room. */
function say(
  harness: Harness,
  kind: PeerSaying['kind'],
  entries: readonly PeerEntry[],
  process = 'other',
): void {
  harness.tell({ type: 'peerSaid', process, saying: { kind, entries } });
}

/** Who the session was told of since the last look; null: gone. */
function seen(harness: Harness, session: SessionId): [number, unknown][] {
  return harness
    .inbox(session)
    .flatMap((message) => (message.type === 'awareness' ? message.entries : []))
    .map(({ client, json }) => [client, JSON.parse(json)]);
}

const told = (harness: Harness) =>
  harness
    .toPeers()
    .map(({ kind, entries }) => [
      kind,
      entries.map(({ client, json }) => [client, JSON.parse(json)?.at ?? null]),
    ]);

function open(who: { owner?: string } = {}) {
  const harness = openHarness();
  harness.tell({ type: 'meetPeers' });
  const a = harness.connect(who);
  harness.inbox(a);
  return { harness, a };
}

/** A room that knows of another process, which has heard what there was to tell. */
function openBeside(who: { owner?: string } = {}) {
  const { harness, a } = open(who);
  say(harness, 'hello', []);
  harness.pass(2 * peersInterval);
  harness.toPeers();
  return { harness, a };
}

/** Two rooms on one log in two processes; what one says is heard by the other when `talk` is called. */
function openTwo() {
  const log = firstLog();
  const rooms = [openHarness({ log }), openHarness({ log })] as const;
  const talk = (): void => {
    for (const [index, room] of rooms.entries()) {
      for (const { kind, entries } of room.toPeers()) {
        const other = rooms[1 - index];
        if (other !== undefined) say(other, kind, entries, `process${index}`);
      }
    }
  };
  return { rooms, talk };
}

describe('presence across processes', () => {
  it('PR16 a room says hello once, and where nobody answers nothing more', () => {
    const { harness, a } = open();
    harness.place(a, 11, { at, cursor });
    harness.pass(2 * presenceRenewal);
    harness.place(a, 11, { at: null });
    harness.tell({ type: 'disconnected', session: a });
    harness.pass(guestLifetime);
    expect(told(harness)).toEqual([['hello', []]]);
    expect([...harness.timers.keys()]).not.toContain('peers');
  });

  it('PR17 a hello, and the first word of a process, are answered with everybody', () => {
    const { harness, a } = open();
    harness.place(a, 11, { at, cursor });
    harness.toPeers();
    harness.pass(peersInterval);
    say(harness, 'hello', []);
    expect(told(harness)).toEqual([['all', [[11, at]]]]);
    harness.pass(peersInterval);
    say(harness, 'here', [], 'third');
    expect(told(harness)).toEqual([['all', [[11, at]]]]);
    harness.pass(peersInterval);
    say(harness, 'here', [], 'third');
    expect(told(harness)).toEqual([]);
  });

  it('PR18 a person in another process is seen like everybody: by who is here, by newcomers, and renewed', () => {
    const { rooms, talk } = openTwo();
    const [first, second] = rooms;
    const [a, b] = [first.connect(), second.connect({ right: 'read' })];
    first.place(a, 11, { at, cursor, name: 'free text' });
    first.tell({ type: 'meetPeers' });
    second.tell({ type: 'meetPeers' });
    second.inbox(b);
    talk();
    const shown = [[11, { actor: 'actor1', function: 'principal', at, cursor }]];
    expect(seen(second, b)).toEqual(shown);
    second.place(b, 12, { at });
    second.pass(peersInterval);
    talk();
    first.pass(presenceInterval);
    expect(seen(first, a)).toEqual([[12, expect.objectContaining({ actor: 'actor1', at })]]);
    expect(seen(second, second.connect())).toEqual(expect.arrayContaining(shown));
    second.inbox(b);
    second.pass(presenceRenewal);
    expect(seen(second, b)).toEqual(shown);
  });

  it('PR19 what another process says is signed anew, and what is no presence falls away', () => {
    const { harness, a } = openBeside();
    say(harness, 'here', [
      entry(21, { ...signed, name: 'free text' }),
      entry(22, { ...signed, at: { ...at, field: 'undeclared' } }),
      entry(23, { at, cursor }),
      entry(24, { ...signed, actor: 'free text' }),
      entry(25, ['free text']),
      entry(2 ** 40),
      { client: 26, owner: 'elsewhere', json: 'free text' },
    ]);
    harness.pass(presenceInterval);
    expect(seen(harness, a)).toEqual([
      [21, signed],
      [22, { ...signed, at: null, cursor: null }],
    ]);
  });

  it('PR20 other processes are told at most twice a second, of everybody who moved', () => {
    const { harness, a } = openBeside();
    const b = harness.connect();
    for (let round = 0; round < 100; round++) {
      const row = round % 2 === 0 ? 'first' : 'second';
      harness.place(a, 11, { at: { ...at, row } });
      harness.place(b, 12, { at: { ...at, row } });
      harness.pass(20);
    }
    const sayings = told(harness);
    expect(sayings.length).toBeGreaterThanOrEqual(4);
    expect(sayings.length).toBeLessThanOrEqual(5);
    expect(sayings.at(-1)).toEqual([
      'here',
      [
        [11, expect.anything()],
        [12, expect.anything()],
      ],
    ]);
  });

  it('PR20 what waits is told in time, also when the clock is a little behind the timer', () => {
    const { harness, a } = openBeside();
    harness.place(a, 11, { at });
    harness.place(a, 11, { at: { ...at, row: 'second' } });
    harness.toPeers();
    harness.pass(peersInterval - 1);
    harness.timers.delete('peers');
    harness.tell({ type: 'woken', timer: 'peers' });
    harness.pass(1);
    expect(told(harness)).toEqual([['here', [[11, { ...at, row: 'second' }]]]]);
  });

  it('PR21 whoever leaves is gone in other processes, and never told of when there was no time to', () => {
    const { harness, a } = openBeside();
    harness.place(a, 11, { at });
    expect(told(harness)).toEqual([['here', [[11, at]]]]);
    const state = JSON.stringify({ at });
    harness.say(
      a,
      encodeAwareness([
        { client: 11, clock: 2, json: 'null' },
        { client: 12, clock: 2, json: state },
        { client: 12, clock: 3, json: 'null' },
      ]),
    );
    harness.tell({ type: 'disconnected', session: a });
    harness.pass(peersInterval);
    expect(told(harness)).toEqual([['here', [[11, null]]]]);
  });

  it('PR22 who has left in another process is gone here, as is everybody there when it says goodbye', () => {
    const { harness, a } = openBeside();
    say(harness, 'here', [entry(21), entry(22), entry(23)]);
    say(harness, 'here', [entry(31)], 'third');
    harness.pass(presenceInterval);
    harness.inbox(a);
    say(harness, 'here', [entry(21, null), entry(31, null)]);
    harness.pass(presenceInterval);
    expect(seen(harness, a)).toEqual([[21, null]]);
    say(harness, 'bye', []);
    harness.pass(presenceInterval);
    expect(seen(harness, a)).toEqual([
      [22, null],
      [23, null],
    ]);
    harness.toPeers();
    say(harness, 'bye', [], 'third');
    harness.place(a, 11, { at });
    harness.pass(peersInterval);
    expect(told(harness)).toEqual([]);
  });

  it('PR23 everybody is renewed for other processes, and whoever is not is gone within 45 seconds', () => {
    const { harness, a } = openBeside();
    harness.place(a, 11, { at });
    say(harness, 'here', [entry(21)]);
    harness.pass(presenceInterval);
    expect(seen(harness, a)).toEqual([[21, signed]]);
    harness.toPeers();
    harness.pass(peersRenewal);
    expect(told(harness)).toEqual([['all', [[11, at]]]]);
    harness.pass(guestLifetime - peersRenewal - 2 * presenceInterval);
    expect(seen(harness, a)).not.toContainEqual([21, null]);
    harness.pass(3 * presenceInterval);
    expect(seen(harness, a)).toEqual([[21, null]]);
    harness.toPeers();
    harness.pass(2 * peersRenewal);
    expect(told(harness)).toEqual([]);
  });

  it('PR24 nobody speaks for a client that somebody else shows in another process, or shows here', () => {
    const { harness, a } = openBeside({ owner: 'here' });
    harness.place(a, 11, { at });
    const b = harness.connect();
    harness.inbox(b);
    say(harness, 'here', [entry(11), entry(21)]);
    say(harness, 'here', [entry(21, { ...signed, actor: 'thief' }, 'thief')], 'third');
    harness.place(b, 21, { at });
    harness.pass(presenceInterval);
    expect(seen(harness, b)).toEqual([[21, signed]]);
    expect(harness.room.presence.held.size).toBe(1);
  });

  it('PR25 whoever comes over from another process, or goes over to one, is shown by the one they are in', () => {
    const { harness, a } = openBeside({ owner: 'moving' });
    const b = harness.connect();
    harness.inbox(b);
    say(harness, 'here', [entry(11, signed, 'moving')]);
    harness.pass(presenceInterval);
    harness.inbox(b);
    harness.place(a, 11, { at: null });
    say(harness, 'here', [entry(11, { ...signed, at: { ...at, row: 'second' } }, 'moving')]);
    harness.pass(presenceInterval);
    expect(seen(harness, b)).toEqual([[11, expect.objectContaining({ actor: 'actor1', at: null })]]);
    harness.tell({ type: 'disconnected', session: a });
    harness.pass(presenceInterval);
    expect(seen(harness, b)).toEqual([[11, expect.objectContaining({ actor: 'abroad' })]]);
    say(harness, 'here', [entry(11, null)]);
    harness.pass(presenceInterval);
    expect(seen(harness, b)).toEqual([[11, null]]);
  });

  it('PR26 a hello, its answer and a renewal tell of everybody: whom they leave out has gone unheard', () => {
    const { harness, a } = openBeside();
    harness.place(a, 11, { at });
    harness.toPeers();
    harness.tell({ type: 'meetPeers' });
    expect(told(harness)).toEqual([['hello', [[11, at]]]]);
    for (const kind of ['hello', 'all'] as const) {
      say(harness, 'here', [entry(21), entry(22)]);
      say(harness, 'here', [entry(31)], 'third');
      harness.pass(presenceInterval);
      harness.inbox(a);
      say(harness, kind, [entry(22)]);
      harness.pass(presenceInterval);
      expect(seen(harness, a)).toEqual([[21, null]]);
    }
  });

  it('PR27 what other processes say is bounded', () => {
    const { harness } = openBeside();
    const crowd = Array.from({ length: maxGuests + 1 }, (_, index) => entry(100 + index));
    say(harness, 'here', crowd);
    for (let index = 0; index < maxPeers + 1; index++) say(harness, 'here', [], `process${index}`);
    expect(harness.room.peers.guests.size).toBe(maxGuests);
    expect(harness.room.peers.known.size).toBe(maxPeers);
  });

  it('PR28 two rooms that could not hear each other until each forgot the other meet again', () => {
    const { rooms, talk } = openTwo();
    const [first, second] = rooms;
    const [a, b] = [first.connect(), second.connect()];
    first.tell({ type: 'meetPeers' });
    talk();
    for (const room of rooms) {
      room.toPeers();
      room.pass(guestLifetime - 1);
      room.toPeers();
      room.pass(peersRenewal);
      expect(room.room.peers.known.size).toBe(0);
    }
    first.place(a, 11, { at });
    second.place(b, 12, { at });
    for (const room of rooms) room.inbox(room === first ? a : b);
    talk();
    talk();
    for (const room of rooms) room.pass(presenceInterval);
    expect(seen(first, a)).toEqual([[12, expect.objectContaining({ at })]]);
    expect(seen(second, b)).toEqual([[11, expect.objectContaining({ at })]]);
  });
});
