import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL writes about itself into its folder while it runs. */
export type Postmaster = { readonly pid: number; readonly port: number | null };

const PORT_LINE = 3;

/** Reads `postmaster.pid`; null when there is none. A clean stop removes it, a crash leaves it. */
export function readPostmaster(folder: string): Postmaster | null {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const port = Number.parseInt(lines[PORT_LINE] ?? '', 10);
    return { pid: Number.parseInt(lines[0] ?? '', 10), port: Number.isInteger(port) ? port : null };
  } catch {
    return null;
  }
}

/** Whether a process with this number runs and is a PostgreSQL. Numbers are reused after a crash or a restart. */
export function isLivePostgres(pid: number): boolean {
  return isAlive(pid) && commandOf(pid).includes('postgres');
}

/**
 * Removes a `postmaster.pid` that names a process which is gone or something else. PostgreSQL does so itself when the
 * number is free, but not when it has been reused. Kept while any process still works in the folder.
 */
export function removeStalePostmaster(folder: string, postmaster: Postmaster): void {
  if (isLivePostgres(postmaster.pid) || isFolderInUse(folder)) return;
  rmSync(join(folder, 'postmaster.pid'), { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** PostgreSQL's processes work inside their folder, also those that outlive a killed parent for a moment. */
function isFolderInUse(folder: string): boolean {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .some((name) => workingFolderOf(name) === folder);
  } catch {
    return false;
  }
}

function workingFolderOf(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
