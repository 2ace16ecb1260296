/**
 * Who is where. A client supplies only its field and caret; the server signs them with agency and function, and drops
 * whatever else the client's state holds. Positions go out together, at most five times a second.
 *
 * The clock of an awareness state is written by the server too (its time, always rising), so that somebody who comes
 * back, or a server that restarts, is never older than what others remember.
 */
import { type AwarenessEntry, encodeAwareness } from '../protocol/awareness.ts';
import { parseClientPresence } from '../protocol/presence.ts';
import { audience, send } from './broadcast.ts';
import { mayUse } from './client-ids.ts';
import { visibleGuests } from './guests.ts';
import { maxClientId, presenceInterval, presenceRenewal } from './limits.ts';
import type { SessionId } from './messages.ts';
import { flushPeers, noteForPeers } from './peers.ts';
import type { PresenceBoard, RoomState, Session, Turn } from './state.ts';

export function emptyBoard(): PresenceBoard {
  return {
    held: new Map(),
    changed: new Set(),
    gone: new Set(),
    guestsChanged: new Set(),
    sentAt: Number.NEGATIVE_INFINITY,
    clock: 0,
  };
}

/** Takes what a session says about itself; what it says about others (stock clients echo them) is dropped. */
export function takePresence<T, D>(
  turn: Turn<T, D>,
  session: Session,
  entries: readonly AwarenessEntry[],
): void {
  for (const { client, json } of entries) {
    const held = turn.room.presence.held.get(session.id);
    if (held !== undefined ? held.client === client : mayAppearAs(turn.room, session, client)) {
      takeState(turn, session, client, json);
    }
  }
  flushPresence(turn);
}

/** The session left, or says its client is gone. */
export function dropPresence<T, D>(turn: Turn<T, D>, session: SessionId): void {
  const { peers, presence: board } = turn.room;
  const { held, changed, gone } = board;
  const presence = held.get(session);
  if (presence === undefined) return;
  held.delete(session);
  changed.delete(session);
  noteForPeers(turn.room, presence.client);
  // Who has come over to another process is there now.
  if (peers.guests.has(presence.client)) board.guestsChanged.add(presence.client);
  else if (presence.isTold) gone.add(presence.client);
}

/** Tells one session of everybody else. */
export function tellPresence<T, D>(turn: Turn<T, D>, session: SessionId): void {
  const { held } = turn.room.presence;
  const clock = nextClock(turn);
  const entries = [...held].filter(([id]) => id !== session).map(([id]) => tell(held, id, clock));
  for (const client of visibleGuests(turn.room)) entries.push(tellGuest(turn.room, client, clock));
  if (entries.length > 0) send(turn, [session], encodeAwareness(entries));
}

/** Sends what changed, now or when the interval is over: to everybody here, and to the other processes. */
export function flushPresence<T, D>(turn: Turn<T, D>): void {
  const board = turn.room.presence;
  flushPeers(turn);
  if (!isOwing(board)) return;
  const wait = board.sentAt + presenceInterval - turn.now;
  if (wait > 0) {
    turn.effects.push({ type: 'wake', timer: 'presence', afterMs: wait });
    return;
  }
  sendChanges(turn);
  board.changed.clear();
  board.gone.clear();
  board.guestsChanged.clear();
  board.sentAt = turn.now;
  const isAnybodyShown = board.held.size > 0 || turn.room.peers.guests.size > 0;
  if (isAnybodyShown) turn.effects.push({ type: 'wake', timer: 'presence', afterMs: presenceRenewal });
}

/** The timer: sends what waits, or renews everybody when nothing does. */
export function onPresenceTimer<T, D>(turn: Turn<T, D>): void {
  const board = turn.room.presence;
  if (!isOwing(board)) {
    for (const session of board.held.keys()) board.changed.add(session);
    for (const client of turn.room.peers.guests.keys()) board.guestsChanged.add(client);
  }
  flushPresence(turn);
}

function isOwing({ changed, gone, guestsChanged }: PresenceBoard): boolean {
  return changed.size > 0 || gone.size > 0 || guestsChanged.size > 0;
}

function mayAppearAs<T, D>(room: RoomState<T, D>, session: Session, client: number): boolean {
  if (client > maxClientId || !mayUse(room, session.owner, client)) return false;
  for (const presence of room.presence.held.values()) if (presence.client === client) return false;
  return true;
}

function takeState<T, D>(turn: Turn<T, D>, session: Session, client: number, json: string): void {
  const { presence: board, deps } = turn.room;
  const stated = parseClientPresence(json);
  if (stated === undefined) return;
  if (stated === null) {
    dropPresence(turn, session.id);
    return;
  }
  const isPlace = stated.at !== null && deps.structure.isPlace(stated.at);
  const signed = JSON.stringify({
    actor: session.identity.actor,
    function: session.identity.function,
    at: isPlace ? stated.at : null,
    cursor: isPlace ? stated.cursor : null,
  });
  const held = board.held.get(session.id);
  if (held?.json === signed) return;
  // A guest of this id has come over: the others know of it.
  const isGuest = turn.room.peers.guests.has(client);
  const isTold = board.gone.delete(client) || isGuest || held?.isTold === true;
  board.held.set(session.id, { client, json: signed, isTold });
  board.changed.add(session.id);
  noteForPeers(turn.room, client);
}

function sendChanges<T, D>(turn: Turn<T, D>): void {
  const { held, changed, gone, guestsChanged } = turn.room.presence;
  const clock = nextClock(turn);
  const entries: AwarenessEntry[] = [...gone].map((client) => ({ client, clock, json: 'null' }));
  for (const session of changed) if (held.has(session)) entries.push(tell(held, session, clock));
  for (const client of visibleGuests(turn.room)) {
    if (guestsChanged.has(client)) entries.push(tellGuest(turn.room, client, clock));
  }
  const to = audience(turn.room, null);
  const silent = to.filter((session) => !changed.has(session));
  if (silent.length > 0) send(turn, silent, encodeAwareness(entries));
  // Nobody is told of itself: a stock client would take the server's word for its own state.
  for (const session of to) {
    if (!changed.has(session)) continue;
    const others = entries.filter(({ client }) => client !== held.get(session)?.client);
    if (others.length > 0) send(turn, [session], encodeAwareness(others));
  }
}

/** The entry of a session; from then on others know of it. */
function tell(held: PresenceBoard['held'], session: SessionId, clock: number): AwarenessEntry {
  const presence = held.get(session);
  if (presence === undefined) throw new Error('nobody to tell of');
  const { client, json } = presence;
  if (!presence.isTold) held.set(session, { client, json, isTold: true });
  return { client, clock, json };
}

function tellGuest<T, D>({ peers }: RoomState<T, D>, client: number, clock: number): AwarenessEntry {
  const guest = peers.guests.get(client);
  if (guest === undefined) throw new Error('nobody to tell of');
  return { client, clock, json: guest.json };
}

function nextClock<T, D>(turn: Turn<T, D>): number {
  const board = turn.room.presence;
  board.clock = Math.max(board.clock + 1, Math.floor(turn.now));
  return board.clock;
}
