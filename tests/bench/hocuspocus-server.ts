/** Hocuspocus as it comes: documents in memory, no hooks but the one that gives a new document its first content. */
import type { AddressInfo } from 'node:net';
import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';
import { firstContent, tellReady } from './server-process.ts';

const seed = await firstContent();
const server = new Server({
  quiet: true,
  stopOnSignals: false,
  address: '127.0.0.1',
  port: 0,
  async onLoadDocument({ document }) {
    Y.applyUpdate(document, seed);
  },
});
await new Promise<void>((done) => server.httpServer.listen(0, '127.0.0.1', done));
tellReady(server.httpServer.address() as AddressInfo);
