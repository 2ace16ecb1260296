/** Single HTTP requests over a bad network: late, twice, lost on the way there or back. */
import type { Ask, AskAnswer } from '@lagesbild/sync/client';
import { between } from '../random.ts';
import { hurriedClock } from './hurried-clock.ts';

export type HttpWay = {
  readonly ask: Ask;
  /** Nothing gets through for a while; what is under way is lost. Silently: requests stay without any answer. */
  cut(how: 'noticed' | 'silent'): void;
};

const nothing: AskAnswer = { status: 0, body: new Uint8Array() };

const LOST_ON_THE_WAY = 0.03;
const ANSWER_LOST = 0.06;
const TWICE = 0.12;

const pause = (ms: number): Promise<void> => new Promise((done) => hurriedClock.after(ms, done));
const never = new Promise<never>(() => undefined);

export function createHttpWay(inner: Ask, random: () => number): HttpWay {
  /** Calls of requests that are under way. */
  const open = new Set<(how: 'noticed' | 'silent') => void>();
  let outage: 'noticed' | 'silent' | null = null;
  let outages = 0;

  /** One request to the server; it may come late, and in another order than it was sent. */
  async function goThere(request: () => Promise<AskAnswer>): Promise<AskAnswer> {
    await pause(between(random, 0, 80));
    const fate = random();
    if (fate < LOST_ON_THE_WAY) return nothing;
    const answer = await request();
    await pause(between(random, 0, 40));
    return fate < LOST_ON_THE_WAY + ANSWER_LOST ? nothing : answer;
  }

  return {
    ask(method, url, body) {
      const cancels: (() => void)[] = [];
      const request = (): Promise<AskAnswer> => {
        const { answer, cancel } = inner(method, url, body);
        cancels.push(cancel);
        return answer;
      };
      if (outage !== null) {
        const answer = outage === 'noticed' ? pause(20).then(() => nothing) : never;
        return { answer, cancel: () => undefined };
      }
      // A proxy that is not sure whether a request arrived makes it again.
      if (random() < TWICE) void goThere(request);
      const answer = new Promise<AskAnswer>((resolve) => {
        const end = (how: 'noticed' | 'silent'): void => {
          open.delete(end);
          if (how === 'noticed') resolve(nothing);
        };
        open.add(end);
        void goThere(request).then((result) => {
          if (open.delete(end)) resolve(result);
        });
      });
      return { answer, cancel: () => cancels.forEach((cancel) => void cancel()) };
    },
    cut(how) {
      outage = how;
      outages += 1;
      const number = outages;
      hurriedClock.after(between(random, 200, 3_000), () => {
        if (outages === number) outage = null;
      });
      for (const end of [...open]) end(how);
    },
  };
}
