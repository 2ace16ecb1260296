/**
 * One queue per picture: edits are judged in the order they come, those that come while the log writes together
 * (judging.ts), and go into the log together (group commit). Only what the log has committed reaches the live copy, the acks and the others.
 */
import * as Y from 'yjs';
import { closeCode } from '../protocol/close-codes.ts';
import { encodeUpdate } from '../protocol/sync.ts';
import type { Edit } from './admit.ts';
import { announceRow, audience, send, tellStorage } from './broadcast.ts';
import { learnOwners } from './client-ids.ts';
import { foldLog } from './fold.ts';
import { canTakeMore, judgeAgain, judgeInto, judgeLater, judgeUnjudged, sizeOf } from './judging.ts';
import { maxConflictsInRow, maxFetchFailures, retryFirst, retryMost } from './limits.ts';
import type { SessionId } from './messages.ts';
import type { LaterRows, LoadedLog } from './ports.ts';
import { stir } from './rest.ts';
import { seal } from './row.ts';
import { mergeUpdates } from './scratch.ts';
import { close, owe, welcomeJoining } from './sessions.ts';
import type { QueuedEdit, RoomState, Turn } from './state.ts';

/** Takes an edit: judges it and passes it on to the log as soon as that is free. */
export function submit<T, D>(turn: Turn<T, D>, session: SessionId | null, frame: number, edit: Edit): void {
  const { room } = turn;
  stir(turn);
  if (!canTakeMore(room)) {
    const author = session === null ? undefined : room.sessions.get(session);
    if (author !== undefined) owe(turn, author, 0);
    return;
  }
  const queued: QueuedEdit<T> = {
    edit,
    session,
    frame,
    emitted: null,
    touched: null,
    changes: false,
    writers: new Map(),
  };
  if (room.phase === 'appending' || room.unjudged.length > 0) {
    judgeLater(turn, queued);
    return;
  }
  judgeInto(turn, queued);
  advance(turn);
}

/** What could not be judged in the last turn. While something is out, its answer brings this about. */
export function onJudgeTimer<T, D>(turn: Turn<T, D>): void {
  const { phase } = turn.room;
  if (phase !== 'ready' && phase !== 'pausing') return;
  judgeUnjudged(turn);
  welcomeJoining(turn);
  advance(turn);
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
  const { flight, flightUpdate, flightWriters } = room;
  room.flight = [];
  room.flightUpdate = null;
  room.phase = 'ready';
  learnOwners(room, flightWriters);
  if (flightUpdate === null || !applyLive(room, flightUpdate) || !matches(room.live, flight)) {
    reload(turn, 'diverged');
    return;
  }
  room.seq += 1;
  room.conflicts = 0;
  room.failures = 0;
  tellStorage(turn, false);
  announceRow(turn, flight, flightUpdate);
  for (const { changes } of flight) if (changes) turn.effects.push({ type: 'report', event: 'editStored' });
  judgeUnjudged(turn);
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

/**
 * Some of the authors have lost their right meanwhile. What they sent goes without a word (it was never acknowledged, and
 * whoever gets the right again brings it again); the rest is judged anew, since it may build on that.
 */
export function deny<T, D>(turn: Turn<T, D>, authors: ReadonlySet<SessionId>): void {
  const { room } = turn;
  takeBack(room);
  const isKept = ({ session }: QueuedEdit<T>): boolean => session === null || !authors.has(session);
  room.waiting = room.waiting.filter(isKept);
  room.unjudged = room.unjudged.filter(isKept);
  turn.effects.push({ type: 'report', event: 'appendDenied' });
  for (const author of authors) if (room.sessions.has(author)) close(turn, author, closeCode.tryAgain);
  room.phase = 'ready';
  judgeAgain(turn);
  welcomeJoining(turn);
  advance(turn);
}

/** The database failed: nothing is acknowledged, everything is kept, and tried again after a pause. */
export function fail<T, D>(turn: Turn<T, D>, { storageFull = false }: { storageFull?: boolean }): void {
  takeBack(turn.room);
  tellStorage(turn, storageFull);
  turn.effects.push({ type: 'report', event: 'appendFailed' });
  pause(turn);
}

/** Rows of another process: apply, tell everybody, judge again what waits. */
export function absorb<T, D>(turn: Turn<T, D>, { rows, writers }: LaterRows): void {
  const { room } = turn;
  learnOwners(room, writers);
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
  judgeUnjudged(turn);
  welcomeJoining(turn);
}

/** The copies cannot be trusted: everybody is sent away to come back, and the log tells what is true. */
function reload<T, D>(turn: Turn<T, D>, event: 'diverged' | 'logCorrupt'): void {
  const { room } = turn;
  turn.effects.push({ type: 'report', event });
  // Nothing of what waits was acknowledged: its authors have it and bring it again.
  room.waiting = [];
  room.waitingBytes = 0;
  room.unjudged = [];
  room.unjudgedBytes = 0;
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
  learnOwners(room, log.writers);
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

function takeBack<T, D>(room: RoomState<T, D>): void {
  room.waiting = [...room.flight, ...room.waiting];
  room.waitingBytes = room.waiting.reduce((sum, edit) => sum + sizeOf(edit), 0);
  room.flight = [];
  room.flightUpdate = null;
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
