import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { maxNarrative } from '../field.ts';
import type { SectionName } from '../picture.ts';
import type { RuleCode } from '../rules/catalogue.ts';
import { seededRandom, testActors, testContext, testPlaces } from '../testing/context.ts';
import { copyOf, newPicture } from '../testing/filled.ts';
import { checkTouched } from './check-touched.ts';
import { readPicture } from './read-picture.ts';
import { joinTouched, type Touched, touchedBy } from './touched.ts';

const stranger = 'zzzzzzzzzzzzzzzz';
const secret = 'Anna Svensson';

function violationsOf(doc: Y.Doc): string[] {
  const reading = readPicture(doc, testContext());
  return reading.ok ? [] : reading.violations.map(({ path, rule }) => `${path} ${rule}`);
}

/** A picture with one problem, one group, one goal and one activity, and the edit that spoils it. */
function filled() {
  const { doc, add } = newPicture(7);
  const problem = add('problem', { categories: ['graffiti'], description: 'Klotter ökar.', extent: 'often' });
  const group = add('affectedGroup', { problem, relation: 'harmedDirect', groupType: 'residents' });
  const goal = add('overallGoal', { text: 'Trygg plats.', problems: [problem] });
  const subGoal = add('subGoal', { overallGoal: goal, text: 'Klottret tas bort.', dueDate: '2026-12-31' });
  const activity = add('activity', {
    text: 'Gemensam närvaro.',
    responsibleActor: testActors[0] ?? null,
    subGoals: [subGoal],
    municipalMeasure: true,
  });
  const row = (section: SectionName, id: string) =>
    doc.getMap<Y.Map<unknown>>(section).get(id) as Y.Map<unknown>;
  return { doc, add, problem, group, goal, subGoal, activity, row };
}
type Filled = ReturnType<typeof filled>;

