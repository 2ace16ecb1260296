import { describe, expect, it } from 'vitest';
import { noteText } from '../testing/notes.ts';
import { openCopy, openHarness } from '../testing/room-harness.ts';
import { maxSyncBytes, maxWaitingBytes } from './limits.ts';

describe('what somebody sent who has lost the right', () => {
  it('QU25 takes no room from the others once it is thrown away', () => {
    const harness = openHarness({ holdLog: true });
    const [gone, other] = [harness.connect(), harness.connect()];
    const theirs = openCopy(harness, gone);
    const mine = openCopy(harness, other);
    noteText(theirs.doc, 'first').insert(0, 'gone');
    harness.edit(gone, theirs.updates[0] ?? new Uint8Array());
    // The row is on its way, and so much waits behind it that nothing more is taken.
    for (let bytes = 0; bytes < maxWaitingBytes; bytes += maxSyncBytes)
      harness.answerSync(gone, new Uint8Array(maxSyncBytes));
    harness.log.denied.add(String(gone));
    harness.release();
    noteText(mine.doc, 'first').insert(0, 'on');
    harness.edit(other, mine.updates[0] ?? new Uint8Array());
    expect(harness.inbox(other)).toEqual([{ type: 'ack', frame: 1, from: 1, seq: 2 }]);
    expect(noteText(harness.stored(), 'first').toString()).toBe('on');
  });
});
