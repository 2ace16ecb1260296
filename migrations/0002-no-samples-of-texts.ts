import { sql } from 'kysely';
import type { MigrationTarget } from './migration.ts';

/**
 * PostgreSQL keeps samples of what columns hold, to plan questions. Of texts it must not: a sample would outlive the
 * text it was taken from, where no purge looks. No question asks by these columns.
 */
export async function up(db: MigrationTarget): Promise<void> {
  for (const [table, column] of textColumns) {
    await sql`alter table ${sql.ref(table)} alter column ${sql.ref(column)} set statistics 0`.execute(db);
  }
}

const textColumns = [
  ['picture', 'title'],
  ['picture_update', 'update'],
  ['picture_snapshot', 'state'],
  ['goal', 'text'],
  ['activity', 'text'],
] as const;
