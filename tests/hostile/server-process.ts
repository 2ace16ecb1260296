// The real server in a process of its own, on a database of its own, with everything it says kept.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../fixtures/free-port.ts';
import { SESSION_SECRET } from '../fixtures/scene.ts';
import { createTestDatabase, type TestDatabase } from '../fixtures/test-database.ts';

export type ServerProcess = {
  readonly url: string;
  readonly port: number;
  readonly test: TestDatabase;
  /** Everything written to standard output and standard error. */
  said(): string;
  isRunning(): boolean;
  /** Resident memory in bytes. */
  memory(): number;
  /** Ends it the polite way; answers the exit code. */
  stop(): Promise<number | null>;
};

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;
const KILO = 1_024;

export async function startServerProcess(): Promise<ServerProcess> {
  const test = await createTestDatabase();
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'lagesbild-hostile-'));
  const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      ...process.env,
      NODE_ENV: 'test',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: test.url,
      SESSION_SECRET,
      LOG_LEVEL: 'debug',
      REQUESTS_PER_MINUTE: '1000000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  const url = `http://127.0.0.1:${port}`;
  const words = (): string => Buffer.concat(said).toString('utf8');
  await ready(url, child, words);
  return {
    url,
    port,
    test,
    said: words,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    memory: () => residentBytes(child.pid),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const late = sleep(STOP_LIMIT_MS, 'late' as const, { ref: false });
      if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL');
      await test.drop();
      await rm(dataDir, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

async function ready(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const giveUp = Date.now() + START_LIMIT_MS;
  while (Date.now() < giveUp && child.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`The server did not start:\n${said()}`);
}

function residentBytes(pid: number | undefined): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * KILO;
}
