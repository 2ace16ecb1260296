/** Loaded into every process of the bench: on a signal it collects garbage and writes down what memory is really held. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the process `pid` writes it. */
export function noteOf(pid: number): string {
  return join(tmpdir(), `lagesbild-bench-memory-${pid}`);
}

process.on('SIGUSR2', () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(noteOf(process.pid), String(heapUsed + external));
});
