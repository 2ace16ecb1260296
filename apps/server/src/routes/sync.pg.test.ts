import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLogin, createScene, type Login, newId, type Scene } from '../../../../tests/fixtures/scene.ts';
import { type ServedApp, serveApp } from '../../../../tests/fixtures/served-app.ts';
import { knock } from '../../../../tests/fixtures/sync-clients.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';

let store: TestDatabase;
let scene: Scene;
let server: ServedApp;
let login: Login;

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  login = await addLogin(store.database, scene.school);
  server = await serveApp(store.url);
});
afterAll(async () => {
  await server.close();
  await store.drop();
});

async function statusOf(
  headers: Record<string, string>,
  pictureId = scene.pictureId,
  query = '',
): Promise<number> {
  const answer = await knock(`${server.url.replace('http', 'ws')}/sync/${pictureId}${query}`, headers);
  if ('status' in answer) return answer.status;
  answer.socket.close();
  return 101;
}

describe('upgrade to a picture', () => {
  it('lets in whoever takes part, from the own pages', async () => {
    expect(await statusOf({ cookie: login.cookie, origin: server.url })).toBe(101);
  });

  it.each([
    ['a foreign origin', { origin: 'https://annan.example' }],
    ['an origin that only begins alike', { origin: 'http://127.0.0.1.annan.example' }],
    ['the origin null', { origin: 'null' }],
    ['no origin', {}],
  ])('answers %s with 403', async (_, headers) => {
    expect(await statusOf({ cookie: login.cookie, ...headers })).toBe(403);
  });

  it('answers a missing, an invented and an expired session with 401', async () => {
    expect(await statusOf({ origin: server.url })).toBe(401);
    const invented = `lagesbild_session=${'a'.repeat(43)}`;
    expect(await statusOf({ origin: server.url, cookie: invented })).toBe(401);
    const expired = await addLogin(store.database, scene.school);
    await store.database
      .updateTable('session')
      .set({ expires_at: new Date(0) })
      .where('token_hash', '=', expired.tokenHash)
      .execute();
    expect(await statusOf({ origin: server.url, cookie: expired.cookie })).toBe(401);
  });

  it('answers a page that brings the edits of another account than the one signed in with 401', async () => {
    const headers = { cookie: login.cookie, origin: server.url };
    expect(await statusOf(headers, scene.pictureId, `?account=${login.accountId}`)).toBe(101);
    expect(await statusOf(headers, scene.pictureId, `?account=${newId()}`)).toBe(401);
    expect(await statusOf(headers, scene.pictureId, `?account=${login.accountId}&account=x`)).toBe(401);
  });

  it('answers a picture one does not take part in like one that does not exist: 404', async () => {
    const stranger = await addLogin(store.database, scene.stranger, 'coordinator');
    expect(await statusOf({ origin: server.url, cookie: stranger.cookie })).toBe(404);
    const own = { origin: server.url, cookie: login.cookie };
    expect(await statusOf(own, newId())).toBe(404);
    expect(await statusOf(own, 'no-id')).toBe(404);
    expect(await statusOf(own, `${scene.pictureId}/more`)).toBe(404);
  });

  it('is no page: a plain request gets 404, and still needs a session and a right', async () => {
    const ask = (cookie: string) => fetch(`${server.url}/sync/${scene.pictureId}`, { headers: { cookie } });
    expect((await ask(login.cookie)).status).toBe(404);
    expect((await ask('')).status).toBe(401);
  });

  it('does not keep the server from ending when it comes while that stops', async () => {
    const stopping = await serveApp(store.url);
    const { hostname, port, host } = new URL(stopping.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const answer: Buffer[] = [];
    socket.on('data', (part: Buffer) => answer.push(part));
    const closed = stopping.close().then(() => 'closed');
    // The server has stopped taking requests by now, and still waits for its rooms.
    await new Promise((done) => setImmediate(done));
    const head = ['GET /sync/x HTTP/1.1', `host: ${host}`, 'connection: upgrade', 'upgrade: websocket'];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    expect(await Promise.race([closed, sleep(5_000, 'still open')])).toBe('closed');
    expect(Buffer.concat(answer).toString()).toContain('HTTP/1.1 503');
    socket.destroy();
  });
});
