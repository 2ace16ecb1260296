import { readFileSync, realpathSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, findBinaries } from './embedded/binaries.ts';
import { type Cluster, clusterPlaces, clusterUser, prepareCluster } from './embedded/cluster.ts';
import { ensureDatabase, type Ownership, takeOwnership } from './embedded/ownership.ts';
import { isLivePostgres, readPostmaster, removeStalePostmaster } from './embedded/postmaster.ts';
import { type ServerProcess, startServer } from './embedded/server-process.ts';

export type EmbeddedDatabase = {
  readonly url: string;
  /** Free bytes on the disk it lies on. */
  freeBytes(): number;
  /** Called once if another program has taken the folder over while the database was down. */
  onLost(listener: () => void): void;
  stop(): Promise<void>;
};

type EmbeddedRefusal = 'noProgram' | 'folderClosed' | 'otherVersion' | 'inUse' | 'doesNotStart';
export type EmbeddedResult =
  | { readonly ok: true; readonly database: EmbeddedDatabase }
  /** `detail` is PostgreSQL's own last words when it did not start. */
  | { readonly ok: false; readonly reason: EmbeddedRefusal; readonly detail?: string };

export type EmbeddedOptions = {
  readonly dataDir: string;
  /** `name=value` settings of PostgreSQL; production gives none. */
  readonly settings?: readonly string[];
};

type Running = { readonly server: ServerProcess; readonly ownership: Ownership };
type StartResult =
  | { readonly ok: true; readonly running: Running }
  | { readonly ok: false; readonly reason: 'inUse' | 'doesNotStart'; readonly detail?: string };

const databaseName = 'lagesbild';
const START_PATIENCE_MS = 60_000;
const ORPHAN_PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 100;
/** A program that has started PostgreSQL owns it before this is over: it looks several times meanwhile. */
const OWNER_PATIENCE_MS = 500;
const LONGEST_WAIT_MS = 5_000;

/**
 * Starts the program's own PostgreSQL on the folder `dataDir`, with everything kept between starts.
 *
 * Refuses when another program owns the folder. After a crash of the program its PostgreSQL may still run without an
 * owner: it is stopped and started anew; after a crash of both PostgreSQL recovers from its own log.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedResult> {
  const binaries = await findBinaries();
  if (binaries === null) return { ok: false, reason: 'noProgram' };
  const prepared = await prepareCluster(options.dataDir, binaries);
  if (!prepared.ok) return prepared;
  const cluster = { ...prepared.cluster, folder: realpathSync(prepared.cluster.folder) };
  const started = await start(binaries, cluster, freePort, options.settings ?? []);
  if (!started.ok) return started;
  await ensureDatabase(reachOf(cluster, started.running.server.port), databaseName);
  return { ok: true, database: keepRunning(binaries, cluster, started.running, options.settings ?? []) };
}

/** Where the database is that another program runs on this folder; null when none does. */
export function urlOfRunningDatabase(dataDir: string): string | null {
  const { folder, passwordFile } = clusterPlaces(dataDir);
  const postmaster = readPostmaster(folder);
  if (postmaster === null || postmaster.port === null || !isLivePostgres(postmaster.pid)) return null;
  return urlOf({ password: readFileSync(passwordFile, 'utf8').trim() }, postmaster.port);
}

async function start(
  binaries: Binaries,
  cluster: Cluster,
  nextPort: () => Promise<number>,
  settings: readonly string[],
): Promise<StartResult> {
  const deadline = Date.now() + START_PATIENCE_MS;
  let lastWords = '';
  while (Date.now() < deadline) {
    if ((await clearFolder(cluster, deadline)) === 'inUse') return { ok: false, reason: 'inUse' };
    const port = await nextPort();
    const server = startServer(binaries, cluster, port, settings);
    while (!server.hasEnded() && Date.now() < deadline) {
      const result = await takeOwnership(reachOf(cluster, port));
      if (result.kind === 'owned') return { ok: true, running: { server, ownership: result.ownership } };
      // Somebody else saw this server first and owns it now; it is theirs to stop.
      if (result.kind === 'taken') return { ok: false, reason: 'inUse' };
      await Promise.race([server.ended, sleep(LOOK_AGAIN_MS)]);
    }
    // Another start was a moment earlier, the port was taken, or a killed server's last process still runs: look again.
    lastWords = server.lastWords();
    if (!server.hasEnded()) await server.stop();
    await sleep(LOOK_AGAIN_MS);
  }
  return { ok: false, reason: 'doesNotStart', detail: lastWords };
}

