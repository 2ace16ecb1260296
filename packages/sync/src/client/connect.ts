/** The browser's half: one picture, kept in step with the server, and a truthful word about what is saved. */
import * as Y from 'yjs';
import { encodeAwareness } from '../protocol/awareness.ts';
import { finalReason } from '../protocol/close-codes.ts';
import type { RefusalMessage } from '../protocol/refusal.ts';
import { readServerMessage, type ServerMessage } from '../protocol/server-message.ts';
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate } from '../protocol/sync.ts';
import { createCopies, everything } from './copies.ts';
import { createDriftWatch } from './drift.ts';
import { createMemoryEditStore } from './edit-store.ts';
import { createLeftBehind } from './left-behind.ts';
import { type Link, openLink } from './link.ts';
import { withPresence } from './others.ts';
import { createOutbox } from './outbox.ts';
import { createSaveWord } from './save-state.ts';
import { placeInterval } from './timing.ts';
import type { ConnectionSnapshot, ConnectOptions, OwnPlace, PictureConnection, Refusal } from './types.ts';

/** Refusals in a row, without a commit between, after which nothing is carried over any more. */
const maxRecoveries = 3;

/** A bigger edit goes out as an answer to a sync question, which may be larger than a live edit. */
const maxLiveBytes = 4_096;

type Said<K extends ServerMessage['type']> = Extract<ServerMessage, { type: K }>;

/** What remains of a refusal once the person has seen what it says of a path, or (without one) all of it. */
function seenAt(refusal: Refusal, path: string | undefined): readonly Refusal[] {
  const others = (one: { readonly path: string }): boolean => path !== undefined && one.path !== path;
  const violations = refusal.violations.filter(others);
  const handedBack = refusal.handedBack.filter(others);
  return violations.length + handedBack.length === 0 ? [] : [{ ...refusal, violations, handedBack }];
}

