import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { migrations } from '../../../../migrations/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { openDatabase } from './connection.ts';
import { hasCurrentSchema, migrate } from './migrate.ts';

const open: TestDatabase[] = [];
async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ migrated: false });
  open.push(database);
  return database;
}

afterEach(async () => {
  for (const database of open.splice(0)) await database.drop();
});

describe('migrations', () => {
  it('are numbered without holes', () => {
    expect(migrations.map((migration) => migration.number)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('bring an empty database to the newest schema, once', async () => {
    const { database } = await emptyDatabase();
    expect(await hasCurrentSchema(database)).toBe(false);
    expect(await migrate(database)).toEqual({
      ok: true,
      applied: migrations.map((migration) => migration.name),
    });
    expect(await hasCurrentSchema(database)).toBe(true);
    expect(await migrate(database)).toEqual({ ok: true, applied: [] });
  });

  it('are applied once when two programs start at the same time', async () => {
    const first = await emptyDatabase();
    const second = openDatabase(first.url, () => undefined);
    const results = await Promise.all([migrate(first.database), migrate(second.database)]);
    await second.pool.end();
    const applied = results.flatMap((result) => (result.ok ? result.applied : ['refused']));
    expect(applied).toEqual(migrations.map((migration) => migration.name));
  });

  it('refuse a schema that is newer than the program, and leave it as it is', async () => {
    const { database } = await emptyDatabase();
    await migrate(database);
    const newer = migrations.length + 1;
    await sql`insert into schema_migration (number, name) values (${newer}, 'from-the-future')`.execute(
      database,
    );
    expect(await migrate(database)).toEqual({
      ok: false,
      reason: 'schemaTooNew',
      found: newer,
      known: migrations.length,
    });
    expect(await hasCurrentSchema(database)).toBe(false);
  });

  it('refuse ids outside the id format and areas that are too small', async () => {
    const { database } = await emptyDatabase();
    await migrate(database);
    const municipality = (id: string) =>
      database
        .insertInto('municipality')
        .values({ id, name: 'Prov', population: 40_000, created_at: new Date() })
        .execute();
    await expect(municipality('anna-andersson-1')).rejects.toThrow('row_id');
    await municipality('bbbbbbbbbbbbbbbb');
    const area = (id: string, level: 'municipality' | 'neighbourhood', population: number) =>
      database
        .insertInto('area')
        .values({
          id,
          municipality_id: 'bbbbbbbbbbbbbbbb',
          parent_id: level === 'municipality' ? null : 'cccccccccccccccc',
          level,
          name: 'Prov',
          population,
        })
        .execute();
    await area('cccccccccccccccc', 'municipality', 40_000);
    await area('dddddddddddddddd', 'neighbourhood', 500);
    await expect(area('ffffffffffffffff', 'neighbourhood', 499)).rejects.toThrow('area_check');
  });
});
