/**
 * What a refusal takes along. The server has none of the refused structs, so it sets aside whatever builds on them; what
 * stands by itself (a deletion, what another page wrote) it has judged, and perhaps stored. Both sides must draw the
 * line at the same place: giving up what is stored and writing it again would double it.
 */
import * as Y from 'yjs';

export type Missing = {
  /** The server does not have this. */
  add(update: Uint8Array): void;
  /** Whether the update builds on something the server does not have. */
  isNeededBy(update: Uint8Array): boolean;
};

export function createMissing(): Missing {
  /** By Yjs client, the clock from which on everything is missing: clocks have no holes. */
  const from = new Map<number, number>();

  function reaches(client: number, end: number): boolean {
    return end > (from.get(client) ?? Number.POSITIVE_INFINITY);
  }

  function lacks(id: unknown): boolean {
    return id instanceof Y.ID && reaches(id.client, id.clock + 1);
  }

  return {
    add(update) {
      for (const [client, clock] of Y.parseUpdateMeta(update).from) {
        from.set(client, Math.min(clock, from.get(client) ?? clock));
      }
    },
    isNeededBy(update) {
      const { structs, ds } = Y.decodeUpdate(update);
      return (
        structs.some(
          (struct) =>
            reaches(struct.id.client, struct.id.clock + struct.length) ||
            (struct instanceof Y.Item &&
              (lacks(struct.origin) || lacks(struct.rightOrigin) || lacks(struct.parent))),
        ) ||
        [...ds.clients].some(([client, ranges]) =>
          ranges.some(({ clock, len }) => reaches(client, clock + len)),
        )
      );
    },
  };
}
