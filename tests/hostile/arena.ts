// One room of the real engine with the real structure of a picture, an honest writer, a silent watcher and an attacker.
import type { derivedRows } from '@lagesbild/picture';
import { testContext } from '@lagesbild/picture/testing';
import {
  compactLog,
  openRoom,
  type RoomEffect,
  type RoomMessage,
  type SessionId,
  step,
} from '@lagesbild/sync/room';
import { createMemoryLog } from '@lagesbild/sync/testing';
import * as Y from 'yjs';
import { createStructure } from '../../apps/server/src/rooms/structure.ts';
import {
  closeCode,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
  readServerMessage,
  type ServerMessage,
} from '../../packages/sync/src/protocol/index.ts';
import { between } from '../simulation/random.ts';
import type { Target } from './attack.ts';
import { someContent } from './content.ts';
import { createStopwatch, type Stopwatch } from './stopwatch.ts';
import { createVerdicts, standing } from './verdicts.ts';

export const context = testContext();
const deps = { structure: createStructure(() => context), screen: () => [] };
const picture = 'picture';
const askForAll = encodeSyncStep1(Uint8Array.of(0));
const MOST_RECORDED = 40;

type Derived = ReturnType<typeof derivedRows>;
type Role = 'honest' | 'watcher' | 'attacker';

export type Arena = ReturnType<typeof openArena>;

