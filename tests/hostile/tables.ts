import { sql } from 'kysely';
import type { TestDatabase } from '../fixtures/test-database.ts';

/** Every column of every table, and what every connection asked last, each with everything it holds, as bytes. */
export async function everyColumn({
  database,
  pool,
}: Pick<TestDatabase, 'database' | 'pool'>): Promise<{ name: string; bytes: Buffer }[]> {
  const { rows: columns } = await sql<{ name: string; table: string; column: string; type: string }>`
    select table_schema || '.' || table_name || '.' || column_name as name,
      quote_ident(table_schema) || '.' || quote_ident(table_name) as table,
      quote_ident(column_name) as column, data_type as type
    from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema') order by 1`.execute(database);
  const contents: { name: string; bytes: Buffer }[] = [];
  for (const { name, table, column, type } of columns) {
    const { rows } = await pool.query<{ value: Buffer | string | null }>({
      text: `select ${type === 'bytea' ? column : `${column}::text`} as value from ${table}`,
    });
    const parts = rows.map(({ value }) =>
      typeof value === 'string' ? Buffer.from(value) : (value ?? Buffer.of()),
    );
    contents.push({ name, bytes: Buffer.concat(parts) });
  }
  const { rows: asked } = await pool.query<{ query: string }>('select query from pg_stat_activity');
  return [
    ...contents,
    { name: 'pg_stat_activity.query', bytes: Buffer.from(asked.map(({ query }) => query).join('\n')) },
  ];
}
