import type { Kysely } from 'kysely';
import * as firstTables from './0001-first-tables.ts';

export type NumberedMigration = {
  /** 1, 2, 3 … without holes: its place in the list below and the number in its file name. */
  readonly number: number;
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
};

/** All migrations in order. One that has landed is never edited; a correction is a new number. */
export const migrations: readonly NumberedMigration[] = [
  { number: 1, name: 'first-tables', up: firstTables.up },
];
