import { roles } from '@lagesbild/http-api';
import { readPicture } from '@lagesbild/picture';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDesk, issuesOf } from '../../../../tests/fixtures/picture-desk.ts';
import { type Agency, addPicture, newId } from '../../../../tests/fixtures/scene.ts';
import { pictureContext } from '../store/context.ts';

const { server, scene, outsider, district, as, both, create } = await createDesk();
afterAll(() => server.close());

describe('creating a picture', () => {
  it.each(roles)('%s', async (role) => {
    const mayCreate = role !== 'reader' && role !== 'editor';
    expect((await create({}, role)).statusCode).toBe(mayCreate ? 201 : 403);
  });

  it('answers with its details and stores a first content that belongs', async () => {
    const response = await create({ renewal: { actorId: scene.police.actorId, function: null } });
    const details = response.json();
    expect(details).toMatchObject({
      state: 'sharedDraft',
      right: 'write',
      canManage: true,
      createdByActorId: scene.school.actorId,
      renewal: { actorId: scene.police.actorId, function: null },
      areaPath: [{ id: scene.areaId }, { id: district }],
      nextStates: ['underReview'],
    });
    const rows = await server.database
      .selectFrom('picture_update')
      .select(['seq', 'update'])
      .where('picture_id', '=', details.id)
      .execute();
    expect(rows.map((row) => row.seq)).toEqual([1]);
    const doc = new Y.Doc();
    for (const { update } of rows) Y.applyUpdate(doc, update);
    const context = await pictureContext(server.database, details.id);
    expect(context && readPicture(doc, context)).toMatchObject({ ok: true });
  });

  it('is listed for everybody who takes part', async () => {
    const { id } = (await create({ title: 'Syns för båda' })).json();
    const list = await as(scene.police, 'reader', { method: 'GET', url: '/api/pictures' });
    expect(list.json().pictures.find((picture: { id: string }) => picture.id === id)).toMatchObject({
      title: 'Syns för båda',
      right: 'read',
      participantCount: 2,
      area: { id: district },
      activities: { total: 0, done: 0, overdue: 0, reviewsOverdue: 0, nextReviewDate: null },
    });
  });

  it('as an own draft is seen by the own actor only, until it is shared', async () => {
    const { id } = (await create({ state: 'ownDraft' })).json();
    const read = (agency: Agency) => as(agency, 'coordinator', { method: 'GET', url: `/api/pictures/${id}` });
    expect((await read(scene.police)).statusCode).toBe(404);
    expect((await read(scene.school)).statusCode).toBe(200);
    await as(scene.school, 'convener', {
      method: 'PATCH',
      url: `/api/pictures/${id}`,
      payload: { state: 'sharedDraft' },
    });
    expect((await read(scene.police)).statusCode).toBe(200);
  });

  it('refuses fields nobody declared, with their path and without their name', async () => {
    const response = await create({
      kontaktperson: 'Märkt text',
      period: { from: '2026-01-01', to: '2026-12-31', x: 1 },
    });
    expect(issuesOf(response)).toEqual([400, ['body/period/? unknownField', 'body/? unknownField']]);
    expect(response.body).not.toMatch(/kontaktperson|Märkt/);
  });

  it.each<[string, object, string]>([
    ['a title of spaces', { title: '  ' }, 'body/title format'],
    ['a title over two lines', { title: 'a\nb' }, 'body/title format'],
    ['a long title', { title: 'x'.repeat(121) }, 'body/title tooLong'],
    ['a kind outside the list', { kinds: ['secret'] }, 'body/kinds/0 notInList'],
    ['no kind', { kinds: [] }, 'body/kinds tooFew'],
    ['a theme twice', { themes: ['andts', 'andts'] }, 'body/themes duplicate'],
    ['a day that is no day', { renewalDate: '2026-02-30' }, 'body/renewalDate format'],
    ['a missing field', { areaId: undefined }, 'body/areaId required'],
    ['an id that is none', { areaId: 'anna' }, 'body/areaId format'],
    [
      'a period backwards',
      { period: { from: '2026-05-01', to: '2026-04-01' } },
      'body/period/to periodOrder',
    ],
    ['renewal before the period', { renewalDate: '2025-12-01' }, 'body/renewalDate renewalBeforePeriod'],
    ['a strategic picture of a district', { kinds: ['strategic'] }, 'body/kinds kindNeedsMunicipality'],
    ['an unknown area', { areaId: 'bcdfghjkmnpqrstv' }, 'body/areaId unknownReference'],
    [
      'a name as function',
      { convening: { actorId: 'bcdfghjkmnpqrstv', function: 'Anna' } },
      'body/convening/function notInList',
    ],
  ])('refuses %s', async (_name, changes, issue) => {
    expect(issuesOf(await create(changes))).toEqual([400, [issue]]);
  });

  it('refuses what hangs together wrongly', async () => {
    const { school, police, stranger, areaId } = scene;
    const only = (agency: Agency) => [{ actorId: agency.actorId, right: 'write' }];
    expect(issuesOf(await create({ participants: only(police) }))[1]).toEqual([
      'body/participants ownActorMissing',
      'body/participants conveningActorMissing',
    ]);
    expect(issuesOf(await create({ participants: [{ actorId: school.actorId, right: 'read' }] }))[1]).toEqual(
      ['body/participants conveningActorMissing'],
    );
    expect(issuesOf(await create({ participants: [...both(), ...both()] }))[1]).toEqual([
      'body/participants duplicate',
    ]);
    expect(issuesOf(await create({ participants: [...both(), ...only(stranger)] }))[1]).toEqual([
      'body/participants/2/actorId unknownReference',
    ]);
    const statutory = { areaId, kinds: ['statutory'], renewalDate: '2029-01-01' };
    expect(issuesOf(await create(statutory))[1]).toEqual(['body/renewalDate renewalTooLate']);
    expect((await create({ ...statutory, renewalDate: '2028-12-31' })).statusCode).toBe(201);
    expect(issuesOf(await create({ areaId }))[1]).toEqual(['body/kinds kindNeedsSmallerArea']);
  });

  it('can be broken down from a picture of a wider area that one may see', async () => {
    const wide = (await create({ areaId: scene.areaId, kinds: ['strategic'] })).json().id;
    const narrow = await create({ parentId: wide });
    expect(narrow.json().parentId).toBe(wide);
    expect(issuesOf(await create({ parentId: narrow.json().id }))[1]).toEqual([
      'body/parentId parentNotAbove',
    ]);
    const hidden = await addPicture(server.database, scene);
    await server.database.deleteFrom('participation').where('picture_id', '=', hidden).execute();
    expect(issuesOf(await create({ parentId: hidden }))[1]).toEqual(['body/parentId unknownReference']);
  });
});

