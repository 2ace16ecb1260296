import { addRow, deleteRow, rowIds, textOf } from '@lagesbild/picture';
import type { PictureConnection } from '@lagesbild/sync/client';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DatabaseLine, openDatabaseLine } from '../../../../tests/fixtures/database-line.ts';
import {
  addLogin,
  addPicture,
  createScene,
  newId,
  random,
  type Scene,
} from '../../../../tests/fixtures/scene.ts';
import { type ServedApp, serveApp } from '../../../../tests/fixtures/served-app.ts';
import { connectOwnClient } from '../../../../tests/fixtures/sync-clients.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { createPictureLog } from '../store/picture-log.ts';

const limits = { statementMs: 1_500, silenceMs: 2_500 };

let store: TestDatabase;
let scene: Scene;
let cookie: string;
let line: DatabaseLine;
let server: ServedApp;
let pictureId: string;
let client: PictureConnection;

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  cookie = (await addLogin(store.database, scene.school)).cookie;
  line = await openDatabaseLine(store.url);
  server = await serveApp(line.url, 0, { limits });
});
beforeEach(async () => {
  pictureId = await addPicture(store.database, scene);
  client = connectOwnClient({ url: server.url, cookie }, pictureId);
  await saved();
});
afterEach(() => client.close());
afterAll(async () => {
  await server.close();
  await line.close();
  await store.drop();
});

const now = () => client.getSnapshot();
const saved = () =>
  expect.poll(now, { timeout: 15_000 }).toMatchObject({ synced: true, save: 'saved', pending: 0 });

/** A row that is stored although no answer says so. Problems have no derived rows: one statement stores and commits. */
async function addProblemUnheard(): Promise<string> {
  const id = newId();
  const log = createPictureLog(store.pool, store.database);
  const before = (await log.load(pictureId)).updates.length;
  addRow(now().doc, 'problem', {}, { id, random });
  await expect.poll(async () => (await log.load(pictureId)).updates.length).toBe(before + 1);
  expect(now()).toMatchObject({ pending: 1 });
  return id;
}

/** A row whose text people write; stored. */
async function addText(): Promise<string> {
  const id = newId();
  addRow(now().doc, 'overallGoal', {}, { id, random });
  await saved();
  return id;
}

const write = (id: string, word: string) => textOf(now().doc, 'overallGoal', id, 'text')?.insert(0, word);
const goals = () =>
  store.database.selectFrom('goal').select('text').where('picture_id', '=', pictureId).execute();

describe('a database that never answers', () => {
  it('has stored it all the same: acknowledged once, by its number, and not doubled', async () => {
    const id = await addText();
    const rows = async () =>
      (await createPictureLog(store.pool, store.database).load(pictureId)).updates.length;
    const before = await rows();
    line.loseAnswers();
    deleteRow(now().doc, 'problem', await addProblemUnheard());
    await expect.poll(() => now().save, { timeout: 2_500 }).toBe('late');
    await saved();
    expect(rowIds(now().doc, 'problem')).toEqual([]);
    expect(rowIds(now().doc, 'overallGoal')).toEqual([id]);
    expect(await rows()).toBe(before + 2);
  });

  it('holds the picture for as long as somebody else locks its row, and no longer', async () => {
    const id = await addText();
    await store.database.transaction().execute(async (trx) => {
      await sql`select from picture where id = ${pictureId} for update`.execute(trx);
      write(id, 'ord');
      // Longer than one statement may take: given up and tried again, the server never piles up waiting statements.
      await new Promise((done) => setTimeout(done, limits.statementMs + 1_000));
      expect(now()).toMatchObject({ save: 'late', pending: 1 });
    });
    await saved();
    expect(await goals()).toEqual([{ text: 'ord' }]);
    expect(server.logged()).toContain('57014');
  });

  it('does not keep dead lines: the pool works on new ones', async () => {
    const answers = () => fetch(`${server.url}/api/pictures`, { headers: { cookie } });
    await Promise.all(Array.from({ length: 4 }, answers));
    line.loseAnswers();
    expect((await answers()).status).toBe(503);
    // The others rest on the same dead line: none of them is waited for.
    const began = performance.now();
    expect((await answers()).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(limits.statementMs);
    const again = await Promise.all(Array.from({ length: 4 }, answers));
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});
