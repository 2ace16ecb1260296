/** Who hears what. */
import * as Y from 'yjs';
import { encodeAck } from '../protocol/ack.ts';
import { encodeRefusal, type RefusalCode } from '../protocol/refusal.ts';
import { encodeStorage } from '../protocol/storage.ts';
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate } from '../protocol/sync.ts';
import type { SessionId } from './messages.ts';
import type { Violation } from './ports.ts';
import type { QueuedEdit, RoomState, Session, Turn } from './state.ts';

export function send<T, D>(turn: Turn<T, D>, to: readonly SessionId[], frame: Uint8Array): void {
  if (to.length > 0) turn.effects.push({ type: 'send', to, frame });
}

/** The sessions that have the content and are told of everything. */
export function audience<T, D>(room: RoomState<T, D>, except: SessionId | null): SessionId[] {
  const to: SessionId[] = [];
  for (const session of room.sessions.values()) {
    if (hasContent(session) && session.id !== except) to.push(session.id);
  }
  return to;
}

function hasContent(session: Session): boolean {
  return session.state === 'joined' || session.state === 'behind';
}

/** Acknowledges the committed edits, then tells everybody else of the row. */
export function announceRow<T, D>(
  turn: Turn<T, D>,
  edits: readonly QueuedEdit<T>[],
  update: Uint8Array | null,
): void {
  acknowledge(turn, edits);
  if (update === null) return;
  const authors = new Set<SessionId | null>();
  for (const { session, changes } of edits) if (changes) authors.add(session);
  // A row of one author need not go back; a merged row goes to all, what they know is skipped by its clock. Whoever was
  // refused has given up edits that came after, and hears what became of those that were accepted all the same.
  const [only = null] = authors.size === 1 ? authors : [];
  const knowsIt = only !== null && turn.room.sessions.get(only)?.wasRefused === false;
  send(turn, audience(turn.room, knowsIt ? only : null), encodeUpdate(update));
}

/** One ack for each unbroken run of frames of a session. */
function acknowledge<T, D>(turn: Turn<T, D>, edits: readonly QueuedEdit<T>[]): void {
  const { room } = turn;
  const runs = new Map<SessionId, { from: number; frame: number }>();
  const finish = (session: SessionId, run: { from: number; frame: number }): void => {
    if (room.sessions.has(session)) send(turn, [session], encodeAck({ ...run, seq: room.seq }));
  };
  for (const { session, frame } of edits) {
    if (session === null) continue;
    const run = runs.get(session);
    if (run?.frame === frame - 1) run.frame = frame;
    else {
      if (run !== undefined) finish(session, run);
      runs.set(session, { from: frame, frame });
    }
  }
  for (const [session, run] of runs) finish(session, run);
}

export function refuse<T, D>(
  turn: Turn<T, D>,
  session: SessionId,
  refusal: { frame: number; code: RefusalCode; violations: readonly Violation[] },
): void {
  send(turn, [session], encodeRefusal(refusal));
}

/** Answers a join from what is committed: what the session lacks, and the question what it has more. */
export function welcome<T, D>(turn: Turn<T, D>, session: Session): void {
  const { room } = turn;
  const { wants } = session;
  session.wants = null;
  session.state = 'joined';
  if (wants === null || wants.length <= 1) {
    room.welcome ??= encodeSyncStep2(Y.encodeStateAsUpdate(room.live));
    send(turn, [session.id], room.welcome);
  } else {
    send(turn, [session.id], encodeSyncStep2(Y.encodeStateAsUpdate(room.live, wants)));
  }
  question(turn, session);
  if (room.storageFull) send(turn, [session.id], encodeStorage({ full: true }));
}

/** Tells everybody when the storage has become full, and when it takes edits again. */
export function tellStorage<T, D>(turn: Turn<T, D>, full: boolean): void {
  const { room } = turn;
  if (room.storageFull === full) return;
  room.storageFull = full;
  send(turn, audience(room, null), encodeStorage({ full }));
}

/**
 * "This is what I have", accepted edits that wait for the log included: the session answers with everything it has
 * beyond that. (Were the waiting ones left out, a client could not tell them from those that were set aside.)
 */
export function question<T, D>(turn: Turn<T, D>, session: Session): void {
  session.askedAt = turn.now;
  session.owesAnswer = false;
  send(turn, [session.id], encodeSyncStep1(acceptedState(turn.room)));
}

function acceptedState<T, D>({ live, flight, waiting }: RoomState<T, D>): Uint8Array {
  const committed = Y.encodeStateVector(live);
  if (flight.length === 0 && waiting.length === 0) return committed;
  const state = Y.decodeStateVector(committed);
  for (const { writers } of [...flight, ...waiting]) {
    for (const [client, clock] of writers) state.set(client, clock);
  }
  return Y.encodeStateVector(state);
}
