// Small frames that mean a lot of work: integration of many insertions at one place, counts, nesting, sheer size.
import { encodeSyncStep2, encodeUpdate } from '../../../packages/sync/src/protocol/index.ts';
import { between, pick } from '../../simulation/random.ts';
import { characterOf, type Point, pointOf, rowMaps, texts } from '../anatomy.ts';
import { type Attack, bytes, type Target } from '../attack.ts';
import { type CraftedStruct, craft, length, nested, text, values, write } from '../craft.ts';

/** `count` insertions of new clients in ascending order at one place: each looks at all that stand there. */
function crowd(target: Target, count: number, at: Partial<CraftedStruct>, clients = 16): Uint8Array {
  const ids = Array.from({ length: clients }, () => target.freshClient()).sort((a, b) => a - b);
  const each = Math.floor(count / clients);
  return craft(
    ids.map((client) => ({
      client,
      clock: 0,
      structs: Array.from({ length: each }, () => ({ kind: 1, content: length(1), ...at })),
    })),
  );
}

function someText({ view, random }: Target): Point {
  return pointOf(pick(random, texts(view)));
}

/** Every insertion names another one as its left neighbour, and none a right one. */
function ladder(target: Target, count: number): CraftedStruct[] {
  const client = target.freshClient();
  return Array.from({ length: count }, (_, at) =>
    at === 0
      ? { parent: someText(target), kind: 1, content: length(1) }
      : { origin: [client, Math.floor(at / 2)] as Point, kind: 1, content: length(1) },
  );
}

const sync = (name: string, make: (target: Target) => Uint8Array, outcome: Attack['outcome']): Attack => ({
  name,
  outcome,
  frames: (target) => [encodeSyncStep2(make(target))],
});

export const costAttacks: readonly Attack[] = [
  bytes('a crowd in a text', (target) => crowd(target, 496, { parent: someText(target) }), 'any'),
  sync('a bigger crowd in a text', (target) => crowd(target, 1_984, { parent: someText(target) }), 'any'),
  bytes(
    'a crowd behind a character',
    (target) => {
      const origin = characterOf(pick(target.random, texts(target.view)), target.random);
      return crowd(target, 496, origin === null ? { parent: someText(target) } : { origin });
    },
    'any',
  ),
  sync(
    'a crowd under a key',
    (target) => {
      const parent = pointOf(pick(target.random, rowMaps(target.view)));
      return crowd(target, 1_984, { parent, parentSub: 'statusLevel' });
    },
    'any',
  ),
  sync(
    'a ladder',
    (target) => {
      const structs = ladder(target, 2_000);
      const [first] = structs;
      const origin = structs[1]?.origin;
      return craft([{ client: origin?.[0] ?? 0, clock: 0, structs: first ? structs : [] }]);
    },
    'any',
  ),
  {
    name: 'more insertions than a live edit may bring',
    outcome: 'refused',
    frames: (target) => [encodeUpdate(crowd(target, 640, { parent: someText(target) }))],
  },
  sync(
    'more insertions than an answer may bring',
    (target) => crowd(target, 2_400, { parent: someText(target) }),
    'refused',
  ),
  bytes('33 million structs announced', ({ freshClient }) => write(1, 33_554_431, freshClient(), 0)),
  bytes('33 million blocks announced', () => write(33_554_431)),
  bytes('33 million values announced', ({ freshClient }) =>
    craft([
      {
        client: freshClient(),
        clock: 0,
        structs: [{ parent: 'overview', parentSub: 'x', kind: 8, content: length(2 ** 25) }],
      },
    ]),
  ),
  bytes('a text of 2 GB announced', ({ freshClient }) =>
    craft([
      {
        client: freshClient(),
        clock: 0,
        structs: [{ parent: 'overview', kind: 4, content: length(2 ** 31) }],
      },
    ]),
  ),
  {
    name: 'a value a hundred thousand deep',
    outcome: 'refused',
    frames: ({ freshClient }) => {
      const content = nested(100_000);
      const structs = [{ parent: 'overview', parentSub: 'x', kind: 8, content }];
      return [encodeSyncStep2(craft([{ client: freshClient(), clock: 0, structs }]))];
    },
  },
  {
    name: 'JSON a hundred thousand deep',
    outcome: 'refused',
    frames: ({ freshClient }) => {
      const content = text(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
      const structs = [{ parent: 'overview', parentSub: 'x', kind: 5, content }];
      return [encodeSyncStep2(craft([{ client: freshClient(), clock: 0, structs }]))];
    },
  },
  {
    name: 'a live edit above 64 KB',
    outcome: 'refused',
    frames: (target) => {
      const structs = [{ parent: someText(target), kind: 4, content: text(target.mark.repeat(8_000)) }];
      return [encodeUpdate(craft([{ client: target.freshClient(), clock: 0, structs }]))];
    },
  },
  {
    name: 'an answer of 1 MB',
    outcome: 'refused',
    frames: (target) => {
      const size = between(target.random, 900_000, 1_100_000);
      const content = text(target.mark.repeat(Math.ceil(size / target.mark.length)));
      const structs = [{ parent: someText(target), kind: 4, content }];
      return [encodeSyncStep2(craft([{ client: target.freshClient(), clock: 0, structs }]))];
    },
  },
  bytes('types within types', (target) => {
    const client = target.freshClient();
    const depth = between(target.random, 30, 400);
    const structs = Array.from(
      { length: depth },
      (_, at): CraftedStruct => ({
        parent: at === 0 ? 'problem' : [client, at - 1],
        parentSub: 'bcdfghjkmnpqrstv',
        kind: 7,
        content: length(1),
      }),
    );
    return craft([{ client, clock: 0, structs }]);
  }),
  bytes('hundreds of values under one key', (target) => {
    const client = target.freshClient();
    const parent = pointOf(pick(target.random, rowMaps(target.view)));
    const structs = Array.from(
      { length: 400 },
      (): CraftedStruct => ({
        parent,
        parentSub: 'statusLevel',
        kind: 8,
        content: values(target.mark),
      }),
    );
    return craft([{ client, clock: 0, structs }]);
  }),
];
