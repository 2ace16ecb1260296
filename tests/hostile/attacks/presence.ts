// What a client may say about where it is, and everything it may not.
import { createId } from '@lagesbild/picture';
import { encodeAwareness, queryAwarenessFrame } from '../../../packages/sync/src/protocol/index.ts';
import { between, pick } from '../../simulation/random.ts';
import type { Attack, Target } from '../attack.ts';
import { length, raw, write } from '../craft.ts';

const entry = (client: number, state: unknown, clock = 1) => ({ client, clock, json: JSON.stringify(state) });

const saying = (name: string, make: (target: Target) => Parameters<typeof encodeAwareness>[0]): Attack => ({
  name,
  outcome: 'refused',
  frames: (target) => [encodeAwareness(make(target))],
});

const place = { section: 'overview', row: null, field: 'description' };

export const presenceAttacks: readonly Attack[] = [
  saying('text in every property', ({ freshClient, mark }) => [
    entry(freshClient(), { user: { name: mark, color: mark }, actor: mark, function: mark, [mark]: mark }),
  ]),
  saying('text as a place', ({ freshClient, mark, random }) => [
    entry(freshClient(), {
      at: { ...place, [pick(random, ['section', 'row', 'field', mark])]: mark },
      cursor: { anchor: { tname: mark, item: null, type: null }, head: mark },
    }),
  ]),
  saying('a place of inherited names', ({ freshClient, random }) => [
    entry(freshClient(), {
      at: {
        section: pick(random, ['constructor', 'toString', 'overview', 'valueOf']),
        row: null,
        field: pick(random, ['constructor', 'toString', 'valueOf', 'hasOwnProperty']),
      },
    }),
  ]),
  {
    name: 'prototypes in the state',
    outcome: 'refused',
    frames: ({ freshClient, mark }) => [
      encodeAwareness([
        {
          client: freshClient(),
          clock: 1,
          json: `{"__proto__":{"at":"${mark}"},"at":{"__proto__":{"section":"${mark}"}}}`,
        },
      ]),
    ],
  },
  saying('the presence of somebody else', ({ otherClient, mark }) => [
    entry(otherClient, { at: place, user: { name: mark } }, 2 ** 40),
    entry(otherClient, null, 2 ** 41),
  ]),
  saying('hundreds of people at once', ({ freshClient, mark, random }) =>
    Array.from({ length: between(random, 2, 900) }, () => entry(freshClient(), { at: place, [mark]: mark })),
  ),
  saying('hundreds of people who come and go', ({ freshClient, random }) =>
    Array.from({ length: between(random, 2, 400) }, () => {
      const client = freshClient();
      return [entry(client, { at: place }), entry(client, null)];
    }).flat(),
  ),
  saying('more people than a frame may name', ({ freshClient }) =>
    Array.from({ length: 1_001 }, () => entry(freshClient(), { at: null })),
  ),
  saying('a caret of huge numbers', ({ freshClient, random }) => {
    const number = pick(random, [2 ** 32, 2 ** 53, -1, 0.5, 1e308]);
    const id = { client: number, clock: number };
    return [
      entry(freshClient(), { at: place, cursor: { anchor: { item: id }, head: { type: id, assoc: 7 } } }),
    ];
  }),
  saying('a row that is none', ({ freshClient, random }) => [
    entry(freshClient(), { at: { section: 'problem', row: createId(random), field: 'description' } }),
  ]),
  saying('a state that is no object', ({ freshClient, mark, random }) => [
    entry(freshClient(), pick(random, [mark, 7, true, [mark], [[[]]]])),
  ]),
  {
    name: 'JSON that is none',
    outcome: 'refused',
    frames: ({ freshClient, mark, random }) => [
      encodeAwareness([
        {
          client: freshClient(),
          clock: 1,
          json: pick(random, ['', '{', mark, `{"${mark}"`, '['.repeat(30_000)]),
        },
      ]),
    ],
  },
  {
    name: 'a megabyte of state',
    outcome: 'refused',
    frames: ({ freshClient, mark }) => [
      encodeAwareness([entry(freshClient(), { at: place, text: mark.repeat(90_000) })]),
    ],
  },
  {
    name: 'a state in invalid UTF-8',
    outcome: 'refused',
    frames: ({ freshClient }) => [write(1, 9, 1, freshClient() % 100, 1, 3, raw(0xed, 0xa0, 0x80))],
  },
  {
    name: 'counts that point beyond the frame',
    outcome: 'refused',
    frames: ({ random }) => [write(1, pick(random, [3, 2 ** 31]), 2 ** 20, length(2 ** 31))],
  },
  {
    name: 'questions for everybody',
    outcome: 'refused',
    frames: () => Array.from({ length: 20 }, () => queryAwarenessFrame),
  },
];
