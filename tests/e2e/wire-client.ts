import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { messageType, type RefusalMessage, readRefusal } from '../../packages/sync/src/protocol/index.ts';
import type { Caller } from './people.ts';

/** The provider as everybody gets it from npm, with nothing of ours in it but the cookie. */
export type StockClient = {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly refusals: readonly RefusalMessage[];
  close(): void;
};

/** Joins a picture and waits until the provider calls itself synced. */
export async function joinAsStockClient(caller: Caller, pictureId: string): Promise<StockClient> {
  class SignedInSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie: caller.cookie, origin: caller.url } });
    }
  }
  const doc = new Y.Doc();
  const refusals: RefusalMessage[] = [];
  const provider = new WebsocketProvider(`${caller.url.replace('http', 'ws')}/sync`, pictureId, doc, {
    WebSocketPolyfill: SignedInSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  provider.messageHandlers[messageType.refusal] = (_encoder, decoder: decoding.Decoder) => {
    refusals.push(readRefusal(decoder));
  };
  // Our own messages that a stock client has no use for; without a handler it would complain on the console.
  for (const type of [messageType.ack, messageType.detailsChanged, messageType.pong]) {
    provider.messageHandlers[type] = (_encoder, decoder: decoding.Decoder) => {
      decoding.readTailAsUint8Array(decoder);
    };
  }
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  return {
    doc,
    provider,
    refusals,
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
}
