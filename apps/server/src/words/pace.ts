/** Asks for one more action of somebody: null when it may go on, else the whole seconds until it may. */
export type Pace = (who: string) => number | null;

/**
 * Lets everybody act `most` times in any `windowMs`. Counted in this process only: it keeps a loop gone wild, or a
 * stolen session, from filling the register, and several processes let through a few times as much.
 */
export function createPace(most: number, windowMs: number, now: () => number): Pace {
  const acted = new Map<string, number[]>();
  return (who) => {
    const time = now();
    for (const [other, times] of acted) {
      if ((times.at(-1) ?? 0) <= time - windowMs) acted.delete(other);
    }
    const recent = (acted.get(who) ?? []).filter((at) => at > time - windowMs);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= most) return Math.ceil((oldest + windowMs - time) / 1000);
    acted.set(who, [...recent, time]);
    return null;
  };
}
