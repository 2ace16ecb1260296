import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { urlOfRunningDatabase } from '../database/embedded.ts';

const programs = join(import.meta.dirname, '..');
const dataDir = mkdtempSync(join(tmpdir(), 'lagesbild-admin-'));
const env = { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: dataDir };

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Runs `npm run admin -- …` on the folder. */
function admin(...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(programs, 'admin/main.ts'), ...args],
      { env },
      (_, out, errors) => resolve({ code: child.exitCode, said: out + errors }),
    );
  });
}

/** The product itself on the folder, filled with its demo at the first start. */
async function startProduct(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(programs, 'main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of child.stdout) if (String(chunk).includes('Avsluta med Ctrl+C.')) break;
  return child;
}

async function onePicture(): Promise<string> {
  const client = new pg.Client({ connectionString: urlOfRunningDatabase(dataDir) ?? '' });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from picture limit 1');
  await client.end();
  return rows[0]?.id ?? '';
}

describe('npm run admin', () => {
  it('works on the database of the running program, and alone when it is stopped', async () => {
    const product = await startProduct();
    const pictureId = await onePicture();
    const running = await admin('purge', pictureId);
    expect(running).toMatchObject({ code: 0, said: expect.stringContaining('rensad från sin historik') });
    expect(product.exitCode).toBeNull();
    product.kill('SIGTERM');
    await once(product, 'exit');
    expect(urlOfRunningDatabase(dataDir)).toBeNull();
    const alone = await admin('purge', pictureId);
    expect(alone).toMatchObject({ code: 0, said: expect.stringContaining('rensad från sin historik') });
    expect(urlOfRunningDatabase(dataDir)).toBeNull();
    const unknown = await admin('purge', 'bcdfghjkmnpqrstv');
    expect(unknown).toMatchObject({ code: 1, said: expect.stringContaining('Inget har ändrats') });
    // Four programs are started one after another, one of them on a new database.
  }, 120_000);

  it('says how it is used', async () => {
    for (const args of [[], ['purge'], ['else', 'x']]) {
      expect(await admin(...args)).toMatchObject({
        code: 1,
        said: expect.stringContaining('purge LÄGESBILD'),
      });
    }
  });
});
