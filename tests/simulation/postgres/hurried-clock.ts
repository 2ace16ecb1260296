import type { Clock } from '@lagesbild/sync/client';

/** How many times faster time goes for simulated browsers and their network than for the servers. */
const HURRY = 4;

/** Real time, gone through `HURRY` times as fast: what a browser waits for ten seconds takes a part of that. */
export const hurriedClock: Clock = {
  now: () => Date.now() * HURRY,
  after(ms, callback) {
    const timer = setTimeout(callback, Math.max(0, ms) / HURRY);
    return () => clearTimeout(timer);
  },
};
