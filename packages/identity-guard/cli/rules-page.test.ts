import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rulesPage } from './rules-page.ts';

const file = (path: string): Buffer => readFileSync(new URL(path, import.meta.url));

describe('what is generated', () => {
  it('the page of rules is the rules of today', () => {
    expect(file('../RULES.md').toString('utf8')).toBe(rulesPage());
  });

  it('the data stay small enough for the browser', () => {
    const sizes = [
      '../src/lexicon/swedish.data.ts',
      '../src/names/names.data.ts',
      '../src/register/register.data.ts',
    ].map((path) => gzipSync(file(path), { level: 9 }).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(130_000);
  });
});
