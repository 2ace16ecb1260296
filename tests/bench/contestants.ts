import type { Contestant } from './contestant.ts';
import { openLagesbild } from './lagesbild.ts';
import { relay } from './relay.ts';

/** Everybody who takes part, the bare relay first: ratios are to it. Add a server here. */
export async function openContestants(): Promise<{
  readonly contestants: readonly Contestant[];
  close(): Promise<void>;
}> {
  const lagesbild = await openLagesbild();
  return { contestants: [relay, lagesbild.contestant], close: lagesbild.close };
}
