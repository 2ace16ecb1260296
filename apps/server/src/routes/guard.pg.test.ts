import { addRow, textOf } from '@lagesbild/picture';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { createDesk, issuesOf } from '../../../../tests/fixtures/picture-desk.ts';
import { addLogin, createScene, newId, random } from '../../../../tests/fixtures/scene.ts';
import { serveApp } from '../../../../tests/fixtures/served-app.ts';
import { connectOwnClient } from '../../../../tests/fixtures/sync-clients.ts';
import { createTestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { everyColumn } from '../../../../tests/hostile/tables.ts';

const { server, scene, as, create } = await createDesk();
afterAll(() => server.close());

const counts = async (role: 'coordinator' | 'convener' = 'coordinator', agency = scene.school) =>
  as(agency, role, { method: 'GET', url: '/api/guard/refusals' });

describe('a title', () => {
  it('that points out a person is refused, new or changed, and stands nowhere', async () => {
    const title = 'Oro kring Gunilla Provström';
    expect(issuesOf(await create({ title }))).toEqual([400, ['body/title identifiesPerson']]);
    const { id } = (await create()).json();
    const change = (payload: object) =>
      as(scene.school, 'convener', { method: 'PATCH', url: `/api/pictures/${id}`, payload });
    expect(issuesOf(await change({ title }))).toEqual([400, ['body/title identifiesPerson']]);
    expect((await change({ title: 'Oro kring skolan' })).statusCode).toBe(200);
    await expect.poll(async () => (await counts()).json().counts).not.toEqual([]);
    const rows = await server.database.selectFrom('guard_refusal').selectAll().orderBy('id').execute();
    expect(rows).toMatchObject([
      { picture_id: null, field: 'title', rule: 'name', municipality_id: scene.school.municipalityId },
      { picture_id: id, field: 'title', rule: 'name' },
    ]);
    expect(rows[0]?.account_id).toMatch(/^[a-z]{16}$/);
    for (const { name, bytes } of await everyColumn(server)) {
      expect(bytes.includes('Provstr'), name).toBe(false);
    }
    expect(server.log()).not.toContain('Provstr');
  });

  it('may name what the register of the municipality knows, and keep what it says already', async () => {
    const title = 'Trygghet vid Brandelin';
    expect(issuesOf(await create({ title }))).toEqual([400, ['body/title identifiesPerson']]);
    await server.database
      .insertInto('register_word')
      .values({
        id: newId(),
        municipality_id: scene.school.municipalityId,
        name: 'Brandelin',
        key: 'brandelin',
        kind: 'place',
        source: 'user',
        actor_id: null,
        added_at: new Date(),
        state: 'active',
        decided_at: null,
      })
      .execute();
    const { id } = (await create({ title })).json();
    await sql`update register_word set state = 'revoked'`.execute(server.database);
    const url = `/api/pictures/${id}`;
    const payload = { title, renewalDate: '2026-11-01' };
    expect((await as(scene.school, 'convener', { method: 'PATCH', url, payload })).statusCode).toBe(200);
  });
});

describe('a word for the register', () => {
  const recorded = () =>
    server.database
      .selectFrom('guard_refusal')
      .select(['account_id', 'municipality_id', 'picture_id', 'field', 'rule'])
      .orderBy('rule')
      .execute();

  it('that points out a person leaves a row for each rule, alone or in a list, and stands nowhere', async () => {
    await sql`delete from guard_refusal`.execute(server.database);
    const post = (url: string, payload: object, role: 'editor' | 'coordinator') =>
      as(scene.school, role, { method: 'POST', url, payload });
    const name = 'Gunilla Provström 070-1740605';
    expect((await post('/api/words', { name, kind: 'place' }, 'editor')).statusCode).toBe(400);
    const row = { municipality_id: scene.school.municipalityId, picture_id: null, field: 'word' };
    await expect.poll(recorded).toMatchObject([{ ...row, rule: 'telephone' }]);
    expect((await recorded())[0]?.account_id).toMatch(/^[a-z]{16}$/);
    const csv = 'Kvarngatan;gata\nGunilla Lindqvist;plats\nYlva Lindqvist;plats\n';
    const list = (preview: boolean) =>
      post('/api/words/import', { csv, preview, confirmed: [] }, 'coordinator');
    await list(true);
    await list(false);
    await expect.poll(recorded).toMatchObject([
      { ...row, rule: 'name' },
      { ...row, rule: 'telephone' },
    ]);
    expect((await counts()).json().counts).toMatchObject([
      { rule: 'name', count: 1 },
      { rule: 'telephone', count: 1 },
    ]);
    for (const column of await everyColumn(server)) {
      expect(/Provstr|Lindqv/.test(column.bytes.toString()), column.name).toBe(false);
    }
    expect(server.log()).not.toMatch(/Provstr|Lindqv/);
  });
});

describe('the counts of refusals', () => {
  it('are for the samordnare, by month and rule, of the own municipality', async () => {
    await sql`delete from guard_refusal`.execute(server.database);
    const at = (day: string) => new Date(`${day}T12:00:00Z`);
    const { municipalityId: municipality_id } = scene.school;
    const row = { municipality_id, account_id: null, picture_id: null, field: 'title', rule: 'name' };
    await server.database
      .insertInto('guard_refusal')
      .values([
        { ...row, at: at('2026-02-28') },
        { ...row, at: at('2026-03-01') },
        { ...row, at: at('2026-03-31') },
        { ...row, at: at('2026-03-02'), rule: 'telephone' },
        { ...row, at: at('2026-03-02'), municipality_id: scene.stranger.municipalityId },
      ])
      .execute();
    expect((await counts()).json()).toEqual({
      counts: [
        { month: '2026-03', rule: 'name', count: 2 },
        { month: '2026-03', rule: 'telephone', count: 1 },
        { month: '2026-02', rule: 'name', count: 1 },
      ],
    });
    expect((await counts('convener')).json()).toEqual({ error: { code: 'notAllowed' } });
    expect((await counts('coordinator', scene.stranger)).json().counts).toHaveLength(1);
  });
});

describe('a refused edit', () => {
  it('leaves one row for each rule: who, where, which rule', async () => {
    const store = await createTestDatabase();
    const { school, pictureId } = await createScene(store.database);
    const served = await serveApp(store.url);
    const { cookie, accountId } = await addLogin(store.database, school);
    const client = connectOwnClient({ url: served.url, cookie }, pictureId);
    const saved = () =>
      expect.poll(() => client.getSnapshot()).toMatchObject({ synced: true, save: 'saved' });
    await saved();
    const row = newId();
    addRow(client.getSnapshot().doc, 'problem', {}, { id: row, random });
    await saved();
    const text = textOf(client.getSnapshot().doc, 'problem', row, 'description');
    text?.insert(0, 'Ring Gunilla Provström på 070-1740605');
    const recorded = () =>
      store.database
        .selectFrom('guard_refusal')
        .select(['account_id', 'picture_id', 'field', 'rule'])
        .orderBy('rule')
        .execute();
    const place = { account_id: accountId, picture_id: pictureId, field: 'problem.description' };
    await expect.poll(recorded).toEqual([
      { ...place, rule: 'name' },
      { ...place, rule: 'telephone' },
    ]);
    client.close();
    await served.close();
    await store.drop();
  });
});