/**
 * Waits until no other PostgreSQL works on the folder. One that stays without an owner is stopped; not at once, or two programs
 * that start together would stop each other's for ever.
 */
async function clearFolder(cluster: Cluster, deadline: number): Promise<'clear' | 'inUse'> {
  let withoutOwner: number | undefined;
  while (Date.now() < deadline) {
    const postmaster = readPostmaster(cluster.folder);
    if (postmaster === null) return 'clear';
    if (!isLivePostgres(postmaster.pid)) {
      removeStalePostmaster(cluster.folder, postmaster);
      return 'clear';
    }
    if (postmaster.port !== null) {
      const result = await takeOwnership(reachOf(cluster, postmaster.port));
      if (result.kind === 'taken') return 'inUse';
      if (result.kind === 'owned') {
        const staysSo = withoutOwner === postmaster.pid;
        withoutOwner = postmaster.pid;
        if (staysSo) await stopOrphan(postmaster.pid);
        await result.ownership.release();
        if (!staysSo) await sleep(OWNER_PATIENCE_MS);
      }
    }
    await sleep(LOOK_AGAIN_MS);
  }
  return 'clear';
}

async function stopOrphan(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + ORPHAN_PATIENCE_MS;
  while (isLivePostgres(pid)) {
    if (Date.now() > deadline) process.kill(pid, 'SIGQUIT');
    await sleep(LOOK_AGAIN_MS);
  }
}

/**
 * Starts the server again whenever it ends by itself, on the same port, so that the pool finds it: for ever, since a
 * full disk or too little memory may keep it down for long and heal.
 */
function keepRunning(
  binaries: Binaries,
  cluster: Cluster,
  first: Running,
  settings: readonly string[],
): EmbeddedDatabase {
  const { port } = first.server;
  const lostListeners: (() => void)[] = [];
  let current = first;
  let stopping = false;

  const lose = () => {
    if (stopping) return;
    stopping = true;
    for (const listener of lostListeners) listener();
  };
  const watch = (running: Running) => {
    running.ownership.onLost(() => void regain());
    void running.server.ended.then(() => restart(running));
  };
  /** The lock's connection broke while the server lives (it recovered from a killed backend): take the lock again. */
  const regain = async () => {
    while (!stopping && !current.server.hasEnded()) {
      const result = await takeOwnership(reachOf(cluster, port));
      if (result.kind === 'taken') return lose();
      if (result.kind === 'owned') {
        current = { server: current.server, ownership: result.ownership };
        result.ownership.onLost(() => void regain());
        return;
      }
      await sleep(LOOK_AGAIN_MS);
    }
  };
  const restart = async (ended: Running) => {
    if (stopping || ended.server !== current.server) return;
    let wait = LOOK_AGAIN_MS;
    let started = await start(binaries, cluster, async () => port, settings);
    while (!started.ok) {
      if (stopping) return;
      if (started.reason === 'inUse') return lose();
      await sleep(wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      started = await start(binaries, cluster, async () => port, settings);
    }
    current = started.running;
    if (stopping) return current.server.stop();
    watch(current);
  };
  watch(first);

  return {
    url: urlOf(cluster, port),
    freeBytes: () => {
      const { bavail, bsize } = statfsSync(cluster.folder);
      return bavail * bsize;
    },
    onLost: (listener) => lostListeners.push(listener),
    stop: async () => {
      stopping = true;
      await current.ownership.release();
      await current.server.stop();
    },
  };
}

function reachOf(cluster: Cluster, port: number) {
  return { port, user: clusterUser, password: cluster.password };
}

function urlOf({ password }: Pick<Cluster, 'password'>, port: number): string {
  return `postgres://${clusterUser}:${password}@127.0.0.1:${port}/${databaseName}`;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('no loopback port');
  return address.port;
}
