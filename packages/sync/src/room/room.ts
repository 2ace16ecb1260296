/**
 * The room of one picture, as a pure core: state and message in, effects out. It is pure but for one thing: the Yjs
 * documents inside the state change in place. Two tables say what happens in every state, `onClientMessage` (session
 * state × message) and `onAnswer` (log phase × answer); no cell is left out.
 */
import { detailsChangedFrame } from '../protocol/bare.ts';
import { audience, send } from './broadcast.ts';
import { foldLog } from './fold.ts';
import { takeFrame } from './frames.ts';
import { hearPeer } from './guests.ts';
import { canTakeMore } from './judging.ts';
import { onLogAnswer, onRetryTimer } from './log-answers.ts';
import type { RoomEffect, RoomMessage } from './messages.ts';
import { emptyPeers, meetPeers, onPeersTimer } from './peers.ts';
import type { LoadedLog, RoomDeps } from './ports.ts';
import { emptyBoard, flushPresence, onPresenceTimer } from './presence.ts';
import { advance, onJudgeTimer, submit } from './queue.ts';
import { onRestTimer } from './rest.ts';
import { connect, disconnect, onAskTimer } from './sessions.ts';
import type { RoomState, Turn } from './state.ts';

/** A room from what the log holds; null when the log is corrupt: then the picture must not open. */
export function openRoom<T, D>(deps: RoomDeps<T, D>, log: LoadedLog): RoomState<T, D> | null {
  const folded = foldLog(log);
  if (folded === null) return null;
  return {
    deps,
    live: folded.doc,
    seq: folded.seq,
    scratch: null,
    editedAt: 0,
    phase: 'ready',
    flight: [],
    flightUpdate: null,
    flightWriters: new Map(),
    waiting: [],
    waitingBytes: 0,
    unjudged: [],
    unjudgedBytes: 0,
    announced: folded.seq,
    conflicts: 0,
    failures: 0,
    sessions: new Map(),
    owners: new Map(log.writers),
    ownersStored: new Set(log.writers.keys()),
    presence: emptyBoard(),
    peers: emptyPeers(),
    offences: new Map(),
    welcome: null,
    contentHash: null,
    storageFull: false,
  };
}

/** What the shell may know: when to unload, when to compact, what to show in metrics. */
export type RoomFacts = {
  readonly sessions: number;
  /** Newest row this room has applied. */
  readonly seq: number;
  /** Nothing waits for the log: without sessions the room may be dropped. */
  readonly idle: boolean;
  /** The log does not answer as it should; edits are kept and nothing is acknowledged. */
  readonly failing: boolean;
  /** Edits that are accepted but not stored. */
  readonly unstored: number;
  /** Other processes that have the picture open. */
  readonly peers: number;
};

export function roomFacts<T, D>(room: RoomState<T, D>): RoomFacts {
  const unstored = room.unjudged.length + room.waiting.length + room.flight.length;
  return {
    sessions: room.sessions.size,
    seq: room.seq,
    idle: room.phase === 'ready' && unstored === 0,
    failing: room.phase === 'pausing' || room.phase === 'lost',
    unstored,
    peers: room.peers.known.size,
  };
}

/**
 * State and message in, effects out. `now` is the shell's clock in milliseconds. Throws only on a defect (an answer of
 * the log nobody asked for, a session number used twice).
 */
export function step<T, D>(
  room: RoomState<T, D>,
  message: RoomMessage,
  now: number,
): readonly RoomEffect<D>[] {
  const turn: Turn<T, D> = { room, now, effects: [] };
  take(turn, message);
  return turn.effects;
}

function take<T, D>(turn: Turn<T, D>, message: RoomMessage): void {
  switch (message.type) {
    case 'connected':
      connect(turn, message);
      break;
    case 'disconnected':
      disconnect(turn, message.session);
      break;
    case 'frame':
      takeFrame(turn, message.session, message.bytes);
      break;
    case 'serverEdit':
      submit(turn, null, 0, { kind: 'server', change: message.change });
      break;
    case 'detailsChanged':
      send(turn, audience(turn.room, null), detailsChangedFrame);
      break;
    case 'announced':
      turn.room.announced = Math.max(turn.room.announced, message.seq);
      advance(turn);
      break;
    case 'meetPeers':
      meetPeers(turn);
      break;
    case 'peerSaid':
      hearPeer(turn, message.process, message.saying);
      flushPresence(turn);
      break;
    case 'woken':
      onTimer[message.timer](turn);
      break;
    default:
      onLogAnswer(turn, message);
      break;
  }
}

const onTimer = {
  presence: onPresenceTimer,
  peers: <T, D>(turn: Turn<T, D>) => {
    onPeersTimer(turn);
    flushPresence(turn);
  },
  ask: <T, D>(turn: Turn<T, D>) => onAskTimer(turn, canTakeMore(turn.room)),
  retry: onRetryTimer,
  judge: onJudgeTimer,
  rest: onRestTimer,
};
