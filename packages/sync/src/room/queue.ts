/**
 * One queue per picture: edits are judged in the order they come, wait while the log writes, and go into the log
 * together (group commit). Only what the log has committed reaches the live copy, the acks and the others.
 */
import * as Y from 'yjs';
import { closeCode } from '../protocol/close-codes.ts';
import type { RefusalCode } from '../protocol/refusal.ts';
import { encodeUpdate } from '../protocol/sync.ts';
import { admit, type Bench, type Edit } from './admit.ts';
import { announceRow, audience, refuse, send, tellStorage } from './broadcast.ts';
import { mayUse } from './client-ids.ts';
import { foldLog } from './fold.ts';
import {
  maxConflictsInRow,
  maxFetchFailures,
  maxWaitingBytes,
  maxWaitingEdits,
  retryFirst,
  retryMost,
} from './limits.ts';
import type { SessionId } from './messages.ts';
import type { LoadedLog, LogRow, Violation } from './ports.ts';
import { createScratch, mergeUpdates } from './scratch.ts';
import { close, onGap, owe, strike, welcomeJoining } from './sessions.ts';
import type { QueuedEdit, RoomState, Turn } from './state.ts';

/** Takes an edit: judges it and passes it on to the log as soon as that is free. */
export function submit<T, D>(turn: Turn<T, D>, session: SessionId | null, frame: number, edit: Edit): void {
  const { room } = turn;
  if (!canTakeMore(room)) {
    const author = session === null ? undefined : room.sessions.get(session);
    if (author !== undefined) owe(turn, author, 0);
    return;
  }
  judgeInto(turn, { edit, session, frame, emitted: null, touched: null, writers: new Map() });
  advance(turn);
}

/** Whether an edit can be judged and kept now. What cannot is asked for again later. */
export function canTakeMore<T, D>({ phase, waiting, waitingBytes }: RoomState<T, D>): boolean {
  if (phase === 'loading' || phase === 'lost') return false;
  return waiting.length < maxWaitingEdits && waitingBytes < maxWaitingBytes;
}

/** Starts what is due when nothing is out: fetch what another process wrote, or append what waits. */
export function advance<T, D>(turn: Turn<T, D>): void {
  const { room } = turn;
  if (room.phase !== 'ready') return;
  if (room.announced > room.seq) fetch(turn);
  else if (room.waiting.length > 0) seal(turn);
}

/** The row in flight is committed: live copy, acks, broadcast. */
export function commit<T, D>(turn: Turn<T, D>): void {
  const { room } = turn;
  const { flight, flightUpdate } = room;
  room.flight = [];
  room.flightUpdate = null;
  room.phase = 'ready';
  if (flightUpdate === null || !applyLive(room, flightUpdate) || !matches(room.live, flight)) {
    reload(turn, 'diverged');
    return;
  }
  room.seq += 1;
  room.conflicts = 0;
  room.failures = 0;
  tellStorage(turn, false);
  announceRow(turn, flight, flightUpdate);
  for (const { emitted } of flight)
    if (emitted !== null) turn.effects.push({ type: 'report', event: 'editStored' });
  welcomeJoining(turn);
  advance(turn);
}

/** Another process took the number: everything that waits is judged again on top of its rows. */
export function conflict<T, D>(turn: Turn<T, D>): void {
  const { room } = turn;
  room.announced = Math.max(room.announced, room.seq + 1);
  takeBack(room);
  turn.effects.push({ type: 'report', event: 'appendConflict' });
  room.conflicts += 1;
  if (room.conflicts > maxConflictsInRow) pause(turn);
  else fetch(turn);
}

/** The database failed: nothing is acknowledged, everything is kept, and tried again after a pause. */
export function fail<T, D>(turn: Turn<T, D>, { storageFull = false }: { storageFull?: boolean }): void {
  takeBack(turn.room);
  tellStorage(turn, storageFull);
  turn.effects.push({ type: 'report', event: 'appendFailed' });
  pause(turn);
}

/** Rows of another process: apply, tell everybody, judge again what waits. */
export function absorb<T, D>(turn: Turn<T, D>, rows: readonly LogRow[]): void {
  const { room } = turn;
  room.phase = 'ready';
  const fresh = rows.filter(({ seq }) => seq > room.seq);
  for (const { seq, update } of fresh) {
    if (seq !== room.seq + 1 || !applyLive(room, update)) {
      reload(turn, 'diverged');
      return;
    }
    room.seq = seq;
  }
  // Told of rows that are not there: not asked for again until somebody tells of newer ones.
  if (fresh.length === 0) room.announced = room.seq;
  room.failures = 0;
  const merged = mergeUpdates(fresh.map(({ update }) => update));
  if (merged !== null) send(turn, audience(room, null), encodeUpdate(merged));
  judgeAgain(turn);
  welcomeJoining(turn);
  advance(turn);
}

/** The rows could not be fetched: a fault, or they are folded into a snapshot by now. Then only a load helps. */
export function failFetch<T, D>(turn: Turn<T, D>): void {
  if (turn.room.failures < maxFetchFailures) pause(turn);
  else lose(turn);
}

/** The pause is over. */
export function retry<T, D>(turn: Turn<T, D>): void {
  turn.room.phase = 'ready';
  advance(turn);
}

/** Waits before the log is asked again, twice as long each time. */
function pause<T, D>(turn: Turn<T, D>): void {
  turn.room.phase = 'pausing';
  wakeRetry(turn);
  welcomeJoining(turn);
}

