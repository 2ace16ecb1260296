/** The two ends of a contestant that is a script of its own: the seed goes in, its origin comes out. */
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Address } from './address.ts';
import { type Contestant, readLine, SERVER_CORE, spawnPinned, stopProcess, usageOf } from './contestant.ts';

/** In the server: what every document starts with. */
export async function firstContent(): Promise<Uint8Array> {
  return buffer(process.stdin);
}

/** In the server: it listens. */
export function tellReady({ port }: AddressInfo): void {
  process.stdout.write(`${JSON.stringify({ origin: `ws://127.0.0.1:${port}` })}\n`);
}

/** A contestant whose server is `script`. `speak` tells how a client of document `name` talks to it. */
export function scriptContestant(
  names: Pick<Contestant, 'name' | 'promise' | 'answersSync'>,
  script: string,
  speak: (origin: string, name: string) => Omit<Address, 'headers'>,
): Contestant {
  return {
    ...names,
    async start(pictures, clients, seed) {
      const child = spawnPinned(SERVER_CORE, new URL(script, import.meta.url).pathname);
      child.stdin?.end(seed.update);
      const origin = await readLine(child, (line) =>
        line.startsWith('{') ? (JSON.parse(line).origin as string) : null,
      );
      const addresses = Array.from({ length: pictures }, (_, picture) =>
        Array.from({ length: clients }, () => ({ ...speak(origin, `picture-${picture}`), headers: {} })),
      );
      return { addresses, usage: () => usageOf(child), stop: () => stopProcess(child) };
    },
  };
}
