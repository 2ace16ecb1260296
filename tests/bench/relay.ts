import type { Contestant } from './contestant.ts';
import { readLine, SERVER_CORE, spawnPinned, stopProcess, usageOf } from './contestant.ts';

const script = new URL('./relay-server.ts', import.meta.url).pathname;

export const relay: Contestant = {
  name: 'bare relay',
  promise: 'passes bytes on: no document, no check, no storage',
  answersSync: false,
  async start(pictures, clients) {
    const child = spawnPinned(SERVER_CORE, script);
    const origin = await readLine(child, (line) => JSON.parse(line).origin as string);
    const addresses = Array.from({ length: pictures }, (_, picture) =>
      Array.from({ length: clients }, () => ({ url: `${origin}/${picture}`, headers: {}, prefix: [] })),
    );
    return { addresses, usage: () => usageOf(child.pid), stop: () => stopProcess(child) };
  },
};
