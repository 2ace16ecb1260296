import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene, newId, type Scene } from '../../../../tests/fixtures/scene.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { readWords, readWordsVersion } from './words.ts';

let store: TestDatabase;
let scene: Scene;

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
});
afterAll(() => store.drop());

const municipality = (): string => scene.school.municipalityId;

function addWord(name: string, state: 'active' | 'waiting' | 'revoked' = 'active'): Promise<unknown> {
  return store.database
    .insertInto('register_word')
    .values({
      id: newId(),
      municipality_id: municipality(),
      name,
      key: name.toLowerCase(),
      kind: 'term',
      source: 'user',
      actor_id: scene.school.actorId,
      added_at: new Date(),
      state,
      decided_at: null,
    })
    .execute();
}

describe('the words that count', () => {
  it('are the names of the municipality, its areas and actors, and active words, which come last', async () => {
    await addWord('Granholm');
    await addWord('Väntholm', 'waiting');
    await addWord('Bortholm', 'revoked');
    const { version, entries } = await readWords(store.database, municipality());
    expect(entries).toEqual([
      { name: 'Provaktör', kind: 'organisation' },
      { name: 'Provaktör', kind: 'organisation' },
      { name: 'Provkommunen', kind: 'place' },
      { name: 'Provkommunen', kind: 'place' },
      { name: 'Granholm', kind: 'term' },
    ]);
    expect(version).toBe(await readWordsVersion(store.database, municipality()));
  });

  it('belong to one municipality', async () => {
    const { entries } = await readWords(store.database, scene.stranger.municipalityId);
    expect(entries.map(({ name }) => name)).not.toContain('Granholm');
  });
});

describe('the version', () => {
  const rise = async (change: () => Promise<unknown>) => {
    const before = await readWordsVersion(store.database, municipality());
    await change();
    return (await readWordsVersion(store.database, municipality())) - before;
  };
  const word = (name: string) =>
    store.database.updateTable('register_word').where('key', '=', name.toLowerCase());

  it('rises with what counts, once per statement, and not with what does not', async () => {
    expect(await rise(() => addWord('Nyholm'))).toBe(1);
    expect(await rise(() => addWord('Vänta', 'waiting'))).toBe(0);
    expect(await rise(() => word('Vänta').set({ state: 'active' }).execute())).toBe(1);
    expect(await rise(() => word('Nyholm').set({ state: 'revoked' }).execute())).toBe(1);
    expect(
      await rise(() => store.database.deleteFrom('register_word').where('key', '=', 'nyholm').execute()),
    ).toBe(0);
    expect(
      await rise(() =>
        store.database
          .updateTable('actor')
          .set({ name: 'Nyaktör' })
          .where('municipality_id', '=', municipality())
          .execute(),
      ),
    ).toBe(1);
  });

  it('is told to every process with the commit', async () => {
    const heard: string[] = [];
    const client = await store.pool.connect();
    client.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await client.query('listen access');
    await addWord('Hörholm');
    await addWord('Tystholm', 'waiting');
    await client.query('select 1');
    client.release(true);
    expect(heard).toEqual([`register:${municipality()}`]);
  });
});
