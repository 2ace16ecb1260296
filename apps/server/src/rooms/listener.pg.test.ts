import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { random } from '../../../../tests/fixtures/scene.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { createListener } from './listener.ts';

let store: TestDatabase;
beforeAll(async () => {
  store = await createTestDatabase();
});
afterAll(() => store.drop());

it('does not wait for ever for a line that goes dead while it connects', async () => {
  const target = new URL(store.url);
  const sockets: Socket[] = [];
  const line = createServer((near) => {
    sockets.push(near.on('error', () => undefined));
    // The first connection is taken, and nothing ever comes back on it.
    if (sockets.length === 1) return;
    const far = connect(Number(target.port), target.hostname).on('error', () => undefined);
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(line, 'listening');
  const url = new URL(store.url);
  url.port = String((line.address() as AddressInfo).port);
  let heard = 0;
  const listener = createListener({
    connect: () => new pg.Client({ connectionString: url.href }),
    onStored: () => undefined,
    onNews: () => undefined,
    onPeer: () => undefined,
    onListening: () => {
      heard += 1;
    },
    logger: { warn: () => undefined } as unknown as FastifyBaseLogger,
    random,
  });
  listener.start();
  await expect.poll(() => heard, { timeout: 15_000 }).toBe(1);
  expect(sockets).toHaveLength(2);
  await listener.stop();
  for (const socket of sockets) socket.destroy();
  line.close();
});
