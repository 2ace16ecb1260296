import * as Y from 'yjs';
import type { Address, Job, Measured } from './address.ts';
import { readSyncFrame, STEP_1, STEP_2, syncFrame } from './frames.ts';
import { quantile } from './statistics.ts';
import { openSocket } from './typist.ts';
import type { Workload } from './workload.ts';

/** Opens the picture again and again: from the first byte of the upgrade to the content in a document. */
export async function measureJoins(
  workload: Workload & { readonly kind: 'join' },
  job: Job,
): Promise<Measured> {
  const address = job.addresses[0]?.[0];
  if (address === undefined) throw new Error('nowhere to join');
  const keeper = await join(address);
  const expected = Y.encodeStateVector(keeper.doc);
  const latencies: number[] = [];
  let lost = 0;
  const started = performance.now();
  for (let round = 0; round < workload.joins; round++) {
    const from = performance.now();
    const joined = await join(address);
    latencies.push(performance.now() - from);
    if (!Buffer.from(expected).equals(Y.encodeStateVector(joined.doc))) lost += 1;
    joined.close();
  }
  const elapsed = performance.now() - started;
  keeper.close();
  return {
    latencies: { p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95) },
    editsPerSecond: (workload.joins * 1000) / elapsed,
    edits: workload.joins,
    lost,
  };
}

async function join(address: Address): Promise<{ readonly doc: Y.Doc; close(): void }> {
  const doc = new Y.Doc();
  const socket = await openSocket(address);
  const arrived = new Promise<void>((resolve, reject) => {
    socket.on('close', (code) => reject(new Error(`closed with ${code} while joining`)));
    socket.on('message', (data: Buffer) => {
      const frame = readSyncFrame(address, data);
      if (frame?.kind !== STEP_2) return;
      Y.applyUpdate(doc, frame.payload);
      resolve();
    });
  });
  socket.send(syncFrame(address, STEP_1, Y.encodeStateVector(doc)));
  await arrived;
  return { doc, close: () => socket.terminate() };
}
