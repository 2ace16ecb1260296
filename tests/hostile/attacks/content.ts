// Content that a picture has no place for, whatever it is hung on.
import * as Y from 'yjs';
import { between, pick } from '../../simulation/random.ts';
import { choiceMaps, fieldMaps, type Point, pointOf, rowMaps, texts } from '../anatomy.ts';
import { type Attack, bytes, edit, type Target } from '../attack.ts';
import { type CraftedStruct, craft, length, nested, raw, text, type, values } from '../craft.ts';

/** One struct of a new client. */
function one(target: Target, struct: CraftedStruct): Uint8Array {
  return craft([{ client: target.freshClient(), clock: 0, structs: [struct] }]);
}

function someText({ view, random }: Target): Point {
  return pointOf(pick(random, texts(view)));
}

function someRow({ view, random }: Target): Point {
  return pointOf(pick(random, rowMaps(view)));
}

/** Declared keys under which the content is tried. */
const keys = ['description', 'scopeLevel', 'places', 'order', 'statusLevel', 'text', 'dueDate'];

const inText = (name: string, kind: number, content: (target: Target) => CraftedStruct['content']): Attack =>
  bytes(`${name} in a text`, (target) =>
    one(target, { parent: someText(target), kind, content: content(target) }),
  );

const underKey = (
  name: string,
  kind: number,
  content: (target: Target) => CraftedStruct['content'],
): Attack =>
  // A value that loses to the one that is there is deleted at once: what is stored then is its length.
  bytes(
    `${name} under a declared key`,
    (target) =>
      one(target, {
        parent: someRow(target),
        parentSub: pick(target.random, keys),
        kind,
        content: content(target),
      }),
    'any',
  );

const everywhere = (
  name: string,
  kind: number,
  content: (target: Target) => CraftedStruct['content'],
): Attack[] => [inText(name, kind, content), underKey(name, kind, content)];

const json = (target: Target): string => JSON.stringify({ [target.mark]: target.mark });

