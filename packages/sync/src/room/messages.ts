/** What goes into the room and what comes out of it. The shell performs effects in order and feeds the answers back. */
import type * as Y from 'yjs';
import type { CloseCode } from '../protocol/close-codes.ts';
import type { LaterRows, LoadedLog, SessionIdentity, Violation, Writers } from './ports.ts';

/** One socket. The shell numbers them; a number is never used twice in one room. */
export type SessionId = number;

/** Timers the room asks for. A new `wake` for the same timer replaces the older one. */
export type TimerName = 'presence' | 'peers' | 'retry' | 'ask' | 'judge' | 'rest';

/** Somebody in a picture as one process tells another: client id, its owner key, and the server's presence (`null`: gone). */
export type PeerEntry = { readonly client: number; readonly owner: string; readonly json: string };

/**
 * What one process tells the others that have the picture open. `hello`: it has opened the picture, or may have missed
 * something, and wants to be told; the entries are everybody there. `all`: everybody, too, as an answer or a renewal. `here`:
 * who came, moved or left. `bye`: it has put the picture away.
 */
export type PeerSaying = {
  readonly kind: 'hello' | 'all' | 'here' | 'bye';
  readonly entries: readonly PeerEntry[];
};

export type RoomMessage =
  /**
   * A socket with a checked right. `owner` says who may write under a Yjs client id: one key per account and browser
   * session (stable over reconnects, not guessable by others, never sent to anyone).
   */
  | {
      readonly type: 'connected';
      readonly session: SessionId;
      readonly owner: string;
      readonly identity: SessionIdentity;
    }
  | { readonly type: 'frame'; readonly session: SessionId; readonly bytes: Uint8Array }
  | { readonly type: 'disconnected'; readonly session: SessionId }
  /** The server's own change of content (completing an older picture). Judged and stored like everybody's. */
  | { readonly type: 'serverEdit'; readonly change: (doc: Y.Doc) => void }
  /** The picture's metadata (participants, period, state …) changed: everybody is told to fetch it again. */
  | { readonly type: 'detailsChanged' }
  /** Another process says it stored row `seq`. */
  | { readonly type: 'announced'; readonly seq: number }
  /** Say hello to other processes: the room has opened, or may have missed what they said. */
  | { readonly type: 'meetPeers' }
  /** Another process says who is in the picture there. */
  | { readonly type: 'peerSaid'; readonly process: string; readonly saying: PeerSaying }
  /** Answers to the effect `append`. */
  | { readonly type: 'appended' }
  | { readonly type: 'appendConflicted' }
  /** These authors of the row have no right to write any more; nothing is stored. */
  | { readonly type: 'appendDenied'; readonly authors: readonly SessionId[] }
  | { readonly type: 'appendFailed'; readonly storageFull?: boolean }
  /** Answers to the effect `fetch`. */
  | { readonly type: 'fetched'; readonly later: LaterRows }
  | { readonly type: 'fetchFailed' }
  /** Answers to the effect `load`. */
  | { readonly type: 'loaded'; readonly log: LoadedLog }
  | { readonly type: 'loadFailed' }
  /** Answer to the effect `wake`. */
  | { readonly type: 'woken'; readonly timer: TimerName };

export type RoomEffect<D> =
  | { readonly type: 'send'; readonly to: readonly SessionId[]; readonly frame: Uint8Array }
  /** Close the socket. The room has forgotten the session already; the shell need not send `disconnected`. */
  | { readonly type: 'close'; readonly session: SessionId; readonly code: CloseCode }
  /** `log.append`; answer with appended, appendConflicted, appendDenied or appendFailed. At most one append, fetch or load is out. */
  | {
      readonly type: 'append';
      readonly seq: number;
      readonly update: Uint8Array;
      readonly derived: D;
      readonly newWriters: Writers;
      /** Whose edits are in the row, each once: their right is asked for in the transaction that stores it. */
      readonly authors: readonly SessionId[];
    }
  /** `log.since(after)`; answer with fetched or fetchFailed. */
  | { readonly type: 'fetch'; readonly after: number }
  /** `log.load`; answer with loaded or loadFailed. */
  | { readonly type: 'load' }
  | { readonly type: 'wake'; readonly timer: TimerName; readonly afterMs: number }
  /** For the other processes that have the picture open. No answer; what is lost is told again at the next renewal. */
  | { readonly type: 'tellPeers'; readonly saying: PeerSaying }
  /**
   * For counters, the log and the record of refusals: codes of closed lists and places, never content. `detail` is the
   * rule of the port that refused; a refused edit is told with its session (null: the server's own) and its violations.
   */
  | {
      readonly type: 'report';
      readonly event: ReportEvent;
      readonly rule?: string;
      readonly detail?: string;
      readonly session?: SessionId | null;
      readonly violations?: readonly Violation[];
    };

export type ReportEvent =
  | 'editStored'
  | 'editRefused'
  | 'gapAnswered'
  | 'appendConflict'
  | 'appendDenied'
  | 'appendFailed'
  | 'diverged'
  | 'logCorrupt'
  | 'defect'
  | 'sessionClosed'
  | 'driftResync';
