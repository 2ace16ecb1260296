import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SECRET_BYTES = 32;

/** The session secret of an installation with its own database: made at the first start, kept beside the database. */
export function keptSessionSecret(dataDir: string): string {
  const path = join(dataDir, 'sessionshemlighet');
  if (!existsSync(path)) writeFileSync(path, randomBytes(SECRET_BYTES).toString('hex'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}
