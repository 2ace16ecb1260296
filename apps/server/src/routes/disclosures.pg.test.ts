import { type Role, titlePlace } from '@lagesbild/http-api';
import { addRow, deleteRow, textOf, titleTexts } from '@lagesbild/picture';
import type { PictureConnection } from '@lagesbild/sync/client';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Agency,
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
import { purge } from '../admin/purge.ts';

/** One for each test. */
const letters = 'abcdefghijklmnopqrst';
/** Honest words, so that the guard lets them in; the report says that they point somebody out all the same. */
const textNumber = (n: number) => `Oro kring hörnhuset med röjningsmark${letters[n]}ering`;
/** Part of it that is written alike in every encoding. */
const needleNumber = (n: number) => `jningsmark${letters[n]}ering`;

let tests = 0;
let text = '';
let needle = '';
let store: TestDatabase;
let scene: Scene;
let servers: readonly [ServedApp, ServedApp];
let pictureId: string;
let row: string;
let school: PictureConnection;
let police: PictureConnection;

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  servers = [await serveApp(store.url), await serveApp(store.url)];
});
beforeEach(async () => {
  text = textNumber(tests);
  needle = needleNumber(tests);
  tests += 1;
  pictureId = await addPicture(store.database, scene);
  school = await join(servers[0], scene.school);
  police = await join(servers[1], scene.police);
  row = newId();
  addRow(school.getSnapshot().doc, 'overallGoal', { text: text }, { id: row, random });
  await saved(school);
  await expect.poll(() => shown(police)).toBe(text);
});
afterEach(() => {
  for (const client of [school, police]) client.close();
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await store.drop();
});

async function join(server: ServedApp, agency: Agency): Promise<PictureConnection> {
  const { cookie } = await addLogin(store.database, agency);
  const client = connectOwnClient({ url: server.url, cookie }, pictureId);
  await saved(client);
  return client;
}

const saved = (client: PictureConnection): Promise<void> =>
  expect
    .poll(() => client.getSnapshot(), { timeout: 10_000 })
    .toMatchObject({ synced: true, save: 'saved', pending: 0 });

const textIn = (client: PictureConnection) => textOf(client.getSnapshot().doc, 'overallGoal', row, 'text');
const shown = (client: PictureConnection): string | undefined => textIn(client)?.toString();

type Answer = { readonly status: number; readonly body: Record<string, unknown> };

