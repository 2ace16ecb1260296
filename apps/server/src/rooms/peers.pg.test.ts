import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PictureConnection } from '@lagesbild/sync/client';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../../../tests/fixtures/free-port.ts';
import { startProduct } from '../../../../tests/fixtures/product-process.ts';
import {
  addLogin,
  addPicture,
  createScene,
  type Login,
  newId,
  type Scene,
} from '../../../../tests/fixtures/scene.ts';
import { type ServedApp, serveApp } from '../../../../tests/fixtures/served-app.ts';
import { connectOwnClient } from '../../../../tests/fixtures/sync-clients.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { PRESENCE_CHANNEL, parsePeerNews } from './peer-line.ts';

const FORGOTTEN_MS = 45_000;
const TELLING_MS = 500;
/** How late a renewal, and so a look at who is silent, may be. */
const RENEWAL_MS = 15_000;

let store: TestDatabase;
let scene: Scene;
let here: ServedApp;
let there: ServedApp;
let school: Login;
let police: Login;
let ear: pg.Client;
/** Added to the clock of the server `here`. */
let ahead = 0;
const heard: string[] = [];
const open: { close(): void }[] = [];
const dataDir = mkdtempSync(join(tmpdir(), 'lagesbild-peers-'));

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  school = await addLogin(store.database, scene.school);
  police = await addLogin(store.database, scene.police);
  here = await serveApp(store.url, 0, { clock: () => new Date(Date.now() + ahead) });
  there = await serveApp(store.url);
  ear = new pg.Client({ connectionString: store.url });
  await ear.connect();
  ear.on('notification', ({ payload }) => heard.push(payload ?? ''));
  await ear.query(`listen ${PRESENCE_CHANNEL}`);
});
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});
afterAll(async () => {
  await Promise.all([here.close(), there.close(), ear.end()]);
  await store.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function enter(url: string, { cookie }: Login, pictureId: string): Promise<PictureConnection> {
  const client = connectOwnClient({ url, cookie }, pictureId);
  open.push(client);
  await expect.poll(() => client.getSnapshot().synced).toBe(true);
  return client;
}

/** Where the others are, as this person sees it: agency and row. */
const seenBy = (client: PictureConnection): string[] =>
  client.getSnapshot().presence.map(({ actor, at }) => `${actor} ${at?.row ?? 'nowhere'}`);

const placeIn = (row: string) => ({ at: { section: 'problem', row, field: 'description' }, cursor: null });

const said = (pictureId: string) =>
  heard.flatMap((payload) => {
    const news = parsePeerNews(payload);
    return news?.pictureId === pictureId ? [news.saying] : [];
  });

describe('presence across processes', () => {
  it('shows each other where somebody is, and within two seconds that they have left', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [ours, theirs] = [
      await enter(here.url, school, pictureId),
      await enter(there.url, police, pictureId),
    ];
    const [first, second] = [newId(), newId()];
    ours.setPlace(placeIn(first));
    theirs.setPlace(placeIn(second));
    await expect.poll(() => seenBy(theirs)).toEqual([`${scene.school.actorId} ${first}`]);
    await expect.poll(() => seenBy(ours)).toEqual([`${scene.police.actorId} ${second}`]);
    ours.setPlace(placeIn(second));
    await expect.poll(() => seenBy(theirs)).toEqual([`${scene.school.actorId} ${second}`]);
    const late = await enter(there.url, school, pictureId);
    await expect.poll(() => seenBy(late)).toContain(`${scene.school.actorId} ${second}`);
    late.close();
    const began = performance.now();
    ours.close();
    await expect.poll(() => seenBy(theirs), { interval: 20 }).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('tells at most twice a second and process, however often people move, in payloads that PostgreSQL takes', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [ours, theirs] = [
      await enter(here.url, school, pictureId),
      await enter(there.url, police, pictureId),
    ];
    ours.setPlace(placeIn(newId()));
    await expect.poll(() => seenBy(theirs)).toHaveLength(1);
    const before = said(pictureId).length;
    const began = performance.now();
    let last = '';
    while (performance.now() - began < 3_000) {
      last = newId();
      ours.setPlace(placeIn(last));
      theirs.setPlace(placeIn(last));
      await new Promise((done) => setTimeout(done, 25));
    }
    await expect.poll(() => seenBy(theirs)).toEqual([`${scene.school.actorId} ${last}`]);
    const processes = 2;
    const most = processes * (Math.ceil((performance.now() - began) / TELLING_MS) + 1);
    expect(said(pictureId).length - before).toBeLessThanOrEqual(most);
    expect(Math.max(...heard.map((payload) => Buffer.byteLength(payload)))).toBeLessThan(8_000);
  });

  it('says nothing but hello where no other process has the picture open', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [ours, theirs] = [
      await enter(here.url, school, pictureId),
      await enter(here.url, police, pictureId),
    ];
    for (let round = 0; round < 5; round++) {
      const row = newId();
      ours.setPlace(placeIn(row));
      await expect.poll(() => seenBy(theirs)).toEqual([`${scene.school.actorId} ${row}`]);
    }
    ours.close();
    await expect.poll(() => seenBy(theirs)).toEqual([]);
    expect(said(pictureId)).toEqual([{ kind: 'hello', entries: [] }]);
  });

  it('drops what is no presence, and never logs it', async () => {
    const pictureId = await addPicture(store.database, scene);
    const ours = await enter(here.url, school, pictureId);
    const owner = '0f'.repeat(32);
    const start = `${newId()}:${pictureId}:here:`;
    for (const payload of [
      'Omlettgatan',
      `${start}[[7,"${owner}",{"actor":"Omlettgatan 3","function":"principal"}]]`,
      `${start}[[7,"Omlettgatan",{"actor":"a","function":"b"}]]`,
      `${start}[[8,"${owner}",{"actor":"${scene.police.actorId}","function":"principal","user":"Omlettgatan"}]]`,
    ]) {
      await sql`select pg_notify(${PRESENCE_CHANNEL}, ${payload})`.execute(store.database);
    }
    await expect.poll(() => seenBy(ours)).toEqual([`${scene.police.actorId} nowhere`]);
    expect(JSON.stringify(ours.getSnapshot().presence)).not.toContain('Omlettgatan');
    expect(here.logged() + there.logged()).not.toContain('Omlettgatan');
  });

  it('says goodbye for everybody when a process ends, and is met anew after a restart', async () => {
    const pictureId = await addPicture(store.database, scene);
    const port = await freePort();
    let ending = await serveApp(store.url, port);
    const [ours, theirs] = [
      await enter(here.url, school, pictureId),
      await enter(ending.url, police, pictureId),
    ];
    const row = newId();
    theirs.setPlace(placeIn(row));
    await expect.poll(() => seenBy(ours)).toEqual([`${scene.police.actorId} ${row}`]);
    await ending.close();
    await expect.poll(() => seenBy(ours), { timeout: 2_000 }).toEqual([]);
    expect(said(pictureId).filter(({ kind }) => kind === 'bye')).toHaveLength(1);
    ending = await serveApp(store.url, port);
    await expect.poll(() => seenBy(ours), { timeout: 20_000 }).toEqual([`${scene.police.actorId} ${row}`]);
    theirs.close();
    await ending.close();
  });

  it('forgets after 45 seconds who was in a process that was killed', { timeout: 90_000 }, async () => {
    const pictureId = await addPicture(store.database, scene);
    const port = await freePort();
    const product = await startProduct(port, { DATABASE_URL: store.url, DATA_DIR: dataDir });
    const ours = await enter(here.url, school, pictureId);
    const theirs = await enter(`http://127.0.0.1:${port}`, police, pictureId);
    const row = newId();
    theirs.setPlace(placeIn(row));
    const shown = [`${scene.police.actorId} ${row}`];
    await expect.poll(() => seenBy(ours)).toEqual(shown);
    product.kill('SIGKILL');
    await once(product, 'exit');
    theirs.close();
    await new Promise((done) => setTimeout(done, 1_000));
    expect(seenBy(ours)).toEqual(shown);
    ahead += FORGOTTEN_MS;
    await expect.poll(() => seenBy(ours), { timeout: RENEWAL_MS + 5_000 }).toEqual([]);
  });

  it('rests while nobody listens to the database, and then tells what was missed', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [ours, theirs] = [
      await enter(here.url, school, pictureId),
      await enter(there.url, police, pictureId),
    ];
    const staying = await enter(there.url, school, pictureId);
    const [first, second] = [newId(), newId()];
    theirs.setPlace(placeIn(first));
    await expect.poll(() => seenBy(ours)).toContain(`${scene.police.actorId} ${first}`);
    const ended = await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query in ('listen access', 'select 1')`.execute(store.database);
    expect(ended.rows.length).toBeGreaterThanOrEqual(2);
    staying.setPlace(placeIn(second));
    theirs.close();
    await expect.poll(() => seenBy(ours)).toEqual([`${scene.school.actorId} ${second}`]);
    expect(ours.getSnapshot()).toMatchObject({ save: 'saved', closed: null });
  });
});
