import { addRow, rowIds } from '@lagesbild/picture';
import { closeCode, encodeParcel, pingFrame, readParcel } from '@lagesbild/sync/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addLogin,
  addPicture,
  createScene,
  type Login,
  newId,
  random,
  type Scene,
} from '../../../../tests/fixtures/scene.ts';
import { type ServedApp, serveApp } from '../../../../tests/fixtures/served-app.ts';
import { connectOverHttp, connectOwnClient } from '../../../../tests/fixtures/sync-clients.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { announce, type News } from '../rooms/announce.ts';

const SOON_MS = 2000;
const BYTES = { 'content-type': 'application/octet-stream' };

let store: TestDatabase;
let scene: Scene;
let server: ServedApp;
let police: Login;
let school: Login;
let pictureId: string;

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  server = await serveApp(store.url);
});
beforeEach(async () => {
  police = await addLogin(store.database, scene.police);
  school = await addLogin(store.database, scene.school);
  pictureId = await addPicture(store.database, scene);
});
afterAll(async () => {
  await server.close();
  await store.drop();
});

type Special = { cookie?: string; origin?: string; method?: string; body?: Uint8Array };

function ask(path: string, special: Special = {}): Promise<Response> {
  const { cookie = police.cookie, origin = server.url, method = 'POST', body } = special;
  return fetch(`${server.url}/sync/${pictureId}/line${path}`, {
    method,
    headers: { cookie, origin, ...(body && BYTES) },
    ...(body && { body: Buffer.from(body) }),
  });
}

async function openLine(): Promise<string> {
  const answer = await ask('');
  expect(answer.status).toBe(200);
  return `/${await answer.text()}`;
}

const parcelIn = async (answer: Response) => readParcel(new Uint8Array(await answer.arrayBuffer()));

const pings = (first: number, count: number) =>
  encodeParcel({ first, frames: Array.from({ length: count }, () => pingFrame), closed: null });

async function end(news: News, work: () => Promise<unknown>): Promise<void> {
  await work();
  await store.database.transaction().execute((trx) => announce(trx, news));
}

describe('a line over HTTP', () => {
  it('is opened like a socket: own origin, session and right, else 403, 401 and 404', async () => {
    expect((await ask('', { origin: 'https://annan.example' })).status).toBe(403);
    expect((await ask('', { cookie: '' })).status).toBe(401);
    const stranger = await addLogin(store.database, scene.stranger, 'coordinator');
    expect((await ask('', { cookie: stranger.cookie })).status).toBe(404);
    expect((await ask('')).headers.get('cache-control')).toBe('no-store');
  });

  it('answers only the browser session that opened it, under its picture, from the own pages', async () => {
    const line = await openLine();
    const again = await addLogin(store.database, scene.police);
    for (const path of [line, `${line}/answers?after=0`]) {
      const body = pings(0, 1);
      expect((await ask(path, { cookie: again.cookie, body })).status).toBe(404);
      expect((await ask(path, { cookie: '', body })).status).toBe(401);
      expect((await ask(path, { origin: 'https://annan.example', body })).status).toBe(403);
    }
    expect((await ask(line, { cookie: again.cookie, method: 'DELETE' })).status).toBe(404);
    const elsewhere = `${server.url}/sync/${scene.pictureId}/line${line}/answers?after=0`;
    const headers = { cookie: police.cookie, origin: server.url };
    expect((await fetch(elsewhere, { method: 'POST', headers })).status).toBe(404);
  });

  it('takes frames once, keeps what it sent until it has arrived, and is gone when it is left', async () => {
    const line = await openLine();
    await expect.poll(async () => (await parcelIn(await ask(line, { body: pings(0, 2) })))?.first).toBe(2);
    expect((await parcelIn(await ask(line, { body: pings(0, 2) })))?.first).toBe(2);
    expect((await parcelIn(await ask(line, { body: pings(7, 2) })))?.first).toBe(2);
    const once = await parcelIn(await ask(`${line}/answers?after=0`));
    expect(once?.frames).toHaveLength(2);
    expect(await parcelIn(await ask(`${line}/answers?after=0`))).toEqual(once);
    expect((await ask(line, { method: 'DELETE' })).status).toBe(200);
    expect((await ask(`${line}/answers?after=2`)).status).toBe(404);
  });

  it('refuses what is no parcel, what is no number and what is too large', async () => {
    const line = await openLine();
    expect((await ask(line, { body: new Uint8Array([0, 0, 200]) })).status).toBe(400);
    expect((await ask(`${line}/answers?after=x`)).status).toBe(400);
    expect((await ask(line, { body: new Uint8Array(1_200_000) })).status).toBe(413);
    await ask(line, { method: 'DELETE' });
  });
});