const spoilt: [
  name: string,
  edit: (picture: Filled) => void,
  path: (picture: Filled) => string,
  rule: RuleCode,
][] = [
  ['an undeclared root map', ({ doc }) => doc.getMap(secret).set('a', 1), () => '?', 'unknownRoot'],
  ['an undeclared root text', ({ doc }) => doc.getText('notes').insert(0, secret), () => '?', 'unknownRoot'],
  ['list content in a root', ({ doc }) => doc.getMap('problem'), () => 'problem', 'wrongType'],
  [
    'an undeclared key',
    ({ row, problem }) => row('problem', problem).set(secret, 'x'),
    ({ problem }) => `problem/${problem}/?`,
    'unknownKey',
  ],
  [
    'an undeclared key that has been deleted again',
    ({ row, problem }) => {
      row('problem', problem).set(secret, 'x');
      row('problem', problem).delete(secret);
    },
    ({ problem }) => `problem/${problem}/?`,
    'unknownKey',
  ],
  [
    'an undeclared key in a single section',
    ({ doc }) => doc.getMap('overview').set('x', 1),
    () => 'overview/?',
    'unknownKey',
  ],
  [
    'a row id outside the format',
    ({ doc }) => doc.getMap('problem').set(secret, new Y.Map()),
    () => 'problem/?',
    'wrongId',
  ],
  [
    'a deleted row id outside the format',
    ({ doc }) => {
      doc.getMap('problem').set(secret, new Y.Map());
      doc.getMap('problem').delete(secret);
    },
    () => 'problem/?',
    'wrongId',
  ],
  [
    'a row that is no map',
    ({ doc }) => doc.getMap('problem').set(stranger, 'x'),
    () => `problem/${stranger}`,
    'wrongType',
  ],
  [
    'a row that is a list',
    ({ doc }) => doc.getMap('problem').set(stranger, new Y.Array()),
    () => `problem/${stranger}`,
    'wrongType',
  ],
  [
    'a row without its parts',
    ({ doc }) => doc.getMap('problem').set(stranger, new Y.Map([['order', 'k']])),
    () => `problem/${stranger}/description`,
    'missingPart',
  ],
  [
    'a row without an order key',
    ({ row, problem }) => row('problem', problem).delete('order'),
    ({ problem }) => `problem/${problem}/order`,
    'missingPart',
  ],
  [
    'an order key that spells',
    ({ row, problem }) => row('problem', problem).set('order', secret),
    ({ problem }) => `problem/${problem}/order`,
    'wrongPosition',
  ],
  [
    'list content in a row',
    ({ row, problem }) => Y.Array.prototype.insert.call(row('problem', problem), 0, [secret]),
    ({ problem }) => `problem/${problem}`,
    'wrongType',
  ],
  [
    'list content in a list of codes',
    ({ row, problem }) =>
      Y.Array.prototype.insert.call(row('problem', problem).get('categories') as Y.Map<unknown>, 0, [secret]),
    ({ problem }) => `problem/${problem}/categories`,
    'wrongType',
  ],
  [
    'a narrative that is a plain string',
    ({ row, problem }) => row('problem', problem).set('description', secret),
    ({ problem }) => `problem/${problem}/description`,
    'wrongType',
  ],
  [
    'a narrative that is XML',
    ({ row, problem }) => row('problem', problem).set('description', new Y.XmlText(secret)),
    ({ problem }) => `problem/${problem}/description`,
    'wrongType',
  ],
  [
    'a narrative used as a map',
    ({ row, problem }) => {
      const text = row('problem', problem).get('description') as Y.Text;
      text.setAttribute(secret, 'x');
    },
    ({ problem }) => `problem/${problem}/description`,
    'formattedText',
  ],
  [
    'a mark in a narrative',
    ({ row, problem }) =>
      (row('problem', problem).get('description') as Y.Text).format(0, 3, { [secret]: true }),
    ({ problem }) => `problem/${problem}/description`,
    'formattedText',
  ],
  [
    'an embed in a narrative',
    ({ row, problem }) =>
      (row('problem', problem).get('description') as Y.Text).insertEmbed(0, { src: secret }),
    ({ problem }) => `problem/${problem}/description`,
    'formattedText',
  ],
  [
    'a type inside a narrative',
    ({ row, problem }) => (row('problem', problem).get('description') as Y.Text).insertEmbed(0, new Y.Map()),
    ({ problem }) => `problem/${problem}/description`,
    'formattedText',
  ],
  [
    'a narrative over its limit',
    ({ row, problem }) =>
      (row('problem', problem).get('description') as Y.Text).insert(0, 'a'.repeat(maxNarrative)),
    ({ problem }) => `problem/${problem}/description`,
    'textTooLong',
  ],
  [
    'a control character in a narrative',
    ({ row, problem }) => (row('problem', problem).get('description') as Y.Text).insert(0, 'a\tb'),
    ({ problem }) => `problem/${problem}/description`,
    'controlCharacter',
  ],
  [
    'turned reading direction in a narrative',
    ({ row, problem }) => (row('problem', problem).get('description') as Y.Text).insert(0, '\u202Eabc'),
    ({ problem }) => `problem/${problem}/description`,
    'controlCharacter',
  ],
  [
    'a subdocument',
    ({ row, problem }) => row('problem', problem).set('extent', new Y.Doc({ guid: secret })),
    ({ problem }) => `problem/${problem}/extent`,
    'wrongType',
  ],
  [
    'an object for a code',
    ({ row, problem }) => row('problem', problem).set('extent', { [secret]: 1 }),
    ({ problem }) => `problem/${problem}/extent`,
    'wrongType',
  ],
  [
    'a number',
    ({ row, problem }) => row('problem', problem).set('extent', 3),
    ({ problem }) => `problem/${problem}/extent`,
    'wrongType',
  ],
  [
    'bytes',
    ({ row, problem }) => row('problem', problem).set('extent', new Uint8Array([1, 2])),
    ({ problem }) => `problem/${problem}/extent`,
    'wrongType',
  ],
  [
    'a code outside the list',
    ({ row, problem }) => row('problem', problem).set('extent', secret),
    ({ problem }) => `problem/${problem}/extent`,
    'unknownCode',
  ],
  [
    'a code that every object has',
    ({ row, problem }) => row('problem', problem).set('extent', 'constructor'),
    ({ problem }) => `problem/${problem}/extent`,
    'unknownCode',
  ],
  [
    'a ticked code outside the list',
    ({ row, problem }) => (row('problem', problem).get('categories') as Y.Map<unknown>).set(secret, true),
    ({ problem }) => `problem/${problem}/categories`,
    'unknownCode',
  ],
  [
    'a ticked code with text in it',
    ({ row, problem }) =>
      (row('problem', problem).get('categories') as Y.Map<unknown>).set('graffiti', secret),
    ({ problem }) => `problem/${problem}/categories`,
    'wrongType',
  ],
  [
    'a list of codes that is a list',
    ({ row, problem }) => row('problem', problem).set('categories', Y.Array.from(['graffiti'])),
    ({ problem }) => `problem/${problem}/categories`,
    'wrongType',
  ],
  [
    'a flag that is a text',
    ({ row, activity }) => row('activity', activity).set('municipalMeasure', secret),
    ({ activity }) => `activity/${activity}/municipalMeasure`,
    'wrongType',
  ],
  [
    'a day that does not exist',
    ({ row, subGoal }) => row('subGoal', subGoal).set('dueDate', '2026-02-30'),
    ({ subGoal }) => `subGoal/${subGoal}/dueDate`,
    'notADate',
  ],
  [
    'a day with a time of day',
    ({ row, subGoal }) => row('subGoal', subGoal).set('dueDate', '2026-02-03T22:15'),
    ({ subGoal }) => `subGoal/${subGoal}/dueDate`,
    'notADate',
  ],
  [
    'a planned review on no day',
    ({ row, activity }) =>
      (row('followUpPlan', activity).get('reviewDates') as Y.Map<unknown>).set('2026-13-01', true),
    ({ activity }) => `followUpPlan/${activity}/reviewDates`,
    'notADate',
  ],
  [
    'a reference to nothing',
    ({ row, group }) => row('affectedGroup', group).set('problem', stranger),
    ({ group }) => `affectedGroup/${group}/problem`,
    'danglingReference',
  ],
  [
    'a reference to an unknown actor',
    ({ row, activity }) => row('activity', activity).set('responsibleActor', stranger),
    ({ activity }) => `activity/${activity}/responsibleActor`,
    'danglingReference',
  ],
  [
    'a reference that is no id',
    ({ row, activity }) => row('activity', activity).set('responsibleActor', secret),
    ({ activity }) => `activity/${activity}/responsibleActor`,
    'wrongId',
  ],
  [
    'one of many references to nothing',
    ({ row, activity }) => (row('activity', activity).get('subGoals') as Y.Map<unknown>).set(stranger, true),
    ({ activity }) => `activity/${activity}/subGoals`,
    'danglingReference',
  ],
  [
    'a row deleted under a reference',
    ({ doc, goal }) => doc.getMap('overallGoal').delete(goal),
    ({ subGoal }) => `subGoal/${subGoal}/overallGoal`,
    'danglingReference',
  ],
  [
    'an activity without its plan',
    ({ doc, activity }) => doc.getMap('followUpPlan').delete(activity),
    ({ activity }) => `followUpPlan/${activity}`,
    'missingRow',
  ],
  [
    'a plan without its activity',
    ({ doc, activity }) => doc.getMap('activity').delete(activity),
    ({ activity }) => `activity/${activity}`,
    'missingRow',
  ],
  [
    'too many rows',
    ({ add }) => {
      for (let i = 0; i < 200; i++) add('problem');
    },
    () => 'problem',
    'tooManyRows',
  ],
];

