import type { Measured } from './address.ts';
import { type Picture, settle } from './open-pictures.ts';
import { quantile } from './statistics.ts';
import type { Workload } from './workload.ts';

const WARM_UP_MS = 5000;
const SETTLE_MS = 5000;

/** Every client types at its rate, spread evenly over the beat, whatever the server does. */
export async function typeAtPace(
  workload: Workload & { readonly kind: 'paced' },
  pictures: readonly Picture[],
): Promise<Measured> {
  const latencies: number[] = [];
  let isWarm = false;
  for (const picture of pictures) {
    picture.onDelivered = (_, __, ___, latency) => {
      if (isWarm) latencies.push(latency);
    };
  }
  const beat = 1000 / workload.editsPerSecond;
  const typists = pictures.flatMap((picture) => picture.typists.map((typist) => ({ picture, typist })));
  const due = typists.map((who, index) => ({ who, at: (index / typists.length) * beat }));
  const started = performance.now();
  const end = WARM_UP_MS + workload.seconds * 1000;
  let edits = 0;
  let measuredEdits = 0;
  for (let turn = 0; ; turn = (turn + 1) % due.length) {
    const next = due[turn];
    if (next === undefined || next.at > end) break;
    const wait = next.at - (performance.now() - started);
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    isWarm ||= next.at >= WARM_UP_MS;
    next.who.picture.type(next.who.typist);
    next.at += beat;
    edits += 1;
    if (isWarm) measuredEdits += 1;
  }
  const elapsed = performance.now() - started - WARM_UP_MS;
  const lost = await settle(pictures, SETTLE_MS);
  return {
    latencies: { p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95) },
    editsPerSecond: (measuredEdits * 1000) / elapsed,
    edits,
    lost,
  };
}