export const contentAttacks: readonly Attack[] = [
  edit('embed', (doc, { mark, random }) => pick(random, texts(doc)).insertEmbed(0, { [mark]: mark })),
  edit('marks', (doc, { mark, random }) => pick(random, texts(doc)).insert(0, mark, { [mark]: mark })),
  edit('marks on what is there', (doc, { mark, random }) => {
    const target = pick(random, texts(doc));
    if (target.length === 0) target.insert(0, mark);
    target.format(0, target.length, { [mark]: true });
  }),
  edit('marks set and removed', (doc, { mark, random }) => {
    const target = pick(random, texts(doc));
    target.insert(0, mark, { [mark]: mark });
    target.delete(0, mark.length);
  }),
  edit('subdocument', (doc, { mark, random }) =>
    pick(random, fieldMaps(doc)).set('description', new Y.Doc({ guid: mark, meta: { mark } })),
  ),
  edit('list', (doc, { mark, random }) =>
    pick(random, fieldMaps(doc)).set('description', Y.Array.from([mark])),
  ),
  edit('XML element', (doc, { mark, random }) =>
    pick(random, fieldMaps(doc)).set('description', new Y.XmlElement(mark)),
  ),
  edit('XML text', (doc, { mark, random }) =>
    pick(random, fieldMaps(doc)).set('description', new Y.XmlText(mark)),
  ),
  edit('XML hook', (doc, { mark, random }) =>
    pick(random, fieldMaps(doc)).set('description', new Y.XmlHook(mark)),
  ),
  edit('binary value', (doc, { mark, random }) =>
    pick(random, fieldMaps(doc)).set('scopeLevel', new TextEncoder().encode(mark)),
  ),
  edit('object as value', (doc, { mark, random }) =>
    pick(random, fieldMaps(doc)).set('scopeLevel', { [mark]: mark }),
  ),
  edit('text where a choice belongs', (doc, { mark, random }) =>
    pick(random, fieldMaps(doc)).set('scopeLevel', new Y.Text(mark)),
  ),
  edit('map where a text belongs', (doc, { mark, random }) =>
    pick(random, fieldMaps(doc)).set('description', new Y.Map([[mark, mark]])),
  ),
  edit('value of a choice is a text', (doc, { mark, random }) => {
    for (const map of choiceMaps(doc)) if (random() < 0.5) for (const key of map.keys()) map.set(key, mark);
    pick(random, fieldMaps(doc)).set('categories', mark);
  }),
  edit('a map in a map in a map', (doc, { mark, random }) => {
    let inner = new Y.Map<unknown>([[mark, mark]]);
    for (let depth = between(random, 1, 40); depth > 0; depth--) inner = new Y.Map([['description', inner]]);
    pick(random, fieldMaps(doc)).set('description', inner);
  }),
  edit('a text in a text', (doc, { mark, random }) =>
    pick(random, texts(doc)).insertEmbed(0, new Y.Text(mark)),
  ),
  edit('a text that is control characters', (doc, { mark, random }) => {
    const control = pick(random, [
      '\u0000',
      '\u0007',
      '\u001b',
      '\u007f',
      '\u0085',
      '\u2028',
      '\u202e',
      '\u2066',
    ]);
    pick(random, texts(doc)).insert(0, `${mark}${control}`);
  }),
  edit('a text that is too long', (doc, { mark, random }) =>
    pick(random, texts(doc)).insert(0, mark.repeat(200)),
  ),
  ...everywhere('JSON', 2, (target) => (encoder) => {
    length(1)(encoder);
    text(json(target))(encoder);
  }),
  ...everywhere('bytes', 3, ({ mark }) => text(mark)),
  ...everywhere('embed', 5, (target) => text(json(target))),
  ...everywhere('mark', 6, (target) => (encoder) => {
    text(target.mark)(encoder);
    text(json(target))(encoder);
  }),
  ...everywhere('subdocument', 9, ({ mark }) => (encoder) => {
    text(mark)(encoder);
    raw(118, 1)(encoder);
    text('meta')(encoder);
    raw(119)(encoder);
    text(mark)(encoder);
  }),
  ...everywhere('several values', 8, ({ mark }) => values(mark, true)),
  ...everywhere('value with a prototype', 8, ({ mark }) => (encoder) => {
    raw(1, 118, 1)(encoder);
    text('__proto__')(encoder);
    raw(118, 1)(encoder);
    text(mark)(encoder);
    raw(120)(encoder);
  }),
  ...everywhere('values of every kind', 8, ({ mark, random }) =>
    values(pick(random, [mark, null, 0, 1e308, -1, 2n ** 62n, [mark], { mark }, new Uint8Array(9)])),
  ),
  ...everywhere('no values at all', 8, () => length(0)),
  ...everywhere('deep value', 8, ({ random }) => nested(pick(random, [21, 300, 3_000, 30_000]))),
  ...everywhere('empty text', 4, () => text('')),
  ...everywhere('invalid UTF-8', 4, ({ random }) =>
    pick(random, [
      raw(3, 0xed, 0xa0, 0x80),
      raw(2, 0xc3, 0x28),
      raw(1, 0xff),
      raw(4, 0xf4, 0x90, 0x80, 0x80),
    ]),
  ),
  ...everywhere('unknown kind', 11, ({ mark }) => text(mark)),
  ...everywhere('unknown type', 7, ({ random }) => type(between(random, 7, 300))),
  ...[0, 3, 4, 5, 6].flatMap((number) =>
    everywhere(`type ${number}`, 7, ({ mark }) => (encoder) => {
      type(number)(encoder);
      text(mark)(encoder);
    }),
  ),
  bytes('string where a row belongs', (target) =>
    one(target, {
      parent: 'problem',
      parentSub: 'bcdfghjkmnpqrstv',
      kind: 4,
      content: text(target.mark),
    }),
  ),
];
