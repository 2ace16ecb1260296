/**
 * `npm run bench`: the product against what others use, in one run on one machine. Server and load
 * have a core each; the rounds of the contestants alternate, and the table shows medians.
 *
 *     npm run bench                     everything, 5 rounds, about 35 minutes
 *     npm run bench -- --rounds 1       a first look
 *     npm run bench -- --only W3        the workloads whose name begins so; several with commas
 */
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Job, Measured } from './address.ts';
import { type Contestant, LOAD_CORE, type Running, spawnPinned, type Usage } from './contestant.ts';
import { openContestants } from './contestants.ts';
import { NOTE_USE } from './open.ts';
import { type Round, report } from './report.ts';
import { bigSeed, grownSeed, type Seed, smallSeed } from './seed.ts';
import { type Workload, workloads } from './workload.ts';

const BIG_PICTURE_BYTES = 100_000;
const loadScript = new URL('./load.ts', import.meta.url).pathname;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' } },
});

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const random = (): number => randomBytes(4).readUInt32LE() / 2 ** 32;

async function main(): Promise<void> {
  const chosen = workloads.filter(({ name }) => isChosen(name));
  if (chosen.length === 0) throw new Error('no such workload');
  const { contestants, close } = await openContestants();
  const rounds: Round[] = [];
  try {
    for (let round = 1; round <= Number(values.rounds); round++) {
      for (const workload of chosen) {
        for (const contestant of contestants) {
          if (needsDocument(workload) && !contestant.answersSync) continue;
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

/** A server that keeps nothing has nothing to join, and nothing that grows. */
function needsDocument({ kind, content }: Workload): boolean {
  return kind === 'join' || kind === 'open' || typeof content === 'object';
}

function isChosen(name: string): boolean {
  return values.only === undefined || values.only.split(',').some((only) => name.startsWith(only));
}

async function playRound(contestant: Contestant, workload: Workload): Promise<Round> {
  const seed = seedOf(workload);
  const server = await contestant.start(workload.pictures, workload.clients, seed);
  try {
    const before = await server.usage();
    const { measured, noted } = await load(contestant, workload, server, seed);
    const after = await server.usage();
    return {
      contestant: contestant.name,
      workload: workload.name,
      measured,
      cpuSeconds: after.cpuSeconds - (noted ?? before).cpuSeconds,
      megabytes: ((noted ?? after).megabytes - before.megabytes) / workload.pictures,
    };
  } finally {
    await server.stop();
  }
}

const grown = new Map<number, Seed>();

function seedOf({ content }: Workload): Seed {
  if (content === 'small') return smallSeed(random);
  if (content === '100 kB') return bigSeed(random, BIG_PICTURE_BYTES);
  const seed = grown.get(content.earlierEdits) ?? grownSeed(random, content.earlierEdits);
  grown.set(content.earlierEdits, seed);
  return seed;
}

/** Lets the load process do its job; notes what the server uses and holds when it is told so. */
async function load(
  contestant: Contestant,
  workload: Workload,
  server: Running,
  seed: Seed,
): Promise<{ measured: Measured; noted: Usage | null }> {
  const child = spawnPinned(LOAD_CORE, loadScript);
  if (child.stdin === null || child.stdout === null) throw new Error('no pipes to the load process');
  const job: Job = {
    workload: workload.name,
    answersSync: contestant.answersSync,
    seed: Buffer.from(seed.update).toString('base64'),
    texts: seed.texts,
    addresses: server.addresses,
  };
  child.stdin.end(JSON.stringify(job));
  let noted: Usage | null = null;
  for await (const line of createInterface(child.stdout)) {
    if (line === NOTE_USE) noted = await server.usage();
    else return { measured: JSON.parse(line), noted };
  }
  throw new Error(`the load process failed (${contestant.name}, ${workload.name})`);
}

await main();
