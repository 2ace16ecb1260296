import { addRow, peekRow, setValue } from '@lagesbild/picture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLogin, createScene, newId, random, type Scene } from '../../../../tests/fixtures/scene.ts';
import { type ServedApp, serveApp } from '../../../../tests/fixtures/served-app.ts';
import { connectOwnClient } from '../../../../tests/fixtures/sync-clients.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';

let store: TestDatabase;
let scene: Scene;
let server: ServedApp;

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  server = await serveApp(store.url);
});
afterAll(async () => {
  await server.close();
  await store.drop();
});

describe('the register of the municipality', () => {
  it('counts in an open picture from the moment it changes, whoever changed it', async () => {
    const { cookie } = await addLogin(store.database, scene.school);
    const client = connectOwnClient({ url: server.url, cookie }, scene.pictureId);
    const saved = () => expect.poll(() => client.getSnapshot()).toMatchObject({ save: 'saved', pending: 0 });
    const doc = () => client.getSnapshot().doc;
    await saved();
    const [activity, newcomer] = [newId(), newId()];
    addRow(doc(), 'activity', {}, { id: activity, random });
    await saved();

    setValue(doc(), 'activity', activity, 'responsibleActor', newcomer);
    await expect.poll(() => client.getSnapshot().refusals).toHaveLength(1);
    const told = client.getSnapshot().detailsVersion;
    await store.database
      .insertInto('actor')
      .values({
        id: newcomer,
        municipality_id: scene.school.municipalityId,
        type: 'culture',
        name: 'Biblioteken',
        is_authority: true,
      })
      .execute();
    await expect.poll(() => client.getSnapshot().detailsVersion).toBeGreaterThan(told);
    setValue(doc(), 'activity', activity, 'responsibleActor', newcomer);
    await saved();
    expect(client.getSnapshot().refusals).toHaveLength(1);
    expect(peekRow(doc(), 'activity', activity)?.responsibleActor).toBe(newcomer);
    client.close();
  });
});
