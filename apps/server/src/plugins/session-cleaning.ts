import type { FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';
import type { AppDeps } from '../app-deps.ts';
import { announce } from '../rooms/announce.ts';
import { faultOf } from '../rooms/fault.ts';
import { deleteExpiredSessions } from '../store/sessions.ts';

const EVERY_MS = 10 * 60_000;

/** Removes sessions that ran out, and tells the rooms, from time to time. */
async function sessionCleaning(app: FastifyInstance, { database, clock, log }: AppDeps): Promise<void> {
  async function clean(): Promise<void> {
    try {
      for (const session of await deleteExpiredSessions(database, clock())) {
        await announce(database, { kind: 'session', session });
      }
    } catch (error) {
      log.warn({ fault: faultOf(error) }, 'expired sessions not removed');
    }
  }
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onReady', async () => {
    timer = setInterval(() => void clean(), EVERY_MS);
  });
  app.addHook('onClose', async () => clearInterval(timer));
}

export const sessionCleaningPlugin = plugin(sessionCleaning, { name: 'session-cleaning' });
