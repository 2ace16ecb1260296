/**
 * The simulation with more seeds or longer: `npm run simulate -- --seeds 2000 --ops 300`; `--seeds 17-17` runs one. With
 * `--postgres` it is the one with real servers on PostgreSQL, of which 50 seeds take some minutes.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { seeds: { type: 'string' }, ops: { type: 'string' }, postgres: { type: 'boolean' } },
});
const env = {
  ...process.env,
  ...(values.seeds === undefined ? {} : { SEEDS: values.seeds }),
  ...(values.ops === undefined ? {} : { OPS: values.ops }),
};
const project = values.postgres === true ? ['pg', 'tests/simulation'] : ['simulation'];
// The dot reporter: two thousand seeds are two thousand lines otherwise.
const { status } = spawnSync('vitest', ['run', '--project', ...project, '--reporter', 'dot'], {
  stdio: 'inherit',
  env,
});
process.exitCode = status ?? 1;
