import { scriptContestant } from './server-process.ts';

export const relay = scriptContestant(
  {
    name: 'bare relay',
    promise: 'passes bytes on: no document, no check, no storage',
    answersSync: false,
  },
  './relay-server.ts',
  (origin, name) => ({ url: `${origin}/${name}`, prefix: [], greeting: null }),
);
