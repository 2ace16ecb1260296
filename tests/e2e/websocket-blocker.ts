// Proxies that let no WebSocket through, each in a way that is met in real networks.
import { once } from 'node:events';
import { createServer, request as forward, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** `refuses`: 403 to an upgrade. `strips`: passes it on as a plain request. `swallows`: opens it, then passes nothing on. */
export type BlockerKind = 'refuses' | 'strips' | 'swallows';

export type Blocker = {
  readonly url: string;
  /** Upgrades somebody tried. */
  readonly upgrades: () => number;
  close(): Promise<void>;
};

/** Stands in front of the product, on a loopback port. */
export async function startBlocker(productUrl: string, kind: BlockerKind): Promise<Blocker> {
  const { hostname, port } = new URL(productUrl);
  const open = new Set<Socket>();
  let upgrades = 0;

  const passOn = ({ method, url, headers }: IncomingMessage) =>
    forward({ host: hostname, port, method, path: url, headers });

  const proxy = createServer((incoming, outgoing) => {
    const passed = passOn(incoming);
    passed.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  proxy.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  proxy.on('upgrade', (incoming: IncomingMessage, socket: Socket) => {
    upgrades += 1;
    socket.on('error', () => socket.destroy());
    if (kind === 'refuses') socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
    else if (kind === 'strips') strip(incoming, socket);
    else swallow(incoming, socket);
  });

  function strip(incoming: IncomingMessage, socket: Socket): void {
    const { upgrade: _upgrade, connection: _connection, ...headers } = incoming.headers;
    const passed = forward({ host: hostname, port, path: incoming.url, headers });
    passed.on('response', (answer) => {
      answer.resume();
      socket.end(`HTTP/1.1 ${answer.statusCode} Answered\r\nContent-Length: 0\r\n\r\n`);
    });
    passed.on('error', () => socket.destroy());
    passed.end();
  }

  function swallow({ url, rawHeaders }: IncomingMessage, socket: Socket): void {
    const server = connect(Number(port), hostname);
    const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []));
    server.write(`GET ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    // The handshake passes; what either side says afterwards does not.
    server.once('data', (data) => socket.write(data.subarray(0, data.indexOf('\r\n\r\n') + 4)));
    server.on('error', () => socket.destroy());
    server.on('close', () => socket.destroy());
    socket.on('data', () => undefined);
    socket.on('close', () => server.destroy());
  }

  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    upgrades: () => upgrades,
    async close() {
      for (const socket of open) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
