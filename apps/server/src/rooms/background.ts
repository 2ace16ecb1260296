import type { FastifyBaseLogger } from 'fastify';
import { faultOf } from './fault.ts';

type Work = () => Promise<void> | void;

/** Work nobody waits for. Whatever it throws ends in the log, never in the process. */
export type Background = {
  run(work: Work): void;
  later(ms: number, work: Work): void;
  every(ms: number, work: Work): void;
  /** Drops what has not begun. */
  stop(): void;
};

export function createBackground(logger: FastifyBaseLogger): Background {
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;

  function run(work: Work): void {
    if (stopped) return;
    const done = async (): Promise<void> => work();
    done().catch((error: unknown) => logger.error({ fault: faultOf(error) }, 'work in the background'));
  }

  function later(ms: number, work: Work): void {
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      run(work);
    }, ms);
    timers.add(timer);
  }

  function every(ms: number, work: Work): void {
    later(ms, () => {
      every(ms, work);
      return work();
    });
  }

  return {
    run,
    later,
    every,
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