/** The copies cannot be trusted: everybody is sent away to come back, and the log tells what is true. */
function reload<T, D>(turn: Turn<T, D>, event: 'diverged' | 'logCorrupt'): void {
  const { room } = turn;
  turn.effects.push({ type: 'report', event });
  // Nothing of what waits was acknowledged: its authors have it and bring it again.
  room.waiting = [];
  room.waitingBytes = 0;
  room.scratch = null;
  for (const session of [...room.sessions.keys()]) close(turn, session, closeCode.tryAgain);
  room.phase = 'loading';
  turn.effects.push({ type: 'load' });
}

/** The log told what is true: everybody who stayed hears what they missed, and what waits is judged again. */
export function reopen<T, D>(turn: Turn<T, D>, log: LoadedLog): void {
  const { room } = turn;
  const folded = foldLog(log);
  if (folded === null) {
    turn.effects.push({ type: 'report', event: 'logCorrupt' });
    lose(turn);
    return;
  }
  const missed = Y.encodeStateAsUpdate(folded.doc, Y.encodeStateVector(room.live));
  room.live = folded.doc;
  room.seq = folded.seq;
  room.announced = folded.seq;
  room.welcome = null;
  room.contentHash = null;
  room.failures = 0;
  room.phase = 'ready';
  send(turn, audience(room, null), encodeUpdate(missed));
  judgeAgain(turn);
  welcomeJoining(turn);
  advance(turn);
}

/** The log cannot even be read: joins wait. */
export function lose<T, D>(turn: Turn<T, D>): void {
  turn.room.phase = 'lost';
  wakeRetry(turn);
}

/** Asks the log for everything again. */
export function load<T, D>(turn: Turn<T, D>): void {
  turn.room.phase = 'loading';
  turn.effects.push({ type: 'load' });
}

function judgeInto<T, D>(turn: Turn<T, D>, queued: QueuedEdit<T>): void {
  const { room } = turn;
  const { edit } = queued;
  const session = queued.session === null ? undefined : room.sessions.get(queued.session);
  const mayWriteAs = (owner: string, client: number): boolean => mayUse(room, owner, client);
  const verdict = admit(room.deps, mayWriteAs, benchOf(room), edit);
  if (verdict.type === 'accepted') {
    queued.emitted = verdict.emitted;
    queued.touched = verdict.touched;
    queued.writers = verdict.writers;
    if (edit.kind !== 'server')
      for (const client of verdict.writers.keys()) room.owners.set(client, edit.author.owner);
    room.waiting.push(queued);
    room.waitingBytes += sizeOf(queued);
  } else if (verdict.type === 'gap') {
    if (session !== undefined) onGap(turn, session);
  } else {
    turnAway(turn, queued, verdict.code, verdict.violations);
  }
}

function turnAway<T, D>(
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

function judgeAgain<T, D>(turn: Turn<T, D>): void {
  const { room } = turn;
  const edits = room.waiting;
  room.waiting = [];
  room.waitingBytes = 0;
  room.scratch = null;
  for (const edit of edits) judgeInto(turn, edit);
}

function benchOf<T, D>(room: RoomState<T, D>): Bench<T> {
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

/** Makes one row of everything that waits. */
function seal<T, D>(turn: Turn<T, D>): void {
  const { room } = turn;
  const edits = room.waiting;
  const { structure } = room.deps;
  const update = mergeUpdates(edits.flatMap(({ emitted }) => emitted ?? []));
  const touched = edits.reduce<T | null>((all, edit) => joinTouched(structure.join, all, edit.touched), null);
  if (update === null || touched === null) {
    room.waiting = [];
    room.waitingBytes = 0;
    announceRow(turn, edits, null);
    return;
  }
  // The scratch copy holds exactly what is committed and this row: nothing is in flight.
  const { doc } = benchOf(room).scratch();
  room.waiting = [];
  room.waitingBytes = 0;
  try {
    const derived = structure.derive(doc, touched);
    turn.effects.push({ type: 'append', seq: room.seq + 1, update, derived });
  } catch {
    room.scratch = null;
    for (const edit of edits) turnAway(turn, edit, 'defect', []);
    return;
  }
  room.flight = edits;
  room.flightUpdate = update;
  room.phase = 'appending';
}

function joinTouched<T>(join: (first: T, second: T) => T, all: T | null, next: T | null): T | null {
  if (all === null || next === null) return all ?? next;
  return join(all, next);
}

function takeBack<T, D>(room: RoomState<T, D>): void {
  room.waiting = [...room.flight, ...room.waiting];
  room.waitingBytes = room.waiting.reduce((sum, edit) => sum + sizeOf(edit), 0);
  room.flight = [];
  room.flightUpdate = null;
}

function sizeOf<T>({ edit }: QueuedEdit<T>): number {
  return edit.kind === 'server' ? 0 : edit.update.length;
}

function fetch<T, D>(turn: Turn<T, D>): void {
  turn.room.phase = 'fetching';
  turn.effects.push({ type: 'fetch', after: turn.room.seq });
}

function wakeRetry<T, D>(turn: Turn<T, D>): void {
  const { room } = turn;
  const afterMs = Math.min(retryFirst * 2 ** room.failures, retryMost);
  room.failures += 1;
  turn.effects.push({ type: 'wake', timer: 'retry', afterMs });
}

function applyLive<T, D>(room: RoomState<T, D>, update: Uint8Array): boolean {
  room.welcome = null;
  room.contentHash = null;
  try {
    Y.applyUpdate(room.live, update);
  } catch {
    return false;
  }
  return true;
}

/** Whether the live copy is where the scratch copy was. */
function matches<T>(live: Y.Doc, edits: readonly QueuedEdit<T>[]): boolean {
  const expected = new Map<number, number>();
  for (const { writers } of edits) for (const [client, clock] of writers) expected.set(client, clock);
  for (const [client, clock] of expected) if (Y.getState(live.store, client) !== clock) return false;
  return live.store.pendingStructs === null && live.store.pendingDs === null;
}
