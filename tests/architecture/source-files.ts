import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The top folder of the repository. */
export const root = join(import.meta.dirname, '../..');

const notOurs = new Set(['node_modules', 'dist', 'data', 'output', 'coverage', '.git', '.vite']);
const sourceEnding = /\.(ts|tsx|cjs|css|html)$/;

/** Every source file written by hand: path from the top folder, and its text. */
export function sourceFiles(): { readonly path: string; readonly text: string }[] {
  const folders = ['apps', 'packages', 'migrations', 'tests'].map((name) => join(root, name));
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && sourceEnding.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split('/').some((part) => notOurs.has(part)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
