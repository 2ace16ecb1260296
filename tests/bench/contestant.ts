import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Address } from './address.ts';
import { noteOf } from './collect-garbage.ts';
import type { Seed } from './seed.ts';

/** A server under test. To add one: write its server script and list it in contestants.ts. */
export type Contestant = {
  readonly name: string;
  /** One line for the report: what it promises. */
  readonly promise: string;
  /** False for a server that keeps nothing and cannot answer what a newcomer lacks. */
  readonly answersSync: boolean;
  /** Starts a fresh server that serves `pictures` pictures, each starting as `seed`. */
  start(pictures: number, clients: number, seed: Seed): Promise<Running>;
};

/** Processor seconds (NaN where /proc does not exist), and memory in use after garbage was collected. */
export type Usage = { readonly cpuSeconds: number; readonly megabytes: number };

export type Running = {
  /** addresses[picture][client] */
  readonly addresses: readonly (readonly Address[])[];
  /** What the server process has used so far and holds now. */
  usage(): Promise<Usage>;
  stop(): Promise<void>;
};

export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

const collector = new URL('./collect-garbage.ts', import.meta.url).href;
const COLLECT_LIMIT_MS = 5000;
const TICKS_PER_SECOND = 100;
const STOP_LIMIT_MS = 8000;

/** Starts a Node process on one core (where the machine has `taskset`). */
export function spawnPinned(
  core: number,
  script: string,
  env: NodeJS.ProcessEnv = process.env,
): ChildProcess {
  const node = [process.execPath, '--expose-gc', '--import', collector, script];
  const command = existsSync('/usr/bin/taskset') ? ['/usr/bin/taskset', '-c', String(core), ...node] : node;
  const [program = '', ...args] = command;
  return spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
}

/** Reads lines of JSON until one is accepted. Fails when the process ends before. */
export function readLine<T>(child: ChildProcess, accept: (line: string) => T | null): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => reject(new Error(`process ended early (${code ?? signal})`)));
    if (child.stdout === null) return reject(new Error('no output to read'));
    createInterface(child.stdout).on('line', (line) => {
      const value = accept(line);
      if (value !== null) resolve(value);
    });
  });
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(late);
}

/** What a server process has used, as the kernel and its own garbage collector say. */
export async function usageOf({ pid }: ChildProcess): Promise<Usage> {
  if (pid === undefined) throw new Error('the server does not run');
  const cpuSeconds = cpuSecondsOf(pid);
  return { cpuSeconds, megabytes: (await bytesHeldBy(pid)) / 1e6 };
}

function cpuSecondsOf(pid: number): number {
  if (!existsSync(`/proc/${pid}/stat`)) return Number.NaN;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

async function bytesHeldBy(pid: number): Promise<number> {
  const note = noteOf(pid);
  rmSync(note, { force: true });
  process.kill(pid, 'SIGUSR2');
  const until = performance.now() + COLLECT_LIMIT_MS;
  while (performance.now() < until) {
    await sleep(20);
    const bytes = existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
    if (bytes === 0) continue;
    rmSync(note);
    return bytes;
  }
  return Number.NaN;
}
