/**
 * What the pure room needs from outside. The shell hands these in; nothing here knows a socket, a clock or a database.
 *
 * `T` is what one edit touched (the structure port's own notion), `D` the derived rows that are stored together with it.
 */
import type * as Y from 'yjs';
import type { PresencePlace } from '../protocol/presence.ts';
import type { Violation } from '../protocol/refusal.ts';

export type { Violation };

/** What the picture is: closed by default, and the only judge of shape. */
export type StructurePort<T, D> = {
  /** The declared root names; every root is a `Y.Map`. */
  readonly roots: ReadonlySet<string>;
  /**
   * What a transaction touched. Called while the transaction is still warm (before Yjs collects deleted content),
   * once per transaction of the edit on the scratch copy.
   */
  touchedBy(transaction: Y.Transaction): T;
  /** Union of what two edits touched: edits that wait together become one row. */
  join(first: T, second: T): T;
  /** Judges the touched entities in `doc` as a whole. An empty list means: it belongs. */
  check(doc: Y.Doc, touched: T): readonly Violation[];
  /** The derived rows of the touched entities, read from a copy that holds exactly what is being stored. */
  derive(doc: Y.Doc, touched: T): D;
  /** Whether a place in somebody's presence is a declared section and field, and its row null or in the id format. */
  isPlace(place: PresencePlace): boolean;
};

/**
 * Judges the resulting text of every touched field in `doc`. `committed` is the copy everybody has by now: what stands
 * there already is no reason to refuse an edit that leaves it or takes it away.
 */
export type ScreenPort<T> = (doc: Y.Doc, touched: T, committed: Y.Doc) => readonly Violation[];

/**
 * Who wrote first under which Yjs client ids: the owner keys of sessions, in hexadecimal, or `serverOwner`. The log keeps
 * them for good, so that nobody can write under the id of somebody who is away.
 */
export type Writers = ReadonlyMap<number, string>;

/** The owner of the client ids that the server itself wrote under. No session has it. */
export const serverOwner = '';

export type LogRow = { readonly seq: number; readonly update: Uint8Array };

/** A snapshot (the state through `snapshotSeq`; 0 and null when there is none) and every row after it, in order. */
export type LoadedLog = {
  readonly snapshot: Uint8Array | null;
  readonly snapshotSeq: number;
  readonly updates: readonly LogRow[];
  /** Every owner that is stored. Client ids of older rows may have none. */
  readonly writers: Writers;
};

/** The rows after some row, in order, and the owners that were stored with them. */
export type LaterRows = { readonly rows: readonly LogRow[]; readonly writers: Writers };

export type AppendResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'conflict' }
  /** These authors may not write in the picture (any more). */
  | { readonly ok: false; readonly reason: 'denied'; readonly authors: readonly string[] };

/**
 * The log of a picture. Rows are numbered 1, 2, 3 … without holes. `logContractSuite` is the contract as tests.
 * Every function throws (rejects) on a fault of the database; a conflict is a value.
 */
export type LogPort<D> = {
  load(pictureId: string): Promise<LoadedLog>;
  /**
   * Stores row `seq`, which must be the newest row's number + 1, the derived rows and the owners of client ids that have
   * none yet, in one transaction. An owner that is stored is never replaced. `authors` are keys (the log's own notion, each
   * once) of the people whose edits are in the row: unless each of them may write at this moment, nothing is stored.
   */
  append(
    pictureId: string,
    seq: number,
    update: Uint8Array,
    derived: D,
    newWriters: Writers,
    authors: readonly string[],
  ): Promise<AppendResult>;
  /** What is stored after `seq`. Rows folded into a snapshot meanwhile make it throw: then load anew. */
  since(pictureId: string, seq: number): Promise<LaterRows>;
  /** Replaces every row through `throughSeq` (and older snapshots) by one snapshot of the state at `throughSeq`; owners stay. */
  compact(pictureId: string, throughSeq: number, snapshot: Uint8Array): Promise<void>;
};

/** Who a session is, as the server knows it. Never taken from a client. */
export type SessionIdentity = {
  /** Id of the agency. */
  readonly actor: string;
  /** Function code from the closed list. */
  readonly function: string;
  readonly right: 'read' | 'write';
};

/** The judges of a room. */
export type RoomDeps<T, D> = {
  readonly structure: StructurePort<T, D>;
  readonly screen: ScreenPort<T>;
};
