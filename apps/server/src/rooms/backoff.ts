export type Backoff = {
  /** The next waiting time in milliseconds: doubled each time up to the longest, and spread by half. */
  next(): number;
  reset(): void;
};

export function createBackoff(shortest: number, longest: number, random: () => number): Backoff {
  let step = shortest;
  return {
    next() {
      const wait = step * (0.5 + random() / 2);
      step = Math.min(step * 2, longest);
      return wait;
    },
    reset() {
      step = shortest;
    },
  };
}
