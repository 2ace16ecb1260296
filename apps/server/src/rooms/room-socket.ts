import type { CloseCode } from '@lagesbild/sync/protocol';
import type { WebSocket } from 'ws';

/** The connection below a WebSocket, which can gather what is written. */
export type Line = { cork(): void; uncork(): void };

/** What a person has not read yet may wait in memory up to here; then the socket is cut and the client comes back. */
export const LONGEST_BUFFER_BYTES = 4 * 1024 * 1024;

/** How long a polite close may take before the connection is cut. */
const CLOSE_LIMIT_MS = 1000;

/** A person's way to a room, as the room sees it, whatever carries the frames. */
export type RoomSocket = {
  /** Names who is told of each frame that comes, and once that the way is gone. To be called in the tick it opened. */
  listen(events: RoomSocketEvents): void;
  /** False when the other side does not read: the socket has been cut. */
  send(frame: Uint8Array): boolean;
  close(code: CloseCode): void;
  /** Stops and starts reading; what arrives meanwhile stays in the network's own bounded buffers. */
  pause(): void;
  resume(): void;
  /** Cuts a connection that has been silent since the last call, asks the others for a sign of life. */
  checkPulse(): void;
};

export type RoomSocketEvents = { frame(bytes: Uint8Array): void; gone(): void };

/** A WebSocket as a way to a room. What is sent in one turn leaves together: one write for an ack and an update. */
export function createRoomSocket(socket: WebSocket, line: Line): RoomSocket {
  let alive = true;
  let isGathering = false;
  const gather = () => {
    if (isGathering) return;
    isGathering = true;
    line.cork();
    process.nextTick(() => {
      isGathering = false;
      line.uncork();
    });
  };
  const live = () => {
    alive = true;
  };
  socket.on('pong', live);
  socket.on('message', live);
  return {
    listen({ frame, gone }) {
      socket.on('message', (data: Buffer) => frame(data));
      socket.on('close', () => gone());
    },
    send(frame) {
      if (socket.readyState !== socket.OPEN) return true;
      if (socket.bufferedAmount + frame.byteLength > LONGEST_BUFFER_BYTES) {
        socket.terminate();
        return false;
      }
      gather();
      socket.send(frame, { binary: true });
      return true;
    },
    close(code) {
      // A paused socket would never read the other side's answer to the close frame.
      socket.resume();
      socket.close(code);
      setTimeout(() => socket.terminate(), CLOSE_LIMIT_MS).unref();
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    checkPulse() {
      if (!alive) socket.terminate();
      else if (socket.readyState === socket.OPEN && !socket.isPaused) {
        alive = false;
        socket.ping();
      }
    },
  };
}
