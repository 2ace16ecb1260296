import * as firstTables from './0001-first-tables.ts';
import * as noSamplesOfTexts from './0002-no-samples-of-texts.ts';
import * as registerNews from './0003-register-news.ts';
import * as registerWords from './0004-register-words.ts';
import * as guardRecords from './0005-guard-records.ts';
import * as pictureWriters from './0006-picture-writers.ts';
import * as accountNews from './0007-account-news.ts';
import type { NumberedMigration } from './migration.ts';

/** All migrations in order. One that has landed is never edited; a correction is a new number. */
export const migrations: readonly NumberedMigration[] = [
  { number: 1, name: 'first-tables', up: firstTables.up },
  { number: 2, name: 'no-samples-of-texts', up: noSamplesOfTexts.up },
  { number: 3, name: 'register-news', up: registerNews.up },
  { number: 4, name: 'register-words', up: registerWords.up },
  { number: 5, name: 'guard-records', up: guardRecords.up },
  { number: 6, name: 'picture-writers', up: pictureWriters.up },
  { number: 7, name: 'account-news', up: accountNews.up },
];
