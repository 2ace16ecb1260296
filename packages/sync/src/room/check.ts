/** The server's half of the drift detector: a client's copy is compared with the committed one. */
import { encodeMismatch } from '../protocol/check.ts';
import { contentHash } from '../protocol/content.ts';
import { send } from './broadcast.ts';
import { checkInterval } from './limits.ts';
import { join, strike } from './sessions.ts';
import type { Session, Turn } from './state.ts';

/** The state vector of a copy that has nothing. */
const nothing = new Uint8Array([0]);

/** Says nothing when both have the same, and what is here otherwise. Comparing costs, so it is done only now and then. */
export function takeCheck<T, D>(turn: Turn<T, D>, session: Session, { hash }: { hash: string }): void {
  const { room, now } = turn;
  if (session.checkedAt + checkInterval > now) return;
  session.checkedAt = now;
  room.contentHash ??= contentHash(room.live);
  if (hash !== room.contentHash) send(turn, [session.id], encodeMismatch({ hash: room.contentHash }));
}

/** The session's copy is not what it was told: it is told everything anew. Who says so too often is closed as abuse. */
export function takeDrift<T, D>(turn: Turn<T, D>, session: Session): void {
  turn.effects.push({ type: 'report', event: 'driftResync' });
  strike(turn, session);
  if (turn.room.sessions.has(session.id)) join(turn, session, nothing);
}
