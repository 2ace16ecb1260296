import { setTimeout as sleep } from 'node:timers/promises';
import { addRow, deleteRow, peekRow, rowIds, setValue, textOf } from '@lagesbild/picture';
import type { PictureConnection } from '@lagesbild/sync/client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { joinAsStockClient, type StockClient } from '../../../../tests/e2e/wire-client.ts';
import { freePort } from '../../../../tests/fixtures/free-port.ts';
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
import { type Caller, connectOwnClient } from '../../../../tests/fixtures/sync-clients.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';

let store: TestDatabase;
let scene: Scene;
let server: ServedApp;
let school: Login;
let police: Login;
const open: { close(): void }[] = [];

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  school = await addLogin(store.database, scene.school);
  police = await addLogin(store.database, scene.police);
  server = await serveApp(store.url);
});
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});
afterAll(async () => {
  await server.close();
  await store.drop();
});

const caller = ({ cookie }: Login): Caller => ({ url: server.url, cookie });

async function stock(login: Login, pictureId: string): Promise<StockClient> {
  const client = await joinAsStockClient(caller(login), pictureId);
  open.push(client);
  return client;
}

async function own(login: Login, pictureId: string): Promise<PictureConnection> {
  const client = connectOwnClient(caller(login), pictureId);
  open.push(client);
  await expect.poll(() => client.getSnapshot()).toMatchObject({ synced: true, save: 'saved' });
  return client;
}

function addProblem(doc: Y.Doc, description: string): string {
  const id = newId();
  addRow(doc, 'problem', { description }, { id, random });
  return id;
}

const description = (doc: Y.Doc, id: string): string =>
  peekRow(doc, 'problem', id) === null ? '' : String(textOf(doc, 'problem', id, 'description'));

const saved = (client: PictureConnection): Promise<void> =>
  expect.poll(() => client.getSnapshot()).toMatchObject({ save: 'saved', pending: 0 });

/** Every stored byte of the picture, log and snapshots. */
async function storedBytes(pictureId: string): Promise<Buffer> {
  const rows = store.database
    .selectFrom('picture_update')
    .select('update')
    .where('picture_id', '=', pictureId);
  const states = store.database
    .selectFrom('picture_snapshot')
    .select('state')
    .where('picture_id', '=', pictureId);
  return Buffer.concat([
    ...(await rows.execute()).map((row) => row.update),
    ...(await states.execute()).map((row) => row.state),
  ]);
}

