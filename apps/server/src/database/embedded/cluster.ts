import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { chooseRunAs, type RunAs } from './run-as.ts';

/** A database folder that is ready to be started. */
export type Cluster = {
  readonly folder: string;
  readonly password: string;
  readonly runAs: RunAs;
};

export type ClusterResult =
  | { readonly ok: true; readonly cluster: Cluster }
  | { readonly ok: false; readonly reason: 'folderClosed' | 'otherVersion' };

export const clusterUser = 'lagesbild';

const HOUR_MS = 3_600_000;
const run = promisify(execFile);

/** Where things are below `dataDir`. */
export function clusterPlaces(dataDir: string): { home: string; folder: string; passwordFile: string } {
  const home = join(dataDir, 'databas');
  return { home, folder: join(home, 'kluster'), passwordFile: join(home, 'losenord') };
}

/**
 * Finds the database below `dataDir`, or makes an empty one. It is made beside its place and moved there whole, so a
 * crash half-way or two programs at once leave either nothing or a complete one.
 *
 * Layout: `databas/kluster` (PostgreSQL's own files) and `databas/losenord` (its random password, owner only).
 */
export async function prepareCluster(dataDir: string, binaries: Binaries): Promise<ClusterResult> {
  // Under root PostgreSQL runs as another user, which must be able to pass (not list) the folder.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const { home, folder, passwordFile } = clusterPlaces(dataDir);
  if (!existsSync(passwordFile)) {
    const made = await makeCluster(dataDir, home, binaries);
    if (!made) return { ok: false, reason: 'folderClosed' };
  }
  const chosen = chooseRunAs(binaries.postgres, folder);
  if (!chosen.ok) return { ok: false, reason: 'folderClosed' };
  if ((await programVersion(binaries)) !== readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()) {
    return { ok: false, reason: 'otherVersion' };
  }
  const password = readFileSync(passwordFile, 'utf8').trim();
  return { ok: true, cluster: { folder, password, runAs: chosen.runAs } };
}

async function makeCluster(dataDir: string, home: string, binaries: Binaries): Promise<boolean> {
  removeHalfMade(dataDir);
  const draft = join(dataDir, `databas.ny-${randomBytes(6).toString('hex')}`);
  const folder = join(draft, 'kluster');
  mkdirSync(folder, { recursive: true });
  chmodSync(draft, 0o711);
  const chosen = chooseRunAs(binaries.postgres, folder);
  if (!chosen.ok) {
    rmSync(draft, { recursive: true });
    return false;
  }
  const passwordFile = join(draft, 'losenord');
  writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  await initialise(binaries, folder, passwordFile, chosen.runAs);
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true });
    // Another program was faster: its database is as good.
    if (!existsSync(join(home, 'losenord'))) throw error;
  }
  return true;
}

async function initialise(
  binaries: Binaries,
  folder: string,
  passwordFile: string,
  runAs: RunAs,
): Promise<void> {
  // initdb reads the password as the user it runs as; afterwards only the program's own user may.
  const ownerBefore = statSync(passwordFile);
  const ownerOfFolder = statSync(folder);
  chownSync(passwordFile, ownerOfFolder.uid, ownerOfFolder.gid);
  const [command = '', ...args] = [
    ...runAs.launcher,
    binaries.initdb,
    `--pgdata=${folder}`,
    `--username=${clusterUser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  await run(command, args, { ...runAs.ids, cwd: '/' });
  chownSync(passwordFile, ownerBefore.uid, ownerBefore.gid);
}

/** Folders of attempts that a crash interrupted; a young one may belong to a program that is making it now. */
function removeHalfMade(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const path = join(dataDir, name);
    if (name.startsWith('databas.ny-') && Date.now() - statSync(path).mtimeMs > HOUR_MS) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

async function programVersion(binaries: Binaries): Promise<string> {
  const { stdout } = await run(binaries.postgres, ['--version'], { cwd: '/' });
  return /(\d+)/.exec(stdout)?.[1] ?? '';
}
