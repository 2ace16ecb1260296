import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const configFile = join(root, '.dependency-cruiser.cjs');
const config = createRequire(import.meta.url)(configFile) as { forbidden: IForbiddenRuleType[] };

/** For each rule: a file that breaks it, and what that file imports. A path is created; a bare name stays a package. */
const offences: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'no-cycles': ['packages/picture/src/egg.ts', 'packages/picture/src/hen.ts'],
  'no-unresolvable-imports': ['packages/picture/src/lost.ts', './nowhere.ts'],
  'packages-touch-no-machine': ['packages/sync/src/clock.ts', 'node:fs'],
  'packages-know-no-framework': ['packages/http-api/src/serve.ts', 'fastify'],
  'packages-do-not-know-apps': ['packages/http-api/src/upward.ts', 'apps/server/src/a.ts'],
  'apps-do-not-know-each-other': ['apps/web/src/across.ts', 'apps/server/src/a.ts'],
  'identity-guard-stands-alone': ['packages/identity-guard/src/guard.ts', 'packages/picture/src/a.ts'],
  'picture-stands-alone': ['packages/picture/src/sideways.ts', 'packages/sync/src/a.ts'],
  'sync-does-not-know-the-picture': ['packages/sync/src/judge.ts', 'packages/picture/src/a.ts'],
  'room-and-client-meet-in-the-protocol': ['packages/sync/src/room/r.ts', 'packages/sync/src/client/c.ts'],
  'http-api-knows-only-the-picture': ['packages/http-api/src/live.ts', 'packages/sync/src/a.ts'],
  'web-knows-four-packages': ['apps/web/src/rows.ts', 'migrations/0001-first.ts'],
  'web-touches-no-machine': ['apps/web/src/disk.ts', 'node:path'],
  'ui-knows-no-data': ['apps/web/src/ui/button.ts', 'apps/web/src/api/client.ts'],
  'migrations-stand-alone': ['migrations/0001-first.ts', 'apps/server/src/a.ts'],
  'product-does-not-know-tests': ['apps/server/src/fixture.ts', 'tests/fixtures/f.ts'],
};

let folder: string;
let found: ReadonlySet<string>;

function write(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'directions-'));
  write('package.json', '{"type":"module","dependencies":{"fastify":"1.0.0"}}');
  write(
    'tsconfig.json',
    '{"compilerOptions":{"module":"NodeNext","allowImportingTsExtensions":true,"noEmit":true}}',
  );
  write('node_modules/fastify/package.json', '{"name":"fastify","main":"index.js"}');
  write('node_modules/fastify/index.js', 'module.exports = {};');
  for (const [from, to] of Object.values(offences)) {
    const isOurs = to.includes('/') && !to.startsWith('.');
    const target = isOurs ? relative(dirname(from), to) : to;
    write(from, `import '${isOurs && !target.startsWith('.') ? `./${target}` : target}';\n`);
    if (isOurs) write(to, 'export const a = 1;\n');
  }
  write('packages/picture/src/hen.ts', `import './egg.ts';\n`);
  const run = spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    ['--config', configFile, '--output-type', 'json', 'apps', 'packages', 'migrations', 'tests'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const result = JSON.parse(run.stdout) as ICruiseResult;
  found = new Set(result.summary.violations.map((violation) => `${violation.rule.name} ${violation.from}`));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import directions', () => {
  it('has an offence for every rule and a rule for every offence', () => {
    expect(Object.keys(offences).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
  });

  it.each(Object.entries(offences))('%s is found when it is broken', (rule, [from]) => {
    expect(found).toContain(`${rule} ${from}`);
  });

  it('gives every rule a sentence', () => {
    for (const rule of config.forbidden) expect(rule.comment?.length ?? 0, rule.name).toBeGreaterThan(20);
  });

  it('reads a good part of the real code, type-only imports included', () => {
    const output = execFileSync(
      join(root, 'node_modules/.bin/depcruise'),
      ['--config', configFile, '--output-type', 'json', 'packages'],
      { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const { modules } = JSON.parse(output) as ICruiseResult;
    const ours = modules.filter((module) => module.source.startsWith('packages/'));
    expect(ours.length).toBeGreaterThan(20);
    const kinds = new Set(ours.flatMap((module) => module.dependencies.flatMap((d) => d.dependencyTypes)));
    expect(kinds).toContain('type-only');
  });
});
