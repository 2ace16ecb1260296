import { addRow, textOf } from '@lagesbild/picture';
import type { PictureConnection } from '@lagesbild/sync/client';
import { fromServer } from '@lagesbild/sync/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInjectedApp } from '../../../../tests/fixtures/injected-app.ts';
import { addLogin, createScene, newId, random, type Scene } from '../../../../tests/fixtures/scene.ts';
import { type ServedApp, serveApp } from '../../../../tests/fixtures/served-app.ts';
import { connectOwnClient } from '../../../../tests/fixtures/sync-clients.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';

const MARK = 'QMARKERADTEXTQ';

let store: TestDatabase;
let scene: Scene;
let server: ServedApp;

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  server = await serveApp(store.url);
});
afterAll(async () => {
  await server.close();
  await store.drop();
});

const read = async (headers: Record<string, string> = {}) => fetch(`${server.url}/metrics`, { headers });

/** The value of a metric with exactly these labels; 0 when it has not been seen. */
async function value(name: string): Promise<number> {
  const text = await (await read()).text();
  const line = text.split('\n').find((each) => each.startsWith(`lagesbild_${name} `));
  return Number(line?.split(' ')[1] ?? 0);
}

async function open(hurry = 1): Promise<PictureConnection> {
  const { cookie } = await addLogin(store.database, scene.school);
  const client = connectOwnClient({ url: server.url, cookie }, scene.pictureId, hurry);
  await saved(client);
  return client;
}

const saved = (client: PictureConnection) =>
  expect.poll(() => client.getSnapshot()).toMatchObject({ synced: true, save: 'saved', pending: 0 });

describe('/metrics', () => {
  it('counts what happens in rooms, without a word of what is written or where', async () => {
    const client = await open();
    const { doc } = client.getSnapshot();
    const id = newId();
    addRow(doc, 'problem', {}, { id, random });
    textOf(doc, 'problem', id, 'description')?.insert(0, MARK);
    await saved(client);
    expect(await value('edits_stored_total')).toBeGreaterThanOrEqual(1);
    expect(await value('appends_total{result="stored"}')).toBeGreaterThanOrEqual(1);
    expect(await value('append_seconds_count')).toBeGreaterThanOrEqual(1);
    expect(await value('open_pictures')).toBe(1);
    expect(await value('open_sockets')).toBe(1);
    expect(await value('storage_full')).toBe(0);

    doc.getMap('problem').set(MARK, MARK);
    await expect.poll(() => client.getSnapshot().refusals).toHaveLength(1);
    const text = await (await read()).text();
    expect(text).toMatch(/lagesbild_edits_refused_total\{rule="[a-zA-Z]+"\} 1\n/);
    expect(text).toMatch(/lagesbild_event_loop_lag_seconds\{quantile="0.99"\} \d/);
    for (const word of [MARK, scene.pictureId, scene.school.actorId, id]) expect(text).not.toContain(word);
    client.close();
  });

  it('counts a copy that had drifted and was sent anew', async () => {
    const client = await open(100);
    const { doc } = client.getSnapshot();
    const before = await value('drift_resyncs_total');
    doc.transact(() => doc.getMap('problem').set(newId(), 'inget som servern har'), fromServer);
    await expect.poll(() => value('drift_resyncs_total')).toBe(before + 1);
    await expect.poll(() => client.getSnapshot().doc).not.toBe(doc);
    expect(client.getSnapshot().doc.getMap('problem').toJSON()).not.toContain('inget som servern har');
    client.close();
  });

  it('is there for programs on this machine only, never through a proxy', async () => {
    expect((await read()).status).toBe(200);
    for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']) {
      expect((await read({ [header]: '127.0.0.1' })).status).toBe(404);
    }
    const { app, close } = await createInjectedApp();
    const from = (remoteAddress: string) => app.inject({ url: '/metrics', remoteAddress });
    expect((await from('::ffff:127.0.0.1')).statusCode).toBe(200);
    expect((await from('10.0.0.7')).statusCode).toBe(404);
    await close();
  });

  it('is there with the token from anywhere, and without it from nowhere, when one is set', async () => {
    const token = 'zK4Zt8Lw2Rk6Vn1Xc9Bm3Hs7Gd5Jf0Py';
    const { app, close } = await createInjectedApp({ settings: { METRICS_TOKEN: token } });
    const ask = async (authorization: string) =>
      (await app.inject({ url: '/metrics', remoteAddress: '10.0.0.7', headers: { authorization } }))
        .statusCode;
    expect(await ask(`Bearer ${token}`)).toBe(200);
    expect(await ask(`Bearer ${token}x`)).toBe(404);
    expect((await app.inject('/metrics')).statusCode).toBe(404);
    await close();
  });
});