describe('changing a picture', () => {
  const change = (id: string, payload: object) =>
    as(scene.school, 'coordinator', { method: 'PATCH', url: `/api/pictures/${id}`, payload });

  it('changes what is named and leaves the rest', async () => {
    const before = (await create()).json();
    const after = (await change(before.id, { renewalDate: '2026-11-01' })).json();
    expect({ ...after, renewalDate: before.renewalDate, updatedAt: before.updatedAt }).toEqual(before);
    expect(after.renewalDate).toBe('2026-11-01');
  });

  it('judges a change together with what is not changed', async () => {
    const { id } = (await create()).json();
    expect(issuesOf(await change(id, { renewalDate: '2025-01-01' }))[1]).toEqual([
      'body/renewalDate renewalBeforePeriod',
    ]);
    expect(issuesOf(await change(id, { kinds: ['statutory'] }))[1]).toEqual([
      'body/kinds kindNeedsMunicipality',
    ]);
    expect(issuesOf(await change(id, {}))).toEqual([400, ['body empty']]);
    expect(issuesOf(await change(id, { areaId: scene.areaId }))).toEqual([
      400,
      ['body/? unknownField', 'body empty'],
    ]);
    expect(
      issuesOf(await change(id, { convening: { actorId: outsider.actorId, function: 'leisureManager' } }))[1],
    ).toEqual(['body/convening/actorId conveningActorMissing']);
  });

  it('moves through the states, is frozen when adopted and never goes back', async () => {
    const { id } = (await create()).json();
    expect((await change(id, { state: 'archived' })).json()).toEqual({
      error: { code: 'stateChangeRefused' },
    });
    for (const state of ['underReview', 'adopted'])
      expect((await change(id, { state })).json().state).toBe(state);
    expect((await change(id, { title: 'För sent' })).statusCode).toBe(403);
    expect((await change(id, { state: 'current' })).json()).toMatchObject({
      state: 'current',
      right: 'write',
    });
    const last = await change(id, { state: 'replaced' });
    expect(last.json()).toMatchObject({ state: 'replaced', right: 'read', nextStates: ['archived'] });
  });

  it('takes an actor out, who then finds nothing', async () => {
    const { id } = (await create()).json();
    const url = `/api/pictures/${id}`;
    expect((await as(scene.police, 'editor', { method: 'GET', url })).statusCode).toBe(200);
    const participants = [both()[0]];
    const put = await as(scene.school, 'convener', {
      method: 'PUT',
      url: `${url}/participants`,
      payload: { participants },
    });
    expect(put.json().participants).toEqual(participants);
    expect((await as(scene.police, 'editor', { method: 'GET', url })).statusCode).toBe(404);
  });

  it('tells every process about a change, with ids only, when it is committed', async () => {
    const { id } = (await create()).json();
    const heard: string[] = [];
    const client = await server.pool.connect();
    client.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await client.query('listen access');
    await change(id, { title: 'Ny rubrik' });
    await client.query('select 1');
    client.release(true);
    expect(heard).toEqual([`access:${id}`]);
  });

  it('counts what is overdue against the Swedish day', async () => {
    const { id } = (await create({ renewalDate: '2026-02-01' })).json();
    await sql`insert into activity (picture_id, id, text, status, due_date, next_review_date) values
      (${id}, ${newId()}, '', 'ongoing', '2026-01-01', '2026-01-10'),
      (${id}, ${newId()}, '', 'done', '2026-01-01', null),
      (${id}, ${newId()}, '', null, '2099-01-01', '2099-01-10'),
      (${id}, ${newId()}, '', 'dropped', '2026-01-01', '2026-01-05')`.execute(server.database);
    const list = (await as(scene.school, 'editor', { method: 'GET', url: '/api/pictures' })).json().pictures;
    const row = list.find((picture: { id: string }) => picture.id === id);
    expect(row).toMatchObject({
      renewalOverdue: true,
      activities: { total: 4, done: 1, overdue: 1, reviewsOverdue: 1 },
    });
    expect(list[0].renewalOverdue).toBe(true);
  });
});

describe('the log', () => {
  it('holds nothing that was written in a refused or an accepted request', async () => {
    const marked = 'Omärkligt-Märkt';
    await create({ title: marked });
    await create({ title: `${marked}\n` });
    await create({ [marked]: marked });
    await as(scene.school, 'editor', { method: 'GET', url: `/api/pictures?q=${encodeURIComponent(marked)}` });
    await as(scene.school, 'editor', { method: 'GET', url: `/${encodeURIComponent(marked)}` });
    await server.send({
      method: 'POST',
      url: '/api/session',
      payload: `{"${marked}`,
      headers: { 'content-type': 'application/json' },
    });
    await server.send({
      method: 'POST',
      url: '/api/session',
      payload: { email: 'marked@marked.example', password: marked },
    });
    expect(server.log()).toContain('"route":"/api/pictures"');
    expect(server.log()).not.toMatch(/m%C3%A4rkligt|ärkligt|marked@/i);
  });
});
