import { describe, expect, it } from 'vitest';
import { noteText } from '../testing/notes.ts';
import { openCopy, openHarness } from '../testing/room-harness.ts';
import { restAfter, retryMost } from './limits.ts';

function typing(options: Parameters<typeof openHarness>[0] = {}) {
  const harness = openHarness(options);
  const session = harness.connect();
  const { doc, updates } = openCopy(harness, session);
  const write = (word: string): void => {
    noteText(doc, 'first').insert(0, word);
    harness.edit(session, updates.at(-1) ?? new Uint8Array());
  };
  return { harness, write, stored: () => noteText(harness.stored(), 'first').toString() };
}

describe('a picture at rest', () => {
  it('QU26 lets its copy go when nobody has written for a while, and makes one for the next edit', () => {
    const { harness, write, stored } = typing();
    write('one ');
    harness.pass(restAfter - 1);
    write('two ');
    harness.pass(restAfter - 1);
    expect(harness.room.scratch).not.toBeNull();
    harness.pass(1);
    expect(harness.room.scratch).toBeNull();
    write('three ');
    expect(harness.room.scratch).not.toBeNull();
    expect(stored()).toBe('three two one ');
    harness.pass(restAfter);
    expect(harness.room.scratch).toBeNull();
  });

  it('QU26 keeps it while an edit waits for the log', () => {
    const { harness, write, stored } = typing({ holdLog: true });
    write('kept ');
    harness.pass(restAfter);
    expect(harness.room.scratch).not.toBeNull();
    harness.answerLog({ type: 'appendFailed' });
    harness.pass(restAfter);
    harness.release();
    harness.pass(retryMost);
    expect(stored()).toBe('kept ');
    harness.pass(restAfter);
    expect(harness.room.scratch).toBeNull();
  });

  it('QU26 a picture nobody writes in never gets one', () => {
    const { harness } = typing();
    harness.pass(restAfter);
    expect(harness.room.scratch).toBeNull();
    expect(harness.timers.has('rest')).toBe(false);
  });
});
