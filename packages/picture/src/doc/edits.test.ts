import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createId } from '../id.ts';
import { maxPositionLength } from '../position.ts';
import { seededRandom, testActors, testContext } from '../testing/context.ts';
import { copyOf, exchange, newPicture } from '../testing/filled.ts';
import { completePicture, createPicture } from './create.ts';
import { addRow, deleteRow, moveRow, setValue, toggleValue } from './edits.ts';
import { readPicture } from './read-picture.ts';
import { isDeclaredPlace, peekField, peekRow, rowIds, textOf } from './rows.ts';

const valid = (doc: Y.Doc) => {
  const reading = readPicture(doc, testContext());
  return reading.ok ? [] : reading.violations;
};

describe('adding', () => {
  it('puts rows last, first or behind another', () => {
    const { doc, add } = newPicture();
    const random = seededRandom(3);
    const [a, b] = [add('cause'), add('cause')];
    const first = createId(random);
    const middle = createId(random);
    addRow(doc, 'cause', {}, { id: first, after: null, random });
    addRow(doc, 'cause', { text: 'Mörkt.', problems: [] }, { id: middle, after: a, random });
    expect(rowIds(doc, 'cause')).toEqual([first, a, middle, b]);
    expect(peekRow(doc, 'cause', middle)).toMatchObject({ id: middle, text: 'Mörkt.', category: null });
    expect(valid(doc)).toEqual([]);
  });

  it('gives an activity its plan', () => {
    const { doc, add } = newPicture();
    const id = add('activity');
    expect(rowIds(doc, 'followUpPlan')).toEqual([id]);
    expect(toggleValue(doc, 'followUpPlan', id, 'reviewDates', '2026-12-01', true)).toBe(true);
    expect(peekField(doc, 'followUpPlan', id, 'reviewDates')).toEqual(['2026-12-01']);
  });

  it('throws on what nobody declared', () => {
    const { doc, add } = newPicture();
    const random = seededRandom(3);
    const id = add('problem');
    expect(() => addRow(doc, 'problem', { note: 'x' }, { id: createId(random), random })).toThrow();
    expect(() => addRow(doc, 'problem', { extent: 'never' }, { id: createId(random), random })).toThrow();
    expect(() => addRow(doc, 'overview', {}, { id: createId(random), random })).toThrow();
    expect(() => addRow(doc, 'problem', {}, { id: 'Anna', random })).toThrow();
    expect(() => setValue(doc, 'problem', id, 'toString', 'x')).toThrow();
    expect(() => setValue(doc, 'problem', id, 'description', 'x')).toThrow();
    expect(() => toggleValue(doc, 'problem', id, 'categories', 'x', true)).toThrow();
    expect(() => textOf(doc, 'problem', id, 'extent')).toThrow();
  });

  it('gives the list new keys when one place has been used too often', () => {
    const { doc, add } = newPicture();
    const random = seededRandom(5);
    add('asset');
    const order: string[] = [];
    for (let i = 0; i < 150; i++) {
      const id = createId(random);
      addRow(doc, 'asset', {}, { id, after: null, random });
      order.unshift(id);
    }
    expect(rowIds(doc, 'asset').slice(0, 150)).toEqual(order);
    const keys = rowIds(doc, 'asset').map(
      (id) => doc.getMap<Y.Map<string>>('asset').get(id)?.get('order') ?? '',
    );
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(maxPositionLength);
    expect(valid(doc)).toEqual([]);
  });
});

describe('moving', () => {
  it('puts a row first or behind another, and leaves a deleted one alone', () => {
    const { doc, add } = newPicture();
    const random = seededRandom(4);
    const [a, b, c] = [add('asset'), add('asset'), add('asset')];
    moveRow(doc, 'asset', c, null, random);
    expect(rowIds(doc, 'asset')).toEqual([c, a, b]);
    moveRow(doc, 'asset', c, a, random);
    expect(rowIds(doc, 'asset')).toEqual([a, c, b]);
    moveRow(doc, 'asset', b, b, random);
    expect(rowIds(doc, 'asset')).toEqual([a, c, b]);
    deleteRow(doc, 'asset', b);
    moveRow(doc, 'asset', b, a, random);
    expect(rowIds(doc, 'asset')).toEqual([a, c]);
  });

  it('converges when two people move the same row and a third deletes it', () => {
    const { doc, add } = newPicture();
    const ids = [add('asset'), add('asset'), add('asset')] as const;
    const [one, two, three] = [copyOf(doc, 21), copyOf(doc, 22), copyOf(doc, 23)];
    moveRow(one, 'asset', ids[2], null, seededRandom(1));
    moveRow(two, 'asset', ids[2], ids[0], seededRandom(2));
    deleteRow(three, 'asset', ids[2]);
    exchange(one, two);
    exchange(two, three);
    exchange(three, one);
    expect(rowIds(one, 'asset')).toEqual([ids[0], ids[1]]);
    expect(rowIds(two, 'asset')).toEqual(rowIds(one, 'asset'));
    expect(rowIds(three, 'asset')).toEqual(rowIds(one, 'asset'));
  });
});

