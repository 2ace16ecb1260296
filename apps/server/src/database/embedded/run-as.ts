import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';

/**
 * How PostgreSQL's programs are started. PostgreSQL refuses to run as root, so for root they run as the user
 * `postgres`; `launcher` is put before the command when that user could not reach program or folder otherwise.
 */
export type RunAs = {
  readonly ids: { readonly uid: number; readonly gid: number } | null;
  readonly launcher: readonly string[];
};

export type RunAsResult = { readonly ok: true; readonly runAs: RunAs } | { readonly ok: false };

const account = 'postgres';

/**
 * Decides as whom to run `program` on `folder`. Under root the folder is given to the user `postgres` (made when
 * missing). Refused when neither a change of user nor `setpriv` gets that user to both.
 */
export function chooseRunAs(program: string, folder: string): RunAsResult {
  if (process.getuid?.() !== 0) return { ok: true, runAs: { ids: null, launcher: [] } };
  const ids = idsOfAccount() ?? createAccount();
  if (ids === null) return { ok: false };
  chownSync(folder, ids.uid, ids.gid);
  const plain: RunAs = { ids, launcher: [] };
  if (reaches(plain, program, folder)) return { ok: true, runAs: plain };
  // Below /root, for instance: a closed parent folder. One capability lets this one program pass it.
  const passing: RunAs = { ids: null, launcher: passClosedFolders(ids) };
  return reaches(passing, program, folder) ? { ok: true, runAs: passing } : { ok: false };
}

function reaches(runAs: RunAs, program: string, folder: string): boolean {
  const [command = '', ...args] = [
    ...runAs.launcher,
    '/bin/sh',
    '-c',
    '"$1" --version && test -w "$2"',
    'sh',
  ];
  const result = spawnSync(command, [...args, program, folder], { ...runAs.ids, cwd: '/', stdio: 'ignore' });
  return result.status === 0;
}

function passClosedFolders(ids: { uid: number; gid: number }): string[] {
  return [
    'setpriv',
    `--reuid=${ids.uid}`,
    `--regid=${ids.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=+dac_override',
    '--bounding-set=-all,+dac_override',
  ];
}

function idsOfAccount(): { uid: number; gid: number } | null {
  const [uid, gid] = ['-u', '-g'].map(
    (flag) => spawnSync('id', [flag, account], { encoding: 'utf8' }).stdout,
  );
  const ids = { uid: Number.parseInt(uid ?? '', 10), gid: Number.parseInt(gid ?? '', 10) };
  return Number.isInteger(ids.uid) && Number.isInteger(ids.gid) ? ids : null;
}

function createAccount(): { uid: number; gid: number } | null {
  try {
    execFileSync('groupadd', ['--system', '--force', account], { stdio: 'ignore' });
    execFileSync('useradd', ['--system', '--gid', account, '--no-create-home', account], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return idsOfAccount();
}
