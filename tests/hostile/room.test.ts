import { describe, expect, it } from 'vitest';
import { encodeUpdate } from '../../packages/sync/src/protocol/index.ts';
import { createRandom, pick } from '../simulation/random.ts';
import { fieldMaps, pointOf, texts } from './anatomy.ts';
import { openArena } from './arena.ts';
import { costAttacks } from './attacks/cost.ts';
import { identityAttacks } from './attacks/identity.ts';
import { attacks } from './attacks/index.ts';
import { type Campaign, expectSound, runCampaign } from './campaign.ts';
import { craft, length } from './craft.ts';
import { markOf } from './mark.ts';
import { report } from './report.ts';
import { createStopwatch, heapInUse } from './stopwatch.ts';
import { frames, seed } from './wanted.ts';

const LONGEST_MS = 250;
const MOST_GROWTH = 20 * 1024 * 1024;

function tell(name: string, { frames: sent, rooms, stopwatch, tally }: Campaign): void {
  const answers = [...tally].sort(([, a], [, b]) => b - a).map(([answer, count]) => `${answer} ${count}`);
  const slowest = stopwatch.worst(3).map(({ label, ms }) => `${ms.toFixed(0)} ms (${label})`);
  report(
    `${name}: ${sent} frames, ${rooms} rooms, seed ${seed}. Longest: ${slowest.join(', ')}. Answers: ${answers.join(', ')}.`,
  );
}

describe('a room under attack', () => {
  it('HO1 stays up, answers in time, stores and shows nothing that does not belong, and nobody else notices', () => {
    const campaign = runCampaign({ frames: frames(20_000), seed });
    tell('A writer attacks', campaign);
    expect(campaign.frames).toBeGreaterThanOrEqual(frames(20_000));
    expect(campaign.stopwatch.longest()).toBeLessThan(LONGEST_MS);
    const refused = ['malformed', 'contentKind', 'undeclaredRoot', 'foreignClient', 'inconsistentOrigin'];
    const otherwise = ['structure', 'tooManyStructs', 'tooDeep', 'tooLarge', 'tooCostly', 'closed 4400'];
    expect([...refused, ...otherwise].filter((answer) => !campaign.tally.has(answer))).toEqual([]);
  }, 7_200_000);

  it('HO2 a reader changes nothing, whatever it sends', () => {
    const campaign = runCampaign({ frames: frames(20_000) / 5, seed: seed + 1, right: 'read' });
    tell('A reader attacks', campaign);
    expect(campaign.stopwatch.longest()).toBeLessThan(LONGEST_MS);
    expect(campaign.tally.get('readOnly')).toBeGreaterThan(100);
  }, 7_200_000);

  it('HO3 a place that is made more crowded frame by frame never blocks the others', () => {
    const random = createRandom(seed);
    const stopwatch = createStopwatch();
    const arena = openArena(random, markOf(random), { stopwatch });
    const crowds = costAttacks.filter(({ name }) => /crowd|ladder/.test(name));
    const text = pointOf(texts(arena.target.view)[0] ?? { _item: null });
    const key = fieldMaps(arena.target.view).find(({ _item }) => _item !== null) ?? { _item: null };
    for (let round = 0; round < 60; round++) {
      // Always the same text and the same key, each time by other clients: as many as are let in.
      const clients = Array.from({ length: 16 }, () => arena.target.freshClient()).sort((a, b) => a - b);
      for (const place of [{ parent: text }, { parent: pointOf(key), parentSub: 'statusLevel' }]) {
        for (const each of [30, 18, 10, 4, 1]) {
          const structs = Array.from({ length: each }, () => ({ ...place, kind: 1, content: length(1) }));
          const update = craft(clients.map((client) => ({ client, clock: 0, structs })));
          arena.attack(encodeUpdate(update), `${16 * each} at one place`);
        }
      }
      for (const { name, frames: make } of crowds)
        for (const frame of make(arena.target)) arena.attack(frame, name);
      arena.typeOn();
    }
    expectSound(arena, `seed ${seed}`);
    const start = performance.now();
    const structs = [...arena.reloaded().store.clients.values()].reduce((sum, all) => sum + all.length, 0);
    const loading = performance.now() - start;
    const worst = stopwatch.worst(1)[0];
    report(
      `Crowding: ${structs} structs afterwards, loaded in ${loading.toFixed(0)} ms. Longest: ${worst?.ms.toFixed(0)} ms (${worst?.label}).`,
    );
    expect(stopwatch.longest()).toBeLessThan(LONGEST_MS);
  });

  it('HO9 whose client id it is outlives a restart: nobody writes in the name of somebody who is away', () => {
    const random = createRandom(seed);
    const arena = openArena(random, markOf(random));
    for (let round = 0; round < 20; round++) {
      arena.restart();
      const before = [arena.room.seq, arena.shownToWatcher(), arena.tally.get('foreignClient') ?? 0];
      for (const { name, frames: make } of identityAttacks.slice(0, 2))
        for (const frame of make(arena.target)) arena.attack(frame, name);
      expect([arena.room.seq, arena.shownToWatcher(), (arena.tally.get('foreignClient') ?? 0) - 2]).toEqual(
        before,
      );
      arena.comeBack();
      arena.typeOn();
    }
    expectSound(arena, `seed ${seed}`);
  });

  it('HO4 what is refused leaves nothing in memory', () => {
    const random = createRandom(seed);
    const arena = openArena(random, markOf(random));
    const refused = Object.values(attacks).flatMap((kind) =>
      kind.filter(({ outcome }) => outcome === 'refused'),
    );
    const attack = (times: number): void => {
      for (let time = 0; time < times; time++) {
        for (const frame of pick(random, refused).frames(arena.target)) arena.attack(frame, 'memory');
        arena.pass(10);
        arena.sent.length = 0;
      }
    };
    attack(300);
    const before = heapInUse();
    attack(2_000);
    const growth = heapInUse() - before;
    report(`Memory: ${(growth / 1024 / 1024).toFixed(1)} MB more after 2,000 refused frames.`);
    expect(growth).toBeLessThan(MOST_GROWTH);
  });
});
