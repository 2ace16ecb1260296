/** What others use, each as it comes. */
import * as encoding from 'lib0/encoding';
import { scriptContestant } from './server-process.ts';

const AUTH = 2;
const TOKEN = 0;

/** Hocuspocus puts the document's name before every frame and waits for a token, even where nobody reads it. */
export const hocuspocus = scriptContestant(
  {
    name: 'Hocuspocus',
    promise: 'keeps documents in memory and confirms what it has applied; no check, no storage',
    answersSync: true,
  },
  './hocuspocus-server.ts',
  (origin, name) => {
    const prefix = encoding.createEncoder();
    encoding.writeVarString(prefix, name);
    const greeting = encoding.createEncoder();
    encoding.writeVarString(greeting, name);
    encoding.writeVarUint(greeting, AUTH);
    encoding.writeVarUint(greeting, TOKEN);
    encoding.writeVarString(greeting, 'anybody');
    return {
      url: origin,
      prefix: [...encoding.toUint8Array(prefix)],
      greeting: [...encoding.toUint8Array(greeting)],
    };
  },
);

export const yWebsocket = scriptContestant(
  {
    name: 'y-websocket',
    promise: 'keeps documents in memory; no confirmation, no check, no storage',
    answersSync: true,
  },
  './y-websocket-server.ts',
  (origin, name) => ({ url: `${origin}/${name}`, prefix: [], greeting: null }),
);
