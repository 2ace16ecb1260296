/** What the log's answers do: the table of log phase × answer. */
import type { RoomMessage } from './messages.ts';
import { absorb, commit, conflict, deny, fail, failFetch, load, lose, reopen, retry } from './queue.ts';
import type { LogPhase, Turn } from './state.ts';

export type LogAnswer = Exclude<
  RoomMessage,
  {
    type:
      | 'connected'
      | 'disconnected'
      | 'frame'
      | 'serverEdit'
      | 'detailsChanged'
      | 'announced'
      | 'meetPeers'
      | 'peerSaid'
      | 'woken';
  }
>;

type Answered<K extends LogAnswer['type']> = Extract<LogAnswer, { type: K }>;

type Handlers = { readonly [K in LogAnswer['type']]: <T, D>(turn: Turn<T, D>, answer: Answered<K>) => void };

/** Takes an answer of the log. Throws when nobody asked: then the shell is wrong. */
export function onLogAnswer<T, D>(turn: Turn<T, D>, answer: LogAnswer): void {
  // The table is typed by answer; a union of answers cannot be matched to it without saying so.
  const handle = onAnswer[turn.room.phase][answer.type] as Handlers['appended'];
  handle(turn, answer as Answered<'appended'>);
}

/** The retry timer, which may come late. */
export function onRetryTimer<T, D>(turn: Turn<T, D>): void {
  onRetry[turn.room.phase](turn);
}

function stray(): never {
  throw new Error('the log answered what nobody asked');
}

const unasked: Handlers = {
  appended: stray,
  appendConflicted: stray,
  appendDenied: stray,
  appendFailed: stray,
  fetched: stray,
  fetchFailed: stray,
  loaded: stray,
  loadFailed: stray,
};

export const onAnswer: Readonly<Record<LogPhase, Handlers>> = {
  ready: unasked,
  pausing: unasked,
  lost: unasked,
  appending: {
    ...unasked,
    appended: commit,
    appendConflicted: conflict,
    appendDenied: (turn, { authors }) => deny(turn, new Set(authors)),
    appendFailed: fail,
  },
  fetching: { ...unasked, fetched: (turn, { later }) => absorb(turn, later), fetchFailed: failFetch },
  loading: { ...unasked, loaded: (turn, { log }) => reopen(turn, log), loadFailed: lose },
};

const tooLate = (): void => undefined;

export const onRetry: Readonly<Record<LogPhase, <T, D>(turn: Turn<T, D>) => void>> = {
  ready: tooLate,
  appending: tooLate,
  fetching: tooLate,
  loading: tooLate,
  pausing: retry,
  lost: load,
};
