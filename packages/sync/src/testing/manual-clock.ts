import type { Clock } from '../client/types.ts';

/** A clock that stands still until the test lets time pass. */
export type ManualClock = Clock & { pass(ms: number): void };

export function createManualClock(): ManualClock {
  let now = 0;
  let order = 0;
  let alarms: { at: number; order: number; ring: () => void }[] = [];
  return {
    now: () => now,
    after(ms, ring) {
      const alarm = { at: now + ms, order: order++, ring };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((other) => other !== alarm);
      };
    },
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = alarms.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.order - b.order);
        if (next === undefined) break;
        alarms = alarms.filter((other) => other !== next);
        now = next.at;
        next.ring();
      }
      now = end;
    },
  };
}
