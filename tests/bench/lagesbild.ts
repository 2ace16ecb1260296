import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../apps/server/src/database/connection.ts';
import { startEmbeddedDatabase } from '../../apps/server/src/database/embedded.ts';
import { migrate } from '../../apps/server/src/database/migrate.ts';
import { freePort } from '../fixtures/free-port.ts';
import { addLogin, addPicture, createScene, SESSION_SECRET } from '../fixtures/scene.ts';
import { type Contestant, SERVER_CORE, spawnPinned, stopProcess, usageOf } from './contestant.ts';

const main = new URL('../../apps/server/src/main.ts', import.meta.url).pathname;
const START_LIMIT_MS = 30_000;

/**
 * The product as it is shipped: its own main program, signed-in clients, every edit checked and committed to a
 * PostgreSQL with all its safety on. The database is not bound to a core: it shares both, as it would in production.
 */
export async function openLagesbild(): Promise<{ contestant: Contestant; close(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lagesbild-bench-'));
  chmodSync(dataDir, 0o711);
  const started = await startEmbeddedDatabase({ dataDir });
  if (!started.ok) throw new Error(`PostgreSQL did not start: ${started.reason}`);
  const databaseUrl = started.database.url;
  const { pool, database } = openDatabase(databaseUrl, () => undefined);
  await migrate(database);
  const scene = await createScene(database);
  const login = await addLogin(database, scene.school);

  const contestant: Contestant = {
    name: 'Lägesbild',
    promise: 'checks every edit, acknowledges and shows it after PostgreSQL has committed it',
    answersSync: true,
    async start(pictures, clients, seed) {
      const ids: string[] = [];
      for (let index = 0; index < pictures; index++) ids.push(await addPicture(database, scene, seed.update));
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const child = spawnPinned(SERVER_CORE, main, {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl,
        SESSION_SECRET,
        REQUESTS_PER_MINUTE: '1000000',
        LOG_LEVEL: 'warn',
      });
      child.stdout?.resume();
      await ready(url);
      const headers = { cookie: login.cookie, origin: url };
      const addresses = ids.map((id) =>
        Array.from({ length: clients }, () => ({
          url: `${url.replace('http', 'ws')}/sync/${id}`,
          headers,
          prefix: [],
          greeting: null,
        })),
      );
      return { addresses, usage: () => usageOf(child), stop: () => stopProcess(child) };
    },
  };

  return {
    contestant,
    async close() {
      await pool.end();
      await started.database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function ready(url: string): Promise<void> {
  const until = performance.now() + START_LIMIT_MS;
  while (performance.now() < until) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('the server was not ready in time');
}
