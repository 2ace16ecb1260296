import { setTimeout as sleep } from 'node:timers/promises';
import type { Measured } from './address.ts';
import { type Picture, settle } from './open-pictures.ts';
import { quantile } from './statistics.ts';
import type { Typist } from './typist.ts';
import type { Workload } from './workload.ts';

/** So many edits a second by all together, for so long, let Node compile what it runs: 2,000 edits in every workload. */
const WARM_UP = { editsPerSecond: 400, ms: 5000 };
/** For the server's use to be noted: garbage is collected for that. */
const PAUSE_MS = 500;
const SETTLE_MS = 5000;

/** Every client types at its rate, whatever the server does. `noteUse` is called when all is warm. */
export async function typeAtPace(
  workload: Workload & { readonly kind: 'paced' },
  pictures: readonly Picture[],
  noteUse: () => void,
): Promise<Measured> {
  const people = inTurn(pictures);
  await typeEvenly(people, WARM_UP.editsPerSecond, WARM_UP.ms);
  noteUse();
  await sleep(PAUSE_MS);
  const latencies: number[] = [];
  for (const picture of pictures) {
    picture.onDelivered = (_, __, ___, latency) => void latencies.push(latency);
  }
  const started = performance.now();
  const edits = await typeEvenly(people, workload.editsPerSecond * people.length, workload.seconds * 1000);
  const elapsed = performance.now() - started;
  const lost = await settle(pictures, SETTLE_MS);
  return {
    latencies: { p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95) },
    editsPerSecond: (edits * 1000) / elapsed,
    edits,
    lost,
  };
}

type Person = { readonly picture: Picture; readonly typist: Typist };

/** The first of every picture, then the second of every picture …: people of one picture do not type in a row. */
function inTurn(pictures: readonly Picture[]): readonly Person[] {
  const seats = Math.max(...pictures.map(({ typists }) => typists.length));
  return Array.from({ length: seats }, (_, seat) =>
    pictures.flatMap((picture) => {
      const typist = picture.typists[seat];
      return typist === undefined ? [] : [{ picture, typist }];
    }),
  ).flat();
}

/** One edit after another, each person in turn, at even distances. Returns how many. */
async function typeEvenly(people: readonly Person[], editsPerSecond: number, ms: number): Promise<number> {
  const started = performance.now();
  const total = Math.round((ms / 1000) * editsPerSecond);
  for (let edit = 0; edit < total; edit++) {
    const wait = (edit * 1000) / editsPerSecond - (performance.now() - started);
    if (wait > 0) await sleep(wait);
    const next = people[edit % people.length];
    next?.picture.type(next.typist);
  }
  return total;
}