describe('the own client over HTTP', () => {
  it('reads, writes and is acknowledged, together with somebody on a socket', async () => {
    const over = connectOverHttp({ url: server.url, cookie: police.cookie }, pictureId);
    const beside = connectOwnClient({ url: server.url, cookie: school.cookie }, pictureId);
    await expect.poll(() => [over, beside].map((one) => one.getSnapshot().synced)).toEqual([true, true]);
    expect(over.getSnapshot().transport).toBe('http');
    addRow(over.getSnapshot().doc, 'problem', {}, { id: newId(), random });
    addRow(beside.getSnapshot().doc, 'problem', {}, { id: newId(), random });
    await expect
      .poll(() => [over, beside].map((one) => rowIds(one.getSnapshot().doc, 'problem').length))
      .toEqual([2, 2]);
    await expect.poll(() => over.getSnapshot()).toMatchObject({ save: 'saved', pending: 0 });
    over.close();
    beside.close();
  });

  it('is refused like on a socket, and the text reaches nobody', async () => {
    const over = connectOverHttp({ url: server.url, cookie: police.cookie }, pictureId);
    const beside = connectOwnClient({ url: server.url, cookie: school.cookie }, pictureId);
    await expect.poll(() => [over, beside].map((one) => one.getSnapshot().synced)).toEqual([true, true]);
    const mark = 'Märkesordet';
    over.getSnapshot().doc.getMap('overview').set('undeclared', mark);
    await expect.poll(() => over.getSnapshot().refusals.length).toBe(1);
    addRow(over.getSnapshot().doc, 'problem', {}, { id: newId(), random });
    await expect.poll(() => rowIds(beside.getSnapshot().doc, 'problem').length).toBe(1);
    expect(JSON.stringify(beside.getSnapshot().doc.getMap('overview'))).not.toContain(mark);
    expect(server.logged()).not.toContain(mark);
    over.close();
    beside.close();
  });

  it('hears within two seconds that its right is gone', async () => {
    const over = connectOverHttp({ url: server.url, cookie: police.cookie }, pictureId);
    await expect.poll(() => over.getSnapshot().save).toBe('saved');
    await end({ kind: 'access', picture: pictureId }, () =>
      store.database
        .deleteFrom('participation')
        .where('picture_id', '=', pictureId)
        .where('actor_id', '=', scene.police.actorId)
        .execute(),
    );
    await expect
      .poll(() => over.getSnapshot().closed, { timeout: SOON_MS })
      .toEqual({ code: closeCode.revoked, reason: 'revoked' });
    over.close();
  });

  it('hears within two seconds that its session has ended', async () => {
    const over = connectOverHttp({ url: server.url, cookie: police.cookie }, pictureId);
    await expect.poll(() => over.getSnapshot().save).toBe('saved');
    await end({ kind: 'session', session: police.tokenHash.toString('hex') }, () =>
      store.database.deleteFrom('session').where('token_hash', '=', police.tokenHash).execute(),
    );
    await expect
      .poll(() => over.getSnapshot().closed, { timeout: SOON_MS })
      .toEqual({ code: closeCode.signedOut, reason: 'signedOut' });
    over.close();
  });

  it('learns of a restart at once, and brings what it wrote meanwhile', async () => {
    const first = await serveApp(store.url);
    const port = Number(new URL(first.url).port);
    const over = connectOverHttp({ url: first.url, cookie: police.cookie }, pictureId);
    await expect.poll(() => over.getSnapshot().save).toBe('saved');
    const started = performance.now();
    const closing = first.close();
    await expect.poll(() => over.getSnapshot().save).toBe('connecting');
    expect(performance.now() - started).toBeLessThan(SOON_MS);
    addRow(over.getSnapshot().doc, 'problem', {}, { id: newId(), random });
    await closing;
    const second = await serveApp(store.url, port);
    await expect
      .poll(() => over.getSnapshot(), { timeout: 20_000 })
      .toMatchObject({ save: 'saved', pending: 0 });
    over.close();
    await second.close();
  });
});
