import { sql } from 'kysely';
import type { MigrationTarget } from './migration.ts';

/**
 * What an account may do, and for which agency, is changed by whoever looks after the database: there is no screen for it.
 * So the database announces it with the commit, by its id; the sockets concerned are closed at once, in every process.
 */
export async function up(db: MigrationTarget): Promise<void> {
  await sql
    .raw(`
      create function announce_account() returns trigger language plpgsql as $$
        begin
          perform pg_notify('access', 'account:' || old.id);
          return null;
        end
      $$`)
    .execute(db);
  await sql`create trigger account_news after update of role, actor_id, function, active or delete
    on account for each row execute function announce_account()`.execute(db);
}
