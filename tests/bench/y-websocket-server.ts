/** The reference server of Yjs as it comes: documents in memory. Its own `server.js`, with a first content. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setContentInitializor, setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { firstContent, tellReady } from './server-process.ts';

const seed = await firstContent();
setContentInitializor(async (document) => Y.applyUpdate(document, seed));
const http = createServer();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
sockets.on('connection', setupWSConnection);
http.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
});
http.listen(0, '127.0.0.1', () => tellReady(http.address() as AddressInfo));
