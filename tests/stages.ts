/**
 * Runs the named stages one after another and stops at the first that fails. `npm test` and `npm run verify` are lists of
 * them; each can be run alone with `node tests/stages.ts <stage> …`.
 */
import { spawnSync } from 'node:child_process';

type Stage = {
  readonly title: string;
  readonly command: readonly [string, ...string[]];
  /** The vitest project this stage runs; stage-reporter.ts then insists that it has tests. */
  readonly project?: string;
};

const script = (title: string, name: string): Stage => ({ title, command: ['npm', 'run', '--silent', name] });
const tests = (title: string, project: string): Stage => ({
  title,
  command: ['vitest', 'run', '--project', project],
  project,
});

const verify: Readonly<Record<string, Stage>> = {
  types: script('Types', 'types'),
  lint: script('Lint and format', 'lint'),
  directions: script('Import directions', 'directions'),
  deadcode: script('Dead code', 'deadcode'),
  architecture: tests('Architecture tests', 'architecture'),
};

const stages: Readonly<Record<string, Stage>> = {
  ...verify,
  unit: tests('Unit tests', 'unit'),
  pg: tests('PostgreSQL tests', 'pg'),
  simulation: tests('Simulation', 'simulation'),
  hostile: tests('Hostile input', 'hostile'),
  build: script('Web app build', 'build'),
  e2e: tests('Browser tests', 'e2e'),
};

const groups: Readonly<Record<string, readonly string[]>> = {
  verify: Object.keys(verify),
  test: Object.keys(stages),
};

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one stage; answers whether it ended well. */
function run({ command: [program, ...args], project }: Stage): boolean {
  const env = { ...process.env, ...(project === undefined ? {} : { TEST_STAGE: project }) };
  return spawnSync(program, args, { stdio: 'inherit', env }).status === 0;
}

const wanted = process.argv.slice(2).flatMap((name) => groups[name] ?? [name]);
const unknown = wanted.filter((name) => stages[name] === undefined);
if (wanted.length === 0 || unknown.length > 0) {
  const known = [...Object.keys(groups), ...Object.keys(stages)];
  process.stderr.write(
    `No such stage: ${unknown.join(', ') || '(none named)'}. Known: ${known.join(', ')}\n`,
  );
  process.exit(2);
}

const begun = performance.now();
for (const [index, name] of wanted.entries()) {
  const stage = stages[name];
  if (stage === undefined) continue;
  const started = performance.now();
  process.stdout.write(`\n━━━ ${index + 1}/${wanted.length} ${stage.title} (${name}) ━━━\n`);
  if (!run(stage)) {
    process.stderr.write(`\nFAILED: ${stage.title} (${name}), after ${seconds(started)}.\n`);
    process.exit(1);
  }
  process.stdout.write(`✓ ${stage.title}, ${seconds(started)}\n`);
}
process.stdout.write(`\nAll ${wanted.length} stages passed in ${seconds(begun)}.\n`);
