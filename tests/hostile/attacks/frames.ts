// Frames that are no messages, and real frames that were cut, changed, repeated or put in another order.
import { randomEdit } from '@lagesbild/picture/testing';
import {
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
  pingFrame,
} from '../../../packages/sync/src/protocol/index.ts';
import { between, pick } from '../../simulation/random.ts';
import { type Attack, forge, type Target } from '../attack.ts';
import { length, raw, write } from '../craft.ts';

export function noise(random: () => number, most: number): Uint8Array {
  return Uint8Array.from({ length: between(random, 0, most) }, () => between(random, 0, 255));
}

function recorded({ recorded: frames, random }: Target): Uint8Array {
  return frames.length === 0 ? noise(random, 60) : pick(random, frames).slice();
}

/** Flips, replaces, removes, doubles or inserts bytes behind the two that say what kind of frame it is. */
function mutate(random: () => number, frame: Uint8Array): Uint8Array {
  let bytes = [...frame];
  for (let times = between(random, 1, 4); times > 0; times--) {
    const at = between(random, Math.min(2, bytes.length), bytes.length);
    const dice = random();
    const there = Math.min(at, bytes.length - 1);
    if (dice < 0.4) bytes[there] = between(random, 0, 255);
    else if (dice < 0.6) bytes[there] = (bytes[there] ?? 0) ^ (1 << between(random, 0, 7));
    else if (dice < 0.75) bytes.splice(at, between(random, 1, 8));
    else if (dice < 0.9) bytes.splice(at, 0, between(random, 0, 255));
    else bytes = [...bytes.slice(0, at), ...bytes.slice(Math.max(0, at - 6))];
  }
  return Uint8Array.from(bytes);
}

/** The length in front of an update made right again, so that it is the update that is wrong and not the frame. */
function reframed(random: () => number, frame: Uint8Array): Uint8Array {
  const body = frame.slice(frame.length > 130 ? 4 : 3);
  return random() < 0.5 ? encodeUpdate(mutate(random, body)) : encodeSyncStep2(mutate(random, body));
}

const vector = (name: string, make: (target: Target) => Uint8Array): Attack => ({
  name: `question with ${name}`,
  outcome: 'refused',
  frames: (target) => [encodeSyncStep1(make(target))],
});

const one = (
  name: string,
  make: (target: Target) => Uint8Array,
  outcome: Attack['outcome'] = 'refused',
): Attack => ({
  name,
  outcome,
  frames: (target) => [make(target)],
});

export const frameAttacks: readonly Attack[] = [
  one('noise', ({ random }) => noise(random, 200), 'any'),
  one('nothing', () => new Uint8Array(0)),
  one('an unknown message', ({ random, mark }) =>
    write(pick(random, [2, 4, 5, 9, 50, 99, 105, 2 ** 31]), mark),
  ),
  one('a message only the server sends', ({ random, mark }) =>
    write(pick(random, [100, 101, 102, 104]), 1, mark),
  ),
  one('an unknown kind of sync', ({ random, mark }) => write(0, between(random, 3, 200), mark)),
  one('a ping with a text', ({ mark }) => write(raw(...pingFrame), mark)),
  one('a length beyond the frame', ({ random, mark }) =>
    write(0, 2, pick(random, [2 ** 20, 2 ** 31, 2 ** 45]), mark),
  ),
  one('a number that does not end', () => new Uint8Array(64).fill(255)),
  one(
    'a real frame, cut',
    (target) => {
      const frame = recorded(target);
      return frame.slice(0, between(target.random, 0, Math.max(0, frame.length - 1)));
    },
    'any',
  ),
  one('a real frame, changed', (target) => mutate(target.random, recorded(target)), 'any'),
  one('a real update, changed', (target) => reframed(target.random, recorded(target)), 'any'),
  one(
    "an edit of one's own, changed",
    (target) => {
      const update = forge(target, (doc) => {
        for (let edits = between(target.random, 1, 6); edits > 0; edits--) randomEdit(doc, target.random);
      });
      const changed = mutate(target.random, update);
      return target.random() < 0.5 ? encodeUpdate(changed) : encodeSyncStep2(changed);
    },
    'any',
  ),
  one('a real frame again', (target) => recorded(target), 'any'),
  {
    name: 'real frames in another order',
    outcome: 'any',
    frames: (target) => Array.from({ length: 5 }, () => recorded(target)),
  },
  one('an update within an update', (target) => encodeUpdate(encodeUpdate(recorded(target)))),
  one('an empty update', () => encodeUpdate(new Uint8Array(0))),
  one('bytes behind an update', ({ mark }) => write(raw(...encodeUpdate(Uint8Array.of(0, 0))), mark)),
  one('bytes behind the content of an update', ({ mark }) => encodeUpdate(write(0, 0, mark))),
  vector('noise', ({ random }) => noise(random, 60)),
  vector('a text', ({ mark }) => write(mark)),
  vector('a billion clients', () => write(2 ** 30, 1, 1)),
  vector('clocks that never were', ({ view, random }) =>
    write(
      view.store.clients.size,
      ...[...view.store.clients.keys()].flatMap((client) => [client, between(random, 0, 2 ** 50)]),
    ),
  ),
  vector('ten thousand clients', ({ random }) =>
    write(10_000, ...Array.from({ length: 10_000 }, () => [between(random, 0, 2 ** 32), 1]).flat()),
  ),
  one('a question above 64 KB', () =>
    encodeSyncStep1(write(40_000, ...Array.from({ length: 40_000 }, (_, at) => [at, 1]).flat())),
  ),
  one('a megabyte of noise', ({ random }) => encodeSyncStep2(noise(random, 400_000)), 'any'),
  one('a pong', () => write(104, length(1))),
];
