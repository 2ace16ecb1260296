import { type ChildProcess, spawn } from 'node:child_process';
import type { Binaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';

export type ServerProcess = {
  readonly port: number;
  /** Settles when the process has ended, whatever the reason. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  /** The last lines it wrote, for a start that failed. */
  lastWords(): string;
  stop(): Promise<void>;
};

const FAST_STOP_MS = 3_000;
const LAST_WORDS_CHARACTERS = 2_000;

/**
 * Starts PostgreSQL on a loopback port. `extraSettings` are `name=value` pairs (tests turn durability off).
 *
 * It is a process group of its own, so that Ctrl-C in the terminal reaches the program only, which then stops the
 * database last. Its log never quotes a statement or a row.
 */
export function startServer(
  binaries: Binaries,
  cluster: Cluster,
  port: number,
  extraSettings: readonly string[],
): ServerProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'log_min_messages=log',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    // Old journal files are removed, not kept for reuse with what they held.
    'wal_recycle=off',
    ...extraSettings,
  ];
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const { launcher, ids } = cluster.runAs;
  const [command = '', ...args] = [
    ...launcher,
    binaries.postgres,
    '-D',
    cluster.folder,
    '-p',
    String(port),
    ...flags,
  ];
  const child = spawn(command, args, {
    ...ids,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });

  let words = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => {
    words = (words + text).slice(-LAST_WORDS_CHARACTERS);
  });
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      resolve();
    };
    child.on('exit', end);
    child.on('error', end);
  });
  return {
    port,
    ended,
    hasEnded: () => over,
    lastWords: () => words,
    stop: () => stopChild(child, ended),
  };
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  // SIGINT: roll back what is open, write everything, end. SIGQUIT: end at once; the next start recovers.
  child.kill('SIGINT');
  const impatient = setTimeout(() => child.kill('SIGQUIT'), FAST_STOP_MS);
  await ended;
  clearTimeout(impatient);
}
