/** Whom a Yjs client id belongs to: whoever wrote under it first; before that, whoever shows presence under it now. */
import type { RoomState } from './state.ts';

/**
 * The owner key of a client id, or null while nobody has a claim. Presence alone binds an id only while it is shown:
 * ids cost nothing, and one frame could otherwise take hundreds of them for good.
 */
function ownerOf<T, D>({ owners, presence, sessions }: RoomState<T, D>, client: number): string | null {
  const writer = owners.get(client);
  if (writer !== undefined) return writer;
  for (const [session, shown] of presence.held) {
    if (shown.client === client) return sessions.get(session)?.owner ?? null;
  }
  return null;
}

/** Whether somebody may write or appear under a client id. */
export function mayUse<T, D>(room: RoomState<T, D>, owner: string, client: number): boolean {
  return (ownerOf(room, client) ?? owner) === owner;
}
