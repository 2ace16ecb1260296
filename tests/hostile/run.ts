/** The hostile tests with more frames or another seed: `npm run hostile -- --frames 1000000 --seed 7`. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { frames: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const env = {
  ...process.env,
  ...(values.frames === undefined ? {} : { HOSTILE_FRAMES: values.frames }),
  ...(values.seed === undefined ? {} : { HOSTILE_SEED: values.seed }),
};
const only = values.only === undefined ? [] : ['-t', values.only];
const { status } = spawnSync('vitest', ['run', '--project', 'hostile', ...only], { stdio: 'inherit', env });
process.exitCode = status ?? 1;
