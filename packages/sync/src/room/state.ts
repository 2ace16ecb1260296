/**
 * Everything a room remembers. The room is one mutable object because Yjs documents are mutable by nature: a step
 * changes it and returns what the shell shall do. Nothing in it knows a socket, a clock or a database.
 */
import type * as Y from 'yjs';
import type { Edit } from './admit.ts';
import type { RoomEffect, SessionId } from './messages.ts';
import type { RoomDeps, SessionIdentity, Writers } from './ports.ts';
import type { Scratch } from './scratch.ts';

/**
 * Where the room stands with its log. `ready`: nothing is out. `appending`, `fetching`, `loading`: that effect is out.
 * `pausing`: the log failed (or conflicted too often); a retry is due. `lost`: the load failed; a retry is due.
 */
export type LogPhase = 'ready' | 'appending' | 'fetching' | 'loading' | 'pausing' | 'lost';

/**
 * `new`: has not asked for the content. `joining`: asked, waits for the log. `joined`: has the content and is told of
 * everything. `behind`: joined, and owes an answer to a sync question.
 */
export type SessionState = 'new' | 'joining' | 'joined' | 'behind';

export type Session = {
  readonly id: SessionId;
  readonly owner: string;
  readonly identity: SessionIdentity;
  state: SessionState;
  /** Sync frames (answers and updates) received on this connection. */
  frames: number;
  /** The state vector of a join that waits. */
  wants: Uint8Array | null;
  /** When the session was last asked for what is missing, and whether it must be asked again. */
  askedAt: number;
  owesAnswer: boolean;
  /** From then on the session hears its own edits, too. */
  wasRefused: boolean;
  /** When the session last asked for the content. */
  joinedAt: number;
  /** When the session's copy was last compared. */
  checkedAt: number;
};

type Presence = {
  readonly client: number;
  readonly json: string;
  /** Somebody has been told of this client: when it goes they must hear of it. */
  readonly isTold: boolean;
};

export type PresenceBoard = {
  readonly held: Map<SessionId, Presence>;
  /** Sessions whose presence changed since the last frame. */
  readonly changed: Set<SessionId>;
  /** Clients that left since the last frame. */
  readonly gone: Set<number>;
  /** Guests that came or moved since the last frame. */
  readonly guestsChanged: Set<number>;
  sentAt: number;
  clock: number;
};

/** Somebody in the picture in another process. */
type Guest = {
  readonly process: string;
  readonly owner: string;
  readonly json: string;
  readonly heardAt: number;
};

export type PeerBoard = {
  /** Other processes that have the picture open, and when they were last heard. */
  readonly known: Map<string, number>;
  /** By client id. */
  readonly guests: Map<number, Guest>;
  /** Clients here that other processes were told of: when one goes they must hear of it. */
  readonly told: Set<number>;
  /** Clients here that came, moved or left since the last telling. */
  readonly changed: Set<number>;
  /** Everybody here is to be told of. */
  owesAll: boolean;
  sentAt: number;
  renewedAt: number;
  wakesAt: number;
};

/** An edit on its way into the log. */
export type QueuedEdit<T> = {
  readonly edit: Edit;
  /** Null for the server's own edits. */
  readonly session: SessionId | null;
  readonly frame: number;
  emitted: Uint8Array | null;
  touched: T | null;
  /** Something of it is stored anew. */
  changes: boolean;
  writers: ReadonlyMap<number, number>;
};

/** How often somebody was refused lately: the key is the owner, so that coming back with another socket is no fresh start. */
type Offences = Map<string, { readonly strikes: number; readonly struckAt: number }>;

export type RoomState<T, D> = {
  readonly deps: RoomDeps<T, D>;
  /** What is committed: the only thing joins are answered from. */
  live: Y.Doc;
  /** The newest row in `live`. */
  seq: number;
  /** `live` + `flight` + `waiting`, made when first needed, let go when the picture rests (rest.ts). */
  scratch: Scratch<T> | null;
  /** When the last edit came. */
  editedAt: number;
  phase: LogPhase;
  /** The edits of the row being appended. */
  flight: readonly QueuedEdit<T>[];
  flightUpdate: Uint8Array | null;
  /** The owners that the row brings into the log. */
  flightWriters: Writers;
  /** Accepted edits for the next row. */
  waiting: QueuedEdit<T>[];
  waitingBytes: number;
  /** What came while a row was on its way: judged when the log has answered. */
  unjudged: QueuedEdit<T>[];
  unjudgedBytes: number;
  /** The newest row another process told of. */
  announced: number;
  conflicts: number;
  failures: number;
  readonly sessions: Map<SessionId, Session>;
  /** Which account and browser session wrote first under a Yjs client id (client-ids.ts). */
  readonly owners: Map<number, string>;
  /** Client ids whose owner is in the log. */
  readonly ownersStored: Set<number>;
  readonly presence: PresenceBoard;
  readonly peers: PeerBoard;
  readonly offences: Offences;
  /** The whole content as a frame, for newcomers; null after a change. */
  welcome: Uint8Array | null;
  /** What `live` knows and says; null after a change. */
  contentHash: string | null;
  /** The log said that its disk is full, and has stored nothing since. */
  storageFull: boolean;
};

/** One step: the room, the time, and the effects it collects. */
export type Turn<T, D> = {
  readonly room: RoomState<T, D>;
  readonly now: number;
  readonly effects: RoomEffect<D>[];
};
