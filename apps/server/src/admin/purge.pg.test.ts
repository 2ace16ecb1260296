import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titlePlace } from '@lagesbild/http-api';
import { addRow, deleteRow, rowIds, textOf } from '@lagesbild/picture';
import type { PictureConnection } from '@lagesbild/sync/client';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { purge } from './purge.ts';
import { reportOf } from './purge-report.ts';

const MARK = 'markeradprovtext';

let store: TestDatabase;
let scene: Scene;
let servers: ServedApp[];
let cookie: string;

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  cookie = (await addLogin(store.database, scene.school)).cookie;
  servers = [await serveApp(store.url), await serveApp(store.url)];
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await store.drop();
});

async function joinBoth(pictureId: string): Promise<[PictureConnection, PictureConnection]> {
  const [first, second] = servers.map(({ url }) => connectOwnClient({ url, cookie }, pictureId));
  if (first === undefined || second === undefined) throw new Error('two servers');
  for (const client of [first, second]) await saved(client);
  return [first, second];
}

const saved = (client: PictureConnection) =>
  expect
    .poll(() => client.getSnapshot(), { timeout: 15_000 })
    .toMatchObject({ synced: true, save: 'saved', pending: 0 });

const docOf = (client: PictureConnection) => client.getSnapshot().doc;

/** Types the mark into a narrative and into a goal (which has derived text), all of it stored; then deletes it. */
async function typeAndDelete(client: PictureConnection): Promise<void> {
  const [problem, goal, passing] = [newId(), newId(), newId()];
  const doc = docOf(client);
  addRow(doc, 'problem', {}, { id: problem, random });
  addRow(doc, 'overallGoal', {}, { id: goal, random });
  addRow(doc, 'overallGoal', {}, { id: passing, random });
  const texts = [
    textOf(doc, 'problem', problem, 'description'),
    textOf(doc, 'overallGoal', goal, 'text'),
    textOf(doc, 'overallGoal', passing, 'text'),
  ];
  for (const text of texts) text?.insert(0, `Trygghet ${MARK} i parken`);
  await saved(client);
  for (const text of texts.slice(0, 2)) text?.delete(9, MARK.length + 1);
  deleteRow(doc, 'overallGoal', passing);
  await saved(client);
}

/** Every row of every table of the database that holds the mark, as text or inside bytes. */
async function rowsWithMark(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'pg_catalog')`.execute(store.database);
  const hex = Buffer.from(MARK).toString('hex');
  const found: string[] = [];
  for (const { name } of rows) {
    const hits = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)} t
      where t::text like ${`%${MARK}%`} or t::text like ${`%${hex}%`}`.execute(store.database);
    if ((hits.rows[0]?.n ?? 0) > 0) found.push(name);
  }
  return found;
}

/** The database's own files (after a checkpoint) and the server's journal, as far as they hold the mark. */
async function filesWithMark(): Promise<string[]> {
  await sql`checkpoint`.execute(store.database);
  const { rows } = await sql<{ folder: string; oid: string }>`
    select current_setting('data_directory') as folder, oid::text as oid
    from pg_database where datname = current_database()`.execute(store.database);
  const { folder = '', oid = '' } = rows[0] ?? {};
  const paths = ['pg_wal', join('base', oid)].flatMap((part) =>
    readdirSync(join(folder, part), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => join(part, name)),
  );
  return paths.filter((path) => readFileSync(join(folder, path)).includes(MARK));
}

const ownersOf = (pictureId: string) =>
  store.database
    .selectFrom('picture_writer')
    .select(['client', 'owner'])
    .where('picture_id', '=', pictureId)
    .execute();

