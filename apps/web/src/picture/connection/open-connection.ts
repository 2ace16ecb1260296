import { fillPath, syncPath } from '@lagesbild/http-api';
import { transferEdits } from '@lagesbild/picture';
import { connectPicture, type EditStore, type PictureConnection, type Refusal } from '@lagesbild/sync/client';
import * as Y from 'yjs';
import { secureRandom } from '../model/edits.ts';
import { httpFallback } from './http-fallback.ts';

/**
 * Opens the live connection to a picture on the server this page came from.
 * @param account whose edits these are: the server lets nobody else in with them, whoever is signed in by then
 * @param edits where unacknowledged edits are kept for the next connection, or the next page
 * @param refusals what the person has not yet seen of an earlier connection's refusals
 */
export function openConnection(
  pictureId: string,
  account: string,
  edits: EditStore,
  refusals: readonly Refusal[] = [],
): PictureConnection {
  const { protocol, host } = window.location;
  const scheme = protocol === 'https:' ? 'wss:' : 'ws:';
  return connectPicture({
    url: `${scheme}//${host}${fillPath(syncPath, { pictureId })}?account=${encodeURIComponent(account)}`,
    openSocket: (url) => new WebSocket(url),
    http: httpFallback,
    clock: {
      now: () => Date.now(),
      after: (ms, callback) => {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
    },
    random: secureRandom,
    transferEdits,
    refusals,
    edits,
  });
}

/**
 * Brings edits that an ended connection never got committed into the document of a new one that has the server's content: what the old
 * document has more than the server, and nothing that others have changed meanwhile.
 */
export function carryOver(unsent: Y.Doc, doc: Y.Doc): void {
  const merged = new Y.Doc();
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(unsent, Y.encodeStateVector(doc)));
  transferEdits(merged, doc, []);
  merged.destroy();
}
