import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, Measured } from './address.ts';
import { openPictures, settle } from './open-pictures.ts';
import type { Workload } from './workload.ts';

const NOTHING = { p50: Number.NaN, p95: Number.NaN };
const SETTLE_MS = 5000;
const HOLD_MS = 4000;

/**
 * Said on standard output when the server's use is to be noted: what it used until then is no part of the typing, and what it
 * holds now can be measured.
 */
export const NOTE_USE = 'note use';

/** Opens every picture, lets each client type one letter, and keeps them open for a while. */
export async function holdOpen(
  { afterSeconds }: Workload & { readonly kind: 'open' },
  job: Job,
): Promise<Measured> {
  const pictures = await openPictures(job);
  for (const picture of pictures) for (const typist of picture.typists) picture.type(typist);
  await sleep(afterSeconds * 1000);
  process.stdout.write(`${NOTE_USE}\n`);
  await sleep(HOLD_MS);
  const lost = await settle(pictures, SETTLE_MS);
  const edits = pictures.reduce((sum, { typists }) => sum + typists.length, 0);
  return { latencies: NOTHING, editsPerSecond: Number.NaN, edits, lost };
}
