import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { isLivePostgres, readPostmaster } from './database/embedded/postmaster.ts';

const program = join(import.meta.dirname, 'main.ts');
const dataDir = mkdtempSync(join(tmpdir(), 'lagesbild-main-'));
const STOP_LIMIT_MS = 5_000;

type Started = { readonly child: ChildProcess; readonly out: () => string; readonly ended: Promise<unknown> };
const children: ChildProcess[] = [];

/** Runs the program until it has said that it runs, or has ended. */
async function run(env: Record<string, string> = {}): Promise<Started> {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let text = '';
  const ended = once(child, 'exit');
  await new Promise<void>((resolve) => {
    const hear = (chunk: string) => {
      text += chunk;
      if (text.includes('Avsluta med Ctrl+C.')) resolve();
    };
    child.stdout?.setEncoding('utf8').on('data', hear);
    child.stderr?.setEncoding('utf8').on('data', hear);
    child.once('close', () => resolve());
  });
  return { child, out: () => text, ended };
}

async function stop(started: Started, signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number> {
  const from = performance.now();
  started.child.kill(signal);
  await started.ended;
  return performance.now() - from;
}

const addressIn = (text: string) => /Öppna {2}(\S+)/.exec(text)?.[1] ?? '';
const passwordIn = (text: string) => /Lösenord för alla: (\S+)/.exec(text)?.[1] ?? '';
const postmasterPid = () => readPostmaster(join(dataDir, 'databas', 'kluster'))?.pid ?? -1;

function signIn(url: string, password: string): Promise<Response> {
  return fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'kommunpolis@alvsala.example', password }),
  });
}

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('npm start', () => {
  it('needs no setting, says where it is and lets the demo logins in', async () => {
    const started = await run();
    const url = addressIn(started.out());
    const password = passwordIn(started.out());
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await signIn(url, password)).status).toBe(200);
    const file = join(dataDir, 'demo-inloggning.txt');
    expect(readFileSync(file, 'utf8')).toContain(`kommunpolis@alvsala.example  ${password}  `);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'sessionshemlighet')).mode & 0o777).toBe(0o600);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends cleanly on %s, database and all, within five seconds',
    async (signal) => {
      const started = await run();
      const postgres = postmasterPid();
      expect(isLivePostgres(postgres)).toBe(true);
      const took = await stop(started, signal);
      expect([started.child.exitCode, started.child.signalCode]).toEqual([0, null]);
      expect(took).toBeLessThan(STOP_LIMIT_MS);
      expect(isLivePostgres(postgres)).toBe(false);
    },
  );

  it('is told to stop twice by npm and stops once', async () => {
    const started = await run();
    started.child.kill('SIGINT');
    await stop(started, 'SIGINT');
    expect(started.child.exitCode).toBe(0);
  });

  it('keeps people signed in over a kill, with the same logins', async () => {
    const first = await run();
    const url = addressIn(first.out());
    const cookie = (await signIn(url, passwordIn(first.out()))).headers.get('set-cookie') ?? '';
    await stop(first, 'SIGKILL');
    const second = await run();
    const again = await fetch(`${addressIn(second.out())}/api/session`, { headers: { cookie } });
    expect(await again.json()).toMatchObject({ session: { account: { function: 'communityPolice' } } });
    expect(passwordIn(second.out())).toBe(passwordIn(first.out()));
  });

  it('refuses a folder that is in use, in plain words, and leaves its owner alone', async () => {
    const first = await run();
    const second = await run();
    await second.ended;
    expect(second.child.exitCode).toBe(1);
    expect(second.out()).toContain(`Lägesbild är redan igång med mappen ${dataDir}`);
    expect((await fetch(`${addressIn(first.out())}/readyz`)).status).toBe(200);
  });

  it('tells every wrong setting at once and starts nothing', async () => {
    const started = await run({ PORT: 'x', LOG_LEVEL: 'y' });
    await started.ended;
    expect(started.child.exitCode).toBe(1);
    expect(started.out()).toMatch(/PORT ska vara ett heltal[\s\S]*LOG_LEVEL ska vara något av/);
    expect(isLivePostgres(postmasterPid())).toBe(false);
  });

  it('tells that the port is taken, and stops the database it had started', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const started = await run({ PORT: String(port) });
    await started.ended;
    other.close();
    expect(started.child.exitCode).toBe(1);
    expect(started.out()).toContain(`Port ${port} används redan`);
    expect(isLivePostgres(postmasterPid())).toBe(false);
  });
});
