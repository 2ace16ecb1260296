/** Sockets over a simulated network: in order on one socket, in any order between sockets, cut at any moment. */
import type { Clock, Socket } from '@lagesbild/sync/client';
import { between } from './random.ts';

/** The server's end of a socket. */
export type ServerEnd = {
  send(frame: Uint8Array): void;
  close(code: number): void;
};

export type Accept = (end: ServerEnd) => { frame(bytes: Uint8Array): void; gone(): void } | null;

export type Network = {
  /** Opens a socket to whoever `accept`s; null there means that nobody answers. */
  open(accept: Accept): Socket;
  /** Cuts the line: whatever is under way is lost, and both ends learn of it (the browser may need its heartbeat). */
  cut(socket: Socket, how: 'noticed' | 'silent'): void;
};

type Line = { isUp: boolean; gone: () => void; noticed: (code: number) => void };

type CloseHandler = ((event: { code: number }) => void) | null;
type OpenHandler = ((event: unknown) => void) | null;
type MessageHandler = ((event: { data: ArrayBuffer }) => void) | null;

export function createNetwork(timeline: Clock, random: () => number): Network {
  const lines = new Map<Socket, Line>();

  /** A direction of a line: later messages never overtake earlier ones. */
  function createPipe(): (deliver: () => void) => void {
    let free = 0;
    const underWay: (() => void)[] = [];
    return (deliver) => {
      const delay = random() < 0.05 ? between(random, 100, 2_000) : between(random, 1, 80);
      free = Math.max(free, timeline.now() + delay);
      underWay.push(deliver);
      // Where time is real, a timer that was set later may ring first.
      timeline.after(free - timeline.now(), () => underWay.shift()?.());
    };
  }

  return {
    open(accept) {
      const up = createPipe();
      const down = createPipe();
      let server: ReturnType<Accept> = null;
      const socket: Socket = {
        binaryType: 'blob',
        onopen: null,
        onmessage: null,
        onclose: null,
        onerror: null,
        send(frame) {
          const bytes = new Uint8Array(frame);
          up(() => {
            if (line.isUp) server?.frame(bytes);
          });
        },
        close() {
          hangUp();
        },
      };
      const line: Line = {
        isUp: true,
        gone: () => server?.gone(),
        noticed: (code) => (socket.onclose as CloseHandler)?.({ code }),
      };
      lines.set(socket, line);

      function hangUp(): void {
        if (!line.isUp) return;
        line.isUp = false;
        timeline.after(between(random, 1, 50), line.gone);
      }

      up(() => {
        if (!line.isUp) return;
        server = accept({
          send(frame) {
            const { buffer } = new Uint8Array(frame);
            down(() => {
              if (line.isUp) (socket.onmessage as MessageHandler)?.({ data: buffer });
            });
          },
          close(code) {
            down(() => {
              if (!line.isUp) return;
              line.isUp = false;
              line.noticed(code);
            });
          },
        });
        down(() => {
          if (!line.isUp) return;
          if (server !== null) (socket.onopen as OpenHandler)?.({});
          else {
            line.isUp = false;
            line.noticed(1006);
          }
        });
      });
      return socket;
    },
    cut(socket, how) {
      const line = lines.get(socket);
      if (line === undefined || !line.isUp) return;
      line.isUp = false;
      line.gone();
      if (how === 'noticed') line.noticed(1006);
    },
  };
}
