import type { PeerEntry } from '@lagesbild/sync/room';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPeerLine, encodePeerNews, type PeerNews, parsePeerNews } from './peer-line.ts';

const process = 'bcdfghjkmnpqrstv';
const pictureId = 'zzzzzzzzzzzzzzzz';
const other = 'xxxxxxxxxxxxxxxx';
const owner = '0f'.repeat(32);
const at = { section: 'problem', row: 'bcdfghjkmnpqrstv', field: 'description' };
const position = { type: null, item: { client: 4_294_967_295, clock: 12_345 }, assoc: -1 };
const state = { actor: process, function: 'headOfUnit', at, cursor: { anchor: position, head: position } };

const entry = (client: number): PeerEntry => ({ client, owner, json: JSON.stringify(state) });
const gone = (client: number): PeerEntry => ({ client, owner: '', json: 'null' });
const news = (kind: PeerNews['saying']['kind'], entries: readonly PeerEntry[]): PeerNews => ({
  process,
  pictureId,
  saying: { kind, entries },
});
const start = `${process}:${pictureId}`;

describe('presence between processes', () => {
  it.each([news('hello', []), news('all', [entry(1)]), news('here', [entry(1), gone(2)]), news('bye', [])])(
    'carries $saying.kind',
    (one) => {
      expect(encodePeerNews(one).map(parsePeerNews)).toEqual([one]);
    },
  );

  it('splits what is too long for one payload; only the first says hello', () => {
    const entries = Array.from({ length: 100 }, (_, index) => entry(index));
    const payloads = encodePeerNews(news('hello', entries));
    expect(payloads.length).toBeGreaterThan(3);
    for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
    const read = payloads.map((payload) => parsePeerNews(payload)?.saying);
    expect(read.map((saying) => saying?.kind)).toEqual(['hello', ...payloads.slice(1).map(() => 'here')]);
    expect(read.flatMap((saying) => saying?.entries)).toEqual(entries);
    const all = encodePeerNews(news('all', entries)).map((payload) => parsePeerNews(payload)?.saying.kind);
    expect(new Set(all)).toEqual(new Set(['here']));
  });

  it('leaves behind what belongs to no presence, however deep it is', () => {
    const deep = `${'['.repeat(3_500)}${']'.repeat(3_500)}`;
    const payload = `${start}:here:[[1,"${owner}",{"deep":${deep},${JSON.stringify(state).slice(1)}]]`;
    expect(parsePeerNews(payload)).toEqual(news('here', [entry(1)]));
    const bottomless = `${start}:here:${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(parsePeerNews(bottomless)).toBeNull();
  });

  const good = JSON.stringify(state);
  it.each([
    '',
    'hello',
    `other:${pictureId}:here:[]`,
    `${process}:other:here:[]`,
    `${start}:else:[]`,
    `${start}:here:`,
    `${start}:here:{}`,
    `${start}:here:[`,
    `${start}:here:[1]`,
    `${start}:here:[[1,"${owner}"]]`,
    `${start}:here:[["1","${owner}",${good}]]`,
    `${start}:here:[[-1,"${owner}",${good}]]`,
    `${start}:here:[[1.5,"${owner}",${good}]]`,
    `${start}:here:[[1,"somebody",${good}]]`,
    `${start}:here:[[1,"",${good}]]`,
    `${start}:here:[[1,"${owner}",null]]`,
    `${start}:here:[[1,"${owner}",{"at":null}]]`,
    `${start}:here:[[1,"${owner}","free text"]]`,
    `${start}:here:[[1,"${owner}",{"actor":"free text","function":"principal"}]]`,
  ])('drops %j', (payload) => {
    expect(parsePeerNews(payload)).toBeNull();
  });
});

describe('the line to other processes', () => {
  afterEach(() => void vi.useRealTimers());

  /** A line whose first `failures` calls fail. */
  function openLine(failures = 0) {
    const calls: (readonly string[])[] = [];
    const greeted: string[] = [];
    const line = createPeerLine(
      process,
      async (payloads) => {
        calls.push(payloads);
        await Promise.resolve();
        if (calls.length <= failures) throw new Error('no database');
      },
      (id) => void greeted.push(id),
    );
    return {
      line,
      greeted,
      kinds: () => calls.map((payloads) => payloads.map((one) => parsePeerNews(one)?.saying.kind)),
      calls,
    };
  }

  it('sends one thing at a time, in order, and what waited in one go', async () => {
    const { line, kinds } = openLine();
    for (const kind of ['hello', 'here', 'bye'] as const) line.say(pictureId, { kind, entries: [] });
    await line.end();
    expect(kinds()).toEqual([['hello'], ['here', 'bye']]);
  });

  it('lets fall what cannot be sent, but has hello said again where it got lost', async () => {
    vi.useFakeTimers();
    const { line, kinds, greeted } = openLine(2);
    line.say(pictureId, { kind: 'hello', entries: [entry(1)] });
    line.say(other, { kind: 'here', entries: [entry(2)] });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(kinds()).toEqual([['hello'], ['here']]);
    expect(greeted).toEqual([pictureId]);
  });

  it('keeps a bounded number waiting; a hello that found no place is said again', async () => {
    vi.useFakeTimers();
    const { line, calls, greeted } = openLine();
    line.say(pictureId, { kind: 'here', entries: [] });
    line.say(other, { kind: 'hello', entries: [] });
    for (let count = 0; count < 1_500; count++) line.say(pictureId, { kind: 'here', entries: [] });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(calls.map(({ length }) => length)).toEqual([1, 501]);
    expect(greeted).toEqual([other]);
  });

  it('has nothing said again once it has ended', async () => {
    vi.useFakeTimers();
    const { line, greeted } = openLine(2);
    line.say(pictureId, { kind: 'hello', entries: [] });
    await line.end();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(greeted).toEqual([]);
  });
});
