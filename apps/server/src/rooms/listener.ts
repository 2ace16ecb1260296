import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import { PICTURE_CHANNEL } from '../store/picture-log.ts';
import { NEWS_CHANNEL, type News, parseNews } from './announce.ts';
import { createBackoff } from './backoff.ts';
import { faultOf } from './fault.ts';
import { PRESENCE_CHANNEL } from './peer-line.ts';

export type ListenerDeps = {
  /** A connection of its own: a pool's connections come and go, and news is lost with them. */
  readonly connect: () => pg.Client;
  readonly onStored: (pictureId: string, seq: number) => void;
  readonly onNews: (news: News) => void;
  /** What a process says of who is where, this one too: not read yet. */
  readonly onPeer: (payload: string) => void;
  /** Listening (again): whatever was announced before may have been missed. */
  readonly onListening: () => void;
  readonly logger: FastifyBaseLogger;
  readonly random: () => number;
};

const SHORTEST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5000;
/** A connection that has died silently is noticed by an unanswered question. */
const HEARTBEAT_MS = 5000;

/** Hears what processes on the same database announce. Reconnects for ever, never throws. */
export function createListener(deps: ListenerDeps): { start(): void; stop(): Promise<void> } {
  const backoff = createBackoff(SHORTEST_WAIT_MS, LONGEST_WAIT_MS, deps.random);
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    const fresh = deps.connect();
    client = fresh;
    let over = false;
    const lose = (error: unknown): void => {
      if (over) return;
      over = true;
      fresh.end().catch(() => {});
      if (!stopped) retry(error);
    };
    fresh.on('error', lose);
    fresh.on('end', () => lose(new Error('connection ended')));
    fresh.on('notification', hear);
    // The line may go dead before the first heartbeat, too.
    const silence = setTimeout(() => lose(new Error('no answer')), HEARTBEAT_MS);
    try {
      await fresh.connect();
      await fresh.query(`listen ${PICTURE_CHANNEL}`);
      await fresh.query(`listen ${PRESENCE_CHANNEL}`);
      await fresh.query(`listen ${NEWS_CHANNEL}`);
      // Given up meanwhile: another connection is being made.
      if (over) return;
      backoff.reset();
      beat(fresh, lose);
      deps.onListening();
    } catch (error) {
      lose(error);
    } finally {
      clearTimeout(silence);
    }
  }

  function beat(current: pg.Client, lose: (error: unknown) => void): void {
    timer = setTimeout(() => {
      const silence = setTimeout(() => lose(new Error('no heartbeat')), HEARTBEAT_MS);
      current
        .query('select 1')
        .then(() => beat(current, lose), lose)
        .finally(() => clearTimeout(silence));
    }, HEARTBEAT_MS);
  }

  function retry(error: unknown): void {
    clearTimeout(timer);
    const wait = backoff.next();
    deps.logger.warn({ fault: faultOf(error), wait }, 'not listening to the database');
    timer = setTimeout(() => void connect(), wait);
  }

  function hear({ channel, payload }: pg.Notification): void {
    if (channel === NEWS_CHANNEL) {
      const news = parseNews(payload ?? '');
      if (news !== null) deps.onNews(news);
      return;
    }
    if (channel === PRESENCE_CHANNEL) {
      deps.onPeer(payload ?? '');
      return;
    }
    const [pictureId, seq] = (payload ?? '').split(':');
    if (pictureId !== undefined && seq !== undefined) deps.onStored(pictureId, Number(seq));
  }

  return {
    start: () => void connect(),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
