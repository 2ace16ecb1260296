import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
/** Screenshots and server logs of the last run; not kept in the repository. */
export const outputFolder = join(import.meta.dirname, 'output');

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;

/** The real product, started as a person starts it: its own process, its own empty folder, its own database. */
export type Product = {
  readonly url: string;
  readonly dataDir: string;
  readonly logFile: string;
  /** Ends the process with SIGKILL: no farewell, nothing flushed. */
  kill(): Promise<void>;
  /** Starts it again on the same port and folder. */
  start(): Promise<void>;
  /** Stops it the polite way and removes its folder. */
  stop(): Promise<void>;
};

/**
 * Starts the product on a free port with an empty data folder and waits until it is ready.
 * @param name names the log file in the output folder.
 */
export async function startProduct(name: string): Promise<Product> {
  mkdirSync(outputFolder, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), `lagesbild-${name}-`));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logFile = join(outputFolder, `${name}.log`);
  const log = createWriteStream(logFile);
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const env = {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: relative(root, dataDir), // as people give it: seen from where they stand
      NODE_ENV: 'test',
    };
    child = spawn(join(root, 'node_modules/.bin/node'), ['apps/server/src/main.ts'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    await ready(url, child, logFile);
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    const late = sleep(STOP_LIMIT_MS, 'late', { ref: false });
    if ((await Promise.race([ended, late])) === 'late') {
      child.kill('SIGKILL');
      throw new Error(`The server did not stop within ${STOP_LIMIT_MS} ms of ${signal}; see ${logFile}`);
    }
  }

  await start();
  return {
    url,
    dataDir,
    logFile,
    start,
    kill: () => end('SIGKILL'),
    async stop() {
      try {
        await end('SIGTERM');
      } finally {
        log.end();
        rmSync(dataDir, { recursive: true, force: true });
      }
    },
  };
}

async function ready(url: string, child: ChildProcess, logFile: string): Promise<void> {
  const giveUp = performance.now() + START_LIMIT_MS;
  while (performance.now() < giveUp) {
    if (child.exitCode !== null) {
      throw new Error(
        `The server ended with ${child.exitCode} while starting:\n${readFileSync(logFile, 'utf8')}`,
      );
    }
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`The server was not ready within ${START_LIMIT_MS} ms:\n${readFileSync(logFile, 'utf8')}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
