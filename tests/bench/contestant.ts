import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Address } from './address.ts';
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

export type Running = {
  /** addresses[picture][client] */
  readonly addresses: readonly (readonly Address[])[];
  /** Processor seconds the server process has used so far, and its memory now; NaN where /proc does not exist. */
  usage(): { readonly cpuSeconds: number; readonly megabytes: number };
  stop(): Promise<void>;
};

export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

const TICKS_PER_SECOND = 100;
const STOP_LIMIT_MS = 8000;

/** Starts a Node process on one core (where the machine has `taskset`). */
export function spawnPinned(
  core: number,
  script: string,
  env: NodeJS.ProcessEnv = process.env,
): ChildProcess {
  const node = [process.execPath, script];
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

/** What the kernel says a process has used. */
export function usageOf(pid: number | undefined): { cpuSeconds: number; megabytes: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN);
    return { cpuSeconds: ticks / TICKS_PER_SECOND, megabytes: kilobytes / 1024 };
  } catch {
    return { cpuSeconds: Number.NaN, megabytes: Number.NaN };
  }
}