describe('a served picture', () => {
  it('shows two stock clients what the other writes, also in the same field', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [first, second] = [await stock(school, pictureId), await stock(police, pictureId)];
    const id = addProblem(first.doc, 'Klotter');
    await expect.poll(() => description(second.doc, id)).toBe('Klotter');
    textOf(first.doc, 'problem', id, 'description')?.insert(0, 'Mycket: ');
    textOf(second.doc, 'problem', id, 'description')?.insert(7, ' vid skolan');
    await expect.poll(() => description(first.doc, id)).toBe('Mycket: Klotter vid skolan');
    await expect.poll(() => description(second.doc, id)).toBe('Mycket: Klotter vid skolan');
  });

  it('serves the own client and a stock client alike, and says who is where', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [ours, theirs] = [await own(school, pictureId), await stock(police, pictureId)];
    const id = addProblem(ours.getSnapshot().doc, 'Olovlig affischering');
    await saved(ours);
    await expect.poll(() => description(theirs.doc, id)).toBe('Olovlig affischering');
    ours.setPlace({ at: { section: 'problem', row: id, field: 'description' }, cursor: null });
    const shown = { actor: scene.school.actorId, function: 'coordinator' };
    await expect
      .poll(() => [...theirs.provider.awareness.getStates().values()])
      .toContainEqual(expect.objectContaining(shown));
  });

  it('refuses a field nobody declared, with path and rule; it is not stored, shown or logged', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [hand, other] = [await stock(school, pictureId), await stock(police, pictureId)];
    const id = addProblem(hand.doc, 'Klotter');
    await expect.poll(() => description(other.doc, id)).toBe('Klotter');
    const before = Y.encodeStateVector(other.doc);
    const marker = 'Vaxholmsgränden';
    (hand.doc.getMap('problem').get(id) as Y.Map<unknown>).set('suspect', marker);
    await expect.poll(() => hand.refusals).toHaveLength(1);
    expect(hand.refusals[0]).toMatchObject({
      code: 'structure',
      violations: [{ path: `problem/${id}/?`, rule: 'unknownKey' }],
    });
    expect(Y.encodeStateVector(other.doc)).toEqual(before);
    const stored = await storedBytes(pictureId);
    expect([stored.includes('Klotter'), stored.includes(marker), stored.includes('suspect')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(server.logged()).not.toMatch(/Vaxholmsgränden|suspect|Klotter/);
  });

  it('lets the own client keep its valid work after a refusal', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [ours, other] = [await own(school, pictureId), await stock(police, pictureId)];
    const id = addProblem(ours.getSnapshot().doc, 'Klotter');
    await saved(ours);
    const { doc } = ours.getSnapshot();
    doc.transact(() => {
      (doc.getMap('problem').get(id) as Y.Map<unknown>).set('suspect', 'text');
      textOf(doc, 'problem', id, 'description')?.insert(7, ' vid skolan');
    });
    await expect.poll(() => ours.getSnapshot().refusals).toHaveLength(1);
    await saved(ours);
    await expect.poll(() => description(other.doc, id)).toBe('Klotter vid skolan');
    expect(description(ours.getSnapshot().doc, id)).toBe('Klotter vid skolan');
  });

  it('writes the derived rows with the edit', async () => {
    const pictureId = await addPicture(store.database, scene);
    const ours = await own(school, pictureId);
    const { doc } = ours.getSnapshot();
    const id = newId();
    addRow(doc, 'activity', {}, { id, random });
    setValue(doc, 'activity', id, 'responsibleActor', scene.police.actorId);
    await saved(ours);
    const read = () =>
      store.database.selectFrom('activity').selectAll().where('picture_id', '=', pictureId).execute();
    expect(await read()).toMatchObject([{ id, responsible_actor_id: scene.police.actorId }]);
    deleteRow(doc, 'activity', id);
    await saved(ours);
    expect(await read()).toEqual([]);
  });

  it('folds the log when the last person has left, without what was deleted, and opens the same again', async () => {
    const pictureId = await addPicture(store.database, scene);
    const first = await own(school, pictureId);
    const kept = addProblem(first.getSnapshot().doc, 'Klotter vid skolan');
    const gone = addProblem(first.getSnapshot().doc, 'Hemligt utkast');
    await saved(first);
    deleteRow(first.getSnapshot().doc, 'problem', gone);
    await saved(first);
    expect((await storedBytes(pictureId)).includes('Hemligt utkast')).toBe(true);
    first.close();
    const tail = () =>
      store.database.selectFrom('picture_update').select('seq').where('picture_id', '=', pictureId).execute();
    await expect.poll(tail, { timeout: 8000 }).toEqual([]);
    const stored = await storedBytes(pictureId);
    expect([stored.includes('Hemligt utkast'), stored.includes('Klotter vid skolan')]).toEqual([false, true]);
    const { doc } = (await own(police, pictureId)).getSnapshot();
    expect([rowIds(doc, 'problem'), description(doc, kept)]).toEqual([[kept], 'Klotter vid skolan']);
  });

  it('loses nothing when the server is stopped and started again while somebody writes', async () => {
    const pictureId = await addPicture(store.database, scene);
    const port = await freePort();
    const old = await serveApp(store.url, port);
    const writer = connectOwnClient({ url: old.url, cookie: school.cookie }, pictureId);
    open.push(writer);
    await expect.poll(() => writer.getSnapshot().synced).toBe(true);
    const written: string[] = [];
    const writing = setInterval(() => {
      written.push(addProblem(writer.getSnapshot().doc, `Problem ${written.length}`));
    }, 5);
    await sleep(200);
    await old.close();
    await sleep(200);
    const fresh = await serveApp(store.url, port);
    await sleep(200);
    clearInterval(writing);
    await expect
      .poll(() => writer.getSnapshot(), { timeout: 10_000 })
      .toMatchObject({ save: 'saved', pending: 0 });
    const { doc } = (await own(police, pictureId)).getSnapshot();
    expect(rowIds(doc, 'problem')).toEqual(written);
    await fresh.close();
  });
});
