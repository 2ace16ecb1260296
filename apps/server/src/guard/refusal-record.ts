import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { faultOf } from '../rooms/fault.ts';
import type { GuardRefusal } from '../store/guard-refusals.ts';

export type RefusalRecordDeps = {
  readonly insert: (refusals: readonly GuardRefusal[]) => Promise<void>;
  readonly clock: () => Date;
  /** How many could not be written. */
  readonly dropped: (count: number) => void;
  readonly logger: FastifyBaseLogger;
};

/** The record of what the guard has refused. Nobody waits for it, and what it cannot write is counted and let go. */
export type RefusalRecord = {
  note(refusal: Omit<GuardRefusal, 'at'>): void;
  /** Resolves when nothing waits to be written any more, and after two seconds at most. */
  settled(): Promise<void>;
};

/** As many refusals as wait for the database at most; one that comes then is dropped. */
export const MOST_WAITING = 1_000;

const CLOSE_LIMIT_MS = 2_000;

/** Writes refusals in the background, one batch at a time. An edit is never slowed down or refused by it. */
export function createRefusalRecord({ insert, clock, dropped, logger }: RefusalRecordDeps): RefusalRecord {
  let waiting: GuardRefusal[] = [];
  let writing: Promise<void> | null = null;

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await insert(batch);
      } catch (error) {
        dropped(batch.length);
        logger.warn({ fault: faultOf(error), refusals: batch.length }, 'refusals not recorded');
      }
    }
    writing = null;
  }

  return {
    note(refusal) {
      if (waiting.length >= MOST_WAITING) return dropped(1);
      waiting.push({ ...refusal, at: clock() });
      writing ??= write();
    },
    async settled() {
      if (writing !== null) await Promise.race([writing, sleep(CLOSE_LIMIT_MS, undefined, { ref: false })]);
    },
  };
}
