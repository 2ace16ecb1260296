import { sql } from 'kysely';
import type { MigrationTarget } from './migration.ts';

/** Who wrote first under a Yjs client id, so that nobody else does, also after a restart and in another process. */
export async function up(db: MigrationTarget): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // The owner is a key made of a session's for this picture alone; empty for the server itself. `seq` is the row it came with.
  `create table picture_writer (
    picture_id row_id not null references picture on delete cascade,
    client bigint not null,
    seq bigint not null,
    owner bytea not null,
    primary key (picture_id, client)
  )`,
  `create index picture_writer_by_row on picture_writer (picture_id, seq)`,
];
