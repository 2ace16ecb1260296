import type { PeerEntry } from '@lagesbild/sync/room';
import { describe, expect, it } from 'vitest';
import { encodePeerNews, type PeerNews, parsePeerNews } from './peer-line.ts';

const process = 'bcdfghjkmnpqrstv';
const pictureId = 'zzzzzzzzzzzzzzzz';
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
  it.each([news('hello', []), news('here', [entry(1), gone(2)]), news('bye', [])])(
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
