import { describe, expect, it } from 'vitest';
import { open, string, textIdOf } from '../testing/admission.ts';
import { type CraftedStruct, craft, text, type, values } from '../testing/crafted-update.ts';
import { noteText } from '../testing/notes.ts';
import { maxDepth, maxLiveBytes, maxLiveStructs } from './limits.ts';

type Id = readonly [client: number, clock: number];
/** `note`: the text of the first note; `taken`: a character in it, written under somebody else's client id. */
type Place = { readonly note: Id; readonly taken: Id };

const value = (of: unknown, parent: string, parentSub: string): CraftedStruct => ({
  kind: 8,
  content: values(of),
  parent,
  parentSub,
});

const strayRoot = value('x', 'persons', 'x');
const embed: CraftedStruct = { kind: 5, content: text('{}'), parent: 'notes', parentSub: 'x' };
let abyss: unknown = 'x';
for (let level = 0; level <= maxDepth; level++) abyss = [abyss];
const deep = value(abyss, 'notes', 'y');

/** Maps in maps, deeper than they may be, in a root that is declared. */
const nested = (client: number): CraftedStruct[] =>
  Array.from({ length: maxDepth + 2 }, (_, at) => {
    const parent = at === 0 ? 'notes' : ([client, at - 1] as const);
    return { parent, parentSub: 'x', kind: 7, content: type(1) };
  });

const tooMany = (struct: CraftedStruct): CraftedStruct[] =>
  Array.from({ length: maxLiveStructs + 1 }, () => struct);

/** Edits with two faults, of steps beside each other. The later fault is written first wherever it can be. */
const faults: readonly [first: string, then: string, make: (place: Place) => Uint8Array][] = [
  ['tooLarge', 'malformed', () => new Uint8Array(maxLiveBytes + 1)],
  [
    'malformed',
    'tooManyStructs',
    ({ note }) =>
      craft([
        { client: 71, clock: 0, structs: tooMany(string('a', { parent: note })) },
        { client: 72, clock: 0, structs: [string('a', { origin: [72, 5] })] },
      ]),
  ],
  ['tooManyStructs', 'undeclaredRoot', () => craft([{ client: 71, clock: 0, structs: tooMany(strayRoot) }])],
  ['undeclaredRoot', 'contentKind', () => craft([{ client: 71, clock: 0, structs: [embed, strayRoot] }])],
  ['contentKind', 'tooDeep', () => craft([{ client: 71, clock: 0, structs: [deep, embed] }])],
  [
    'tooDeep',
    'foreignClient',
    ({ note, taken: [client, clock] }) =>
      craft([
        { client, clock: clock + 1, structs: [string('a', { parent: note })] },
        { client: 71, clock: 0, structs: [deep] },
      ]),
  ],
  [
    'foreignClient',
    'gap',
    ({ note, taken: [client, clock] }) =>
      craft([{ client, clock: clock + 9, structs: [string('a', { parent: note })] }]),
  ],
  [
    'gap',
    'tooDeep',
    ({ note }) =>
      craft([
        { client: 71, clock: 0, structs: nested(71) },
        { client: 72, clock: 3, structs: [string('a', { parent: note })] },
      ]),
  ],
  [
    'inconsistentOrigin',
    'structure',
    ({ note, taken }) =>
      craft([
        { client: 71, clock: 0, structs: [value('x', 'notes', 'No')] },
        { client: 72, clock: 0, structs: [string('a', { origin: taken, rightOrigin: note })] },
      ]),
  ],
  [
    'structure',
    'screen',
    ({ note }) => craft([{ client: 71, clock: 0, structs: [string('held and wrong', { parent: note })] }]),
  ],
];

describe('an edit with two faults', () => {
  it.each(faults)('AD36 is told %s before %s', (first, _then, make) => {
    const { harness, a, b, doc, updates } = open();
    noteText(doc, 'first').insert(0, 'b');
    harness.edit(a, updates[0] ?? new Uint8Array());
    harness.inbox(b);
    harness.edit(b, make({ note: textIdOf(doc, 'first'), taken: [doc.clientID, 0] }));
    const told = harness
      .inbox(b)
      .map((message) =>
        message.type === 'refusal' ? message.code : message.type.replace('syncStep1', 'gap'),
      );
    expect(told).toEqual([first]);
  });
});