describe('the closed reader', () => {
  it('reads a picture where everything belongs, as plain typed values', () => {
    const { doc, problem, goal, subGoal, activity } = filled();
    const reading = readPicture(doc, testContext());
    if (!reading.ok) throw new Error(JSON.stringify(reading.violations));
    const { picture } = reading;
    expect(picture.problem).toMatchObject([
      { id: problem, categories: ['graffiti'], description: 'Klotter ökar.', trend: null },
    ]);
    expect(picture.subGoal).toMatchObject([{ id: subGoal, overallGoal: goal, dueDate: '2026-12-31' }]);
    expect(picture.activity).toMatchObject([{ subGoals: [subGoal], municipalMeasure: true }]);
    expect(picture.followUpPlan).toEqual([
      {
        id: activity,
        methods: [],
        how: '',
        actor: null,
        actorFunction: null,
        reviewDates: [],
        againstGoals: [],
      },
    ]);
    expect(picture.overview.description).toBe('');
  });

  it('reads the same from an update as from the document it was written in', () => {
    const { doc } = filled();
    expect(readPicture(copyOf(doc, 9), testContext())).toEqual(readPicture(doc, testContext()));
  });

  it.each(spoilt)('refuses %s', (name, edit, pathOf, rule) => {
    const picture = filled();
    if (name === 'list content in a root') {
      // Another program may use the same root as a list; the document then holds both.
      const other = new Y.Doc();
      other.getArray('problem').insert(0, [secret]);
      Y.applyUpdate(picture.doc, Y.encodeStateAsUpdate(other));
    }
    edit(picture);
    const path = pathOf(picture);
    expect(violationsOf(picture.doc)).toContain(`${path} ${rule}`);
    expect(violationsOf(copyOf(picture.doc, 9))).toContain(`${path} ${rule}`);
  });

  it.each(spoilt)('finds in what was touched: %s', (name, edit, pathOf, rule) => {
    if (name === 'list content in a root') return expect(name).toBeTruthy();
    const picture = filled();
    const scratch = copyOf(picture.doc, 9);
    const found: string[] = [];
    edit(picture);
    scratch.on('afterTransaction', (transaction: Y.Transaction) => {
      const violations = checkTouched(scratch, touchedBy(transaction), testContext());
      found.push(...violations.map((violation) => `${violation.path} ${violation.rule}`));
    });
    Y.applyUpdate(scratch, Y.encodeStateAsUpdate(picture.doc, Y.encodeStateVector(scratch)));
    const expected =
      rule === 'tooManyRows' ? /^problem\/[a-z]{16} tooManyRows$/ : `${pathOf(picture)} ${rule}`;
    expect(
      found.some((line) => (typeof expected === 'string' ? line === expected : expected.test(line))),
    ).toBe(true);
  });

  it.each(spoilt)('never repeats what was written: %s', (_name, edit) => {
    const picture = filled();
    edit(picture);
    expect(JSON.stringify(readPicture(picture.doc, testContext()))).not.toContain('Svensson');
  });

  it('judges again the groups that look at a touched problem', () => {
    const { doc, row, problem, group } = filled();
    row('affectedGroup', group).set('groupType', 'newlyArrived');
    (row('problem', problem).get('places') as Y.Map<unknown>).set(testPlaces.school, true);
    const touched = new Map([['problem', new Set([problem])]] as const);
    expect(checkTouched(doc, touched, testContext())).toEqual([
      { path: `affectedGroup/${group}/groupType`, rule: 'namedSchoolNarrowGroup' },
      { path: `affectedGroup/${group}/problem`, rule: 'namedSchoolNarrowGroup' },
      { path: `problem/${problem}/places`, rule: 'namedSchoolNarrowGroup' },
    ]);
  });

  it('tells what was touched without repeating a key that is no id', () => {
    const { doc, problem } = filled();
    const seen: Touched[] = [];
    doc.on('afterTransaction', (transaction: Y.Transaction) => seen.push(touchedBy(transaction)));
    doc.transact(() => {
      doc.getMap('problem').set(secret, new Y.Map());
      doc.getMap(secret).set(secret, 1);
      doc.getMap('overview').set(secret, 1);
      (doc.getMap('problem').get(problem) as Y.Map<unknown>).set(secret, 1);
    });
    expect(joinTouched(seen)).toEqual(
      new Map([
        ['problem', new Set(['*', problem])],
        ['?', new Set(['*'])],
        ['overview', new Set(['*'])],
      ]),
    );
  });

  it('looks only at what was touched when judging an edit', () => {
    const { doc, row, problem, goal } = filled();
    row('problem', problem).set('extent', 'never');
    const touched = new Map([['overallGoal', new Set([goal])]] as const);
    expect(checkTouched(doc, touched, testContext())).toEqual([]);
    expect(violationsOf(doc)).toEqual([`problem/${problem}/extent unknownCode`]);
  });

  it('sees a second value hidden behind a plain one', () => {
    const { doc, row, problem } = filled();
    row('problem', problem).set('extent', 'often');
    const item = row('problem', problem)._map.get('extent');
    if (!item) throw new Error('no such item');
    // `get` shows the last of several elements; a crafted update can hold more than one.
    (item.content as Y.ContentAny).arr.unshift(secret);
    item.length = 2;
    expect(row('problem', problem).get('extent')).toBe('often');
    expect(violationsOf(doc)).toEqual([`problem/${problem}/extent wrongType`]);
  });

  it('never throws, whatever a document holds', () => {
    const names = [
      'problem',
      'overview',
      'activity',
      'followUpPlan',
      'affectedGroup',
      'x',
      '__proto__',
      'toString',
    ];
    const keys = ['description', 'categories', 'order', 'extent', 'problem', '__proto__', stranger, 'a b'];
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 30 }), (seed, edits) => {
        const random = seededRandom(seed);
        const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
        const doc = new Y.Doc();
        const value = (depth: number): unknown => {
          const kind = Math.floor(random() * (depth > 3 ? 6 : 11));
          const simple = [null, 'often', 7, true, { a: [1, 'x'] }, new Uint8Array([1])];
          if (kind < 6) return simple[kind];
          if (kind === 6) return new Y.Text(pick(['', 'text', '\u0000']));
          if (kind === 7) return new Y.Array();
          if (kind === 8) return new Y.XmlElement('p');
          if (kind === 9) return new Y.Doc();
          return new Y.Map(keys.slice(0, 3).map((key) => [key, value(depth + 1)]));
        };
        for (let i = 0; i < edits; i++) {
          // Each edit in its own document, since one document gives a root one kind.
          const part = new Y.Doc();
          const kind = random();
          if (kind < 0.6) part.getMap(pick(names)).set(pick(keys), value(0));
          else if (kind < 0.8)
            part.getText(pick(names)).insert(0, 'abc', random() < 0.5 ? { bold: true } : {});
          else part.getArray(pick(names)).insert(0, [value(0)]);
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(part));
        }
        const reading = readPicture(doc, testContext());
        expect(reading.ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
