/** The sessions of a room: coming, going, being asked for what is missing, and being closed for abuse. */
import * as Y from 'yjs';
import { type CloseCode, closeCode } from '../protocol/close-codes.ts';
import { question, welcome } from './broadcast.ts';
import { askInterval, maxStrikes, strikeHeals } from './limits.ts';
import type { RoomMessage, SessionId } from './messages.ts';
import { dropPresence, flushPresence, tellPresence } from './presence.ts';
import type { LogPhase, RoomState, Session, Turn } from './state.ts';

type Connected = Extract<RoomMessage, { type: 'connected' }>;

/** A socket whose right was checked. */
export function connect<T, D>(turn: Turn<T, D>, { session, owner, identity }: Connected): void {
  if (turn.room.sessions.has(session)) throw new Error('a session number is used once');
  turn.room.sessions.set(session, {
    id: session,
    owner,
    identity,
    state: 'new',
    frames: 0,
    wants: null,
    askedAt: Number.NEGATIVE_INFINITY,
    owesAnswer: false,
    wasRefused: false,
    joinedAt: Number.NEGATIVE_INFINITY,
    checkedAt: Number.NEGATIVE_INFINITY,
  });
}

/** The socket is gone. What the session sent before is stored all the same. */
export function disconnect<T, D>(turn: Turn<T, D>, session: SessionId): void {
  if (!turn.room.sessions.delete(session)) return;
  dropPresence(turn, session);
  flushPresence(turn);
}

/** Ends a session from this side. */
export function close<T, D>(turn: Turn<T, D>, session: SessionId, code: CloseCode): void {
  disconnect(turn, session);
  turn.effects.push({ type: 'close', session, code });
  turn.effects.push({ type: 'report', event: 'sessionClosed' });
}

/** While one of these answers is out, what is committed is about to change: joins wait for it. */
const joinsWait: Readonly<Record<LogPhase, boolean>> = {
  ready: false,
  appending: true,
  fetching: true,
  loading: true,
  // The log is down: reading goes on.
  pausing: false,
  lost: true,
};

/** Nobody is told what is here while that is about to change: a row is out, or edits are not judged yet. */
function mustWait<T, D>({ phase, unjudged }: RoomState<T, D>): boolean {
  return joinsWait[phase] || unjudged.length > 0;
}

/** The session asks for the content. Joins stand in the same queue as edits. */
export function join<T, D>(turn: Turn<T, D>, session: Session, stateVector: Uint8Array): void {
  try {
    Y.decodeStateVector(stateVector);
  } catch {
    close(turn, session.id, closeCode.badMessage);
    return;
  }
  // The answer may be the whole content, for a question of a few bytes.
  const isHasty = turn.now - session.joinedAt < askInterval;
  session.joinedAt = turn.now;
  if (isHasty) strike(turn, session);
  if (!turn.room.sessions.has(session.id)) return;
  session.wants = stateVector;
  session.state = 'joining';
  welcomeJoining(turn);
}

/** Lets in whoever waits, when the log's phase allows it. */
export function welcomeJoining<T, D>(turn: Turn<T, D>): void {
  if (mustWait(turn.room)) return;
  for (const session of turn.room.sessions.values()) {
    if (session.state !== 'joining') continue;
    welcome(turn, session);
    tellPresence(turn, session.id);
  }
}

/**
 * Something before this edit is missing: asks the session for everything it has, at most once per interval. A refusal
 * is never answered so (the refused edit would come straight back).
 */
export function onGap<T, D>(turn: Turn<T, D>, session: Session): void {
  const wait = session.askedAt + askInterval - turn.now;
  turn.effects.push({ type: 'report', event: 'gapAnswered' });
  if (wait <= 0 && !mustWait(turn.room)) {
    session.state = 'behind';
    question(turn, session);
  } else owe(turn, session, wait);
}

/** The session must be asked later: an edit of it was set aside. */
export function owe<T, D>(turn: Turn<T, D>, session: Session, afterMs: number): void {
  if (session.owesAnswer) return;
  session.owesAnswer = true;
  turn.effects.push({ type: 'wake', timer: 'ask', afterMs: Math.min(Math.max(afterMs, 1), askInterval) });
}

/** The timer: asks every session an edit of which was set aside. */
export function onAskTimer<T, D>(turn: Turn<T, D>, canTakeMore: boolean): void {
  let again = false;
  for (const session of turn.room.sessions.values()) {
    if (!session.owesAnswer) continue;
    const isDue = session.askedAt + askInterval <= turn.now;
    if (!canTakeMore || !isDue || turn.room.unjudged.length > 0) again = true;
    else {
      // A session that is joining is asked when it gets the content.
      if (session.state === 'joined') session.state = 'behind';
      question(turn, session);
    }
  }
  if (again) turn.effects.push({ type: 'wake', timer: 'ask', afterMs: askInterval });
}

/** One refusal more. Whoever collects too many too fast is closed, and so is every further socket of theirs that goes on. */
export function strike<T, D>(turn: Turn<T, D>, session: Session): void {
  const { offences } = turn.room;
  for (const [owner, { strikes, struckAt }] of offences) {
    if (turn.now - struckAt >= strikes * strikeHeals) offences.delete(owner);
  }
  const { strikes, struckAt } = offences.get(session.owner) ?? { strikes: 0, struckAt: turn.now };
  const left = Math.max(0, strikes - (turn.now - struckAt) / strikeHeals);
  // What is above the limit need not be counted: it would only take longer to heal.
  const count = Math.min(left, maxStrikes) + 1;
  offences.set(session.owner, { strikes: count, struckAt: turn.now });
  if (count > maxStrikes) close(turn, session.id, closeCode.abuse);
}
