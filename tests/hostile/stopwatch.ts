// How long the engine was busy with each frame (what the others had to wait), and what it kept of it.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export type Stopwatch = {
  time<R>(label: string, work: () => R): R;
  /** The longest times, worst first. */
  worst(count: number): readonly { readonly label: string; readonly ms: number }[];
  longest(): number;
};

const MICRO = 1_000;

/** Counts the smaller of wall clock and processor time: a machine that was busy with something else proves nothing. */
export function createStopwatch(): Stopwatch {
  const most = new Map<string, number>();
  return {
    time(label, work) {
      const cpu = process.cpuUsage();
      const start = performance.now();
      const result = work();
      const wall = performance.now() - start;
      if (wall > (most.get(label) ?? 0)) {
        const used = process.cpuUsage(cpu);
        const ms = Math.min(wall, (used.user + used.system) / MICRO);
        if (ms > (most.get(label) ?? 0)) most.set(label, ms);
      }
      return result;
    },
    worst: (count) =>
      [...most]
        .map(([label, ms]) => ({ label, ms }))
        .sort((a, b) => b.ms - a.ms)
        .slice(0, count),
    longest: () => Math.max(0, ...most.values()),
  };
}

/** Bytes in use after everything that can be swept is swept. */
export function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const sweep: () => void = runInNewContext('gc');
  for (let times = 0; times < 3; times++) sweep();
  return process.memoryUsage().heapUsed;
}