describe('setting', () => {
  it('sets, changes and empties a value, and writes nothing when nothing changes', () => {
    const { doc, add } = newPicture();
    const id = add('activity');
    setValue(doc, 'activity', id, 'dueDate', '2026-05-31');
    setValue(doc, 'activity', id, 'municipalMeasure', false);
    let updates = 0;
    doc.on('update', () => updates++);
    setValue(doc, 'activity', id, 'dueDate', '2026-05-31');
    toggleValue(doc, 'activity', id, 'performers', testActors[0] ?? '', false);
    setValue(doc, 'activity', id, 'startDate', null);
    expect(updates).toBe(0);
    expect(peekRow(doc, 'activity', id)).toMatchObject({ dueDate: '2026-05-31', municipalMeasure: false });
    setValue(doc, 'activity', id, 'dueDate', null);
    expect(peekField(doc, 'activity', id, 'dueDate')).toBeNull();
  });

  it('says when the row is gone', () => {
    const { doc, add } = newPicture();
    const id = add('activity');
    deleteRow(doc, 'activity', id);
    expect(setValue(doc, 'activity', id, 'dueDate', '2026-05-31')).toBe(false);
    expect(toggleValue(doc, 'activity', id, 'measureForms', 'outreach', true)).toBe(false);
    expect(textOf(doc, 'activity', id, 'text')).toBeNull();
    expect(peekRow(doc, 'activity', id)).toBeNull();
  });

  it('keeps both when two people tick different choices', () => {
    const { doc, add } = newPicture();
    const id = add('problem');
    const [one, two] = [copyOf(doc, 21), copyOf(doc, 22)];
    toggleValue(one, 'problem', id, 'categories', 'vandalism', true);
    toggleValue(two, 'problem', id, 'categories', 'graffiti', true);
    exchange(one, two);
    expect(peekField(one, 'problem', id, 'categories')).toEqual(['graffiti', 'vandalism']);
    expect(valid(two)).toEqual([]);
  });

  it('works on a single section', () => {
    const { doc } = newPicture();
    textOf(doc, 'overview', null, 'description')?.insert(0, 'Läget.');
    toggleValue(doc, 'overview', null, 'integratedWith', 'none', true);
    expect(peekRow(doc, 'overview', null)).toMatchObject({ description: 'Läget.', integratedWith: ['none'] });
  });
});

describe('deleting', () => {
  it('takes along what belongs to the row and clears every reference to it', () => {
    const { doc, add } = newPicture();
    const problem = add('problem');
    const other = add('problem');
    add('affectedGroup', { problem });
    const kept = add('affectedGroup', { problem: other });
    const cause = add('cause', { problems: [problem, other] });
    const goal = add('overallGoal', { problems: [problem] });
    const subGoal = add('subGoal', { overallGoal: goal });
    const activity = add('activity', { subGoals: [subGoal], causes: [cause] });
    toggleValue(doc, 'followUpPlan', activity, 'againstGoals', subGoal, true);
    add('followUp', { activity });

    deleteRow(doc, 'problem', problem);
    expect(rowIds(doc, 'affectedGroup')).toEqual([kept]);
    expect(peekField(doc, 'cause', cause, 'problems')).toEqual([other]);
    expect(peekField(doc, 'overallGoal', goal, 'problems')).toEqual([]);

    deleteRow(doc, 'overallGoal', goal);
    expect(rowIds(doc, 'subGoal')).toEqual([]);
    expect(peekField(doc, 'activity', activity, 'subGoals')).toEqual([]);
    expect(peekField(doc, 'followUpPlan', activity, 'againstGoals')).toEqual([]);
    expect(valid(doc)).toEqual([]);

    deleteRow(doc, 'activity', activity);
    expect(rowIds(doc, 'followUpPlan')).toEqual([]);
    expect(doc.getMap('followUpPlan').size).toBe(0);
    expect(rowIds(doc, 'followUp')).toEqual([]);
    expect(valid(doc)).toEqual([]);
  });

  it('is one change to others, and none when the row is gone', () => {
    const { doc, add } = newPicture();
    const goal = add('overallGoal');
    add('subGoal', { overallGoal: goal });
    let updates = 0;
    doc.on('update', () => updates++);
    deleteRow(doc, 'overallGoal', goal);
    deleteRow(doc, 'overallGoal', goal);
    expect(updates).toBe(1);
  });
});

describe('first content', () => {
  it('is valid and complete', () => {
    const doc = new Y.Doc();
    createPicture(doc);
    expect(valid(doc)).toEqual([]);
    expect(completePicture(doc)).toBe(false);
  });

  it('is completed with what an older document lacks', () => {
    const { doc, add } = newPicture();
    const problem = add('problem');
    const activity = add('activity', { text: 'Vandring.' });
    doc.getMap('followUpPlan').delete(activity);
    doc.getMap<Y.Map<unknown>>('problem').get(problem)?.delete('statusReason');
    doc.getMap('overview').delete('outlook');
    expect(valid(doc)).not.toEqual([]);
    expect(completePicture(doc)).toBe(true);
    expect(valid(doc)).toEqual([]);
    expect(peekField(doc, 'activity', activity, 'text')).toBe('Vandring.');
  });
});

describe('places in a picture', () => {
  const id = 'zzzzzzzzzzzzzzzz';
  it.each<[string, string | null, string, boolean]>([
    ['problem', id, 'description', true],
    ['overview', null, 'description', true],
    ['followUpPlan', id, 'how', true],
    ['problem', null, 'description', false],
    ['problem', 'Anna', 'description', false],
    ['overview', id, 'description', false],
    ['problem', id, 'toString', false],
    ['problem', id, 'Anna', false],
    ['Anna', null, 'description', false],
  ])('%s %s %s: %s', (section, row, field, declared) => {
    expect(isDeclaredPlace(section, row, field)).toBe(declared);
  });
});
