/** Builds the web app when there is no build, or when a source is newer than it. Runs before `npm start`. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const web = import.meta.dirname;
const top = join(web, '../..');
const sources = [
  join(web, 'src'),
  join(web, 'public'),
  join(web, 'index.html'),
  join(web, 'vite.config.ts'),
  join(top, 'packages'),
  join(top, 'package-lock.json'),
];

/** When the newest file at or below a path was last changed; 0 when there is none. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path)
    .filter((name) => name !== 'node_modules')
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

const built = statSync(join(web, 'dist/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (Math.max(...sources.map(newest)) > built) {
  process.stdout.write('Bygger webbappen …\n');
  const { status } = spawnSync('vite', ['build', '--logLevel', 'warn'], { cwd: web, stdio: 'inherit' });
  process.exit(status ?? 1);
}
