/**
 * Whom a Yjs client id belongs to: whoever wrote under it first; before that, whoever shows presence under it now, here
 * or in another process. The owner is stored with the first row, so that it holds after a restart and in every process.
 */
import { serverOwner, type Writers } from './ports.ts';
import type { QueuedEdit, RoomState } from './state.ts';

/**
 * The owner key of a client id, or null while nobody has a claim. Presence alone binds an id only while it is shown:
 * ids cost nothing, and one frame could otherwise take hundreds of them for good.
 */
function ownerOf<T, D>(
  { owners, presence, sessions, peers }: RoomState<T, D>,
  client: number,
): string | null {
  const writer = owners.get(client);
  if (writer !== undefined) return writer;
  for (const [session, shown] of presence.held) {
    if (shown.client === client) return sessions.get(session)?.owner ?? null;
  }
  return peers.guests.get(client)?.owner ?? null;
}

/** Whether somebody may write or appear under a client id. */
export function mayUse<T, D>(room: RoomState<T, D>, owner: string, client: number): boolean {
  return (ownerOf(room, client) ?? owner) === owner;
}

/** Notes whose the client ids of an accepted edit are. Until the log has it, another process may be first. */
export function claim<T, D>({ owners }: RoomState<T, D>, { edit, writers }: QueuedEdit<T>): void {
  const owner = edit.kind === 'server' ? serverOwner : edit.author.owner;
  for (const client of writers.keys()) owners.set(client, owner);
}

/** The owners that a row of these edits brings into the log. */
export function newWritersOf<T, D>(
  { owners, ownersStored }: RoomState<T, D>,
  edits: readonly QueuedEdit<T>[],
): Writers {
  const fresh = new Map<number, string>();
  for (const { writers } of edits) {
    for (const client of writers.keys()) {
      const owner = owners.get(client);
      if (owner !== undefined && !ownersStored.has(client)) fresh.set(client, owner);
    }
  }
  return fresh;
}

/** Takes what the log says: it knows better than claims that are not stored. */
export function learnOwners<T, D>({ owners, ownersStored }: RoomState<T, D>, stored: Writers): void {
  for (const [client, owner] of stored) {
    owners.set(client, owner);
    ownersStored.add(client);
  }
}
