import { pictureState, type Role, roles } from '@lagesbild/http-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLogin, addPicture, createScene, type Scene } from '../../../../tests/fixtures/scene.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { accessTo } from '../access.ts';
import { Denied, refuseDenied } from './picture-log-authors.ts';

let store: TestDatabase;
let scene: Scene;

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
});
afterAll(() => store.drop());

async function mayWrite(pictureId: string, key: string): Promise<boolean> {
  try {
    await store.database.transaction().execute((trx) => refuseDenied(trx, pictureId, [key]));
    return true;
  } catch (error) {
    if (error instanceof Denied) return false;
    throw error;
  }
}

const participations = ['write', 'read', null] as const;

async function place(
  pictureId: string,
  state: (typeof pictureState.options)[number],
  participation: (typeof participations)[number],
): Promise<void> {
  const { actorId, municipalityId } = scene.police;
  await store.database.updateTable('picture').set({ state }).where('id', '=', pictureId).execute();
  await store.database
    .deleteFrom('participation')
    .where('picture_id', '=', pictureId)
    .where('actor_id', '=', actorId)
    .execute();
  if (participation === null) return;
  await store.database
    .insertInto('participation')
    .values({
      municipality_id: municipalityId,
      picture_id: pictureId,
      actor_id: actorId,
      right: participation,
    })
    .execute();
}

describe('the right to write, where a row is stored', () => {
  it('is what the rules say, for every role, participation, state and maker of a picture', async () => {
    const logins = new Map<Role, string>();
    for (const role of roles) {
      const { tokenHash } = await addLogin(store.database, scene.police, role);
      logins.set(role, tokenHash.toString('hex'));
    }
    const pictureId = await addPicture(store.database, scene);
    const { actorId, municipalityId } = scene.police;
    let writers = 0;
    for (const createdByActor of [actorId, scene.school.actorId]) {
      const made = { created_by_actor: createdByActor };
      await store.database.updateTable('picture').set(made).where('id', '=', pictureId).execute();
      for (const state of pictureState.options) {
        for (const participation of participations) {
          await place(pictureId, state, participation);
          for (const [role, key] of logins) {
            const account = { id: '', actorId, municipalityId, role, function: 'coordinator' } as const;
            const facts = { municipalityId, state, createdByActor, conveningActorId: actorId, participation };
            const expected = accessTo(account, facts).right === 'write';
            expect(await mayWrite(pictureId, key), `${role} ${participation} ${state}`).toBe(expected);
            if (expected) writers += 1;
          }
        }
      }
    }
    expect(writers).toBeGreaterThan(0);
  });

  it('goes with the session, with a closed account, and is nothing for a key that never was', async () => {
    const pictureId = await addPicture(store.database, scene);
    const [ended, closed] = [
      await addLogin(store.database, scene.police),
      await addLogin(store.database, scene.police),
    ];
    const keys = [ended, closed].map(({ tokenHash }) => tokenHash.toString('hex'));
    expect(await Promise.all(keys.map((key) => mayWrite(pictureId, key)))).toEqual([true, true]);
    await store.database.deleteFrom('session').where('token_hash', '=', ended.tokenHash).execute();
    await store.database
      .updateTable('account')
      .set({ active: false })
      .where('id', '=', closed.accountId)
      .execute();
    expect(await Promise.all(keys.map((key) => mayWrite(pictureId, key)))).toEqual([false, false]);
    expect(await mayWrite(pictureId, 'ab'.repeat(32))).toBe(false);
  });

  it('is nothing in a picture of another municipality', async () => {
    const pictureId = await addPicture(store.database, scene);
    const { tokenHash } = await addLogin(store.database, scene.stranger, 'coordinator');
    expect(await mayWrite(pictureId, tokenHash.toString('hex'))).toBe(false);
  });
});