/** Opens a picture. Nothing is thrown later: what happens is in the snapshot. */
export function connectPicture(options: ConnectOptions): PictureConnection {
  const { clock, transferEdits, edits = createMemoryEditStore() } = options;
  const listeners = new Set<() => void>();
  const outbox = createOutbox(edits);
  const copies = createCopies((update) => {
    outbox.add(update);
    if (isRecovering) return;
    sendUnsent();
    tell({});
  });
  /** What an earlier page left unsent goes the way of every edit. */
  const leftBehind = createLeftBehind(edits, clock, {
    takeBack(fitting) {
      outbox.takeBack(fitting);
      copies.takeBack(fitting.map(({ update }) => update));
      sendUnsent();
    },
    handBack: (text) =>
      tellRefusal({ code: 'stray', violations: [], handedBack: [{ path: everything, text }] }),
    changed: () => tell({ synced: leftBehind.isDone() }),
  });
  const saveWord = createSaveWord(clock, () => tell({}));
  const drift = createDriftWatch({
    clock,
    copies,
    isQuiet: () => outbox.size() + leftBehind.size() === 0,
    send: (frame) => link.send(frame),
  });
  let isLive = false;
  let isRecovering = false;
  let recoveries = 0;
  let refusalCount = Math.max(0, ...(options.refusals ?? []).map(({ id }) => id));
  let place: OwnPlace | null = null;
  let placeClock = 0;
  let shownAs: number | null = null;
  let cancelPlace: (() => void) | null = null;
  let snapshot: ConnectionSnapshot = {
    doc: copies.doc(),
    synced: false,
    save: 'connecting',
    pending: 0,
    savedAt: null,
    presence: [],
    refusals: options.refusals ?? [],
    detailsVersion: 0,
    transport: 'socket',
    closed: null,
  };

  function tell(change: Partial<ConnectionSnapshot>): void {
    const pending = outbox.size() + leftBehind.size();
    const save = saveWord.read({ isLive, pending });
    snapshot = { ...snapshot, ...change, doc: copies.doc(), pending, save };
    for (const listener of [...listeners]) listener();
  }

  function sendUnsent(): void {
    if (!isLive) return;
    for (const update of outbox.takeUnsent()) {
      link.send(update.length > maxLiveBytes ? encodeSyncStep2(update) : encodeUpdate(update));
    }
  }

  /** The server tells what it has: answer with what it lacks. From here on local edits go out at once. */
  function onSyncStep1({ stateVector }: Said<'syncStep1'>): void {
    link.send(encodeSyncStep2(outbox.rewind(Y.decodeStateVector(stateVector))));
    const wasLive = isLive;
    isLive = true;
    sendUnsent();
    if (wasLive) return;
    link.settle();
    drift.start();
    tellPlace();
    tell({});
  }

  function onContent({ update }: { update: Uint8Array }): void {
    copies.receive(update);
  }

  function onSyncStep2(message: Said<'syncStep2'>): void {
    if (drift.onContent(message.update)) tellPlace();
    else onContent(message);
    leftBehind.onContent(copies.confirmedContent);
    // Whatever was said while this browser was away is fetched anew.
    const detailsVersion = snapshot.synced ? snapshot.detailsVersion + 1 : snapshot.detailsVersion;
    tell({ synced: leftBehind.isDone(), detailsVersion });
  }

  function onAck({ from, frame }: Said<'ack'>): void {
    const committed = outbox.ack(from, frame);
    copies.confirm(committed);
    if (committed.length === 0) return;
    recoveries = 0;
    saveWord.progress();
    tell({ savedAt: clock.now() });
  }

  function onRefusal({ frame, code, violations }: RefusalMessage): void {
    const kept = outbox.refuse(frame);
    if (kept === null) return;
    recoveries += 1;
    const paths = violations.map(({ path }) => path);
    const except = code === 'readOnly' || recoveries > maxRecoveries ? [everything] : paths;
    isRecovering = true;
    const handedBack = copies.rebuild(kept, transferEdits, except);
    isRecovering = false;
    sendUnsent();
    tellPlace();
    // The person signed in anew: the id is the former session's, and everything goes along under a new one.
    if (code === 'foreignClient' && handedBack.length === 0 && except === paths) tell({});
    else tellRefusal({ code, violations, handedBack });
  }

  function tellRefusal(refused: Omit<Refusal, 'id'>): void {
    refusalCount += 1;
    tell({ refusals: [...snapshot.refusals, { id: refusalCount, ...refused }] });
  }

  /** The state goes out under the document's client id; the id of a document that was given up is taken back first. */
  function tellPlace(): void {
    cancelPlace?.();
    cancelPlace = null;
    if (!isLive) return;
    const client = copies.doc().clientID;
    const gone =
      shownAs === null || shownAs === client ? [] : [{ client: shownAs, clock: ++placeClock, json: 'null' }];
    const json = JSON.stringify({ at: place?.at ?? null, cursor: place?.cursor ?? null });
    link.send(encodeAwareness([...gone, { client, clock: ++placeClock, json }]));
    shownAs = client;
  }

  const onMessage: { readonly [K in ServerMessage['type']]: (message: Said<K>) => void } = {
    syncStep1: onSyncStep1,
    syncStep2: onSyncStep2,
    update: onContent,
    awareness: ({ entries }) =>
      tell({ presence: withPresence(snapshot.presence, entries, copies.doc().clientID) }),
    refusal: onRefusal,
    ack: onAck,
    detailsChanged: () => tell({ detailsVersion: snapshot.detailsVersion + 1 }),
    pong: () => undefined,
    storage({ full }) {
      saveWord.setStorageFull(full);
      tell({});
    },
    mismatch: ({ hash }) => drift.onMismatch(hash),
  };

  const link: Link = openLink(options, {
    up(transport) {
      outbox.restart();
      shownAs = null;
      if (transport !== snapshot.transport) tell({ transport });
      link.send(encodeSyncStep1(copies.confirmedState()));
    },
    frame(bytes) {
      const message = readServerMessage(bytes);
      // The table is typed by message; a union of messages cannot be matched to it without saying so.
      if (message !== null) (onMessage[message.type] as (message: ServerMessage) => void)(message);
    },
    down(code) {
      isLive = false;
      drift.stop();
      saveWord.setStorageFull(false);
      const reason = code === null ? null : finalReason(code);
      if (reason === 'revoked' || reason === 'notFound') outbox.abandon();
      tell({ presence: [], closed: code === null || reason === null ? null : { code, reason } });
      return reason === null;
    },
  });

  leftBehind.start();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    setPlace(next) {
      place = next;
      cancelPlace ??= clock.after(placeInterval, tellPlace);
    },
    dismissRefusal(id, path) {
      tell({ refusals: snapshot.refusals.flatMap((one) => (one.id === id ? seenAt(one, path) : [one])) });
    },
    unsentTexts: () => copies.unsent(transferEdits),
    close() {
      link.close();
      leftBehind.stop();
      cancelPlace?.();
      drift.stop();
      saveWord.stop();
      copies.destroy();
      isLive = false;
    },
  };
}
