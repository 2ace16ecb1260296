import { addRow, rowIds } from '@lagesbild/picture';
import type { PictureConnection } from '@lagesbild/sync/client';
import { closeCode } from '@lagesbild/sync/protocol';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { onServer } from '../../../../tests/fixtures/postgres.ts';
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
import { compactPicture } from './compaction.ts';

let store: TestDatabase;
let scene: Scene;
let server: ServedApp;
let cookie: string;
const open: PictureConnection[] = [];

beforeAll(async () => {
  store = await createTestDatabase();
  // The database of this file goes away and comes back: resting connections of its own pool break, too.
  store.pool.on('error', () => undefined);
  scene = await createScene(store.database);
  cookie = (await addLogin(store.database, scene.school)).cookie;
  server = await serveApp(store.url);
});
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});
afterAll(async () => {
  await server.close();
  await store.drop();
});

function connect(pictureId: string): PictureConnection {
  const client = connectOwnClient({ url: server.url, cookie }, pictureId);
  open.push(client);
  return client;
}

async function join(pictureId: string): Promise<PictureConnection> {
  const client = connect(pictureId);
  await expect
    .poll(() => client.getSnapshot(), { timeout: 10_000 })
    .toMatchObject({ synced: true, save: 'saved' });
  return client;
}

function addProblem(client: PictureConnection): string {
  const id = newId();
  addRow(client.getSnapshot().doc, 'problem', {}, { id, random });
  return id;
}

const problemsOf = (client: PictureConnection): string[] => rowIds(client.getSnapshot().doc, 'problem');
const saved = { save: 'saved', pending: 0 } as const;
const name = (): string => new URL(store.url).pathname.slice(1);

/** No connection is left and none can be made, as when PostgreSQL is stopped. */
async function takeDatabaseAway(): Promise<void> {
  const { url } = inject('testServer');
  await onServer(url, `alter database ${name()} with allow_connections false`);
  await onServer(url, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`);
}

const giveDatabaseBack = (): Promise<void> =>
  onServer(inject('testServer').url, `alter database ${name()} with allow_connections true`);

describe('while the database is away', () => {
  it('nothing is acknowledged or shown, nothing is lost, and it heals by itself', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [writer, reader] = [await join(pictureId), await join(pictureId)];
    await takeDatabaseAway();
    const ids = [addProblem(writer), addProblem(writer), addProblem(writer)];
    const latecomer = connect(pictureId);
    await expect
      .poll(() => writer.getSnapshot(), { timeout: 2_000 })
      .toMatchObject({ save: 'late', pending: 3 });
    expect(problemsOf(reader)).toEqual([]);
    expect(latecomer.getSnapshot().synced).toBe(false);
    await giveDatabaseBack();
    await expect.poll(() => writer.getSnapshot(), { timeout: 10_000 }).toMatchObject(saved);
    for (const client of [reader, latecomer]) {
      await expect.poll(() => problemsOf(client), { timeout: 15_000 }).toEqual(ids);
    }
    expect(server.logged()).toContain('appendFailed');
  });

  it('the server stops in time', async () => {
    const pictureId = await addPicture(store.database, scene);
    const other = await serveApp(store.url);
    const writer = connectOwnClient({ url: other.url, cookie }, pictureId);
    open.push(writer);
    await expect.poll(() => writer.getSnapshot().synced).toBe(true);
    await takeDatabaseAway();
    addProblem(writer);
    await new Promise((done) => setTimeout(done, 100));
    const started = performance.now();
    await other.close();
    expect(performance.now() - started).toBeLessThan(4500);
    await giveDatabaseBack();
  });
});

describe('a damaged log', () => {
  async function damage(pictureId: string): Promise<void> {
    await sql`update picture_update set update = '\\x01ff00ff'::bytea where picture_id = ${pictureId}`.execute(
      store.database,
    );
  }

  async function damageSnapshot(pictureId: string): Promise<void> {
    await compactPicture(createPictureLog(store.pool, store.database), pictureId);
    await sql`update picture_snapshot set state = '\\x01ff00ff'::bytea where picture_id = ${pictureId}`.execute(
      store.database,
    );
  }

  it.each([
    ['row', damage],
    ['snapshot', damageSnapshot],
  ])('keeps only its own picture shut, and says which: a %s', async (_, spoil) => {
    const [damaged, whole] = [
      await addPicture(store.database, scene),
      await addPicture(store.database, scene),
    ];
    await spoil(damaged);
    const [shut, fine] = [connect(damaged), await join(whole)];
    await expect
      .poll(() => shut.getSnapshot().closed)
      .toEqual({ code: closeCode.damaged, reason: 'damaged' });
    addProblem(fine);
    await expect.poll(() => fine.getSnapshot()).toMatchObject(saved);
    const lines = server
      .logged()
      .split('\n')
      .filter((text) => text.includes('the stored picture cannot be read'));
    expect(lines.at(-1)).toContain(damaged);
  });

  it('is never folded: nothing is removed', async () => {
    const pictureId = await addPicture(store.database, scene);
    await damage(pictureId);
    const log = createPictureLog(store.pool, store.database);
    await expect(compactPicture(log, pictureId)).rejects.toThrow();
    expect((await log.load(pictureId)).updates).toHaveLength(1);
  });

  it('shuts the picture also when a row is missing', async () => {
    const pictureId = await addPicture(store.database, scene);
    await store.database.deleteFrom('picture_update').where('picture_id', '=', pictureId).execute();
    const shut = connect(pictureId);
    await expect.poll(() => shut.getSnapshot().closed).toMatchObject({ reason: 'damaged' });
  });
});

describe('at the start', () => {
  it('the logs a crash left unfolded are folded', async () => {
    const pictureId = await addPicture(store.database, scene);
    const fresh = await serveApp(store.url);
    const log = createPictureLog(store.pool, store.database);
    await expect.poll(() => log.load(pictureId)).toMatchObject({ snapshotSeq: 1, updates: [] });
    await fresh.close();
  });
});