async function ask(
  agency: Agency,
  role: Role,
  path: string,
  payload?: object,
  method = payload === undefined ? 'GET' : 'POST',
): Promise<Answer> {
  const { cookie } = await addLogin(store.database, agency, role);
  const response = await fetch(`${servers[0].url}/api${path}`, {
    method,
    headers: { cookie, origin: servers[0].url, ...(payload && { 'content-type': 'application/json' }) },
    ...(payload && { body: JSON.stringify(payload) }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const place = () => ({ section: 'overallGoal', row, field: 'text' });
const hide = (agency = scene.police, role: Role = 'reader', at: object = place()) =>
  ask(agency, role, `/pictures/${pictureId}/disclosures`, at);
const decide = (
  id: unknown,
  decision: 'purge' | 'restore',
  role: Role = 'coordinator',
  agency = scene.school,
) => ask(agency, role, `/disclosures/${id}/decision`, { decision });
const refused = (status: number, code: string) => ({ status, body: { error: { code } } });

/** The columns of the database that hold the text. */
async function columnsWithText(wanted = needle): Promise<string[]> {
  const columns = await everyColumn(store);
  return columns.filter(({ bytes }) => bytes.includes(wanted)).map(({ name }) => name);
}

const stored = (name: string) => !name.startsWith('pg_stat_activity');

describe('a report that a field points somebody out', () => {
  it('takes the text from everybody at once, and leaves it under seal', async () => {
    const told = police.getSnapshot().detailsVersion;
    const reported = await hide();
    expect(reported).toMatchObject({
      status: 201,
      body: {
        pictureId,
        ...place(),
        state: 'hidden',
        reportedByActorId: scene.police.actorId,
        decidedAt: null,
      },
    });
    for (const client of [school, police]) await expect.poll(() => shown(client)).toBe('');
    await expect.poll(() => police.getSnapshot().detailsVersion).toBeGreaterThan(told);
    const goals = store.database.selectFrom('goal').select('text').where('picture_id', '=', pictureId);
    expect(await goals.execute()).toEqual([{ text: '' }]);
    const { body } = await ask(scene.school, 'editor', `/pictures/${pictureId}`);
    expect(body.hidden).toMatchObject([{ id: reported.body.id, ...place() }]);
    expect(await hide()).toEqual(refused(409, 'nothingToHide'));
  });

  it('closes the field for everybody, in every process, until it is decided', async () => {
    const told = police.getSnapshot().detailsVersion;
    const { body } = await hide();
    await expect.poll(() => police.getSnapshot().detailsVersion).toBeGreaterThan(told);
    await expect.poll(() => shown(police)).toBe('');
    textIn(police)?.insert(0, 'Nya ord');
    await expect
      .poll(() => police.getSnapshot().refusals)
      .toMatchObject([{ code: 'screen', violations: [{ path: `overallGoal/${row}/text`, rule: 'hidden' }] }]);
    expect(shown(school)).toBe('');
    expect((await decide(body.id, 'restore')).status).toBe(200);
    for (const client of [school, police]) await expect.poll(() => shown(client)).toBe(text);
    await expect
      .poll(async () => (await ask(scene.school, 'editor', `/pictures/${pictureId}`)).body.hidden)
      .toEqual([]);
    await saved(police);
    textIn(police)?.insert(0, 'Mindre ');
    await expect.poll(() => shown(school)).toBe(`Mindre ${text}`);
  });

  it('is read and decided by a samordnare of the municipality alone', async () => {
    const { body } = await hide();
    const path = `/disclosures/${body.id}/text`;
    expect(await ask(scene.school, 'coordinator', path)).toEqual({ status: 200, body: { text: text } });
    for (const role of ['reader', 'editor', 'convener', 'strategicManager'] as const) {
      expect(await ask(scene.school, role, path)).toEqual(refused(403, 'notAllowed'));
      expect(await ask(scene.school, role, '/disclosures')).toEqual(refused(403, 'notAllowed'));
      expect(await decide(body.id, 'purge', role)).toEqual(refused(403, 'notAllowed'));
    }
    expect(await ask(scene.stranger, 'coordinator', path)).toEqual(refused(404, 'notFound'));
    expect(await decide(body.id, 'purge', 'coordinator', scene.stranger)).toEqual(refused(404, 'notFound'));
    const { body: list } = await ask(scene.school, 'coordinator', '/disclosures');
    expect(list.disclosures).toContainEqual(
      expect.objectContaining({ id: body.id, pictureTitle: 'Provbild' }),
    );
    expect(JSON.stringify(list)).not.toContain(needle);
    const { body: others } = await ask(scene.stranger, 'coordinator', '/disclosures');
    expect(others.disclosures).toEqual([]);
  });

  it('is for those who take part, and for fields that hold text', async () => {
    expect(await hide(scene.stranger)).toEqual(refused(404, 'notFound'));
    const wrong = [
      { ...place(), field: 'status' },
      { ...place(), row: null },
      { ...place(), section: 'x' },
    ];
    for (const at of wrong) expect((await hide(scene.school, 'editor', at)).status).toBe(400);
    expect(await hide(scene.school, 'editor', { ...place(), row: newId() })).toEqual(
      refused(409, 'nothingToHide'),
    );
    expect(shown(school)).toBe(text);
  });

  it('is purged with its history: the text is in no column of no table, and the note stays', async () => {
    const { body } = await hide();
    expect(await columnsWithText()).toContain('public.disclosure.sealed_text');
    const decided = await decide(body.id, 'purge');
    expect(decided).toMatchObject({ status: 200, body: { id: body.id, state: 'purged', ...place() } });
    expect(decided.body.decidedAt).not.toBeNull();
    for (const client of [school, police]) await saved(client);
    await sql`analyze`.execute(store.database);
    expect((await columnsWithText()).filter(stored)).toEqual([]);
    for (const again of ['purge', 'restore'] as const) {
      expect(await decide(body.id, again)).toEqual(refused(409, 'disclosureDecided'));
    }
    expect(await ask(scene.school, 'coordinator', `/disclosures/${body.id}/text`)).toEqual(
      refused(409, 'disclosureDecided'),
    );
    for (const server of servers) expect(server.logged()).not.toContain(needle);
    // The field is open again.
    textIn(police)?.insert(0, 'Nya ord');
    await expect.poll(() => shown(school)).toBe('Nya ord');
  });

  it('is purged from the command line, too', async () => {
    const { body } = await hide();
    expect((await purge(store.database, pictureId)).ok).toBe(true);
    expect((await columnsWithText()).filter(stored)).toEqual([]);
    expect(await decide(body.id, 'restore')).toEqual(refused(409, 'disclosureDecided'));
  });

  it('cannot be undone where its row is gone, or its text would not be let in any more', async () => {
    const { body } = await hide();
    await expect.poll(() => shown(school)).toBe('');
    await sql`update disclosure set sealed_text = 'Ring Gunilla på 070-1740605' where id = ${body.id}`.execute(
      store.database,
    );
    expect(await decide(body.id, 'restore')).toEqual(refused(409, 'restoreRefused'));
    await sql`update disclosure set sealed_text = 'Trygghet' where id = ${body.id}`.execute(store.database);
    deleteRow(school.getSnapshot().doc, 'overallGoal', row);
    await saved(school);
    expect(await decide(body.id, 'restore')).toEqual(refused(409, 'restoreRefused'));
    expect((await decide(body.id, 'purge')).status).toBe(200);
  });
});

describe('a report that the title points somebody out', () => {
  let title = '';
  let mark = '';
  beforeEach(async () => {
    mark = `titelmark${letters[tests]}ering`;
    title = `Kring hörnhuset med ${mark}`;
    await rename(title);
  });

  const rename = (to: string) =>
    store.database.updateTable('picture').set({ title: to }).where('id', '=', pictureId).execute();
  const hideTitle = (agency = scene.police) => hide(agency, 'reader', titlePlace);
  const details = async () => (await ask(scene.police, 'reader', `/pictures/${pictureId}`)).body;
  const change = (body: object) => ask(scene.school, 'convener', `/pictures/${pictureId}`, body, 'PATCH');
  /** What every answer of the API says that shows titles. */
  const answers = async () =>
    JSON.stringify([
      await details(),
      (await ask(scene.police, 'editor', '/pictures')).body,
      (await ask(scene.school, 'coordinator', '/disclosures')).body,
    ]);

  it('puts another title in its place for everybody at once, and the old one under seal', async () => {
    const told = [school, police].map((client) => client.getSnapshot().detailsVersion);
    const reported = await hideTitle();
    expect(reported).toMatchObject({
      status: 201,
      body: { pictureId, pictureTitle: titleTexts.hidden, ...titlePlace, state: 'hidden', decidedAt: null },
    });
    for (const [index, client] of [school, police].entries())
      await expect.poll(() => client.getSnapshot().detailsVersion).toBeGreaterThan(told[index] ?? 0);
    expect(await details()).toMatchObject({
      title: titleTexts.hidden,
      hidden: [{ id: reported.body.id, ...titlePlace }],
    });
    expect(await answers()).not.toContain(mark);
    expect((await columnsWithText(mark)).filter(stored)).toEqual(['public.disclosure.sealed_text']);
    expect(await ask(scene.school, 'coordinator', `/disclosures/${reported.body.id}/text`)).toEqual({
      status: 200,
      body: { text: title },
    });
    // Only once, only where one takes part, and the text of the picture is left alone.
    expect(await hideTitle()).toEqual(refused(409, 'nothingToHide'));
    expect(await hideTitle(scene.stranger)).toEqual(refused(404, 'notFound'));
    expect((await hide(scene.police, 'reader', { ...titlePlace, row })).status).toBe(400);
    expect((await hide(scene.police, 'reader', { ...place(), field: 'title' })).status).toBe(400);
    expect(shown(school)).toBe(text);
  });

  it('lets nobody change the title until it is decided, and everything else', async () => {
    const { body } = await hideTitle();
    expect(await change({ title: 'Ny rubrik', themes: [] })).toEqual({
      status: 400,
      body: { error: { code: 'invalidRequest', issues: [{ path: 'body/title', rule: 'hidden' }] } },
    });
    expect(await change({ themes: ['socialUnrest'] })).toMatchObject({
      status: 200,
      body: { title: titleTexts.hidden, themes: ['socialUnrest'] },
    });
    for (const role of ['reader', 'editor', 'convener', 'strategicManager'] as const)
      expect(await decide(body.id, 'restore', role)).toEqual(refused(403, 'notAllowed'));
    expect(await decide(body.id, 'restore')).toMatchObject({
      status: 200,
      body: { state: 'restored', pictureTitle: title },
    });
    expect(await details()).toMatchObject({ title, hidden: [] });
    expect((await columnsWithText(mark)).filter(stored)).toEqual(['public.picture.title']);
    expect(await change({ title: 'Ny rubrik' })).toMatchObject({ status: 200, body: { title: 'Ny rubrik' } });
  });

  it('is purged: the title is in no column, and the picture is called by its kind and area', async () => {
    const { body } = await hideTitle();
    const told = police.getSnapshot().detailsVersion;
    expect(await decide(body.id, 'purge')).toMatchObject({
      status: 200,
      body: { state: 'purged', pictureTitle: 'Områdeslägesbild Provkommunen', ...titlePlace },
    });
    for (const client of [school, police]) await saved(client);
    await expect.poll(() => police.getSnapshot().detailsVersion).not.toBe(told);
    expect(await details()).toMatchObject({ title: 'Områdeslägesbild Provkommunen', hidden: [] });
    await sql`analyze`.execute(store.database);
    expect((await columnsWithText(mark)).filter(stored)).toEqual([]);
    expect(await answers()).not.toContain(mark);
    expect(await decide(body.id, 'restore')).toEqual(refused(409, 'disclosureDecided'));
    for (const server of servers) expect(server.logged()).not.toContain(mark);
    expect(shown(school)).toBe(text);
    expect(await change({ title: 'Ny rubrik' })).toMatchObject({ status: 200, body: { title: 'Ny rubrik' } });
  });

  it('is purged from the command line, too; without a report the title stays', async () => {
    expect((await purge(store.database, pictureId)).ok).toBe(true);
    expect(await details()).toMatchObject({ title });
    await hideTitle();
    expect((await purge(store.database, pictureId)).ok).toBe(true);
    expect(await details()).toMatchObject({ title: 'Områdeslägesbild Provkommunen', hidden: [] });
    expect((await columnsWithText(mark)).filter(stored)).toEqual([]);
  });

  it('cannot be undone where the title would not be let in any more', async () => {
    const { body } = await hideTitle();
    await sql`update disclosure set sealed_text = 'Ring Gunilla på 070-1740605' where id = ${body.id}`.execute(
      store.database,
    );
    expect(await decide(body.id, 'restore')).toEqual(refused(409, 'restoreRefused'));
    expect(await details()).toMatchObject({ title: titleTexts.hidden });
    expect((await decide(body.id, 'purge')).status).toBe(200);
  });
});
