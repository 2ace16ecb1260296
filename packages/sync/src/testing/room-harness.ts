/** A room with a log in memory, driven by hand: nothing happens unless the test says so. */
import * as Y from 'yjs';
import { encodeAwareness } from '../protocol/awareness.ts';
import { pingFrame } from '../protocol/bare.ts';
import { readServerMessage, type ServerMessage } from '../protocol/server-message.ts';
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate } from '../protocol/sync.ts';
import type { PeerSaying, RoomEffect, RoomMessage, SessionId, TimerName } from '../room/messages.ts';
import type { RoomDeps } from '../room/ports.ts';
import { openRoom, step } from '../room/room.ts';
import type { RoomState } from '../room/state.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';
import { type Derived, firstNotes, noteDeps, type Touched } from './notes.ts';

export const picture = 'picture';

export type Harness = ReturnType<typeof openHarness>;

/** A log that holds the first content. */
export function firstLog(): MemoryLog<Derived> {
  const log = createMemoryLog<Derived>();
  log.appendNow(picture, 1, firstNotes(), new Map());
  return log;
}

/** The same rows as they were stored before the log had owners. */
export function withoutOwners(log: MemoryLog<Derived>): MemoryLog<Derived> {
  const old = createMemoryLog<Derived>();
  for (const { seq, update } of log.loadNow(picture).updates) old.appendNow(picture, seq, update, new Map());
  return old;
}

/** Opens the room. With `holdLog` the log answers only when `answerLog` is called. */
export function openHarness(
  options: { log?: MemoryLog<Derived>; holdLog?: boolean; deps?: RoomDeps<Touched, Derived> } = {},
) {
  const log = options.log ?? firstLog();
  const opened = openRoom(options.deps ?? noteDeps, log.loadNow(picture));
  if (opened === null) throw new Error('corrupt log');
  const room: RoomState<Touched, Derived> = opened;
  const inboxes = new Map<SessionId, Uint8Array[]>();
  const closed = new Map<SessionId, number>();
  const reports: string[] = [];
  const timers = new Map<TimerName, number>();
  const said: PeerSaying[] = [];
  const held: RoomEffect<Derived>[] = [];
  let isHolding = options.holdLog ?? false;
  let now = 1_000_000;
  let sessions = 0;

  function tell(message: RoomMessage): readonly RoomEffect<Derived>[] {
    const effects = step(room, message, now);
    for (const effect of effects) perform(effect);
    return effects;
  }

  function perform(effect: RoomEffect<Derived>): void {
    if (effect.type === 'send') {
      for (const session of effect.to) inboxes.get(session)?.push(effect.frame);
    } else if (effect.type === 'close') closed.set(effect.session, effect.code);
    else if (effect.type === 'wake') timers.set(effect.timer, now + effect.afterMs);
    else if (effect.type === 'report')
      reports.push(effect.rule ? `${effect.event}:${effect.rule}` : effect.event);
    else if (effect.type === 'tellPeers') said.push(effect.saying);
    else if (isHolding) held.push(effect);
    else answer(effect);
  }

  function answer(effect: RoomEffect<Derived>): void {
    if (effect.type === 'append') {
      const { seq, update, derived, newWriters, authors } = effect;
      const result = log.appendNow(picture, seq, update, derived, newWriters, authors.map(String));
      if (result.ok) tell({ type: 'appended' });
      else if (result.reason === 'conflict') tell({ type: 'appendConflicted' });
      else tell({ type: 'appendDenied', authors: result.authors.map(Number) });
    } else if (effect.type === 'fetch') tell({ type: 'fetched', later: log.sinceNow(picture, effect.after) });
    else if (effect.type === 'load') tell({ type: 'loaded', log: log.loadNow(picture) });
  }

  return {
    room,
    log,
    reports,
    timers,
    held,
    closed,
    tell,
    /** What the room told other processes since the last look. */
    toPeers: (): PeerSaying[] => said.splice(0),
    /** Connects; `join` also asks for the content. */
    connect(who: { owner?: string; right?: 'read' | 'write'; join?: boolean } = {}): SessionId {
      const session = ++sessions;
      inboxes.set(session, []);
      const identity = {
        actor: `actor${session}`,
        function: 'principal',
        right: who.right ?? 'write',
      } as const;
      tell({ type: 'connected', session, owner: who.owner ?? `owner${session}`, identity });
      if (who.join ?? true) this.say(session, encodeSyncStep1(new Uint8Array([0])));
      return session;
    },
    say(session: SessionId, bytes: Uint8Array): void {
      tell({ type: 'frame', session, bytes });
    },
    edit(session: SessionId, update: Uint8Array): void {
      this.say(session, encodeUpdate(update));
    },
    answerSync(session: SessionId, update: Uint8Array): void {
      this.say(session, encodeSyncStep2(update));
    },
    place(session: SessionId, client: number, state: unknown): void {
      this.say(session, encodeAwareness([{ client, clock: 1, json: JSON.stringify(state) }]));
    },
    ping(session: SessionId): void {
      this.say(session, pingFrame);
    },
    /** The frames the session was sent since the last look. */
    frames(session: SessionId): Uint8Array[] {
      return inboxes.get(session)?.splice(0) ?? [];
    },
    /** The same, read. */
    inbox(session: SessionId): ServerMessage[] {
      return this.frames(session).map((frame) => {
        const message = readServerMessage(frame);
        if (message === null) throw new Error('the room sent nonsense');
        return message;
      });
    },
    /** Lets the log answer everything that is out; with `how`, the first answer is that one instead. */
    answerLog(how?: Extract<RoomMessage, { type: 'appendFailed' | 'fetchFailed' | 'loadFailed' }>): void {
      const effect = held.shift();
      if (effect === undefined) throw new Error('the log was not asked');
      if (how === undefined) answer(effect);
      else tell(how);
    },
    /** From here on the log answers only when `answerLog` is called. */
    hold(): void {
      isHolding = true;
    },
    release(): void {
      isHolding = false;
      for (let effect = held.shift(); effect !== undefined; effect = held.shift()) answer(effect);
    },
    /** Lets time pass; due timers go off. */
    pass(ms: number): void {
      const end = now + ms;
      for (;;) {
        const next = [...timers].filter(([, at]) => at <= end).sort(([, a], [, b]) => a - b)[0];
        if (next === undefined) break;
        timers.delete(next[0]);
        now = Math.max(now, next[1]);
        tell({ type: 'woken', timer: next[0] });
      }
      now = end;
    },
    /** What a fresh load of the log shows. */
    stored(): Y.Doc {
      const doc = new Y.Doc();
      const { snapshot, updates } = log.loadNow(picture);
      if (snapshot !== null) Y.applyUpdate(doc, snapshot);
      for (const { update } of updates) Y.applyUpdate(doc, update);
      return doc;
    },
  };
}

/** A document of a person: what was said to `session`, and what is written in it becomes updates. */
export function openCopy(harness: Harness, session: SessionId): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  for (const message of harness.inbox(session)) {
    if (message.type === 'syncStep2' || message.type === 'update') Y.applyUpdate(doc, message.update, 'room');
  }
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'room') updates.push(update);
  });
  return { doc, updates };
}
