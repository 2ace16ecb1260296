import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Login = { readonly email: string; readonly password: string };

/** Reads the demo logins that the product wrote into its data folder when it filled an empty database. */
export function demoLogins(dataDir: string): Login[] {
  const lines = readFileSync(join(dataDir, 'demo-inloggning.txt'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const match = /(\S+@\S+\.example)\s+(?:\|\s*)?(\S+)/.exec(line);
    return match?.[1] && match[2] ? [{ email: match[1], password: match[2] }] : [];
  });
}
