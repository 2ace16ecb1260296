import { fillPath, syncPath } from '@lagesbild/http-api';
import { transferEdits } from '@lagesbild/picture';
import { connectPicture, type PictureConnection } from '@lagesbild/sync/client';
import * as Y from 'yjs';
import { secureRandom } from '../model/edits.ts';

/** Opens the live connection to a picture on the server this page came from. */
export function openConnection(pictureId: string): PictureConnection {
  const { protocol, host } = window.location;
  const scheme = protocol === 'https:' ? 'wss:' : 'ws:';
  return connectPicture({
    url: `${scheme}//${host}${fillPath(syncPath, { pictureId })}`,
    openSocket: (url) => new WebSocket(url),
    clock: {
      now: () => Date.now(),
      after: (ms, callback) => {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
    },
    random: secureRandom,
    transferEdits,
  });
}

/**
 * Brings edits that an ended connection never got committed into a new one, once that has the server's content: what the old document
 * has more than the server, and nothing that others have changed meanwhile.
 * @returns a function that stops waiting.
 */
export function carryOver(unsent: Y.Doc, connection: PictureConnection): () => void {
  let done = false;
  const carry = () => {
    const { doc, synced } = connection.getSnapshot();
    if (done || !synced) return;
    done = true;
    const merged = new Y.Doc();
    Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(merged, Y.encodeStateAsUpdate(unsent, Y.encodeStateVector(doc)));
    transferEdits(merged, doc, []);
    merged.destroy();
  };
  const stop = connection.subscribe(carry);
  carry();
  return stop;
}
