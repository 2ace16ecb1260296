import { beforeEach, describe, expect, it } from 'vitest';
import { noteText } from '../testing/notes.ts';
import { openCopy, openHarness } from '../testing/room-harness.ts';
import { maxSyncBytes, maxWaitingBytes } from './limits.ts';
import { roomFacts } from './room.ts';

/** Two people in a room whose log answers when it is told to. */
function open() {
  const harness = openHarness({ holdLog: true });
  const person = () => {
    const session = harness.connect();
    const { doc, updates } = openCopy(harness, session);
    return {
      session,
      write(word: string): void {
        noteText(doc, 'first').insert(0, word);
        harness.edit(session, updates.at(-1) ?? new Uint8Array());
      },
    };
  };
  return { harness, gone: person(), other: person() };
}

describe('what somebody has sent who has lost the right', () => {
  let { harness, gone, other } = open();
  beforeEach(() => {
    ({ harness, gone, other } = open());
  });
  const stored = (): string => noteText(harness.stored(), 'first').toString();
  const firstAck = { type: 'ack', frame: 1, from: 1, seq: 2 };

  it('QU25 falls away when nobody else is in the row, also of somebody who has left, and the room goes on', () => {
    gone.write('gone');
    gone.write('too');
    harness.log.denied.add(String(gone.session));
    harness.tell({ type: 'disconnected', session: gone.session });
    harness.release();
    expect(harness.closed.size).toBe(0);
    expect([harness.inbox(other.session), stored()]).toEqual([[], '']);
    expect(roomFacts(harness.room)).toMatchObject({ idle: true, failing: false, seq: 1 });
    other.write('on');
    expect([harness.inbox(other.session), stored()]).toEqual([[firstAck], 'on']);
  });

  it('QU25 takes no room from the others once it has fallen away', () => {
    gone.write('gone');
    // The row is on its way, and so much waits behind it that nothing more is taken.
    for (let bytes = 0; bytes < maxWaitingBytes; bytes += maxSyncBytes)
      harness.answerSync(gone.session, new Uint8Array(maxSyncBytes));
    harness.log.denied.add(String(gone.session));
    harness.release();
    other.write('on');
    expect([harness.inbox(other.session), stored()]).toEqual([[firstAck], 'on']);
  });
});
