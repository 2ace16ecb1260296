import * as firstTables from './0001-first-tables.ts';
import type { NumberedMigration } from './migration.ts';

/** All migrations in order. One that has landed is never edited; a correction is a new number. */
export const migrations: readonly NumberedMigration[] = [
  { number: 1, name: 'first-tables', up: firstTables.up },
];
