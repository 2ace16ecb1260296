import { addRow, createPicture, toggleValue } from '@lagesbild/picture';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { followUpState } from './follow-up-state.ts';

const activity = 'bbbbbbbbbbbbbbbb';
const random = () => 0.5;

function plannedFor(...days: string[]) {
  const doc = new Y.Doc();
  createPicture(doc);
  addRow(doc, 'activity', {}, { id: activity, random });
  for (const day of days) toggleValue(doc, 'followUpPlan', activity, 'reviewDates', day, true);
  return doc;
}

describe('followUpState', () => {
  it('names the first planned day when nothing has been followed up', () => {
    expect(followUpState(plannedFor('2026-06-01', '2026-03-01'), activity).nextReview).toBe('2026-03-01');
    expect(followUpState(plannedFor(), activity).nextReview).toBeNull();
  });

  it('gives the latest of each kind in the order production, process, effect', () => {
    const doc = plannedFor('2026-03-01', '2026-06-01');
    const follow = (id: string, reviewedOn: string, kinds: string[], colour: string) =>
      addRow(doc, 'followUp', { activity, reviewedOn, kinds, colour }, { id, random });
    follow('cccccccccccccccc', '2026-03-02', ['output', 'process'], 'yellow');
    follow('dddddddddddddddd', '2026-04-10', ['output'], 'green');
    expect(followUpState(doc, activity)).toEqual({
      nextReview: '2026-06-01',
      kinds: [
        { kind: 'output', on: '2026-04-10', colour: 'green' },
        { kind: 'process', on: '2026-03-02', colour: 'yellow' },
        { kind: 'effect', on: null, colour: null },
      ],
    });
  });
});
