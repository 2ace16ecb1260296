import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createScene, type Scene } from '../../../../tests/fixtures/scene.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { listAdditions } from '../store/word-additions.ts';
import { wordsCommand } from './words-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'lagesbild-words-'));
let store: TestDatabase;
let scene: Scene;

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
});
afterAll(async () => {
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command on a file with this content, and gives what it said. */
async function run(
  content: string | Uint8Array,
  municipality: string,
): Promise<{ ok: boolean; said: string }> {
  const path = join(folder, 'ord.csv');
  writeFileSync(path, content);
  const said: string[] = [];
  const ok = await wordsCommand.run(store.database, [path, municipality], (line) => void said.push(line));
  return { ok, said: said.join('\n') };
}

it('reads a list in for the service itself; what looks like a name waits for the samordnare', async () => {
  const csv = '\ufeffnamn;slag\r\nKvarngatan;gata\r\nSaga;organisation\r\nYlva Lindqvist;plats\r\n';
  const { ok, said } = await run(csv, scene.school.municipalityId);
  expect(ok).toBe(true);
  expect(said.split('\n')).toEqual([
    'Tillagt: 1 ord. Fanns redan: 0.',
    '1 ord ser ut som personnamn och väntar på samordnaren i ordregistret.',
    '  rad 4: kan peka ut en person och läses aldrig in',
  ]);
  const all = await listAdditions(store.database, scene.school.municipalityId);
  expect(all.map(({ name, state, source, actorId }) => [name, state, source, actorId])).toEqual([
    ['Saga', 'waiting', 'import', null],
    ['Kvarngatan', 'active', 'import', null],
  ]);
  const refused = store.database
    .selectFrom('guard_refusal')
    .select(['account_id', 'picture_id', 'field', 'rule', 'municipality_id']);
  expect(await refused.execute()).toEqual([
    {
      account_id: null,
      picture_id: null,
      field: 'word',
      rule: 'name',
      municipality_id: scene.school.municipalityId,
    },
  ]);
  expect((await run(csv, scene.school.municipalityId)).said).toContain('Tillagt: 0 ord. Fanns redan: 2.');
});

it('refuses a municipality that is not one, and a file in another spelling', async () => {
  expect(await run('Kvarngatan;gata', 'Ingenstans')).toMatchObject({ ok: false });
  // Two in this database have the same name.
  expect(await run('Kvarngatan;gata', 'Provkommunen')).toMatchObject({ ok: false });
  const latin = Uint8Array.from('Lönn;plats', (letter) => letter.charCodeAt(0));
  expect(await run(latin, scene.school.municipalityId)).toMatchObject({
    ok: false,
    said: expect.stringContaining('UTF-8'),
  });
});
