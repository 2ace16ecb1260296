/** The browser's half, as the interface sees it. */
import type * as Y from 'yjs';
import type { ClosedReason } from '../protocol/close-codes.ts';
import type { PresenceCursor, PresencePlace } from '../protocol/presence.ts';
import type { RefusalCode, Violation } from '../protocol/refusal.ts';
import type { EditStore } from './edit-store.ts';

/**
 * Sparat / Sparar… / Ej sparat – ansluter. `saved` only when the server has committed everything. `late`: there is
 * contact, but nothing has been committed for a while. `full`: the server has no room to store anything.
 */
export type SaveState = 'saved' | 'saving' | 'late' | 'full' | 'connecting';

export type { PresenceCursor, PresencePlace };

/** Somebody else in the picture. Actor and function are written by the server. */
export type PresenceEntry = {
  readonly client: number;
  readonly actor: string;
  readonly function: string;
  readonly at: PresencePlace | null;
  readonly cursor: PresenceCursor | null;
};

/** Where this person is: `at` names the field, `cursor` the caret in it. */
export type OwnPlace = { readonly at: PresencePlace; readonly cursor: PresenceCursor | null };

export type HandedBack = { readonly path: string; readonly text: string };

/** Something that was not accepted, until the person has seen it. */
export type Refusal = {
  readonly id: number;
  /** `stray`: what an earlier page left unsent builds on something that is no longer there. */
  readonly code: RefusalCode | 'stray';
  readonly violations: readonly Violation[];
  /** Refused narrative text, to be shown at its field in the author's browser and nowhere else. */
  readonly handedBack: readonly HandedBack[];
};

/** Immutable: a new object at every change, so that it can be compared by identity. */
export type ConnectionSnapshot = {
  /** A NEW document after a refusal: whoever observes it must bind again. */
  readonly doc: Y.Doc;
  /** True once the server's content, and what an earlier page left unsent, has arrived in `doc`. */
  readonly synced: boolean;
  readonly save: SaveState;
  /** Local edits the server has not committed yet. */
  readonly pending: number;
  /** When the newest own edit was committed (the clock's milliseconds). */
  readonly savedAt: number | null;
  readonly presence: readonly PresenceEntry[];
  readonly refusals: readonly Refusal[];
  /** Counts up when the picture's metadata should be fetched again. */
  readonly detailsVersion: number;
  /** What carries the messages: HTTP where the network lets no WebSocket through. */
  readonly transport: Transport;
  /** Set when the connection ended for good. */
  readonly closed: { readonly code: number; readonly reason: ClosedReason } | null;
};

export type PictureConnection = {
  /** Calls the listener after every change. Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  getSnapshot(): ConnectionSnapshot;
  /** Tells the others where this person is; null when nowhere. */
  setPlace(place: OwnPlace | null): void;
  /** The person has seen it: all of it, or what it says of one path. */
  dismissRefusal(id: number, path?: string): void;
  /** The texts this person changed and the server has not committed, as they stand: for when they never will be. */
  unsentTexts(): readonly HandedBack[];
  close(): void;
};

/** What a browser `WebSocket` offers, as far as it is used. */
export type Socket = {
  binaryType: string;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(code?: number): void;
};

export type Transport = 'socket' | 'http';

/** One HTTP request. Status 0 when there was no answer. Never rejects. */
export type Ask = (
  method: 'POST' | 'DELETE',
  url: string,
  body: Uint8Array<ArrayBuffer> | null,
) => { readonly answer: Promise<AskAnswer>; cancel(): void };

export type AskAnswer = { readonly status: number; readonly body: Uint8Array };

/** What makes the fallback over HTTP possible. */
export type HttpFallback = {
  readonly ask: Ask;
  /** Whether a page of this tab found WebSockets blocked. */
  readonly isBlocked: () => boolean;
  readonly setBlocked: (blocked: boolean) => void;
};

export type Clock = {
  now(): number;
  /** Calls `callback` once after `ms`; the returned function cancels it. */
  after(ms: number, callback: () => void): () => void;
};

/**
 * After a refusal: re-applies on `to` what `from` has more or other, field by field, except at the refused paths (a
 * row's path means the whole row, the empty path means everything). Returns the refused narrative texts to hand back.
 * (`transferEdits` of the picture package.)
 */
export type TransferEdits = (from: Y.Doc, to: Y.Doc, except: readonly string[]) => readonly HandedBack[];

export type ConnectOptions = {
  readonly url: string;
  /** `(url) => new WebSocket(url)` in a browser. */
  readonly openSocket: (url: string) => Socket;
  readonly clock: Clock;
  /** Uniform in [0, 1). Spreads reconnects. */
  readonly random: () => number;
  readonly transferEdits: TransferEdits;
  /** What the person has not yet seen of an earlier connection's refusals. */
  readonly refusals?: readonly Refusal[];
  /** The way for networks that let no WebSocket through. Without it there is none. */
  readonly http?: HttpFallback;
  /** Keeps unacknowledged edits over a reload. Without it they live as long as the connection. */
  readonly edits?: EditStore;
};