/** Opens a room on a picture with some content. Everything random comes from `random`. */
export function openArena(
  random: () => number,
  mark: string,
  options: { stopwatch?: Stopwatch; right?: 'read' | 'write' } = {},
) {
  const { stopwatch = createStopwatch(), right = 'write' } = options;
  const log = createMemoryLog<Derived>();
  log.appendNow(picture, 1, someContent(random), {
    upsertGoals: [],
    deletedGoals: [],
    upsertActivities: [],
    deletedActivities: [],
  });
  const open = () => {
    const opened = openRoom(deps, log.loadNow(picture));
    if (opened === null) throw new Error('the log is corrupt');
    return opened;
  };
  let room = open();
  const sessions = new Map<SessionId, Role>();
  /** Everything the room has sent to anybody, as bytes. */
  const sent: Uint8Array[] = [];
  const toHonest: ServerMessage[] = [];
  /** What the attacker was answered, and how often. */
  const tally = new Map<string, number>();
  const reports = new Map<string, number>();
  const unanswered: RoomEffect<Derived>[] = [];
  const timers = new Map<string, number>();
  const recorded: Uint8Array[] = [];
  const verdicts = createVerdicts();
  const attackerOf = new Map<SessionId, string>();
  let honestEdits = 0;
  let holding = false;
  let label = 'start';
  let now = 1_700_000_000_000;
  let numbers = 0;
  let shown = 0;
  let lastClose = 0;

  function count(answered: string): void {
    tally.set(answered, (tally.get(answered) ?? 0) + 1);
  }

  function tell(message: RoomMessage): void {
    const effects = stopwatch.time(label, () => step(room, message, now));
    for (const effect of effects) perform(effect);
  }

  function perform(effect: RoomEffect<Derived>): void {
    if (effect.type === 'send') {
      sent.push(effect.frame);
      const message = readServerMessage(effect.frame);
      if (message === null) throw new Error('the room sent what nobody can read');
      for (const to of effect.to) {
        const role = sessions.get(to);
        if (role === 'honest') toHonest.push(message);
        if (attackerOf.has(to)) verdicts.answered(to, message);
        if (role === 'attacker') count(message.type === 'refusal' ? message.code : message.type);
        if (role === 'watcher' && message.type !== 'awareness') shown += 1;
      }
    } else if (effect.type === 'close') {
      const role = sessions.get(effect.session);
      sessions.delete(effect.session);
      if (role !== 'attacker') throw new Error(`the room closed the ${role} with ${effect.code}`);
      lastClose = effect.code;
      count(`closed ${effect.code}`);
    } else if (effect.type === 'wake') timers.set(effect.timer, now + effect.afterMs);
    else if (effect.type === 'report') {
      const name = effect.rule === undefined ? effect.event : `${effect.event}:${effect.rule}`;
      reports.set(name, (reports.get(name) ?? 0) + 1);
    } else if (holding) unanswered.push(effect);
    else answer(effect);
  }

  function answer(effect: RoomEffect<Derived>): void {
    if (effect.type === 'append') {
      const { ok } = log.appendNow(picture, effect.seq, effect.update, effect.derived, effect.newWriters);
      tell({ type: ok ? 'appended' : 'appendConflicted' });
    } else if (effect.type === 'fetch') tell({ type: 'fetched', later: log.sinceNow(picture, effect.after) });
    else if (effect.type === 'load') tell({ type: 'loaded', log: log.loadNow(picture) });
  }

  function enter(role: Role, owner: string): SessionId {
    const session = ++numbers;
    sessions.set(session, role);
    if (role === 'attacker') attackerOf.set(session, owner);
    tell({
      type: 'connected',
      session,
      owner,
      identity: {
        actor: 'bcdfghjkmnpqrstv',
        function: 'principal',
        right: role === 'attacker' ? right : 'write',
      },
    });
    tell({ type: 'frame', session, bytes: askForAll });
    return session;
  }

  const honest = new Y.Doc();
  honest.clientID = between(random, 1, 2 ** 31);
  let honestSession = enter('honest', 'honest');
  enter('watcher', 'watcher');
  let attackers = 1;
  let attacker = enter('attacker', 'attacker1');
  hearHonest();
  honest.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'room') return;
    const frame = encodeUpdate(update);
    honestEdits += 1;
    recorded.push(frame);
    if (recorded.length > MOST_RECORDED) recorded.shift();
    tell({ type: 'frame', session: honestSession, bytes: frame });
  });

  /** The honest page takes what it was told, and answers questions as a page does. Returns how many acks there were. */
  function hearHonest(): number {
    let acks = 0;
    for (const message of toHonest.splice(0)) {
      if (message.type === 'update' || message.type === 'syncStep2')
        Y.applyUpdate(honest, message.update, 'room');
      else if (message.type === 'syncStep1') {
        const missing = Y.encodeStateAsUpdate(honest, message.stateVector);
        tell({ type: 'frame', session: honestSession, bytes: encodeSyncStep2(missing) });
      } else if (message.type === 'ack') acks += 1;
      else if (message.type === 'refusal') throw new Error(`an honest edit was refused: ${message.code}`);
    }
    return acks;
  }

  let content: { seq: number; update: Uint8Array } | null = null;
  const target: Target = {
    random,
    get view() {
      return room.live;
    },
    content() {
      if (content?.seq !== room.seq) content = { seq: room.seq, update: Y.encodeStateAsUpdate(room.live) };
      return content.update;
    },
    mark,
    otherClient: honest.clientID,
    recorded,
    freshClient: () => between(random, 1, 2 ** 32 - 1),
  };

  /** What was too much for one turn is judged in the next ones, which are due at once. */
  function judgeTheRest(): void {
    while (timers.delete('judge')) tell({ type: 'woken', timer: 'judge' });
  }

  /** The honest page types and must be acknowledged at once, unless the log is slow. */
  function typeOn(): void {
    hearHonest();
    const text = honest.getMap('overview').get('description');
    if (!(text instanceof Y.Text)) throw new Error('the text of the honest page is gone');
    if (text.length > 600) text.delete(0, 300);
    hearHonest();
    text.insert(between(random, 0, text.length), 'x');
    if (!holding) judgeTheRest();
    if (!holding && hearHonest() !== 1) throw new Error('an honest edit was not acknowledged');
  }
  // From now on its client id is known to be its own.
  typeOn();

  return {
    get room() {
      return room;
    },
    target,
    sent,
    tally,
    reports,
    honest,
    /** What the log has stored. */
    rows: () => log.loadNow(picture).updates.map(({ update }) => update),
    /** How many frames about content the watcher has been sent. */
    shownToWatcher: () => shown,
    /** Sends a frame of the attacker, who comes back with another socket when the room has closed the last one. */
    attack(frame: Uint8Array, name: string): void {
      if (!sessions.has(attacker)) {
        // Whoever was closed for abuse has to sign in anew to go on.
        if (lastClose === closeCode.abuse) attackers += 1;
        label = 'join';
        attacker = enter('attacker', `attacker${attackers}`);
      }
      label = name;
      verdicts.said(attacker, (room.sessions.get(attacker)?.frames ?? 0) + 1, frame, name);
      tell({ type: 'frame', session: attacker, bytes: frame });
      label = 'other';
    },
    typeOn,
    /** How many edits the honest page has made, and how many edits of anybody are stored. */
    edits: () => ({ honest: honestEdits, stored: reports.get('editStored') ?? 0 }),
    /** The attacks that were acknowledged since the last look, and how much of each is there to be seen. */
    acknowledged: () =>
      verdicts.acknowledged().map(({ name, session, update }) => ({
        name,
        seen: standing(update, room.live, room.owners, attackerOf.get(session) ?? ''),
      })),
    /** The server starts anew; the honest page is away until `comeBack`, the others come back at once. */
    restart(): void {
      room = open();
      sessions.clear();
      timers.clear();
      unanswered.length = 0;
      enter('watcher', 'watcher');
      attacker = enter('attacker', `attacker${attackers}`);
    },
    comeBack(): void {
      honestSession = enter('honest', 'honest');
      hearHonest();
    },
    /** From now on the log is slow: it answers when `release` is called. */
    hold(): void {
      holding = true;
    },
    release(): void {
      holding = false;
      label = 'release';
      for (let effect = unanswered.shift(); effect !== undefined; effect = unanswered.shift()) answer(effect);
      judgeTheRest();
      hearHonest();
    },
    /** Lets time pass; timers go off. */
    pass(ms: number): void {
      label = 'timer';
      now += ms;
      for (const timer of ['presence', 'ask', 'retry', 'judge'] as const) {
        const due = timers.get(timer);
        if (due === undefined || due > now) continue;
        timers.delete(timer);
        tell({ type: 'woken', timer });
      }
      label = 'other';
    },
    /** What a fresh load of the log shows. */
    reloaded(): Y.Doc {
      return open().live;
    },
    /** What a fresh load shows after the log has been folded into a snapshot. */
    folded(): Y.Doc {
      const compacted = compactLog(log.loadNow(picture));
      if (compacted === null) throw new Error('the log is corrupt');
      const doc = new Y.Doc();
      Y.applyUpdate(doc, compacted.snapshot);
      return doc;
    },
    /** The honest page takes what is under way to it. */
    settle(): void {
      hearHonest();
    },
  };
}
