import { sql } from 'kysely';
import type { MigrationTarget } from './migration.ts';

/**
 * Open pictures are judged by the register of their municipality (which actors and places there are). Whoever changes
 * it, by whatever program, it is announced with the commit: the municipality's id, once per transaction.
 */
export async function up(db: MigrationTarget): Promise<void> {
  await sql
    .raw(`
      create function announce_register() returns trigger language plpgsql as $$
        begin
          perform pg_notify('access', 'register:' || coalesce(new.municipality_id, old.municipality_id));
          return null;
        end
      $$`)
    .execute(db);
  for (const table of ['actor', 'area', 'place']) {
    await sql`create trigger ${sql.ref(`${table}_register_news`)} after insert or update or delete
      on ${sql.ref(table)} for each row execute function announce_register()`.execute(db);
  }
}
