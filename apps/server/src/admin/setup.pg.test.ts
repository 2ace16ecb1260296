import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { random } from '../../../../tests/fixtures/scene.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { isPassword } from '../passwords.ts';
import { noteRefusedNames, setUp } from './setup.ts';
import { readSetupFile, type SetupFile } from './setup-file.ts';

const content = {
  municipality: { name: 'Provköpings kommun', population: 31_000 },
  areas: [
    { name: 'Provköping', level: 'municipality', population: 31_000 },
    { name: 'Norra sidan', level: 'district', parent: 'Provköping', population: 4_100 },
  ],
  actors: [{ name: 'Socialtjänsten', type: 'socialServices', isAuthority: true }],
  places: [{ name: 'Norra torget', type: 'centre', area: 'Norra sidan' }],
  accounts: [
    {
      email: 'Samordnare@provkoping.example',
      actor: 'Socialtjänsten',
      function: 'crimePreventionCoordinator',
      role: 'coordinator',
    },
  ],
};

function fileOf(value: unknown): SetupFile {
  const read = readSetupFile(JSON.stringify(value));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.file;
}

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const run = (value: unknown) =>
  setUp(test.database, fileOf(value), { now: new Date(), random, createPassword: () => 'ett-provat-losen' });

describe('setting up a municipality', () => {
  it('changes nothing when a name points at nothing', async () => {
    const result = await run({ ...content, places: [{ name: 'Torget', type: 'centre', area: 'Okänt' }] });
    expect(result).toEqual({ ok: false, problems: [{ path: 'places[0].area', text: 'är inget område' }] });
    expect(await test.database.selectFrom('municipality').selectAll().execute()).toEqual([]);
  });

  it('adds everything and says the passwords', async () => {
    const result = await run(content);
    expect(result).toEqual({
      ok: true,
      added: { areas: 2, actors: 1, places: 1, accounts: 1 },
      logins: [{ email: 'samordnare@provkoping.example', password: 'ett-provat-losen' }],
    });
    const account = await test.database.selectFrom('account').selectAll().executeTakeFirstOrThrow();
    expect(await isPassword(account.password_hash, 'ett-provat-losen')).toBe(true);
  });

  it('adds only what is new the next time, and leaves the rest as it was', async () => {
    const result = await run({
      ...content,
      actors: [...content.actors, { name: 'Biblioteken', type: 'culture', isAuthority: true }],
    });
    expect(result).toEqual({ ok: true, added: { areas: 0, actors: 1, places: 0, accounts: 0 }, logins: [] });
    expect(await test.database.selectFrom('municipality').selectAll().execute()).toHaveLength(1);
  });

  it('leaves a row for each rule that refuses a name, and nothing of the name', async () => {
    const bad = { ...content, actors: [{ name: 'Ylva Lindqvist', type: 'culture', isAuthority: false }] };
    const read = readSetupFile(JSON.stringify(bad));
    const refused = read.ok ? undefined : read.refused;
    expect(refused).toEqual({ municipality: 'Provköpings kommun', rules: ['name'] });
    if (refused === undefined) return;
    await noteRefusedNames(test.database, { ...refused, municipality: 'Ingen kommun' }, new Date());
    await noteRefusedNames(test.database, refused, new Date());
    expect(await test.database.selectFrom('guard_refusal').select(['field', 'rule']).execute()).toEqual([
      { field: 'setup', rule: 'name' },
    ]);
  });
});
