/** The load process: reads one job from standard input, drives the clients, writes one line of results. */
import { text } from 'node:stream/consumers';
import type { Job, Measured } from './address.ts';
import { measureJoins } from './join.ts';
import { holdOpen, NOTE_USE } from './open.ts';
import { openPictures } from './open-pictures.ts';
import { typeAtPace } from './paced.ts';
import { typeFlatOut } from './saturated.ts';
import { workloads } from './workload.ts';

async function run(job: Job): Promise<Measured> {
  const workload = workloads.find(({ name }) => name === job.workload);
  if (workload === undefined) throw new Error('unknown workload');
  if (workload.kind === 'join') return measureJoins(workload, job);
  if (workload.kind === 'open') return holdOpen(workload, job);
  const pictures = await openPictures(job);
  const noteUse = () => void process.stdout.write(`${NOTE_USE}\n`);
  if (workload.kind === 'paced') return typeAtPace(workload, pictures, noteUse);
  noteUse();
  return typeFlatOut(workload, pictures);
}

const measured = await run(JSON.parse(await text(process.stdin)));
process.stdout.write(`${JSON.stringify(measured)}\n`, () => process.exit(0));
