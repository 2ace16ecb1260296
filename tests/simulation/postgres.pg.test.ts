import { readPicture } from '@lagesbild/picture';
import { afterAll, describe, expect, it } from 'vitest';
import { pictureContext } from '../../apps/server/src/store/context.ts';
import { createTestDatabase, type TestDatabase } from '../fixtures/test-database.ts';
import { findMark, markOf } from '../hostile/mark.ts';
import { everyColumn } from '../hostile/tables.ts';
import { expectNoAlarm, expectSaved } from './converged.ts';
import { viewOf } from './picture-edits.ts';
import { expectDerivedRows } from './postgres/derived-rows.ts';
import { type RealWorld, runRealWorld } from './postgres/world.ts';
import { createRandom } from './random.ts';
import { operations, seeds } from './seeds.ts';
import { createWeather, everyWeather } from './weather.ts';

const weather = createWeather();

/** Clients, servers, a fresh load, the derived tables: all the same, and valid. */
async function expectOnePicture(world: RealWorld, { database }: TestDatabase): Promise<void> {
  const truth = await world.reload();
  expect(truth.store.pendingStructs, 'the log is complete').toBeNull();
  for (const [at, browser] of world.browsers.entries()) {
    expectSaved(browser.connection(), truth, viewOf, `client ${at} (${browser.way})`);
  }
  for (const [at, server] of world.servers.entries()) {
    const page = await world.look(server);
    expectSaved(page.connection(), truth, viewOf, `a new page at server ${at}`);
    page.close();
    expectNoAlarm(server, `server ${at}`);
    expect(server.logged(), `server ${at} gave up no room`).not.toContain('"room gave up"');
  }
  // Closed to the end: the whole picture reads, and every row stands in exactly one list with an order.
  const context = await pictureContext(database, world.pictureId);
  const reading = context === null ? null : readPicture(truth, context);
  expect(reading?.ok === true ? [] : reading?.violations).toEqual([]);
  world.book.expectOnce(JSON.stringify(truth.getMap('overview').toJSON()));
  await expectDerivedRows(database, world.pictureId, truth);
}

/** What was refused is in no table, and no server has said it. */
async function expectNowhere(mark: string, { servers }: RealWorld, store: TestDatabase): Promise<void> {
  const find = findMark(mark);
  const columns = await everyColumn(store);
  const places = [
    ...columns.map(({ name, bytes }) => ({ name, text: bytes.toString('latin1') })),
    ...servers.map((server, at) => ({ name: `the log of server ${at}`, text: server.logged() })),
  ];
  expect(places.flatMap(({ name, text }) => find(text).map((dress) => `${name}: ${dress}`))).toEqual([]);
}

describe.concurrent('people at two servers on one PostgreSQL, over sockets and HTTP', () => {
  const all = seeds(8, []);
  for (const seed of all) {
    it(`SI4 seed ${seed}`, { timeout: 240_000 }, async () => {
      const mark = markOf(createRandom(seed));
      const persons = [
        `Gunilla ${mark} är känd`,
        `${mark} 850709-9805`,
        `${mark}, telefon 070-1740605`,
        `${mark}@exempel.se`,
      ];
      const home = seed % 4 === 1 ? ('own process' as const) : ('this process' as const);
      const plan = { seed, operations: operations(100), clients: 4 + ((seed * 7) % 5), home };
      const store = await createTestDatabase();
      const world = await runRealWorld(store, plan, persons);
      try {
        await expectOnePicture(world, store);
        await expectNowhere(mark, world, store);
        weather.count(world);
      } finally {
        await world.close();
        await store.drop();
      }
    });
  }

  afterAll(() => {
    const met = everyWeather.map((event) => `${event} ${weather.met(event)}`);
    process.stdout.write(`Two servers on PostgreSQL, ${all.length} seeds: ${met.join(', ')}.\n`);
    // A few seeds need not meet a database that fails at the wrong moment.
    const certain = all.length < 8 ? [] : everyWeather.filter((event) => event !== 'appendFailed');
    for (const event of certain) expect(weather.met(event), event).toBeGreaterThan(0);
  });
});
