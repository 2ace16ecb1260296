import { addRow, textOf } from '@lagesbild/picture';
import type { PictureConnection } from '@lagesbild/sync/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
import { everyColumn } from '../../../../tests/hostile/tables.ts';
import { type Trespasser, trespass } from '../../../../tests/hostile/trespasser.ts';

/** A number of the tax agency's test series, and an invented name. */
const NUMBER = ['850709-', '9805'] as const;
const PERSON = 'Gunilla Provström';

let store: TestDatabase;
let scene: Scene;
let servers: readonly [ServedApp, ServedApp];
let pictureId: string;
let row: string;
let school: PictureConnection;
let police: PictureConnection;
let watcher: Trespasser;

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  servers = [await serveApp(store.url), await serveApp(store.url)];
});
beforeEach(async () => {
  pictureId = await addPicture(store.database, scene);
  school = await join(servers[0], scene.school);
  police = await join(servers[0], scene.police);
  const { cookie } = await addLogin(store.database, scene.police);
  watcher = await trespass([{ url: servers[0].url, cookie }], pictureId);
  row = newId();
  addRow(school.getSnapshot().doc, 'problem', {}, { id: row, random });
  await saved(school);
  await expect.poll(() => shown(police)).toBe('');
});
afterEach(() => {
  for (const client of [school, police, watcher]) client.close();
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await store.drop();
});

async function join(server: ServedApp, agency: Scene['school']): Promise<PictureConnection> {
  const { cookie } = await addLogin(store.database, agency);
  // The client of the page without its editor: nothing reads what it sends.
  const client = connectOwnClient({ url: server.url, cookie }, pictureId);
  await saved(client);
  return client;
}

const saved = (client: PictureConnection): Promise<void> =>
  expect
    .poll(() => client.getSnapshot(), { timeout: 10_000 })
    .toMatchObject({ synced: true, save: 'saved', pending: 0 });

const textIn = (client: PictureConnection, field = 'description') =>
  textOf(client.getSnapshot().doc, 'problem', row, field);
const shown = (client: PictureConnection, field?: string): string | undefined =>
  textIn(client, field)?.toString();

function write(client: PictureConnection, words: string, field?: string): void {
  const text = textIn(client, field);
  text?.insert(text.length, words);
}

/** A log without the times, processes and ports it writes of itself, which may hold any four digits. */
const withoutOwnNumbers = (log: string): string =>
  log.replaceAll(/(?<!\\)":[0-9]+(?=[,}])/g, '":0').replaceAll(/127\.0\.0\.1:[0-9]+/g, '127.0.0.1');

/** The author was told where and by which rule; nobody else, no table and no log holds what was written. */
async function expectRefused(
  author: PictureConnection,
  rule: string,
  refused: string,
  field = 'description',
) {
  await expect.poll(() => author.getSnapshot().refusals).toHaveLength(1);
  expect(author.getSnapshot().refusals[0]).toMatchObject({
    code: 'screen',
    violations: [{ path: `problem/${row}/${field}`, rule }],
  });
  await watcher.send(Uint8Array.of(3));
  const columns = await everyColumn(store);
  const places = [
    ...columns.map(({ name, bytes }) => ({ name, text: bytes.toString('latin1') })),
    ...watcher.heard.map((frame, at) => ({ name: `frame ${at}`, text: frame.toString('latin1') })),
    ...servers.map((server, at) => ({ name: `log ${at}`, text: withoutOwnNumbers(server.logged()) })),
  ];
  expect(columns.length).toBeGreaterThan(60);
  const needle = Buffer.from(refused).toString('latin1');
  expect(places.filter(({ text }) => text.includes(needle)).map(({ name }) => name)).toEqual([]);
}

describe('a client that sends what points somebody out', () => {
  it('is refused a name, and everything else of it is taken', async () => {
    write(school, PERSON);
    await expectRefused(school, 'name', 'Provstr');
    write(school, 'Klotter vid skolan');
    await saved(school);
    await expect.poll(() => shown(police)).toBe('Klotter vid skolan');
  });

  it('is refused a number that it writes in two edits', async () => {
    write(school, NUMBER[0]);
    await saved(school);
    write(school, NUMBER[1]);
    await expectRefused(school, 'personal-number', NUMBER[1]);
    expect(shown(school)).toBe(NUMBER[0]);
  });

  it('is refused the second half of a number that somebody else began', async () => {
    write(school, NUMBER[0]);
    await expect.poll(() => shown(police)).toBe(NUMBER[0]);
    write(police, NUMBER[1]);
    await expectRefused(police, 'personal-number', NUMBER[1]);
    expect(school.getSnapshot().refusals).toEqual([]);
  });

  it('is refused a number with one half in each of two fields of a row', async () => {
    write(school, `Klotter ${NUMBER[0]}`);
    await expect.poll(() => shown(police)).toContain(NUMBER[0]);
    write(police, `${NUMBER[1]} följer`, 'consequenceText');
    await expectRefused(police, 'personal-number', NUMBER[1], 'consequenceText');
  });

  it('is refused one of two halves that reach two processes at once', async () => {
    const elsewhere = await join(servers[1], scene.police);
    await expect.poll(() => shown(elsewhere)).toBe('');
    write(school, NUMBER[0]);
    write(elsewhere, NUMBER[1]);
    const refusals = () => [school, elsewhere].flatMap((client) => client.getSnapshot().refusals);
    await expect.poll(() => shown(school)?.length ?? 0).toBeGreaterThan(0);
    await saved(school);
    await saved(elsewhere);
    await expect.poll(() => shown(school) === shown(elsewhere)).toBe(true);
    // Either order of the halves may have come first; a number in the wrong order is none.
    const text = shown(school) ?? '';
    expect(text).not.toContain(NUMBER.join(''));
    expect(refusals().length).toBe(text === [...NUMBER].reverse().join('') ? 0 : 1);
    elsewhere.close();
  });

  it('may go on in a text that was let in before a word was revoked, and may take the word away', async () => {
    const word = { id: newId(), municipality_id: scene.school.municipalityId, name: 'Brandelin' };
    const { detailsVersion } = school.getSnapshot();
    await store.database
      .insertInto('register_word')
      .values({
        ...word,
        key: 'brandelin',
        kind: 'place',
        source: 'user',
        actor_id: null,
        added_at: new Date(),
        state: 'active',
        decided_at: null,
      })
      .execute();
    await expect.poll(() => school.getSnapshot().detailsVersion).toBeGreaterThan(detailsVersion);
    write(school, 'Oro vid Brandelin');
    await saved(school);
    const revoked = school.getSnapshot().detailsVersion;
    await store.database
      .updateTable('register_word')
      .set({ state: 'revoked' })
      .where('id', '=', word.id)
      .execute();
    await expect.poll(() => school.getSnapshot().detailsVersion).toBeGreaterThan(revoked);
    write(school, ' på kvällarna');
    await saved(school);
    expect(school.getSnapshot().refusals).toEqual([]);
    write(school, '. Mest vid Brandelin');
    await expectRefused(school, 'name', 'Mest vid Brandelin');
    const text = textIn(school);
    text?.delete(text.toString().indexOf(' vid Brandelin'), ' vid Brandelin'.length);
    await saved(school);
    expect(shown(police)).toBe('Oro på kvällarna');
  });
});
