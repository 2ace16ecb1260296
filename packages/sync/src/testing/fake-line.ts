/** Sockets between the client under test and a room, or a script: everything is delivered when the test says so. */
import type { Socket } from '../client/types.ts';
import type { Harness } from './room-harness.ts';

type OpenHandler = ((event: unknown) => void) | null;
type MessageHandler = ((event: { data: ArrayBuffer }) => void) | null;
type CloseHandler = ((event: { code: number }) => void) | null;

export type FakeSocket = Socket & {
  /** Frames the client sent and nobody has taken yet. */
  readonly sent: Uint8Array[];
  isClosed: boolean;
  accept(): void;
  deliver(frame: Uint8Array): void;
  /** The other side closes. */
  drop(code: number): void;
};

export function createFakeSocket(): FakeSocket {
  const socket: FakeSocket = {
    binaryType: 'blob',
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    sent: [],
    isClosed: false,
    send(data) {
      if (!socket.isClosed) socket.sent.push(new Uint8Array(data));
    },
    close() {
      socket.isClosed = true;
    },
    accept: () => (socket.onopen as OpenHandler)?.({}),
    deliver(frame) {
      const { buffer } = new Uint8Array(frame);
      if (!socket.isClosed) (socket.onmessage as MessageHandler)?.({ data: buffer });
    },
    drop(code) {
      if (socket.isClosed) return;
      socket.isClosed = true;
      (socket.onclose as CloseHandler)?.({ code });
    },
  };
  return socket;
}

/** Ties a socket to a room: `exchange` carries everything both ways until both are silent. */
export function tie(harness: Harness, socket: FakeSocket, who: { owner: string; right?: 'read' | 'write' }) {
  const session = harness.connect({ ...who, join: false });
  socket.accept();
  return {
    session,
    exchange(): void {
      for (let isBusy = true; isBusy; ) {
        const up = socket.sent.splice(0);
        for (const frame of up) harness.say(session, frame);
        const down = harness.frames(session);
        for (const frame of down) socket.deliver(frame);
        isBusy = up.length > 0 || down.length > 0;
      }
    },
    /** Takes what the client said to the room, and keeps the room's answers back. */
    up(): void {
      for (const frame of socket.sent.splice(0)) harness.say(session, frame);
    },
    /** Takes what the room said to the client, and keeps the client's answers back. */
    down(): void {
      for (const frame of harness.frames(session)) socket.deliver(frame);
    },
    cut(): void {
      harness.tell({ type: 'disconnected', session });
      socket.drop(1006);
    },
  };
}
