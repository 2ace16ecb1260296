import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isLivePostgres, readPostmaster } from './embedded/postmaster.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded.ts';

const holderProgram = join(import.meta.dirname, '../../../../tests/fixtures/embedded-holder.ts');
const dataDir = mkdtempSync(join(tmpdir(), 'lagesbild-embedded-'));
const folder = join(dataDir, 'databas', 'kluster');

const stoppers: (() => Promise<void>)[] = [];

async function start(): Promise<EmbeddedDatabase> {
  const started = await startEmbeddedDatabase({ dataDir });
  if (!started.ok) throw new Error(`refused: ${started.reason} ${started.detail ?? ''}`);
  stoppers.push(() => started.database.stop());
  return started.database;
}

async function stopAll(): Promise<void> {
  for (const stop of stoppers.splice(0)) await stop();
}

/** Another program that owns the folder; resolves when it has said its first line. */
async function startHolder(): Promise<{ process: ChildProcess; firstLine: string }> {
  const holder = spawn(process.execPath, [holderProgram, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const firstLine = await new Promise<string>((resolve) => {
    holder.stdout?.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
  });
  return { process: holder, firstLine };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

const postmasterPid = () => readPostmaster(folder)?.pid ?? -1;

beforeAll(async () => {
  chmodSync(dataDir, 0o711);
  const { url } = await start();
  await query(url, 'create table kept (n int)');
  await stopAll();
});
afterEach(stopAll);
afterAll(async () => {
  // A killed program leaves its PostgreSQL running; a start takes it over, so that it can be stopped.
  await start();
  await stopAll();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('embedded database', () => {
  it('keeps its rows between starts and leaves no process behind', async () => {
    const first = await start();
    await query(first.url, 'insert into kept values (1)');
    const pid = postmasterPid();
    await first.stop();
    expect(isLivePostgres(pid)).toBe(false);
    expect(existsSync(join(folder, 'postmaster.pid'))).toBe(false);
    const second = await start();
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('refuses a second program on the same folder and leaves the first alone', async () => {
    const { url } = await start();
    const second = await startHolder();
    expect(second.firstLine).toBe('refused: inUse');
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('takes over after the program was killed and its PostgreSQL lives on', async () => {
    const holder = await startHolder();
    await query(holder.firstLine, 'insert into kept values (2)');
    const orphan = postmasterPid();
    await killed(holder.process);
    expect(isLivePostgres(orphan)).toBe(true);
    const { url } = await start();
    expect(postmasterPid()).not.toBe(orphan);
    expect(isLivePostgres(orphan)).toBe(false);
    expect(await query(url, 'select n from kept where n = 2')).toEqual([{ n: 2 }]);
  });

  it('recovers after program and PostgreSQL were killed together', async () => {
    const holder = await startHolder();
    await query(holder.firstLine, 'insert into kept values (3)');
    const postgres = postmasterPid();
    await killed(holder.process);
    process.kill(postgres, 'SIGKILL');
    const { url } = await start();
    expect(await query(url, 'select n from kept where n = 3')).toEqual([{ n: 3 }]);
  });

  it('starts PostgreSQL again when it is killed under the program', async () => {
    const { url } = await start();
    await query(url, 'insert into kept values (4)');
    const before = postmasterPid();
    process.kill(before, 'SIGKILL');
    expect(await eventually(() => query(url, 'select n from kept where n = 4'))).toEqual([{ n: 4 }]);
    expect(postmasterPid()).not.toBe(before);
    const second = await eventually(async () => {
      const holder = await startHolder();
      expect(holder.firstLine).toBe('refused: inUse');
      return holder;
    });
    expect(second.firstLine).toBe('refused: inUse');
  });

  it('is not kept out by a leftover file that names a reused process number', async () => {
    writeFileSync(join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n0\n1\n`);
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('lets one of two programs that start at the same time have it', async () => {
    const holders = await Promise.all([startHolder(), startHolder()]);
    const lines = holders.map((holder) => holder.firstLine);
    for (const holder of holders) if (holder.process.exitCode === null) await killed(holder.process);
    expect(lines.filter((line) => line.startsWith('postgres://'))).toHaveLength(1);
    expect(lines.filter((line) => line === 'refused: inUse')).toHaveLength(1);
  });
});
