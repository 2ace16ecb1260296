import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import type { Config } from './config.ts';
import type { Database } from './database/tables.ts';
import type { RefusalRecord } from './guard/refusal-record.ts';
import type { Meter } from './meter.ts';
import type { StorageWatch } from './store/storage-watch.ts';
import type { WordRegisters } from './store/word-registers.ts';

/** What the whole server works with. Clock and randomness come in, so that tests own them. */
export type AppDeps = {
  readonly config: Config;
  readonly database: Database;
  readonly pool: pg.Pool;
  /** For connections of their own, such as the one that listens for news. */
  readonly databaseUrl: string;
  /** Key of the hashes under which sessions and sign-in attempts are stored. */
  readonly sessionSecret: string;
  readonly clock: () => Date;
  /** Cryptographically random, in [0, 1). */
  readonly random: () => number;
  readonly log: FastifyBaseLogger;
  readonly meter: Meter;
  readonly storage: StorageWatch;
  readonly words: WordRegisters;
  readonly refusals: RefusalRecord;
  /** Folder of the built web app; null: only the API is served. */
  readonly webFolder: string | null;
};
