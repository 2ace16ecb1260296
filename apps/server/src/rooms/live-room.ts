/**
 * The shell around one pure room: performs what the room decides, in order, and feeds the answers back. It decides
 * nothing itself. A room whose core throws is given up: its sockets come back and find it loaded anew from the log.
 */
import type { DerivedChanges, Touched } from '@lagesbild/picture';
import { type CloseCode, closeCode } from '@lagesbild/sync/protocol';
import {
  type LoadedLog,
  type LogPort,
  openRoom,
  type PeerSaying,
  type ReportEvent,
  type RoomDeps,
  type RoomEffect,
  type RoomFacts,
  type RoomMessage,
  type RoomState,
  roomFacts,
  type SessionId,
  type SessionIdentity,
  step,
  type TimerName,
  type Violation,
} from '@lagesbild/sync/room';
import type { FastifyBaseLogger } from 'fastify';
import { BrokenLog } from '../store/picture-log.ts';
import { isStorageFull } from '../store/storage-watch.ts';
import { faultOf } from './fault.ts';
import type { RoomSocket } from './room-socket.ts';

export type LiveRoom = {
  dispatch(message: RoomMessage): void;
  join(session: SessionId, owner: string, identity: SessionIdentity, socket: RoomSocket): void;
  /** What a joined socket sent. Late frames of a closed one fall away. */
  hear(session: SessionId, bytes: Uint8Array): void;
  /** The socket is gone. Harmless when the room closed it. */
  leave(session: SessionId): void;
  facts(): RoomFacts;
  /** Resolves when nothing waits for the log; immediately when nothing does. */
  idle(): Promise<void>;
  /** Closes every socket and stops. Answers of the database that come later are ignored. */
  stop(code: CloseCode): void;
};

type Append = Extract<RoomEffect<DerivedChanges>, { type: 'append' }>;

export type LiveRoomDeps = {
  readonly pictureId: string;
  readonly room: RoomDeps<Touched, DerivedChanges>;
  readonly log: LogPort<DerivedChanges>;
  readonly logger: FastifyBaseLogger;
  /** What the room reports, to be counted. */
  readonly reported: (event: ReportEvent, rule?: string) => void;
  /** The guard has refused an edit: whose, where and by which rules. */
  readonly guarded: (session: SessionId | null, violations: readonly Violation[]) => void;
  /** The log's key of whoever sits, or sat, there. */
  readonly authorKey: (session: SessionId) => string;
  /** The database has stored what they wrote, so they still may. */
  readonly allowed: (sessions: readonly SessionId[]) => void;
  /** They have lost the right to write: tells them why, as far as they are still here. Never rejects. */
  readonly denied: (sessions: readonly SessionId[]) => Promise<void>;
  /** What other processes that have the picture open are to be told. */
  readonly tellPeers: (saying: PeerSaying) => void;
  readonly now: () => number;
  /** Called after every change, so that an empty, idle room can be put away. */
  readonly onSettled: (facts: RoomFacts) => void;
  /** The room has given up and must be forgotten. */
  readonly onBroken: () => void;
};

/** Opens a picture from its stored log; null when the log cannot be read as a document. */
export function createLiveRoom(deps: LiveRoomDeps, loaded: LoadedLog): LiveRoom | null {
  const state = openRoom(deps.room, loaded);
  return state === null ? null : shellOf(deps, state);
}