describe('admin purge', () => {
  it('leaves what was typed and deleted in no table and in no file, while people write', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [writer, other] = await joinBoth(pictureId);
    await typeAndDelete(writer);
    await sql`analyze`.execute(store.database);
    expect(await rowsWithMark()).toEqual(['picture_update']);
    // Not the journal: another test on the same server may have begun a new one meanwhile.
    expect((await filesWithMark()).join()).toMatch(/base/);

    const ownersBefore = await ownersOf(pictureId);
    let typing = 0;
    const row = rowIds(docOf(other), 'problem')[0] ?? '';
    const timer = setInterval(() => {
      textOf(docOf(other), 'problem', row, 'description')?.insert(0, 'x');
      typing += 1;
    }, 10);
    const result = await purge(store.database, pictureId);
    clearInterval(timer);

    expect(result).toMatchObject({ ok: true, cleaning: { tables: true, journal: true }, after: { rows: 1 } });
    if (!result.ok) throw new Error('refused');
    expect(result.after.contentHash).toBe(result.before.contentHash);
    expect(result.after.storedHash).not.toBe(result.before.storedHash);
    expect(typing).toBeGreaterThan(0);
    // Everybody came back by themselves, nothing typed meanwhile is lost or doubled, and nobody brings the mark back.
    for (const client of [writer, other]) await saved(client);
    const text = () => String(textOf(docOf(writer), 'problem', row, 'description'));
    await expect.poll(text).toBe(`${'x'.repeat(typing)}Trygghet i parken`);
    textOf(docOf(writer), 'problem', row, 'description')?.insert(0, 'y');
    await saved(writer);
    expect(await rowsWithMark()).toEqual([]);
    expect(await filesWithMark()).toEqual([]);
    // Nobody else may write under the ids of those who were here.
    expect(await ownersOf(pictureId)).toEqual(expect.arrayContaining(ownersBefore));
    expect(ownersBefore.length).toBeGreaterThan(1);
    const goals = store.database.selectFrom('goal').select('text').where('picture_id', '=', pictureId);
    expect(await goals.execute()).toEqual([{ text: 'Trygghet i parken' }]);
    for (const client of [writer, other]) client.close();
  });

  it('does not let somebody who was away bring back what is gone', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [writer, away] = await joinBoth(pictureId);
    const row = newId();
    addRow(docOf(writer), 'problem', {}, { id: row, random });
    textOf(docOf(writer), 'problem', row, 'description')?.insert(0, `a${MARK}b`);
    await expect.poll(() => String(textOf(docOf(away), 'problem', row, 'description'))).toBe(`a${MARK}b`);
    // The line of the second person breaks: the text is in that browser, and an edit in the middle of it waits there.
    const server = servers[1];
    await server?.close();
    textOf(docOf(away), 'problem', row, 'description')?.insert(4, '-');
    textOf(docOf(writer), 'problem', row, 'description')?.delete(1, MARK.length);
    await saved(writer);
    expect((await purge(store.database, pictureId)).ok).toBe(true);
    const port = Number(new URL(server?.url ?? '').port);
    servers[1] = await serveApp(store.url, port);
    await saved(away);
    await saved(writer);
    for (const client of [away, writer]) {
      await expect.poll(() => String(textOf(docOf(client), 'problem', row, 'description'))).toBe('a-b');
    }
    expect(await rowsWithMark()).toEqual([]);
    for (const client of [writer, away]) client.close();
  });

  it('leaves a title that a report has hidden in no table and in no file', async () => {
    const pictureId = await addPicture(store.database, scene);
    const picture = store.database.updateTable('picture').where('id', '=', pictureId);
    await picture.set({ title: `Trygghet ${MARK}` }).execute();
    const [{ url } = { url: '' }] = servers;
    const reported = await fetch(`${url}/api/pictures/${pictureId}/disclosures`, {
      method: 'POST',
      headers: { cookie, origin: url, 'content-type': 'application/json' },
      body: JSON.stringify(titlePlace),
    });
    expect(reported.status).toBe(201);
    expect(await rowsWithMark()).toEqual(['disclosure']);
    expect((await purge(store.database, pictureId)).ok).toBe(true);
    expect(await rowsWithMark()).toEqual([]);
    expect(await filesWithMark()).toEqual([]);
  });

  it('waits for whoever still reads what was there before', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [writer, other] = await joinBoth(pictureId);
    await typeAndDelete(writer);
    const reader = await store.database.startTransaction().setIsolationLevel('repeatable read').execute();
    await sql`select 1`.execute(reader);
    let done = false;
    const purged = purge(store.database, pictureId).finally(() => {
      done = true;
    });
    await expect.poll(rowsWithMark).toEqual([]);
    expect(done).toBe(false);
    await reader.commit().execute();
    expect(await purged).toMatchObject({ ok: true, cleaning: { tables: true, journal: true } });
    for (const client of [writer, other]) await saved(client);
    expect(await filesWithMark()).toEqual([]);
    for (const client of [writer, other]) client.close();
  });

  it('keeps no samples of texts to plan questions with', async () => {
    await sql`analyze`.execute(store.database);
    const { rows } = await sql<{ tablename: string; attname: string }>`
      select tablename, attname from pg_stats where schemaname = 'public'
      and attname in ('text', 'title', 'update', 'state') order by tablename`.execute(store.database);
    // Codes of closed lists; there so that the question is known to find something.
    expect(rows).toEqual([
      { tablename: 'disclosure', attname: 'state' },
      { tablename: 'picture', attname: 'state' },
    ]);
  });

  it('refuses what is no picture, and a damaged one, and changes nothing', async () => {
    expect(await purge(store.database, newId())).toEqual({ ok: false, reason: 'noSuchPicture' });
    expect(await purge(store.database, 'x')).toEqual({ ok: false, reason: 'noSuchPicture' });
    const pictureId = await addPicture(store.database, scene);
    const damaged = sql`update picture_update set update = '\\x01ff00ff'::bytea where picture_id = ${pictureId}`;
    await damaged.execute(store.database);
    expect(await purge(store.database, pictureId)).toEqual({ ok: false, reason: 'damaged' });
    const left = store.database.selectFrom('picture_update').where('picture_id', '=', pictureId);
    expect(await left.select('seq').execute()).toHaveLength(1);
  });

  it('reports hashes, and what older copies still hold', () => {
    const stored = { rows: 12, bytes: 3400, storedHash: 'aa', contentHash: 'cc' };
    const after = { rows: 1, bytes: 900, storedHash: 'bb', contentHash: 'cc' };
    const cleaning = { tables: true, journal: false };
    const now = new Date('2026-03-01T12:00:00Z');
    const lines = reportOf({ ok: true, before: stored, after, cleaning }, 'bcdfghjkmnpqrstv', now).join('\n');
    expect(lines).toContain('Före   12 rader, 3400 byte');
    expect(lines).toContain('Efter  1 rad, 900 byte');
    expect(lines).toMatch(/säkerhetskopior .* före 2026-03-01/);
    expect(lines).toContain('pg_switch_wal');
    expect(reportOf({ ok: false, reason: 'damaged' }, 'x', now).join()).toContain('Inget har ändrats');
  });
});
