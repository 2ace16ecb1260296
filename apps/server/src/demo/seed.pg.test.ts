import { readPicture } from '@lagesbild/picture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createInjectedApp, type InjectedApp } from '../../../../tests/fixtures/injected-app.ts';
import { random } from '../../../../tests/fixtures/scene.ts';
import { pictureContext } from '../store/context.ts';
import { accounts, loginDomain } from './municipality.ts';
import { isEmpty, seedDemo } from './seed.ts';

const password = 'demo-prov-losenord';
let server: InjectedApp;
beforeAll(async () => {
  server = await createInjectedApp();
  expect(await isEmpty(server.database)).toBe(true);
  await seedDemo(server.database, { now: new Date(), random, password });
});
afterAll(() => server.close());

describe('the demo', () => {
  it('is there', async () => {
    expect(await isEmpty(server.database)).toBe(false);
  });

  it.each(accounts.map(({ login }) => login))('lets %s in, who sees both pictures', async (login) => {
    const payload = { email: `${login}@${loginDomain}`, password };
    const signedIn = await server.send({ method: 'POST', url: '/api/session', payload });
    expect(signedIn.statusCode).toBe(200);
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const list = await server.send({ method: 'GET', url: '/api/pictures', headers: { cookie } });
    expect(list.json().pictures.map((picture: { title: string }) => picture.title)).toEqual([
      'Trygghet i Björkvallen',
      'Strategisk lägesbild för Älvsala',
    ]);
    expect(list.json().pictures[0].activities).toMatchObject({
      total: 7,
      done: 1,
      overdue: 1,
      reviewsOverdue: 2,
    });
  });

  it('has pictures that belong in their areas, with overview rows that say what the text says', async () => {
    const pictures = await server.database.selectFrom('picture').select(['id', 'head_seq']).execute();
    expect(pictures).toHaveLength(2);
    for (const { id, head_seq } of pictures) {
      expect(head_seq).toBe(1);
      const context = await pictureContext(server.database, id);
      const row = await server.database
        .selectFrom('picture_update')
        .select('update')
        .where('picture_id', '=', id)
        .executeTakeFirstOrThrow();
      const doc = new Y.Doc();
      Y.applyUpdate(doc, row.update);
      const reading = context && readPicture(doc, context);
      if (!reading?.ok) throw new Error(JSON.stringify(reading?.violations));
      const activities = await server.database
        .selectFrom('activity')
        .selectAll()
        .where('picture_id', '=', id)
        .execute();
      expect(activities.map((one) => [one.id, one.text, one.due_date]).sort()).toEqual(
        reading.picture.activity.map((one) => [one.id, one.text, one.dueDate]).sort(),
      );
      const goals = await server.database
        .selectFrom('goal')
        .select('id')
        .where('picture_id', '=', id)
        .execute();
      const { overallGoal, subGoal } = reading.picture;
      expect(goals.map((goal) => goal.id).sort()).toEqual(
        [...overallGoal, ...subGoal].map((goal) => goal.id).sort(),
      );
    }
  });
});