function shellOf(deps: LiveRoomDeps, state: RoomState<Touched, DerivedChanges>): LiveRoom {
  const { pictureId, log, logger } = deps;
  const sockets = new Map<SessionId, RoomSocket>();
  const timers = new Map<TimerName, NodeJS.Timeout>();
  const inbox: RoomMessage[] = [];
  const waitingForIdle: (() => void)[] = [];
  let working = false;
  let stopped = false;

  function dispatch(message: RoomMessage): void {
    if (stopped) return;
    inbox.push(message);
    if (working) return;
    working = true;
    try {
      for (let next = inbox.shift(); next !== undefined && !stopped; next = inbox.shift()) {
        for (const effect of step(state, next, deps.now())) perform(effect);
      }
    } catch (error) {
      logger.error({ picture: pictureId, fault: faultOf(error) }, 'room gave up');
      giveUp(closeCode.tryAgain);
    } finally {
      working = false;
    }
    if (!stopped) settle();
  }

  function settle(): void {
    const facts = roomFacts(state);
    if (facts.idle) for (const resolve of waitingForIdle.splice(0)) resolve();
    deps.onSettled(facts);
  }

  /** Whoever comes back finds the picture opened anew from its log. */
  function giveUp(code: CloseCode): void {
    stop(code);
    deps.onBroken();
  }

  function stop(code: CloseCode): void {
    if (!stopped && roomFacts(state).peers > 0) deps.tellPeers({ kind: 'bye', entries: [] });
    stopped = true;
    for (const timer of timers.values()) clearTimeout(timer);
    for (const socket of sockets.values()) socket.close(code);
    sockets.clear();
    for (const resolve of waitingForIdle.splice(0)) resolve();
  }

  function perform(effect: RoomEffect<DerivedChanges>): void {
    if (stopped) return;
    switch (effect.type) {
      case 'send':
        for (const session of effect.to) sendTo(session, effect.frame);
        break;
      case 'close':
        sockets.get(effect.session)?.close(effect.code);
        sockets.delete(effect.session);
        break;
      case 'append':
        answer(
          append(effect),
          (answered) => answered,
          (error) => ({
            type: 'appendFailed',
            storageFull: isStorageFull(error),
          }),
        );
        break;
      case 'fetch':
        answer(
          log.since(pictureId, effect.after),
          (later) => ({ type: 'fetched', later }),
          () => ({
            type: 'fetchFailed',
          }),
        );
        break;
      case 'load':
        answer(
          log.load(pictureId),
          (all) => ({ type: 'loaded', log: all }),
          () => ({ type: 'loadFailed' }),
        );
        break;
      case 'wake':
        clearTimeout(timers.get(effect.timer));
        timers.set(
          effect.timer,
          setTimeout(() => dispatch({ type: 'woken', timer: effect.timer }), effect.afterMs),
        );
        break;
      case 'tellPeers':
        deps.tellPeers(effect.saying);
        break;
      case 'report':
        note(effect);
        break;
    }
  }

  async function append(row: Append): Promise<RoomMessage> {
    const { seq, update, derived, newWriters } = row;
    const authors = new Map(row.authors.map((session) => [session, deps.authorKey(session)]));
    const keys = [...new Set(authors.values())];
    const result = await log.append(pictureId, seq, update, derived, newWriters, keys);
    if (result.ok) {
      deps.allowed(row.authors);
      return { type: 'appended' };
    }
    if (result.reason === 'conflict') return { type: 'appendConflicted' };
    const denied = row.authors.filter((session) => result.authors.includes(authors.get(session) ?? ''));
    await deps.denied(denied);
    return { type: 'appendDenied', authors: denied };
  }

  function sendTo(session: SessionId, frame: Uint8Array): void {
    if (sockets.get(session)?.send(frame) !== false) return;
    logger.warn({ picture: pictureId }, 'cut a socket that does not read');
    leave(session);
  }

  function leave(session: SessionId): void {
    if (sockets.delete(session)) dispatch({ type: 'disconnected', session });
  }

  function answer<R>(
    asked: Promise<R>,
    success: (result: R) => RoomMessage,
    failed: (error: unknown) => RoomMessage,
  ): void {
    asked.then(
      (result) => dispatch(success(result)),
      (error: unknown) => {
        const failure = failed(error);
        logger.error({ picture: pictureId, fault: faultOf(error) }, failure.type);
        // A fetch may miss rows that were folded into a snapshot meanwhile: the room then asks for everything.
        const isDamaged = failure.type === 'loadFailed' && error instanceof BrokenLog;
        if (isDamaged) giveUp(closeCode.damaged);
        else dispatch(failure);
      },
    );
  }

  function note(report: RoomEffect<DerivedChanges> & { type: 'report' }): void {
    const { event, rule, detail } = report;
    deps.reported(event, detail ?? rule);
    if (rule === 'screen') deps.guarded(report.session ?? null, report.violations ?? []);
    const fields = { picture: pictureId, event, ...(rule === undefined ? {} : { rule }) };
    if (event === 'diverged' || event === 'defect' || event === 'logCorrupt') logger.error(fields, 'room');
    else if (event === 'driftResync') logger.warn(fields, 'room');
    else if (event === 'appendConflict' || event === 'appendDenied') logger.info(fields, 'room');
    else logger.debug(fields, 'room');
    if (event === 'logCorrupt') giveUp(closeCode.damaged);
  }

  return {
    dispatch,
    join(session, owner, identity, socket) {
      if (stopped) return socket.close(closeCode.tryAgain);
      sockets.set(session, socket);
      dispatch({ type: 'connected', session, owner, identity });
    },
    hear(session, bytes) {
      if (sockets.has(session)) dispatch({ type: 'frame', session, bytes });
    },
    leave,
    facts: () => roomFacts(state),
    idle: () =>
      stopped || roomFacts(state).idle
        ? Promise.resolve()
        : new Promise((resolve) => waitingForIdle.push(resolve)),
    stop,
  };
}
