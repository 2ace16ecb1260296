import type { FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';
import type { AppDeps } from '../app-deps.ts';
import { faultOf } from '../rooms/fault.ts';
import { removeLapsedWords } from '../store/word-additions.ts';

const EVERY_MS = 60 * 60_000;

/** Removes words that nobody has confirmed, at the start and from time to time: they may be names of persons. */
async function wordLapse(app: FastifyInstance, { database, clock, log }: AppDeps): Promise<void> {
  async function clean(): Promise<void> {
    try {
      const words = await removeLapsedWords(database, clock());
      if (words > 0) log.info({ words }, 'words that nobody confirmed removed');
    } catch (error) {
      log.warn({ fault: faultOf(error) }, 'words that nobody confirmed not removed');
    }
  }
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onReady', async () => {
    timer = setInterval(() => void clean(), EVERY_MS);
    void clean();
  });
  app.addHook('onClose', async () => clearInterval(timer));
}

export const wordLapsePlugin = plugin(wordLapse, { name: 'word-lapse' });
