// The two ways to a room for somebody who speaks the wire by hand: a socket, and single HTTP requests.
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeParcel, type Parcel, readParcel } from '../../packages/sync/src/protocol/index.ts';
import { type Caller, openRawSocket } from '../fixtures/sync-clients.ts';

export type Told = { readonly frame: (bytes: Buffer) => void; readonly closed: (code: number) => void };

export type Way = {
  /** Frames that follow each other, in one request where frames go by requests. */
  send(...frames: readonly Uint8Array[]): void;
  end(): void;
};

export type OpenWay = (caller: Caller, pictureId: string, told: Told) => Promise<Way>;

const BYTES = 'application/octet-stream';
const RETRY_MS = 10;
/** As sockets say it when one frame is too much. */
const TOO_BIG = 1009;
const LOST = 1006;

export async function bySocket(caller: Caller, pictureId: string, told: Told): Promise<Way> {
  const socket = await openRawSocket(caller, pictureId);
  socket.on('message', told.frame);
  socket.on('error', () => undefined);
  socket.on('close', told.closed);
  return {
    send(...frames) {
      for (const frame of frames) socket.send(frame);
    },
    end: () => socket.terminate(),
  };
}

/** Opens a line of requests and answers its address. */
export async function openLine({ url, cookie }: Caller, pictureId: string): Promise<string> {
  const door = `${url}/sync/${pictureId}/line`;
  const opened = await fetch(door, { method: 'POST', headers: { cookie, origin: url } });
  if (opened.status !== 200) throw new Error(`the line was refused with ${opened.status}`);
  return `${door}/${await opened.text()}`;
}

export async function byRequests(caller: Caller, pictureId: string, told: Told): Promise<Way> {
  const address = await openLine(caller, pictureId);
  const headers = { cookie: caller.cookie, origin: caller.url, 'content-type': BYTES };
  let isOpen = true;
  let sent = 0;
  let received = 0;
  let sending = Promise.resolve();

  function close(code: number): void {
    if (!isOpen) return;
    isOpen = false;
    told.closed(code);
  }

  async function ask(path: string, body: Uint8Array<ArrayBuffer>): Promise<Parcel | number> {
    const answer = await fetch(`${address}${path}`, { method: 'POST', headers, body });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return (answer.status === 200 ? readParcel(bytes) : null) ?? answer.status;
  }

  /** Until the server has taken all of them: while it is letting somebody in, it takes one request and no more. */
  async function say(frames: readonly Uint8Array[]): Promise<void> {
    const body = new Uint8Array(encodeParcel({ first: sent, frames, closed: null }));
    for (const end = sent + frames.length; isOpen && sent < end; ) {
      const answer = await ask('', body);
      if (answer === 413) return close(TOO_BIG);
      if (typeof answer === 'number') return close(LOST);
      sent = answer.first;
      // The code comes with the answers, behind the frames that were sent before it.
      if (answer.closed !== null) return;
      if (sent < end) await sleep(RETRY_MS);
    }
  }

  async function listen(): Promise<void> {
    while (isOpen) {
      const answer = await ask(`/answers?after=${received}`, new Uint8Array());
      if (typeof answer === 'number') return close(LOST);
      for (const frame of answer.frames.slice(received - answer.first)) {
        received += 1;
        told.frame(Buffer.from(frame));
      }
      if (answer.closed !== null) close(answer.closed);
    }
  }

  void listen().catch(() => close(LOST));
  return {
    send(...frames) {
      sending = sending.then(() => say(frames)).catch(() => close(LOST));
    },
    end() {
      isOpen = false;
      void fetch(address, { method: 'DELETE', headers }).catch(() => undefined);
    },
  };
}
