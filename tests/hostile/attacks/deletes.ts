// Delete sets: of what others wrote, of what never was, in ranges no editor makes.
import { between } from '../../simulation/random.ts';
import { anyPoint } from '../anatomy.ts';
import { type Attack, bytes } from '../attack.ts';
import { craft, write } from '../craft.ts';

export const deleteAttacks: readonly Attack[] = [
  bytes(
    'something of somebody',
    ({ view, random }) => {
      const [client, clock] = anyPoint(view, random);
      return craft([], [[client, clock, 1]]);
    },
    'any',
  ),
  bytes('everything of everybody', ({ view }) =>
    craft(
      [],
      [...view.store.clients].map(([client, structs]) => {
        const last = structs.at(-1);
        return [client, 0, last === undefined ? 0 : last.id.clock + last.length] as const;
      }),
    ),
  ),
  bytes('what was never written', ({ view, random }) => {
    const [client, clock] = anyPoint(view, random);
    return craft([], [[client, clock, between(random, 100_000, 2 ** 31)]]);
  }),
  bytes('of a client nobody knows', ({ freshClient, random }) =>
    craft([], [[freshClient(), 0, between(random, 1, 2 ** 40)]]),
  ),
  bytes('ranges of no length', ({ view, random }) => {
    const [client, clock] = anyPoint(view, random);
    return craft([], [[client, clock, 0]]);
  }),
  bytes('thousands of ranges', ({ view, random }) => {
    const [client] = anyPoint(view, random);
    const ranges = Array.from({ length: 6_000 }, () => [between(random, 0, 2 ** 30), 1]).flat();
    return write(0, 1, client, 6_000, ...ranges);
  }),
  bytes('a billion ranges announced', ({ view, random }) =>
    write(0, 1, anyPoint(view, random)[0], 2 ** 30, 0, 1),
  ),
  bytes('a billion clients announced', ({ view, random }) =>
    write(0, 2 ** 30, anyPoint(view, random)[0], 1, 0, 1),
  ),
  bytes('beyond any clock', ({ view, random }) =>
    write(0, 1, anyPoint(view, random)[0], 1, 2 ** 52, 2 ** 52),
  ),
  bytes(
    'the same range many times',
    ({ view, random }) => {
      const [client, clock] = anyPoint(view, random);
      const count = between(random, 2, 400);
      return write(0, 1, client, count, ...Array.from({ length: count }, () => [clock, 1]).flat());
    },
    'any',
  ),
];
