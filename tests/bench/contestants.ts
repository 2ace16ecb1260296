import type { Contestant } from './contestant.ts';
import { openLagesbild } from './lagesbild.ts';
import { hocuspocus, yWebsocket } from './others.ts';
import { relay } from './relay.ts';

/** Everybody who takes part, the one that ratios are to first. Add a server here. */
export async function openContestants(): Promise<{
  readonly contestants: readonly Contestant[];
  close(): Promise<void>;
}> {
  const lagesbild = await openLagesbild();
  return { contestants: [hocuspocus, lagesbild.contestant, yWebsocket, relay], close: lagesbild.close };
}
