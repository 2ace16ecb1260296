import { pingFrame } from '../protocol/bare.ts';
import { socketAnswerWithin } from './timing.ts';
import type { ConnectOptions } from './types.ts';

/**
 * Opens a socket only to hear whether the server answers on it: a ping is answered before anything is joined.
 * @param tell called once with the answer; never when cancelled by the returned function
 */
export function probeSocket(
  { url, openSocket, clock }: Pick<ConnectOptions, 'url' | 'openSocket' | 'clock'>,
  tell: (works: boolean) => void,
): () => void {
  const socket = openSocket(url);
  const cancelLimit = clock.after(socketAnswerWithin, () => done(false));
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => socket.send(pingFrame as Uint8Array<ArrayBuffer>);
  socket.onmessage = () => done(true);
  socket.onclose = () => done(false);
  socket.onerror = () => undefined;

  function release(): void {
    cancelLimit();
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }

  function done(works: boolean): void {
    release();
    tell(works);
  }

  return release;
}
