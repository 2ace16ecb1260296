/**
 * A line over single HTTP requests that looks like a socket, for networks that let no WebSocket through. One request
 * waits for frames, another carries some; both name frames by number, so a request that got no answer is made again.
 */
import { encodeParcel, type Parcel, parcelOf, readParcel } from '../protocol/parcel.ts';
import { askAgain, maxAsks, sendPause } from './timing.ts';
import type { Ask, AskAnswer, Clock, Socket } from './types.ts';

/** As a WebSocket says it when the line broke without a farewell. */
const broken = 1006;
/** The server's word for a browser session that has ended, as its status and as its close code. */
const signedOut = { status: 401, code: 4401 } as const;
const ok = 200;

type HttpLineOptions = { readonly url: string; readonly ask: Ask; readonly clock: Clock };

type MessageHandler = ((event: { data: ArrayBuffer }) => void) | null;
type CloseHandler = ((event: { code: number }) => void) | null;
type OpenHandler = ((event: unknown) => void) | null;

/** Opens a line. `url` is the socket's address, perhaps with a query that goes along when it is opened; the line lives under it. */
export function openHttpLine({ url, ask, clock }: HttpLineOptions): Socket {
  const [place = '', query] = url.replace(/^ws/, 'http').split('?');
  const door = `${place}/line`;
  let address: string | null = null;
  let isClosed = false;
  let received = 0;
  /** Number of the first frame in `queue`. */
  let first = 0;
  let queue: Uint8Array[] = [];
  let isSending = false;
  const running = new Set<() => void>();

  const socket: Socket = {
    binaryType: 'arraybuffer',
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    send(data) {
      if (isClosed) return;
      queue.push(new Uint8Array(data));
      sendQueue();
    },
    close() {
      end();
    },
  };

  /** Nothing is said or asked from here on. */
  function end(): void {
    if (isClosed) return;
    isClosed = true;
    for (const cancel of running) cancel();
    running.clear();
    queue = [];
    if (address !== null) ask('DELETE', address, null);
  }

  function broke(code: number): void {
    if (isClosed) return;
    end();
    (socket.onclose as CloseHandler)?.({ code });
  }

  function request(path: string, body: Uint8Array | null, answered: (answer: AskAnswer) => void): void {
    const { answer, cancel } = ask('POST', path, body as Uint8Array<ArrayBuffer> | null);
    running.add(cancel);
    void answer.then((result) => {
      running.delete(cancel);
      if (!isClosed) answered(result);
    });
  }

  function later(ms: number, work: () => void): void {
    const cancel = clock.after(ms, () => {
      running.delete(cancel);
      work();
    });
    running.add(cancel);
  }

  /** Asks on the open line until there is an answer that can be read; a line that is gone is not asked again. */
  function persist(
    path: string,
    body: Uint8Array | null,
    answered: (parcel: Parcel) => void,
    tries = 1,
  ): void {
    request(path, body, ({ status, body: bytes }) => {
      const parcel = status === ok ? readParcel(bytes) : null;
      if (parcel !== null) answered(parcel);
      else if (status === signedOut.status) broke(signedOut.code);
      else if ((status >= 400 && status < 429) || tries >= maxAsks) broke(broken);
      else later(askAgain, () => persist(path, body, answered, tries + 1));
    });
  }

  function receive(): void {
    persist(`${address}/answers?after=${received}`, null, (parcel) => {
      if (parcel.first > received) return broke(broken);
      for (const frame of parcel.frames.slice(received - parcel.first)) {
        received += 1;
        const { buffer } = new Uint8Array(frame);
        (socket.onmessage as MessageHandler)?.({ data: buffer });
        if (isClosed) return;
      }
      if (parcel.closed === null) receive();
      else broke(parcel.closed);
    });
  }

  function sendQueue(): void {
    if (isSending || queue.length === 0 || address === null) return;
    isSending = true;
    const frames = parcelOf(queue);
    persist(address, encodeParcel({ first, frames, closed: null }), (parcel) => {
      const taken = Math.min(Math.max(0, parcel.first - first), queue.length);
      queue.splice(0, taken);
      first += taken;
      // What waits meanwhile goes together. Nothing was taken: the server is not reading just now.
      later(taken > 0 ? sendPause : askAgain, () => {
        isSending = false;
        sendQueue();
      });
    });
  }

  const opening = ask('POST', query === undefined ? door : `${door}?${query}`, null);
  void opening.answer.then(({ status, body }) => {
    const name = status === ok ? String.fromCharCode(...body.slice(0, 100)) : '';
    const isName = /^[\w-]+$/.test(name);
    // Given up meanwhile: the server need not keep it.
    if (isClosed) return void (isName && ask('DELETE', `${door}/${name}`, null));
    if (!isName) return broke(broken);
    address = `${door}/${name}`;
    (socket.onopen as OpenHandler)?.({});
    receive();
    sendQueue();
  });
  return socket;
}
