import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addRow, rowIds, textOf } from '@lagesbild/picture';
import type { PictureConnection } from '@lagesbild/sync/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { freePort } from '../../../../tests/fixtures/free-port.ts';
import {
  addLogin,
  createScene,
  newId,
  random,
  type Scene,
  SESSION_SECRET,
} from '../../../../tests/fixtures/scene.ts';
import { connectOwnClient } from '../../../../tests/fixtures/sync-clients.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { createPictureLog } from '../store/picture-log.ts';

const KILLS = 10;
const WRITERS = 8;
const main = new URL('../main.ts', import.meta.url).pathname;

let store: TestDatabase;
let scene: Scene;
let cookie: string;
let url: string;
let port: number;
const dataDir = mkdtempSync(join(tmpdir(), 'lagesbild-crash-'));

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  cookie = (await addLogin(store.database, scene.school)).cookie;
  port = await freePort();
  url = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await store.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The product's own program in a process of its own. */
async function startServer(): Promise<ChildProcess> {
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: store.url,
    SESSION_SECRET,
    REQUESTS_PER_MINUTE: '1000000',
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await sleep(25);
  }
  return child;
}

/** Somebody who types letters in order into a text of their own, and knows how many the server has confirmed. */
type Writer = {
  readonly row: string;
  readonly client: PictureConnection;
  typed: number;
  confirmed: number;
};

const letters = (count: number): string =>
  Array.from({ length: count }, (_, index) => 'bcdfghjklm'.charAt(index % 10)).join('');

function openWriter(): Writer {
  const writer: Writer = {
    row: newId(),
    client: connectOwnClient({ url, cookie }, scene.pictureId),
    typed: 0,
    confirmed: 0,
  };
  writer.client.subscribe(() => {
    const { pending, synced } = writer.client.getSnapshot();
    if (synced && pending === 0) writer.confirmed = writer.typed;
  });
  return writer;
}

function type(writer: Writer): void {
  const { doc } = writer.client.getSnapshot();
  const text = textOf(doc, 'problem', writer.row, 'description');
  text?.insert(text.length, letters(writer.typed + 1).slice(-1));
  writer.typed += 1;
}

async function storedDoc(): Promise<Y.Doc> {
  const { snapshot, updates } = await createPictureLog(store.pool, store.database).load(scene.pictureId);
  const doc = new Y.Doc();
  if (snapshot !== null) Y.applyUpdate(doc, snapshot);
  for (const { update } of updates) Y.applyUpdate(doc, update);
  return doc;
}

it(`loses no confirmed edit and doubles none in ${KILLS} kills while ${WRITERS} people write`, {
  timeout: 180_000,
}, async () => {
  let server = await startServer();
  const writers = Array.from({ length: WRITERS }, openWriter);
  const allSaved = async (): Promise<void> => {
    for (const { client } of writers) {
      await expect
        .poll(() => client.getSnapshot(), { timeout: 20_000 })
        .toMatchObject({ synced: true, save: 'saved', pending: 0 });
    }
  };
  await allSaved();
  for (const { client, row } of writers) addRow(client.getSnapshot().doc, 'problem', {}, { id: row, random });

  let confirmedEdits = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    await allSaved();
    const typing = setInterval(() => writers.forEach(type), 4);
    await sleep(50 + random() * 250);
    server.kill('SIGKILL');
    await once(server, 'exit');
    clearInterval(typing);
    // What the clients were told before the end must be in the database now, before anybody can send it again.
    const confirmed = writers.map((writer) => writer.confirmed);
    const doc = await storedDoc();
    for (const [index, { row }] of writers.entries()) {
      const stored = String(textOf(doc, 'problem', row, 'description'));
      expect(stored).toBe(letters(stored.length));
      expect(stored.length).toBeGreaterThanOrEqual(confirmed[index] ?? 0);
    }
    confirmedEdits = confirmed.reduce((sum, count) => sum + count, 0);
    server = await startServer();
  }

  await allSaved();
  const doc = await storedDoc();
  expect(rowIds(doc, 'problem').sort()).toEqual(writers.map(({ row }) => row).sort());
  for (const { row, typed } of writers) {
    expect(String(textOf(doc, 'problem', row, 'description'))).toBe(letters(typed));
  }
  expect(confirmedEdits).toBeGreaterThan(KILLS * WRITERS);
  for (const { client } of writers) client.close();
  server.kill('SIGTERM');
  const [exitCode] = await once(server, 'exit');
  expect(exitCode).toBe(0);
});
