/**
 * Judging what goes into the queue: at once where nothing is on its way, else together with what came meanwhile when the
 * log has answered. What is accepted waits for the next row.
 */
import * as Y from 'yjs';
import type { RefusalCode } from '../protocol/refusal.ts';
import { admit, type Bench, type Verdict } from './admit.ts';
import { refuse } from './broadcast.ts';
import { claim, mayUse } from './client-ids.ts';
import { maxRefusedAtOnce, maxTogether, maxWaitingBytes, maxWaitingEdits } from './limits.ts';
import type { Violation } from './ports.ts';
import { createScratch } from './scratch.ts';
import { onGap, strike } from './sessions.ts';
import type { QueuedEdit, RoomState, Turn } from './state.ts';
import { admitTogether } from './together.ts';

/** Whether an edit can be judged and kept now. What cannot is asked for again later. */
export function canTakeMore<T, D>(room: RoomState<T, D>): boolean {
  if (room.phase === 'loading' || room.phase === 'lost') return false;
  const edits = room.waiting.length + room.unjudged.length;
  return edits < maxWaitingEdits && room.waitingBytes + room.unjudgedBytes < maxWaitingBytes;
}

/** Keeps an edit until the log has answered. */
export function judgeLater<T, D>({ room }: Turn<T, D>, queued: QueuedEdit<T>): void {
  room.unjudged.push(queued);
  room.unjudgedBytes += sizeOf(queued);
}

/** Judges one edit now. */
export function judgeInto<T, D>(turn: Turn<T, D>, queued: QueuedEdit<T>): void {
  const { room } = turn;
  const mayWriteAs = (owner: string, client: number): boolean => mayUse(room, owner, client);
  settle(turn, queued, admit(room.deps, mayWriteAs, benchOf(room), queued.edit));
}

/**
 * Judges what came while a row was on its way, together as far as that goes. What is too much for one turn is left for
 * the next one.
 */
export function judgeUnjudged<T, D>(turn: Turn<T, D>): void {
  const { room } = turn;
  if (room.unjudged.length === 0) return;
  const batch = room.unjudged.slice(0, maxTogether);
  const judged = judgeTogether(turn, batch) ?? judgeEach(turn, batch);
  keepUnjudged(room, room.unjudged.slice(judged));
  if (room.unjudged.length > 0) turn.effects.push({ type: 'wake', timer: 'judge', afterMs: 0 });
}

function keepUnjudged<T, D>(room: RoomState<T, D>, edits: QueuedEdit<T>[]): void {
  room.unjudged = edits;
  room.unjudgedBytes = edits.reduce((sum, edit) => sum + sizeOf(edit), 0);
}

/** Returns how many were judged; null when each must be judged alone. */
function judgeTogether<T, D>(turn: Turn<T, D>, edits: readonly QueuedEdit<T>[]): number | null {
  if (edits.length === 1) return null;
  const { room } = turn;
  const mayWriteAs = (owner: string, client: number): boolean => mayUse(room, owner, client);
  const all = edits.map(({ edit }) => edit);
  const verdicts = admitTogether(room.deps, mayWriteAs, benchOf(room), all);
  return verdicts === null ? null : settleAll(turn, edits, verdicts);
}

/** One by one, so that a refused edit takes no other along. Returns how many were judged. */
function judgeEach<T, D>(turn: Turn<T, D>, edits: readonly QueuedEdit<T>[]): number {
  const before = turn.room.waiting.length;
  for (const [index, edit] of edits.entries()) {
    judgeInto(turn, edit);
    const turnedAway = index + 1 - (turn.room.waiting.length - before);
    if (turnedAway >= maxRefusedAtOnce) return index + 1;
  }
  return edits.length;
}

function settleAll<T, D>(
  turn: Turn<T, D>,
  edits: readonly QueuedEdit<T>[],
  verdicts: readonly Verdict<T>[],
): number {
  const judged = edits.slice(0, verdicts.length).map((edit, index) => ({ edit, verdict: verdicts[index] }));
  // What is accepted first: a question asked because of a gap must tell of it.
  for (const { edit, verdict } of judged) if (verdict?.type === 'accepted') settle(turn, edit, verdict);
  for (const { edit, verdict } of judged)
    if (verdict !== undefined && verdict.type !== 'accepted') settle(turn, edit, verdict);
  return verdicts.length;
}

function settle<T, D>(turn: Turn<T, D>, queued: QueuedEdit<T>, verdict: Verdict<T>): void {
  const { room } = turn;
  const session = queued.session === null ? undefined : room.sessions.get(queued.session);
  if (verdict.type === 'accepted') {
    queued.emitted = verdict.emitted;
    queued.touched = verdict.touched;
    queued.changes = verdict.changes;
    queued.writers = verdict.writers;
    claim(room, queued);
    room.waiting.push(queued);
    room.waitingBytes += sizeOf(queued);
  } else if (verdict.type === 'gap') {
    if (session !== undefined) onGap(turn, session);
  } else {
    turnAway(turn, queued, verdict.code, verdict.violations);
  }
}

/** Tells the author, and counts it. */
export function turnAway<T, D>(
  turn: Turn<T, D>,
  { session: id, frame }: QueuedEdit<T>,
  code: RefusalCode,
  violations: readonly Violation[],
): void {
  const [first] = violations;
  const detail = first === undefined ? {} : { detail: first.rule };
  const event = code === 'defect' ? 'defect' : 'editRefused';
  turn.effects.push({ type: 'report', event, rule: code, ...detail, session: id, violations });
  const session = id === null ? undefined : turn.room.sessions.get(id);
  if (session === undefined) return;
  refuse(turn, session.id, { frame, code, violations });
  session.wasRefused = true;
  strike(turn, session);
}

/** Everything that waits is judged anew: what is committed has changed under it. */
export function judgeAgain<T, D>(turn: Turn<T, D>): void {
  const { room } = turn;
  keepUnjudged(room, [...room.waiting, ...room.unjudged]);
  room.waiting = [];
  room.waitingBytes = 0;
  room.scratch = null;
  judgeUnjudged(turn);
}

/** The scratch copy of the room, made when it is first needed. */
export function benchOf<T, D>(room: RoomState<T, D>): Bench<T> {
  return {
    committed: room.live,
    scratch() {
      room.scratch ??= createScratch(room.deps.structure, unstored(room));
      return room.scratch;
    },
    spoil() {
      room.scratch = null;
    },
  };
}

/** The committed state and everything accepted since, in order. */
function unstored<T, D>(room: RoomState<T, D>): Uint8Array[] {
  const updates = [Y.encodeStateAsUpdate(room.live)];
  if (room.flightUpdate !== null) updates.push(room.flightUpdate);
  for (const { emitted } of room.waiting) if (emitted !== null) updates.push(emitted);
  return updates;
}

/** What an edit takes of the room's memory. */
export function sizeOf<T>({ edit }: QueuedEdit<T>): number {
  return edit.kind === 'server' ? 0 : edit.update.length;
}
