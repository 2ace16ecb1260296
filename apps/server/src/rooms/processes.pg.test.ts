import { addRow, rowIds, textOf } from '@lagesbild/picture';
import type { PictureConnection } from '@lagesbild/sync/client';
import { encodeUpdate, readServerMessage } from '@lagesbild/sync/protocol';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addLogin,
  addPicture,
  createScene,
  newId,
  random,
  type Scene,
} from '../../../../tests/fixtures/scene.ts';
import { type ServedApp, serveApp } from '../../../../tests/fixtures/served-app.ts';
import { connectOwnClient, openRawSocket } from '../../../../tests/fixtures/sync-clients.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { createPictureLog } from '../store/picture-log.ts';
import { compactPicture } from './compaction.ts';

let store: TestDatabase;
let scene: Scene;
let servers: ServedApp[];
let cookie: string;
const open: PictureConnection[] = [];

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  cookie = (await addLogin(store.database, scene.school)).cookie;
  servers = await Promise.all([serveApp(store.url), serveApp(store.url)]);
});
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await store.drop();
});

/** One client at each server, alternating. */
async function join(pictureId: string, count: number): Promise<PictureConnection[]> {
  const clients = Array.from({ length: count }, (_, index) => {
    const { url = '' } = servers[index % servers.length] ?? {};
    return connectOwnClient({ url, cookie }, pictureId);
  });
  open.push(...clients);
  for (const client of clients) await expect.poll(() => client.getSnapshot().synced).toBe(true);
  return clients;
}

const docOf = (client: PictureConnection): Y.Doc => client.getSnapshot().doc;

/** The problems as text, whatever order their rows and fields arrived in. */
const contentOf = (doc: Y.Doc): string =>
  Object.entries(doc.getMap('problem').toJSON())
    .map(([id, row]) => `${id} ${JSON.stringify(Object.entries(row).sort())}`)
    .sort()
    .join('\n');

async function allSavedAndEqual(clients: readonly PictureConnection[]): Promise<void> {
  for (const client of clients) {
    await expect
      .poll(() => client.getSnapshot(), { timeout: 10_000 })
      .toMatchObject({ save: 'saved', pending: 0 });
  }
  await expect.poll(() => new Set(clients.map((client) => contentOf(docOf(client)))).size).toBe(1);
}

async function storedContent(pictureId: string): Promise<string> {
  const { snapshot, updates } = await createPictureLog(store.pool, store.database).load(pictureId);
  const doc = new Y.Doc();
  if (snapshot !== null) Y.applyUpdate(doc, snapshot);
  for (const { update } of updates) Y.applyUpdate(doc, update);
  return contentOf(doc);
}

describe('two processes on one database', () => {
  it('show each other every edit', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [first, second] = await join(pictureId, 2);
    if (first === undefined || second === undefined) throw new Error('no clients');
    const id = newId();
    addRow(docOf(first), 'problem', { description: 'Klotter' }, { id, random });
    await expect.poll(() => rowIds(docOf(second), 'problem')).toEqual([id]);
    textOf(docOf(second), 'problem', id, 'description')?.insert(7, ' vid skolan');
    await expect
      .poll(() => String(textOf(docOf(first), 'problem', id, 'description')))
      .toBe('Klotter vid skolan');
  });

  it('converge when four clients at both write into the same fields as fast as they can', async () => {
    const pictureId = await addPicture(store.database, scene);
    const clients = await join(pictureId, 4);
    const [first] = clients;
    if (first === undefined) throw new Error('no clients');
    const id = newId();
    addRow(docOf(first), 'problem', { description: '' }, { id, random });
    for (const client of clients) await expect.poll(() => rowIds(docOf(client), 'problem')).toEqual([id]);
    for (let round = 0; round < 50; round++) {
      for (const [index, client] of clients.entries()) {
        const text = textOf(docOf(client), 'problem', id, 'description');
        if (round % 5 === 4 && text !== null && text.length > 3) text.delete(0, 2);
        else text?.insert(Math.floor(random() * (text.length + 1)), 'abcd'.charAt(index));
        if (round % 10 === 0) addRow(docOf(client), 'problem', {}, { id: newId(), random });
      }
      await new Promise((done) => setTimeout(done, 2));
    }
    await allSavedAndEqual(clients);
    expect(rowIds(docOf(first), 'problem')).toHaveLength(1 + 4 * 5);
    expect(await storedContent(pictureId)).toBe(contentOf(docOf(first)));
  });

  it('catch up with what was announced while nobody listened', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [first, second] = await join(pictureId, 2);
    if (first === undefined || second === undefined) throw new Error('no clients');
    // Ends every listening connection, as a restart of the database would.
    const ended = await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query in ('listen access', 'select 1')`.execute(store.database);
    expect(ended.rows).toHaveLength(2);
    const id = newId();
    addRow(docOf(first), 'problem', {}, { id, random });
    await expect.poll(() => rowIds(docOf(second), 'problem'), { timeout: 10_000 }).toEqual([id]);
  });

  it('let nobody write under the client id of somebody who is away, at the other or after a restart', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [away] = await join(pictureId, 1);
    if (away === undefined) throw new Error('no client');
    const doc = docOf(away);
    addRow(doc, 'problem', {}, { id: newId(), random });
    await allSavedAndEqual([away]);
    away.close();
    const before = Y.encodeStateVector(doc);
    addRow(doc, 'problem', {}, { id: newId(), random });
    const forged = encodeUpdate(Y.encodeStateAsUpdate(doc, before));
    const thief = (await addLogin(store.database, scene.police)).cookie;
    const restarted = await serveApp(store.url);
    for (const { url } of [...servers, restarted]) {
      const socket = await openRawSocket({ url, cookie: thief }, pictureId);
      const answers: string[] = [];
      socket.on('message', (bytes: Buffer) => {
        const message = readServerMessage(new Uint8Array(bytes));
        answers.push(message?.type === 'refusal' ? message.code : (message?.type ?? 'nothing'));
      });
      socket.send(Uint8Array.of(0, 0, 1, 0));
      socket.send(forged);
      await expect.poll(() => answers).toContain('foreignClient');
      expect(answers).not.toContain('ack');
      socket.terminate();
    }
    await restarted.close();
    const owners = store.database
      .selectFrom('picture_writer')
      .selectAll()
      .where('picture_id', '=', pictureId);
    const own = (await owners.execute()).filter(({ client }) => client === doc.clientID);
    expect(own).toHaveLength(1);
    expect(own[0]?.owner.length).toBe(32);
  });

  it('go on when the other process has folded the log under them', async () => {
    const pictureId = await addPicture(store.database, scene);
    const clients = await join(pictureId, 2);
    const log = createPictureLog(store.pool, store.database);
    for (let round = 0; round < 10; round++) {
      for (const client of clients) addRow(docOf(client), 'problem', {}, { id: newId(), random });
      await compactPicture(log, pictureId);
    }
    await allSavedAndEqual(clients);
    const [first] = clients;
    expect(first && rowIds(docOf(first), 'problem')).toHaveLength(20);
    expect(await storedContent(pictureId)).toBe(first && contentOf(docOf(first)));
  });
});
