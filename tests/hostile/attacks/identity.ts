// Client ids and clocks: of others, of nobody, beyond counting, with holes, twice.
import { encodeUpdate } from '../../../packages/sync/src/protocol/index.ts';
import { between, pick } from '../../simulation/random.ts';
import { pointOf, texts } from '../anatomy.ts';
import { type Attack, bytes } from '../attack.ts';
import { craft, length, text, values, write } from '../craft.ts';

const stateOf = (structs: readonly { id: { clock: number }; length: number }[] | undefined): number => {
  const last = structs?.at(-1);
  return last === undefined ? 0 : last.id.clock + last.length;
};

export const identityAttacks: readonly Attack[] = [
  bytes('the client id of somebody who writes', ({ view, random, otherClient, mark }) => {
    const clock = stateOf(view.store.clients.get(otherClient));
    const parent = pointOf(pick(random, texts(view)));
    return craft([{ client: otherClient, clock, structs: [{ parent, kind: 4, content: text(mark) }] }]);
  }),
  bytes('what somebody wrote, in other words', ({ view, random, otherClient, mark }) => {
    const end = stateOf(view.store.clients.get(otherClient));
    const clock = Math.max(0, end - between(random, 1, 5));
    const parent = pointOf(pick(random, texts(view)));
    return craft([{ client: otherClient, clock, structs: [{ parent, kind: 4, content: text(mark) }] }]);
  }),
  {
    name: 'what somebody wrote, word for word the same length',
    outcome: 'any',
    frames: ({ view, random, otherClient }) => {
      const end = stateOf(view.store.clients.get(otherClient));
      const parent = pointOf(pick(random, texts(view)));
      const structs = [{ parent, kind: 4, content: text('x'.repeat(Math.max(1, end))) }];
      return [encodeUpdate(craft([{ client: otherClient, clock: 0, structs }]))];
    },
  },
  bytes('a hole in the clock', ({ view, random, freshClient, mark }) => {
    const parent = pointOf(pick(random, texts(view)));
    const clock = pick(random, [1, 2, 100, 2 ** 30]);
    return craft([{ client: freshClient(), clock, structs: [{ parent, kind: 4, content: text(mark) }] }]);
  }),
  bytes('a hole written by hand', ({ random, freshClient, mark }) =>
    write(
      1,
      2,
      freshClient(),
      0,
      Uint8Array.of(10),
      between(random, 1, 1_000),
      Uint8Array.of(4),
      1,
      'overview',
      mark,
      0,
    ),
  ),
  bytes('clocks beyond counting', ({ view, random, freshClient, mark }) => {
    const parent = pointOf(pick(random, texts(view)));
    const clock = pick(random, [2 ** 31, 2 ** 32, 2 ** 40, Number.MAX_SAFE_INTEGER - 4]);
    return craft([{ client: freshClient(), clock, structs: [{ parent, kind: 4, content: text(mark) }] }]);
  }),
  bytes('a length beyond counting', ({ view, random, freshClient }) => {
    const parent = pointOf(pick(random, texts(view)));
    const content = length(pick(random, [2 ** 31 + 1, 2 ** 40, 2 ** 52]));
    return craft([{ client: freshClient(), clock: 0, structs: [{ parent, kind: 1, content }] }]);
  }),
  bytes('swept away content of a length beyond counting', ({ random, freshClient }) =>
    write(1, 1, freshClient(), 0, Uint8Array.of(0), pick(random, [2 ** 31 + 1, 2 ** 45]), 0),
  ),
  bytes('swept away content of no length', ({ freshClient }) =>
    write(1, 1, freshClient(), 0, Uint8Array.of(0), 0, 0),
  ),
  bytes('a client id of more than 32 bits', ({ view, random, mark }) => {
    const parent = pointOf(pick(random, texts(view)));
    const client = 2 ** 32 + between(random, 0, 2 ** 20);
    return craft([{ client, clock: 0, structs: [{ parent, kind: 4, content: text(mark) }] }]);
  }),
  bytes('two blocks of one client', ({ view, random, freshClient, mark }) => {
    const parent = pointOf(pick(random, texts(view)));
    const client = freshClient();
    const hidden = { parent: mark, parentSub: mark, kind: 8, content: values(mark) };
    return craft([
      { client, clock: 0, structs: [{ parent, kind: 4, content: text('a') }] },
      { client, clock: 0, structs: [hidden] },
    ]);
  }),
  bytes('many client ids at once', ({ view, random, freshClient, mark }) => {
    const parent = pointOf(pick(random, texts(view)));
    return craft(
      Array.from({ length: 40 }, () => ({
        client: freshClient(),
        clock: 0,
        structs: [{ parent, kind: 4, content: text(mark) }],
      })),
    );
  }),
];
