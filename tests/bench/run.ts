/**
 * `npm run bench`: the product against a bare relay of the same messages, in one run on one machine. Server and load
 * have a core each; the rounds of the contestants alternate, and the table shows medians.
 *
 *     npm run bench                     everything, 3 rounds, about 3 minutes
 *     npm run bench -- --rounds 5       more rounds
 *     npm run bench -- --only W3        one workload
 */
import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Job, Measured } from './address.ts';
import { type Contestant, LOAD_CORE, spawnPinned } from './contestant.ts';
import { openContestants } from './contestants.ts';
import { type Round, report } from './report.ts';
import { bigSeed, type Seed, smallSeed } from './seed.ts';
import { type Workload, workloads } from './workload.ts';

const JOINED_PICTURE_BYTES = 100_000;
const loadScript = new URL('./load.ts', import.meta.url).pathname;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, only: { type: 'string' } },
});

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const random = (): number => randomBytes(4).readUInt32LE() / 2 ** 32;

async function main(): Promise<void> {
  const chosen = workloads.filter(({ name }) => values.only === undefined || name === values.only);
  if (chosen.length === 0) throw new Error('no such workload');
  const { contestants, close } = await openContestants();
  const rounds: Round[] = [];
  try {
    for (let round = 1; round <= Number(values.rounds); round++) {
      for (const workload of chosen) {
        for (const contestant of contestants) {
          if (workload.kind === 'join' && !contestant.answersSync) continue;
          rounds.push(await playRound(contestant, workload));
          say(`round ${round} ${workload.name} ${contestant.name}`);
        }
      }
    }
  } finally {
    await close();
  }
  process.stdout.write(`${report(contestants, chosen, rounds)}\n`);
  if (rounds.some(({ measured }) => measured.lost > 0)) process.exitCode = 1;
}

async function playRound(contestant: Contestant, workload: Workload): Promise<Round> {
  const seed = workload.kind === 'join' ? bigSeed(random, JOINED_PICTURE_BYTES) : smallSeed(random);
  const server = await contestant.start(workload.pictures, workload.clients, seed);
  try {
    const before = server.usage();
    const measured = await load(contestant, workload, server.addresses, seed);
    const after = server.usage();
    const cpuSeconds = after.cpuSeconds - before.cpuSeconds;
    return {
      contestant: contestant.name,
      workload: workload.name,
      measured,
      cpuSeconds,
      megabytes: after.megabytes,
    };
  } finally {
    await server.stop();
  }
}

async function load(
  contestant: Contestant,
  workload: Workload,
  addresses: Job['addresses'],
  seed: Seed,
): Promise<Measured> {
  const child = spawnPinned(LOAD_CORE, loadScript);
  if (child.stdin === null || child.stdout === null) throw new Error('no pipes to the load process');
  const job: Job = {
    workload: workload.name,
    answersSync: contestant.answersSync,
    seed: Buffer.from(seed.update).toString('base64'),
    texts: seed.texts,
    addresses,
  };
  child.stdin.end(JSON.stringify(job));
  const answer = await text(child.stdout);
  if (answer === '') throw new Error(`the load process failed (${contestant.name}, ${workload.name})`);
  return JSON.parse(answer);
}

await main();
