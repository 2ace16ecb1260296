import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { identifying } from '../corpus/corpus.ts';
import { screen } from './screen.ts';

type Screen = typeof screen;
const folder = mkdtempSync(join(tmpdir(), 'guard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The package as the browser gets it: bundled and minified. */
async function bundled(): Promise<Screen> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: fileURLToPath(new URL('./index.ts', import.meta.url)), formats: ['es'] },
    },
  });
  const first = Array.isArray(built) ? built[0] : built;
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  const file = join(folder, 'guard.mjs');
  writeFileSync(file, chunk?.code ?? '');
  const module: { screen: Screen } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return module.screen;
}

/** Pieces of sentences, signs and scripts put together by a generator with a fixed seed. */
function* texts(count: number): Generator<string> {
  const pieces = identifying.flatMap((sentence) => sentence.text.split(' '));
  const signs = [
    ' ',
    ' ',
    ' ',
    '-',
    '.',
    ', ',
    '\n',
    '\u200b',
    '@',
    '(',
    ')',
    '/',
    'ﷺ',
    'Ж',
    '٣',
    '🔥',
    '\u0301',
  ];
  let seed = 20260214;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let i = 0; i < count; i += 1) {
    let text = '';
    for (let words = 1 + next(5); words > 0; words -= 1)
      text += (pieces[next(pieces.length)] ?? '') + (signs[next(signs.length)] ?? '');
    yield text;
  }
}

describe('the verdict', () => {
  it('is the same in the browser bundle as here, over 100,000 texts', { timeout: 600_000 }, async () => {
    const other = await bundled();
    let held = 0;
    for (const text of texts(100_000)) {
      const here = screen(text);
      if (here.some((finding) => finding.strength === 'hold')) held += 1;
      if (JSON.stringify(other(text)) !== JSON.stringify(here)) expect(other(text)).toEqual(here);
    }
    expect(held).toBeGreaterThan(10_000);
  });
});
