import { type Role, roles } from '@lagesbild/http-api';
import { afterAll, describe, expect, it } from 'vitest';
import { createDesk } from '../../../../tests/fixtures/picture-desk.ts';
import { type Agency, addPicture, newId } from '../../../../tests/fixtures/scene.ts';

const { server, scene, outsider, as, both } = await createDesk();
afterAll(() => server.close());

describe('who may do what', () => {
  /** Statuses of reading, changing details and changing participants, per role and standing of its actor. */
  const expected: Record<Role, Record<'convening' | 'write' | 'read', [number, number, number]>> = {
    reader: { convening: [200, 403, 403], write: [200, 403, 403], read: [200, 403, 403] },
    editor: { convening: [200, 403, 403], write: [200, 403, 403], read: [200, 403, 403] },
    convener: { convening: [200, 200, 200], write: [200, 403, 403], read: [200, 403, 403] },
    strategicManager: { convening: [200, 200, 200], write: [200, 403, 403], read: [200, 403, 403] },
    coordinator: { convening: [200, 200, 200], write: [200, 200, 200], read: [200, 200, 200] },
  };

  async function statuses(agency: Agency, role: Role, pictureId: string): Promise<number[]> {
    const url = `/api/pictures/${pictureId}`;
    const calls = [
      { method: 'GET' as const, url },
      { method: 'PATCH' as const, url, payload: { title: 'Ny rubrik' } },
      { method: 'PUT' as const, url: `${url}/participants`, payload: { participants: both() } },
    ];
    const answers: number[] = [];
    for (const call of calls) answers.push((await as(agency, role, call)).statusCode);
    return answers;
  }

  it.each(roles)('%s', async (role) => {
    const pictureId = await addPicture(server.database, scene);
    const setRight = (right: 'read' | 'write') =>
      server.database
        .updateTable('participation')
        .set({ right })
        .where('picture_id', '=', pictureId)
        .where('actor_id', '=', scene.police.actorId)
        .execute();
    expect(await statuses(scene.school, role, pictureId)).toEqual(expected[role].convening);
    await setRight('write');
    expect(await statuses(scene.police, role, pictureId)).toEqual(expected[role].write);
    await setRight('read');
    expect(await statuses(scene.police, role, pictureId)).toEqual(expected[role].read);
  });

  it.each(roles)('%s: a picture one does not take part in is not there', async (role) => {
    expect(await statuses(outsider, role, scene.pictureId)).toEqual([404, 404, 404]);
    const list = await as(outsider, role, { method: 'GET', url: '/api/pictures' });
    expect(list.json()).toEqual({ pictures: [] });
  });

  it.each(roles)('%s: nothing reaches into another municipality', async (role) => {
    expect(await statuses(scene.stranger, role, scene.pictureId)).toEqual([404, 404, 404]);
    for (const url of ['/api/pictures', '/api/areas', '/api/actors', '/api/places']) {
      const answer = await as(scene.stranger, role, { method: 'GET', url });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).not.toMatch(
        new RegExp([scene.areaId, scene.school.actorId, scene.pictureId].join('|')),
      );
    }
  });

  it('a picture that does not exist is answered like one that is not yours', async () => {
    const missing = await as(scene.school, 'coordinator', { method: 'GET', url: `/api/pictures/${newId()}` });
    const others = await as(scene.stranger, 'coordinator', {
      method: 'GET',
      url: `/api/pictures/${scene.pictureId}`,
    });
    expect([missing.statusCode, missing.body]).toEqual([others.statusCode, others.body]);
  });

  it('without a session only health and the session itself answer', async () => {
    for (const url of [
      '/api/pictures',
      `/api/pictures/${scene.pictureId}`,
      '/api/areas',
      '/api/actors',
      '/api/places',
    ]) {
      expect((await server.send({ method: 'GET', url })).json()).toEqual({ error: { code: 'notSignedIn' } });
    }
    for (const url of ['/api/session', '/healthz', '/readyz']) {
      expect((await server.send({ method: 'GET', url })).statusCode).toBe(200);
    }
  });
});
