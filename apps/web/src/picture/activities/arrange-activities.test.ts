import { describe, expect, it } from 'vitest';
import { type ActivityFacts, arrangeActivities, asWritten, isOverdue } from './arrange-activities.ts';

const today = '2026-03-15';
const statuses = ['proposed', 'ongoing', 'done'];

function activity(id: string, part: Partial<ActivityFacts> = {}): ActivityFacts {
  return { id, owner: '', ownerName: '', status: '', startDate: '', dueDate: '', ...part };
}

const rows = [
  activity('a', { owner: 'school', ownerName: 'Öppna skolan', status: 'done', dueDate: '2026-01-01' }),
  activity('b', { owner: 'police', ownerName: 'Polisen', status: 'ongoing', dueDate: '2026-02-01' }),
  activity('c'),
  activity('d', { owner: 'police', ownerName: 'Polisen', status: 'proposed', dueDate: '2026-06-01' }),
  activity('e', { owner: 'housing', ownerName: 'Älvsala Bostäder', status: 'ongoing' }),
];
const arranged = (part: Partial<typeof asWritten>) =>
  arrangeActivities(rows, { ...asWritten, ...part }, today, statuses)
    .map(({ id }) => id)
    .join('');

describe('arrangeActivities', () => {
  it('leaves everything as written', () => {
    expect(arranged({})).toBe('abcde');
  });

  it('filters by owner, also the missing one', () => {
    expect(arranged({ owner: 'police' })).toBe('bd');
    expect(arranged({ owner: 'none' })).toBe('c');
  });

  it('filters by status and by what is late', () => {
    expect(arranged({ status: 'ongoing' })).toBe('be');
    expect(arranged({ status: 'overdue' })).toBe('b');
    expect(arranged({ status: 'overdue', owner: 'school' })).toBe('');
  });

  it('sorts by date, status and Swedish alphabet, what is missing last and equals as written', () => {
    expect(arranged({ sort: 'dueDate' })).toBe('abdce');
    expect(arranged({ sort: 'status' })).toBe('dbeac');
    expect(arranged({ sort: 'owner' })).toBe('bdeac');
  });
});

describe('isOverdue', () => {
  it('waits for the last day to pass and for nothing that is finished', () => {
    expect(isOverdue({ dueDate: today, status: 'ongoing' }, today)).toBe(false);
    expect(isOverdue({ dueDate: '2026-03-14', status: '' }, today)).toBe(true);
    expect(isOverdue({ dueDate: '2026-03-14', status: 'dropped' }, today)).toBe(false);
    expect(isOverdue({ dueDate: '', status: 'ongoing' }, today)).toBe(false);
  });
});
