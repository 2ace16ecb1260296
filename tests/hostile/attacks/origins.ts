// Neighbours no editor would name: of another parent, in the wrong order, of oneself, of nobody.
import { between, pick } from '../../simulation/random.ts';
import { anyPoint, characterOf, type Point, pointOf, rowMaps, texts } from '../anatomy.ts';
import { type Attack, bytes, type Target } from '../attack.ts';
import { type CraftedStruct, craft, length, text, values } from '../craft.ts';

function one(target: Target, struct: CraftedStruct): Uint8Array {
  return craft([{ client: target.freshClient(), clock: 0, structs: [struct] }]);
}

function someCharacter({ view, random }: Target): Point {
  return characterOf(pick(random, texts(view)), random) ?? anyPoint(view, random);
}

const short = (random: () => number): CraftedStruct['content'] =>
  text(pick(random, ['a', 'bc', ' ', 'åäö', '😀']));

export const originAttacks: readonly Attack[] = [
  bytes(
    'any two points as neighbours',
    (target) => {
      const { view, random } = target;
      return one(target, {
        origin: anyPoint(view, random),
        rightOrigin: anyPoint(view, random),
        kind: 4,
        content: short(random),
      });
    },
    'any',
  ),
  bytes(
    'any two characters as neighbours',
    (target) =>
      one(target, {
        origin: someCharacter(target),
        rightOrigin: someCharacter(target),
        kind: 4,
        content: short(target.random),
      }),
    'any',
  ),
  bytes(
    'one neighbour only',
    (target) =>
      one(target, {
        [target.random() < 0.5 ? 'origin' : 'rightOrigin']: anyPoint(target.view, target.random),
        kind: pick(target.random, [4, 8]),
        content: (encoder) => (target.random() < 0.5 ? short(target.random) : values(true))(encoder),
      }),
    'any',
  ),
  bytes(
    'a dozen insertions that name each other and anything else',
    (target) => {
      const { view, random } = target;
      const client = target.freshClient();
      const structs = Array.from({ length: between(random, 2, 12) }, (_, at): CraftedStruct => {
        const neighbour = (): Point =>
          at > 0 && random() < 0.5 ? [client, between(random, 0, at - 1)] : someCharacter(target);
        const [origin, rightOrigin] = [neighbour(), neighbour()];
        const dice = random();
        const ends = dice < 0.4 ? { origin, rightOrigin } : dice < 0.7 ? { origin } : { rightOrigin };
        return { ...ends, kind: 4, content: text(pick(random, ['a', 'b', '-'])) };
      });
      const parent = pointOf(pick(random, texts(view)));
      const [first, ...rest] = structs;
      const begins = random() < 0.5 || first === undefined ? { parent, kind: 4, content: text('o') } : first;
      return craft([{ client, clock: 0, structs: [begins, ...rest] }]);
    },
    'any',
  ),
  bytes('neighbours of several people at once, crossed', (target) => {
    const [left, right] = [target.freshClient(), target.freshClient()];
    const parent = pointOf(pick(target.random, texts(target.view)));
    return craft([
      { client: left, clock: 0, structs: [{ origin: [right, 0], kind: 4, content: text(target.mark) }] },
      {
        client: right,
        clock: 0,
        structs: [{ origin: [left, 0], parent, kind: 4, content: text(target.mark) }],
      },
    ]);
  }),
  bytes('oneself as neighbour', (target) => {
    const client = target.freshClient();
    return craft([
      { client, clock: 0, structs: [{ origin: [client, 0], kind: 4, content: text(target.mark) }] },
    ]);
  }),
  bytes('a later struct of oneself as neighbour', (target) => {
    const client = target.freshClient();
    const parent = pointOf(pick(target.random, texts(target.view)));
    return craft([
      {
        client,
        clock: 0,
        structs: [
          { rightOrigin: [client, target.mark.length], kind: 4, content: text(target.mark) },
          { parent, kind: 4, content: text(target.mark) },
        ],
      },
    ]);
  }),
  bytes('oneself as parent', (target) => {
    const client = target.freshClient();
    return craft([{ client, clock: 0, structs: [{ parent: [client, 0], kind: 7, content: length(1) }] }]);
  }),
  // Yjs sweeps it away: what is stored is its length.
  bytes(
    'a character as parent',
    (target) => {
      const written = texts(target.view).filter(({ length: characters }) => characters > 0);
      const parent = characterOf(pick(target.random, written), target.random) ?? [0, 0];
      return one(target, { parent, kind: 4, content: text(target.mark) });
    },
    'any',
  ),
  bytes('a right neighbour under a key', (target) => {
    const map = pick(target.random, rowMaps(target.view));
    const item = pick(target.random, [...map._map.values()]);
    return one(target, {
      rightOrigin: [item.id.client, item.id.clock],
      kind: 8,
      content: values(target.mark),
    });
  }),
  bytes(
    'before a value under a key',
    (target) => {
      const map = pick(target.random, rowMaps(target.view));
      const [key, item] = pick(target.random, [...map._map]);
      const { id } = item;
      const parent = pointOf(map);
      const where =
        target.random() < 0.5 ? { origin: [id.client, id.clock] as Point } : { parent, parentSub: key };
      return one(target, { ...where, kind: 1, content: length(between(target.random, 1, 3)) });
    },
    'any',
  ),
];
