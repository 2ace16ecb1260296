import type { Kysely, QueryExecutorProvider } from 'kysely';

/** What a migration works on: raw SQL and the schema builder, not the tables of today's program. */
export type MigrationTarget = QueryExecutorProvider & Pick<Kysely<unknown>, 'schema'>;

export type NumberedMigration = {
  /** 1, 2, 3 … without holes: its place in the list below and the number in its file name. */
  readonly number: number;
  readonly name: string;
  readonly up: (db: MigrationTarget) => Promise<void>;
};
