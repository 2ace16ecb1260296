/**
 * Who is in the picture in another process. What a process says is read as strictly as what a client says, and signed
 * anew; a client that is shown here hides a guest of the same id, since somebody may come over from the other process.
 */
import { parseServerPresence } from '../protocol/presence.ts';
import { mayUse } from './client-ids.ts';
import { guestLifetime, maxClientId, maxGuests, maxPeers } from './limits.ts';
import type { PeerEntry, PeerSaying } from './messages.ts';
import type { RoomState, Turn } from './state.ts';

/** Takes what another process says. A process that says its first word, or hello, is told everything in return. */
export function hearPeer<T, D>(turn: Turn<T, D>, process: string, { kind, entries }: PeerSaying): void {
  const { peers } = turn.room;
  if (kind === 'bye') {
    forgetPeer(turn.room, process);
    return;
  }
  const isNew = !peers.known.has(process);
  if (isNew && peers.known.size >= maxPeers) return;
  peers.known.set(process, turn.now);
  if (isNew || kind === 'hello') peers.owesAll = true;
  // Whom a telling of everybody leaves out has gone unheard.
  if (kind !== 'here') dropGuestsOf(turn.room, process, new Set(entries.map(({ client }) => client)));
  for (const entry of entries) takeGuest(turn, process, entry);
}

/** Forgets processes and guests without news: whoever was killed says no goodbye. True when a process is forgotten. */
export function forgetSilent<T, D>({ room, now }: Turn<T, D>): boolean {
  const silent = [...room.peers.known].filter(([, heardAt]) => heardAt + guestLifetime <= now);
  for (const [process] of silent) forgetPeer(room, process);
  for (const [client, { heardAt }] of room.peers.guests) {
    if (heardAt + guestLifetime <= now) dropGuest(room, client);
  }
  return silent.length > 0;
}

/** The guests that no session here hides. */
export function visibleGuests<T, D>({ peers, presence }: RoomState<T, D>): number[] {
  if (peers.guests.size === 0) return [];
  const here = new Set([...presence.held.values()].map(({ client }) => client));
  return [...peers.guests.keys()].filter((client) => !here.has(client));
}

function forgetPeer<T, D>(room: RoomState<T, D>, process: string): void {
  const { peers } = room;
  peers.known.delete(process);
  dropGuestsOf(room, process, new Set());
  if (peers.known.size > 0) return;
  peers.told.clear();
  peers.changed.clear();
  peers.owesAll = false;
}

function dropGuestsOf<T, D>(room: RoomState<T, D>, process: string, except: ReadonlySet<number>): void {
  for (const [client, guest] of room.peers.guests) {
    if (guest.process === process && !except.has(client)) dropGuest(room, client);
  }
}

function dropGuest<T, D>(room: RoomState<T, D>, client: number): void {
  room.peers.guests.delete(client);
  room.presence.guestsChanged.delete(client);
  if (!isHere(room, client)) room.presence.gone.add(client);
}

function takeGuest<T, D>({ room, now }: Turn<T, D>, process: string, entry: PeerEntry): void {
  const { client, owner } = entry;
  const { guests } = room.peers;
  const known = guests.get(client);
  const json = signedAgain(room, entry.json);
  if (json === null) {
    // Whoever went over to another process is told of by that one.
    if (known?.process === process) dropGuest(room, client);
    return;
  }
  if (json === undefined || client > maxClientId || !mayUse(room, owner, client)) return;
  if (known === undefined && guests.size >= maxGuests) return;
  guests.set(client, { process, owner, json, heardAt: now });
  if (isHere(room, client) || known?.json === json) return;
  room.presence.gone.delete(client);
  room.presence.guestsChanged.add(client);
}

/** A server's presence in this room's own words. Null: gone. Undefined: no presence. */
function signedAgain<T, D>({ deps }: RoomState<T, D>, json: string): string | null | undefined {
  const stated = parseServerPresence(json);
  if (stated === null || stated === undefined) return stated;
  const { actor, function: title, at, cursor } = stated;
  const isPlace = at !== null && deps.structure.isPlace(at);
  return JSON.stringify({
    actor,
    function: title,
    at: isPlace ? at : null,
    cursor: isPlace ? cursor : null,
  });
}

function isHere<T, D>({ presence }: RoomState<T, D>, client: number): boolean {
  for (const shown of presence.held.values()) if (shown.client === client) return true;
  return false;
}
