import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { freePort } from '../../../../tests/fixtures/free-port.ts';
import { startProduct } from '../../../../tests/fixtures/product-process.ts';
import { addLogin, createScene, random } from '../../../../tests/fixtures/scene.ts';
import type { Caller } from '../../../../tests/fixtures/sync-clients.ts';
import { createTestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { openTypingPeople } from '../../../../tests/fixtures/typing-people.ts';
import { openDatabase } from '../database/connection.ts';
import { readPostmaster } from '../database/embedded/postmaster.ts';
import { urlOfRunningDatabase } from '../database/embedded.ts';
import { createPictureLog } from '../store/picture-log.ts';

/** `KILLS=50 npx vitest run --project pg …/crash.pg.test.ts` for more. */
const KILLS = Number(process.env.KILLS ?? 10);
const WRITERS = 8;
/** A text holds 1,500 letters: many kills, slower typing. */
const TYPING_MS = 4 * Math.max(1, KILLS / 10);
const STOP_LIMIT_MS = 5_000;

const dataDir = mkdtempSync(join(tmpdir(), 'lagesbild-crash-'));
const undo: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

type Place = Caller & { readonly pictureId: string; readonly port: number; readonly databaseUrl: string };

async function placeOn(databaseUrl: string, port: number): Promise<Place> {
  const { pool, database } = openDatabase(databaseUrl, () => undefined);
  const scene = await createScene(database);
  const { cookie } = await addLogin(database, scene.school);
  await pool.end();
  return { url: `http://127.0.0.1:${port}`, cookie, pictureId: scene.pictureId, port, databaseUrl };
}

async function placeOnOtherServer(): Promise<Place> {
  const store = await createTestDatabase();
  undo.push(() => store.drop());
  return placeOn(store.url, await freePort());
}

const startOn = ({ port, databaseUrl }: Place) =>
  startProduct(port, { DATABASE_URL: databaseUrl, DATA_DIR: dataDir });

async function storedDoc({ databaseUrl, pictureId }: Place): Promise<Y.Doc> {
  const { pool, database } = openDatabase(databaseUrl, () => undefined);
  const { snapshot, updates } = await createPictureLog(pool, database).load(pictureId);
  await pool.end();
  const doc = new Y.Doc();
  if (snapshot !== null) Y.applyUpdate(doc, snapshot);
  for (const { update } of updates) Y.applyUpdate(doc, update);
  return doc;
}

async function stop(server: ChildProcess): Promise<{ code: number | null; ms: number }> {
  const began = performance.now();
  server.kill('SIGTERM');
  const [code] = await once(server, 'exit');
  return { code, ms: performance.now() - began };
}

const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const typeForAWhile = () => sleep(50 + random() * 250);

it(`loses no confirmed edit and doubles none in ${KILLS} kills while ${WRITERS} people write`, {
  timeout: 60_000 + KILLS * 12_000,
}, async () => {
  const place = await placeOnOtherServer();
  let server = await startOn(place);
  const people = await openTypingPeople(place, place.pictureId, WRITERS);
  for (let kill = 1; kill <= KILLS; kill++) {
    await people.allSaved();
    const pause = people.typeEvery(TYPING_MS);
    await typeForAWhile();
    server.kill('SIGKILL');
    await once(server, 'exit');
    pause();
    // What people were told before the end must be in the database now, before anybody can send it again.
    const confirmed = people.confirmed();
    people.expectNothingLost(await storedDoc(place), confirmed);
    server = await startOn(place);
  }
  await people.allSaved();
  people.expectEverything(await storedDoc(place));
  expect(people.confirmedInAll()).toBeGreaterThan(KILLS * WRITERS);
  tell(`Server killed ${KILLS} times: ${people.confirmedInAll()} confirmed edits, 0 lost, 0 doubled.`);
  people.close();
  expect((await stop(server)).code).toBe(0);
});

it('stops on SIGTERM within five seconds with exit code 0, and nothing is lost', {
  timeout: 120_000,
}, async () => {
  const place = await placeOnOtherServer();
  let server = await startOn(place);
  const people = await openTypingPeople(place, place.pictureId, WRITERS);
  const ROUNDS = 3;
  let longest = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    await people.allSaved();
    const pause = people.typeEvery(4);
    await typeForAWhile();
    const { code, ms } = await stop(server);
    pause();
    expect(code).toBe(0);
    longest = Math.max(longest, ms);
    people.expectNothingLost(await storedDoc(place), people.confirmed());
    server = await startOn(place);
  }
  await people.allSaved();
  people.expectEverything(await storedDoc(place));
  expect(longest).toBeLessThan(STOP_LIMIT_MS);
  tell(
    `SIGTERM ${ROUNDS} times while ${WRITERS} people write: exit 0 within ${Math.round(longest)} ms, 0 lost.`,
  );
  people.close();
  await stop(server);
});

it('lives on when its own PostgreSQL is killed, starts it again and loses nothing', {
  timeout: 180_000,
}, async () => {
  const ROUNDS = 5;
  const port = await freePort();
  const server = await startProduct(port, { DATA_DIR: dataDir });
  const place = await placeOn(urlOfRunningDatabase(dataDir) ?? '', port);
  const people = await openTypingPeople(place, place.pictureId, WRITERS);
  let longest = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    await people.allSaved();
    const pause = people.typeEvery(4);
    await typeForAWhile();
    const { pid = 0 } = readPostmaster(join(dataDir, 'databas', 'kluster')) ?? {};
    process.kill(pid, 'SIGKILL');
    const began = performance.now();
    await typeForAWhile();
    pause();
    const confirmed = people.confirmed();
    await people.allSaved();
    longest = Math.max(longest, performance.now() - began);
    people.expectNothingLost(await storedDoc(place), confirmed);
    expect(server.exitCode).toBeNull();
  }
  people.expectEverything(await storedDoc(place));
  tell(
    `Own PostgreSQL killed ${ROUNDS} times: ${people.confirmedInAll()} confirmed edits, 0 lost, 0 doubled, ` +
      `everything saved again within ${Math.round(longest)} ms.`,
  );
  expect(longest).toBeLessThan(20_000);
  people.close();
  expect((await stop(server)).code).toBe(0);
});
