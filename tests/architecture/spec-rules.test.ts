/** Each package with a SPEC.md: every rule has a test that begins with its number, and every test names a rule. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sourceFiles } from './source-files.ts';

const specs = [
  {
    spec: 'packages/sync/SPEC.md',
    tests:
      /^(packages\/sync\/src\/.*(\.test\.ts|log-contract\.ts)|tests\/(simulation|hostile)\/.*\.test\.ts)$/,
  },
];

/** A test and the beginning of its name; templates count by what stands before the first placeholder. */
const test = /\bit(?:\.each\([^)]*\))?\(\s*[`'"]([^`'"$]*)/g;
const rule = /^[A-Z]{2}\d+(?=\s)/;

function testNames(files: RegExp): string[] {
  return sourceFiles()
    .filter(({ path }) => files.test(path))
    .flatMap(({ text }) => [...text.matchAll(test)].map(([, name = '']) => name));
}

describe.each(specs)('$spec', ({ spec, tests }) => {
  const rules = [...readFileSync(join(root, spec), 'utf8').matchAll(/^- \*\*([A-Z]{2}\d+)\*\* /gm)].map(
    ([, number = '']) => number,
  );
  const names = testNames(tests);
  const tested = new Set(names.map((name) => rule.exec(name)?.[0] ?? ''));

  it('has rules and tests, and no number twice', () => {
    expect(rules.length).toBeGreaterThan(50);
    expect(names.length).toBeGreaterThanOrEqual(rules.length);
    expect(rules.filter((number, at) => rules.indexOf(number) !== at)).toEqual([]);
  });

  it('has a test for every rule', () => {
    expect(rules.filter((number) => !tested.has(number))).toEqual([]);
  });

  it('has a rule for every test', () => {
    const known = new Set(rules);
    expect(names.filter((name) => !known.has(rule.exec(name)?.[0] ?? ''))).toEqual([]);
  });
});
