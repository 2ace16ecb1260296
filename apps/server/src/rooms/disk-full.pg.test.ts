import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { addRow, rowIds } from '@lagesbild/picture';
import type { PictureConnection } from '@lagesbild/sync/client';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../../../../tests/fixtures/free-port.ts';
import { startProduct } from '../../../../tests/fixtures/product-process.ts';
import { addLogin, createScene, newId, random } from '../../../../tests/fixtures/scene.ts';
import { serveApp } from '../../../../tests/fixtures/served-app.ts';
import { mountSmallDisk } from '../../../../tests/fixtures/small-disk.ts';
import { connectOwnClient } from '../../../../tests/fixtures/sync-clients.ts';
import { createTestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { openDatabase } from '../database/connection.ts';
import { urlOfRunningDatabase } from '../database/embedded.ts';
import type { Database } from '../database/tables.ts';
import { RESERVED_BYTES } from '../store/storage-watch.ts';

const undo: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

type Place = { readonly url: string; readonly cookie: string; readonly pictureId: string };

async function placeOn(database: Database, url: string): Promise<Place> {
  const scene = await createScene(database);
  const { cookie } = await addLogin(database, scene.school);
  return { url, cookie, pictureId: scene.pictureId };
}

function connect(place: Place): PictureConnection {
  const client = connectOwnClient(place, place.pictureId);
  undo.push(() => client.close());
  return client;
}

const saved = (client: PictureConnection) =>
  expect
    .poll(() => client.getSnapshot(), { timeout: 20_000 })
    .toMatchObject({ synced: true, save: 'saved', pending: 0 });

function addProblem(client: PictureConnection): string {
  const id = newId();
  addRow(client.getSnapshot().doc, 'problem', {}, { id, random });
  return id;
}

const problemsOf = (client: PictureConnection) => rowIds(client.getSnapshot().doc, 'problem').sort();

/** Reading goes on, nothing is saved and everybody knows; then it heals by itself. */
async function livesThrough(place: Place, disk: { fill(): void; makeRoom(): void }): Promise<void> {
  const ready = async () => (await fetch(`${place.url}/readyz`)).status;
  const [writer, reader] = [connect(place), connect(place)];
  await saved(writer);
  await saved(reader);
  const before = addProblem(writer);
  await saved(writer);

  disk.fill();
  // What the program learns about its disk may be a second old.
  await expect.poll(ready).toBe(503);
  const unsaved = addProblem(writer);
  await expect
    .poll(() => writer.getSnapshot(), { timeout: 5_000 })
    .toMatchObject({ save: 'full', pending: 1 });
  expect(await (await fetch(`${place.url}/readyz`)).json()).toMatchObject({ error: { code: 'storageFull' } });
  const list = await fetch(`${place.url}/api/pictures`, { headers: { cookie: place.cookie } });
  expect(list.status).toBe(200);
  expect(JSON.stringify(await list.json())).toContain(place.pictureId);
  const latecomer = connect(place);
  await expect.poll(() => problemsOf(latecomer), { timeout: 10_000 }).toEqual([before]);
  expect(problemsOf(reader)).toEqual([before]);

  disk.makeRoom();
  await saved(writer);
  for (const client of [reader, latecomer]) {
    await expect.poll(() => problemsOf(client)).toEqual([before, unsaved].sort());
  }
  await expect.poll(ready).toBe(200);
}

describe('a full disk', () => {
  it('stops saving while too little is free, and nothing else', async () => {
    const store = await createTestDatabase();
    let free = 10 * RESERVED_BYTES;
    const server = await serveApp(store.url, 0, { freeBytes: () => free });
    undo.push(async () => {
      await server.close();
      await store.drop();
    });
    const disk = {
      fill: () => {
        free = RESERVED_BYTES - 1;
      },
      makeRoom: () => {
        free = RESERVED_BYTES;
      },
    };
    await livesThrough(await placeOn(store.database, server.url), disk);
  });

  it('is lived through by the program with its own database on a disk without a free byte', {
    timeout: 120_000,
  }, async () => {
    const disk = mountSmallDisk(260);
    // Only root may mount; elsewhere the test above is what can be tried.
    if ('refused' in disk) return expect(disk.refused).not.toBe('');
    undo.push(disk.remove);
    const port = await freePort();
    const product: ChildProcess = await startProduct(port, { DATA_DIR: disk.folder });
    undo.push(async () => {
      product.kill('SIGTERM');
      await once(product, 'exit');
    });
    const { pool, database } = openDatabase(urlOfRunningDatabase(disk.folder) ?? '', () => undefined);
    const place = await placeOn(database, `http://127.0.0.1:${port}`);
    await pool.end();
    await livesThrough(place, disk);
    expect(product.exitCode).toBeNull();
  });
});
