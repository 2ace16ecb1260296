import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import { openDatabase, servingLimits } from './database/connection.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './database/embedded.ts';
import { type MigrationResult, migrate } from './database/migrate.ts';
import type { Database } from './database/tables.ts';
import { readLoginLines, writeLogins } from './demo/logins.ts';
import { isEmpty, seedDemo } from './demo/seed.ts';
import { createPassword } from './passwords.ts';
import { random } from './secrets.ts';
import { keptSessionSecret } from './session-secret.ts';
import { startBlock } from './start-block.ts';
import type { StartRefusal } from './start-texts.ts';

export type Running = {
  readonly app: FastifyInstance;
  /** What to tell the person who started it. */
  readonly block: string;
  /** Called once if the program's own database is gone for good. */
  onDatabaseLost(listener: () => void): void;
  /** Stops taking requests, lets the rooms store what they hold, closes the database. */
  stop(): Promise<void>;
};

export type StartResult =
  | { readonly ok: true; readonly running: Running }
  | { readonly ok: false; readonly refusal: StartRefusal };

const webFolder = resolve(import.meta.dirname, '../../web/dist');
const DATABASE_PATIENCE_MS = 30_000;
const DATABASE_RETRY_MS = 500;
const POOL_CLOSE_MS = 1_000;

const clock = () => new Date();

/** Starts everything in order: database, schema, demo, server. What was started is stopped again on a refusal. */
export async function start(settings: Config): Promise<StartResult> {
  // PostgreSQL's programs run elsewhere, where a path from here would lead to another place.
  const config = { ...settings, dataDir: resolve(settings.dataDir) };
  const embedded = config.databaseUrl === null ? await startEmbeddedDatabase(config) : null;
  if (embedded !== null && !embedded.ok) {
    return { ok: false, refusal: { reason: 'embedded', dataDir: config.dataDir, result: embedded } };
  }
  const own = embedded?.database ?? null;
  const result = await startServer(config, own);
  if (!result.ok) await own?.stop();
  return result;
}

async function startServer(config: Config, own: EmbeddedDatabase | null): Promise<StartResult> {
  const databaseUrl = own?.url ?? config.databaseUrl ?? '';
  const prepared = await prepare(config, databaseUrl, own !== null);
  if (prepared !== null) return { ok: false, refusal: prepared };
  const { pool, database } = openDatabase(databaseUrl, () => undefined, servingLimits);
  const closePool = () => Promise.race([pool.end(), sleep(POOL_CLOSE_MS, undefined, { ref: false })]);
  const refuse = async (refusal: StartRefusal): Promise<StartResult> => {
    await closePool();
    return { ok: false, refusal };
  };

  const hasWebApp = existsSync(join(webFolder, 'index.html'));
  const app = await buildApp({
    config,
    database,
    pool,
    databaseUrl,
    sessionSecret: config.sessionSecret ?? keptSessionSecret(config.dataDir),
    clock,
    random,
    webFolder: hasWebApp ? webFolder : null,
    logStream: process.stderr,
    ...(own && { freeBytes: own.freeBytes }),
  });
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await app.close();
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    return refuse(
      taken ? { reason: 'portTaken', port: config.port } : { reason: 'addressRefused', host: config.host },
    );
  }
  const block = startBlock({
    host: config.host,
    port: portOf(app),
    publicOrigin: config.publicOrigin,
    hasWebApp,
    loginLines: own === null ? [] : readLoginLines(config.dataDir),
    dataDir: own === null ? null : config.dataDir,
  });
  return {
    ok: true,
    running: {
      app,
      block,
      onDatabaseLost: (listener) => own?.onLost(listener),
      stop: async () => {
        await app.close();
        await closePool();
        await own?.stop();
      },
    },
  };
}

/** Brings the schema, and the demo of an empty database, on a connection that may take its time. */
async function prepare(config: Config, url: string, isOwn: boolean): Promise<StartRefusal | null> {
  const { pool, database } = openDatabase(url, () => undefined);
  try {
    const migrated = await migrateWhenThere(database);
    if (migrated === null) return { reason: 'databaseSilent' };
    if (!migrated.ok) return { reason: 'migration', result: migrated };
    if (isOwn) await fillWhenEmpty(database, config.dataDir);
    return null;
  } finally {
    await pool.end();
  }
}

/** Migrates; a server that is just starting gets some time. Null when it never answers. */
async function migrateWhenThere(database: Database): Promise<MigrationResult | null> {
  const deadline = Date.now() + DATABASE_PATIENCE_MS;
  for (;;) {
    try {
      return await migrate(database);
    } catch (error) {
      if (!isSilence(error)) throw error;
      if (Date.now() > deadline) return null;
      await sleep(DATABASE_RETRY_MS);
    }
  }
}

/** No connection, a server that is starting up, or one that does not let us in. */
function isSilence(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    /^(E[A-Z]+|08.*|57P03|28.*|3D000)$/.test(code) ||
    (error instanceof Error && /timeout/.test(error.message))
  );
}

async function fillWhenEmpty(database: Database, dataDir: string): Promise<void> {
  if (!(await isEmpty(database))) return;
  const password = createPassword();
  writeLogins(dataDir, password);
  await seedDemo(database, { now: clock(), random, password });
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
