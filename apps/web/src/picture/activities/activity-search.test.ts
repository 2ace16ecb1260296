import { describe, expect, it } from 'vitest';
import { readArrangement, writeArrangement } from './activity-search.ts';
import { type ActivityArrangement, asWritten, overdueStatus, withoutOwner } from './arrange-activities.ts';

const owner = 'bcdfghjkmnpqrstv';
const arrangements: readonly ActivityArrangement[] = [
  asWritten,
  { owner, status: 'ongoing', sort: 'dueDate' },
  { owner: withoutOwner, status: overdueStatus, sort: 'owner' },
  { owner: null, status: null, sort: 'status' },
];

describe('the arrangement of the activities in the address', () => {
  it.each(arrangements)('comes back as it was written: %o', (arrangement) => {
    expect(readArrangement(writeArrangement(arrangement))).toEqual(arrangement);
  });

  it('says nothing of what is as usual', () => {
    expect(writeArrangement(asWritten)).toEqual({});
  });

  it('is as usual for words that mean nothing', () => {
    expect(readArrangement({ ansvarig: 'x', status: 'constructor', ordning: 5 })).toEqual(asWritten);
  });
});
