/** Everybody else in the picture, as the server tells it. */
import type { AwarenessEntry } from '../protocol/awareness.ts';
import { parseServerPresence } from '../protocol/presence.ts';
import type { PresenceEntry } from './types.ts';

/** The others after a presence message. What is no presence of the server's shape is left out. */
export function withPresence(
  others: readonly PresenceEntry[],
  entries: readonly AwarenessEntry[],
  self: number,
): readonly PresenceEntry[] {
  const byClient = new Map(others.map((entry) => [entry.client, entry]));
  for (const { client, json } of entries) {
    const state = parseServerPresence(json);
    if (state === null) byClient.delete(client);
    else if (state !== undefined && client !== self) byClient.set(client, { client, ...state });
  }
  return [...byClient.values()];
}
