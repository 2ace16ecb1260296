import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { testActors } from '../testing/context.ts';
import { newPicture } from '../testing/filled.ts';
import { type DerivedChanges, derivedRows } from './derived-rows.ts';
import { deleteRow, setValue, toggleValue } from './edits.ts';
import { textOf } from './rows.ts';
import { everything, touchedBy } from './touched.ts';

function changesOf(doc: Y.Doc, edit: () => void): DerivedChanges {
  let changes: DerivedChanges | null = null;
  const listen = (transaction: Y.Transaction) => {
    changes = derivedRows(doc, touchedBy(transaction));
  };
  doc.on('afterTransaction', listen);
  edit();
  doc.off('afterTransaction', listen);
  if (changes === null) throw new Error('no transaction');
  return changes;
}

const nothing: DerivedChanges = {
  upsertGoals: [],
  deletedGoals: [],
  upsertActivities: [],
  deletedActivities: [],
};

function plan() {
  const picture = newPicture();
  const goal = picture.add('overallGoal', { text: 'Trygg plats.' });
  const subGoal = picture.add('subGoal', {
    overallGoal: goal,
    text: 'Klottret bort.',
    dueDate: '2026-06-30',
  });
  const actor = testActors[0] ?? '';
  const activity = picture.add('activity', {
    text: 'Vandring.',
    responsibleActor: actor,
    responsibleFunction: 'communityPolice',
    performers: [actor],
    dueDate: '2026-05-31',
    status: 'ongoing',
    subGoals: [subGoal],
    municipalMeasure: true,
  });
  for (const day of ['2026-09-01', '2026-03-01', '2026-06-01']) {
    toggleValue(picture.doc, 'followUpPlan', activity, 'reviewDates', day, true);
  }
  return { ...picture, goal, subGoal, activity, actor };
}

describe('rows for overviews', () => {
  it('tell goals and activities with all that overviews show', () => {
    const { doc, goal, subGoal, activity, actor } = plan();
    expect(derivedRows(doc, everything)).toEqual({
      upsertGoals: [
        { id: goal, kind: 'overall', text: 'Trygg plats.', overallGoalId: null, dueDate: null, status: null },
        {
          id: subGoal,
          kind: 'sub',
          text: 'Klottret bort.',
          overallGoalId: goal,
          dueDate: '2026-06-30',
          status: null,
        },
      ],
      deletedGoals: [],
      upsertActivities: [
        {
          id: activity,
          text: 'Vandring.',
          responsibleActorId: actor,
          responsibleFunction: 'communityPolice',
          startDate: null,
          dueDate: '2026-05-31',
          status: 'ongoing',
          nextReviewDate: '2026-03-01',
          colour: null,
          codes: { performers: [actor], subGoals: [subGoal], municipalMeasure: true },
        },
      ],
      deletedActivities: [],
    });
  });

  it('take the next review after the latest done, and its colour', () => {
    const { doc, add, activity } = plan();
    const changes = changesOf(doc, () =>
      add('followUp', { activity, reviewedOn: '2026-03-04', colour: 'yellow' }),
    );
    expect(changes.upsertActivities).toMatchObject([{ nextReviewDate: '2026-06-01', colour: 'yellow' }]);
    const earlier = changesOf(doc, () =>
      add('followUp', { activity, reviewedOn: '2026-01-15', colour: 'red' }),
    );
    expect(earlier.upsertActivities).toMatchObject([{ nextReviewDate: '2026-06-01', colour: 'yellow' }]);
    const last = changesOf(doc, () =>
      add('followUp', { activity, reviewedOn: '2026-10-01', colour: 'green' }),
    );
    expect(last.upsertActivities).toMatchObject([{ nextReviewDate: null, colour: 'green' }]);
  });

  it('follow a review that is deleted or moved to another activity', () => {
    const { doc, add, activity } = plan();
    const other = add('activity', { text: 'Belysning.' });
    const review = add('followUp', { activity, reviewedOn: '2026-03-04', colour: 'yellow' });
    const moved = changesOf(doc, () => setValue(doc, 'followUp', review, 'activity', other));
    expect(moved.upsertActivities).toMatchObject([
      { id: activity, colour: null, nextReviewDate: '2026-03-01' },
      { id: other, colour: 'yellow', nextReviewDate: null },
    ]);
    const deleted = changesOf(doc, () => deleteRow(doc, 'followUp', review));
    expect(deleted.upsertActivities).toMatchObject([{ colour: null }, { colour: null }]);
  });

  it('are only those an edit touched', () => {
    const { doc, add, goal, activity } = plan();
    const problem = add('problem');
    const typing = (section: 'problem' | 'activity' | 'overallGoal', id: string, field: string) =>
      changesOf(doc, () => textOf(doc, section, id, field)?.insert(0, 'a'));
    expect(typing('problem', problem, 'description')).toEqual(nothing);
    expect(typing('overallGoal', goal, 'text')).toMatchObject({
      upsertGoals: [{ id: goal }],
      upsertActivities: [],
    });
    expect(typing('activity', activity, 'text')).toMatchObject({
      upsertGoals: [],
      upsertActivities: [{ id: activity, text: 'aVandring.' }],
    });
  });

  it('say what is deleted', () => {
    const { doc, goal, subGoal, activity } = plan();
    const goals = changesOf(doc, () => deleteRow(doc, 'overallGoal', goal));
    expect([...goals.deletedGoals].sort()).toEqual([goal, subGoal].sort());
    expect(goals.upsertActivities).toMatchObject([{ id: activity, codes: { municipalMeasure: true } }]);
    const activities = changesOf(doc, () => deleteRow(doc, 'activity', activity));
    expect(activities).toEqual({ ...nothing, deletedActivities: [activity] });
  });
});
