// Thousands of frames against one room after another, and what must hold at any moment.
import { readPicture } from '@lagesbild/picture';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { canonicalContent } from '../../packages/sync/src/protocol/index.ts';
import { createRandom, pick } from '../simulation/random.ts';
import { type Arena, context, openArena } from './arena.ts';
import type { Attack } from './attack.ts';
import { attacks } from './attacks/index.ts';
import { markOf } from './mark.ts';
import { createStopwatch, type Stopwatch } from './stopwatch.ts';

/** So many frames and the next room opens: a picture that has grown makes every frame slower. */
const FRAMES_PER_ROOM = 250;
const TYPE_EVERY = 10;
const PASS_EVERY = 40;
const PASS_MS = 300;
/** The engine's own mistakes: no attack may cause one. */
const faults = [
  'diverged',
  'logCorrupt',
  'defect:defect',
  'editRefused:defect',
  'appendConflict',
  'appendFailed',
];

/** Changed frames cost little and find much; few are of the kind that makes a picture grow. */
const shares: Readonly<Record<keyof typeof attacks, number>> = {
  names: 20,
  content: 20,
  rules: 10,
  origins: 30,
  identity: 20,
  deletes: 10,
  presence: 20,
  frames: 60,
  cost: 4,
};

const outcomes = new Map(
  Object.values(attacks).flatMap((all) => all.map(({ name, outcome }) => [name, outcome])),
);
const kinds = Object.keys(attacks).flatMap((kind) => Array<string>(shares[kind] ?? 0).fill(kind));

export type Campaign = {
  readonly frames: number;
  readonly rooms: number;
  readonly stopwatch: Stopwatch;
  /** How often the room answered or closed with what. */
  readonly tally: ReadonlyMap<string, number>;
};

/** Attacks until so many frames are sent. A reader's frames may change nothing at all. */
export function runCampaign(options: {
  readonly frames: number;
  readonly seed: number;
  readonly right?: 'read' | 'write';
}): Campaign {
  const { frames, seed, right = 'write' } = options;
  const stopwatch = createStopwatch();
  const tally = new Map<string, number>();
  let sent = 0;
  let rooms = 0;
  for (; sent < frames; rooms++) {
    const random = createRandom(seed * 100_003 + rooms);
    const mark = markOf(random);
    const arena = openArena(random, mark, { stopwatch, right });
    const hasSlowLog = rooms % 3 === 2;
    let slow: SlowLog | null = null;
    const until = Math.min(frames, sent + FRAMES_PER_ROOM);
    while (sent < until) {
      if (hasSlowLog && slow === null && random() < 0.1) slow = slowDown(arena, right, random);
      const attack = pickAttack(random, right, slow);
      const mayChange = attack.outcome === 'any' && right === 'write';
      for (const frame of attack.frames(arena.target)) {
        sendOne(arena, frame, attack, mayChange, `seed ${seed}, room ${rooms}, ${attack.name}`);
        sent += 1;
        if (sent % TYPE_EVERY === 0) arena.typeOn();
        if (sent % PASS_EVERY === 0) arena.pass(PASS_MS);
      }
      if (slow !== null && random() < 0.2) {
        expectJudged(arena, slow, `seed ${seed}, room ${rooms}`);
        slow = null;
      }
    }
    if (slow !== null) expectJudged(arena, slow, `seed ${seed}, room ${rooms}`);
    expectSound(arena, `seed ${seed}, room ${rooms}`);
    for (const [answer, count] of arena.tally) tally.set(answer, (tally.get(answer) ?? 0) + count);
  }
  return { frames: sent, rooms, stopwatch, tally };
}

/**
 * A time in which the log does not answer: what comes waits unjudged. `pure`: only what must be refused comes, so
 * that in the end nothing may be stored but the honest edits. Otherwise edits that may belong come, too, and an attack may
 * be judged on top of them: on a row that is gone by then it is swept away, and its length is all that is stored of it.
 */
type SlowLog = { readonly pure: boolean; readonly before: ReturnType<Arena['edits']> };

function slowDown(arena: Arena, right: 'read' | 'write', random: () => number): SlowLog {
  arena.acknowledged();
  const before = arena.edits();
  arena.hold();
  return { pure: right === 'read' || random() < 0.6, before };
}

function pickAttack(random: () => number, right: 'read' | 'write', slow: SlowLog | null): Attack {
  for (;;) {
    const kind = pick(random, kinds);
    const attack = pick(random, attacks[kind] ?? []);
    if (slow === null || right === 'read') return attack;
    if (slow.pure && attack.outcome === 'refused') return attack;
    // What breaks a rule of a row writes at other places, too, and is a good edit when the row is gone.
    if (!slow.pure && kind !== 'rules') return attack;
  }
}

/** The log answers, everything that waits is judged, and of what must be refused nothing is there. */
function expectJudged(arena: Arena, { pure, before }: SlowLog, where: string): void {
  arena.release();
  const acknowledged = arena.acknowledged();
  const seen = acknowledged.filter((edit) => edit.seen > 0 && outcomes.get(edit.name) === 'refused');
  expect(seen, `waited and came in: ${where}`).toEqual([]);
  const after = arena.edits();
  const byOthers = after.stored - before.stored - (after.honest - before.honest);
  const names = acknowledged.map(({ name }) => name).join(', ');
  if (pure) expect(byOthers, `waited and was stored, one of ${names}: ${where}`).toBe(0);
}

function sendOne(arena: Arena, frame: Uint8Array, attack: Attack, mayChange: boolean, where: string): void {
  const { room, target } = arena;
  const state = () => [
    room.seq,
    room.waiting.filter(({ emitted }) => emitted !== null).length,
    arena.shownToWatcher(),
  ];
  const before = state();
  const said = arena.sent.length;
  arena.attack(frame, attack.name);
  if (!mayChange) expect(state(), `changes nothing: ${where}`).toEqual(before);
  const echoes = arena.sent.slice(said).filter((bytes) => Buffer.from(bytes).includes(target.mark));
  expect(echoes.length, `the mark comes back: ${where}`).toBe(0);
}

/** Everybody sees the same, nothing hangs, what is stored is a picture, and the mark is nowhere. */
export function expectSound(arena: Arena, where: string): void {
  arena.settle();
  const { room, honest, target, reports } = arena;
  const fresh = arena.reloaded();
  const content = canonicalContent(room.live);
  const copies = {
    'a fresh load': fresh,
    'a load of a snapshot': arena.folded(),
    'the honest page': honest,
    ...(room.scratch ? { 'the scratch copy': room.scratch.doc } : {}),
  };
  for (const [name, doc] of Object.entries(copies)) {
    expect(canonicalContent(doc) === content, `${name} shows what the room shows: ${where}`).toBe(true);
    expect(stateOf(doc) === stateOf(room.live), `${name} has what the room has: ${where}`).toBe(true);
    expect([doc.store.pendingStructs, doc.store.pendingDs], `${name} waits for nothing: ${where}`).toEqual([
      null,
      null,
    ]);
  }
  const reading = readPicture(fresh, context);
  expect(reading.ok ? [] : reading.violations, `what is stored is a picture: ${where}`).toEqual([]);
  const stored = [...arena.rows(), Y.encodeStateAsUpdate(room.live)];
  expect(
    stored.filter((bytes) => Buffer.from(bytes).includes(target.mark)).length,
    `the mark is stored: ${where}`,
  ).toBe(0);
  expect(
    faults.filter((fault) => reports.has(fault)),
    `the room made a mistake: ${where}`,
  ).toEqual([]);
}

function stateOf(doc: Y.Doc): string {
  const state = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  return JSON.stringify(state);
}
