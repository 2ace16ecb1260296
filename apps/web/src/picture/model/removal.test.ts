import {
  addRow,
  createId,
  createPicture,
  peekField,
  rowIds,
  setValue,
  textOf,
  toggleValue,
} from '@lagesbild/picture';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { removeRow, restoreRow } from './removal.ts';

/** The same numbers every time. */
function seededRandom(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function picture() {
  const random = seededRandom();
  const doc = new Y.Doc();
  createPicture(doc);
  const add = (section: Parameters<typeof addRow>[1], values: Parameters<typeof addRow>[2] = {}) => {
    const id = createId(random);
    addRow(doc, section, values, { id, random });
    return id;
  };
  return { doc, add };
}

describe('removal', () => {
  it('brings a row back in its place with its text, the rows that belong to it and what pointed at it', () => {
    const { doc, add } = picture();
    const first = add('problem', { description: 'Klotter runt skolan', placeTypes: ['school'] });
    const second = add('problem', { description: 'Mörk gångtunnel' });
    const group = add('affectedGroup', { problem: first, relation: 'harmedDirect' });
    const cause = add('cause', { text: 'Få vuxna', problems: [first, second] });

    const removal = removeRow(doc, 'problem', first);
    expect(rowIds(doc, 'problem')).toEqual([second]);
    expect(rowIds(doc, 'affectedGroup')).toEqual([]);
    expect(peekField(doc, 'cause', cause, 'problems')).toEqual([second]);

    restoreRow(doc, removal);
    expect(rowIds(doc, 'problem')).toEqual([first, second]);
    expect(textOf(doc, 'problem', first, 'description')?.toString()).toBe('Klotter runt skolan');
    expect(peekField(doc, 'problem', first, 'placeTypes')).toEqual(['school']);
    expect(rowIds(doc, 'affectedGroup')).toEqual([group]);
    expect(peekField(doc, 'affectedGroup', group, 'problem')).toBe(first);
    expect([...(peekField(doc, 'cause', cause, 'problems') as string[])].sort()).toEqual(
      [first, second].sort(),
    );
  });

  it('brings back the follow-up plan of an activity', () => {
    const { doc, add } = picture();
    const activity = add('activity', { text: 'Kvällsvandring' });
    toggleValue(doc, 'followUpPlan', activity, 'reviewDates', '2026-05-01', true);
    textOf(doc, 'followUpPlan', activity, 'how')?.insert(0, 'Vi räknar vandringarna.');
    restoreRow(doc, removeRow(doc, 'activity', activity));
    expect(peekField(doc, 'followUpPlan', activity, 'reviewDates')).toEqual(['2026-05-01']);
    expect(textOf(doc, 'followUpPlan', activity, 'how')?.toString()).toBe('Vi räknar vandringarna.');
  });

  it('leaves out references to rows that have gone meanwhile', () => {
    const { doc, add } = picture();
    const problem = add('problem');
    const cause = add('cause', { problems: [problem] });
    const removal = removeRow(doc, 'cause', cause);
    removeRow(doc, 'problem', problem);
    restoreRow(doc, removal);
    expect(peekField(doc, 'cause', cause, 'problems')).toEqual([]);
  });

  it('does not touch what others have written meanwhile', () => {
    const { doc, add } = picture();
    const activity = add('activity');
    const other = add('activity');
    const removal = removeRow(doc, 'activity', activity);
    setValue(doc, 'activity', other, 'status', 'ongoing');
    restoreRow(doc, removal);
    expect(peekField(doc, 'activity', other, 'status')).toBe('ongoing');
  });
});
