import type { Measured } from './address.ts';
import { type Picture, settle } from './open-pictures.ts';
import { quantile } from './statistics.ts';
import type { Workload } from './workload.ts';

const WARM_UP_MS = 2000;
const SETTLE_MS = 10_000;

/** Every client keeps `window` edits under way; an edit that has reached everybody makes room for the next. */
export async function typeFlatOut(
  workload: Workload & { readonly kind: 'saturated' },
  pictures: readonly Picture[],
): Promise<Measured> {
  const latencies: number[] = [];
  let measuring = false;
  let typing = true;
  let edits = 0;
  let measuredEdits = 0;
  for (const picture of pictures) {
    const others = picture.typists.length - 1;
    const arrivals = new Map(picture.typists.map(({ author }) => [author, [] as number[]]));
    picture.onDelivered = (_, typist, edit, latency) => {
      const counts = arrivals.get(typist.author) ?? [];
      const count = (counts[edit] ?? 0) + 1;
      counts[edit] = count;
      if (measuring) latencies.push(latency);
      if (count < others) return;
      edits += 1;
      if (measuring) measuredEdits += 1;
      if (typing) picture.type(typist);
    };
  }
  for (const picture of pictures) {
    for (const typist of picture.typists) {
      for (let edit = 0; edit < workload.window; edit++) picture.type(typist);
    }
  }
  await new Promise((done) => setTimeout(done, WARM_UP_MS));
  measuring = true;
  const started = performance.now();
  await new Promise((done) => setTimeout(done, workload.seconds * 1000));
  measuring = false;
  typing = false;
  const elapsed = performance.now() - started;
  const lost = await settle(pictures, SETTLE_MS);
  return {
    latencies: { p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95) },
    editsPerSecond: (measuredEdits * 1000) / elapsed,
    edits,
    lost,
  };
}
