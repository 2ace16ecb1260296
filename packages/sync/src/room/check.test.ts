import { describe, expect, it } from 'vitest';
import { driftedFrame } from '../protocol/bare.ts';
import { encodeCheck } from '../protocol/check.ts';
import { closeCode } from '../protocol/close-codes.ts';
import { contentHash } from '../protocol/content.ts';
import { noteText } from '../testing/notes.ts';
import { openCopy, openHarness } from '../testing/room-harness.ts';
import { checkInterval, maxStrikes } from './limits.ts';

const otherHash = '0123456789abcdef';

describe('the room and a client that compares', () => {
  it('DR3 passes over the same in silence, answers a difference with its own hash, and not too often', () => {
    const harness = openHarness();
    const session = harness.connect();
    const { doc, updates } = openCopy(harness, session);
    const check = (hash: string) => {
      harness.pass(checkInterval);
      harness.say(session, encodeCheck({ hash }));
      return harness.inbox(session);
    };
    expect(check(contentHash(doc))).toEqual([]);
    const before = contentHash(doc);
    noteText(doc, 'first').insert(0, 'ord');
    for (const update of updates) harness.edit(session, update);
    harness.inbox(session);
    expect(check(contentHash(doc))).toEqual([]);
    expect(check(before)).toEqual([{ type: 'mismatch', hash: contentHash(doc) }]);
    harness.say(session, encodeCheck({ hash: otherHash }));
    expect(harness.inbox(session)).toEqual([]);
  });

  it('DR3 compares with what is committed, and nothing before the content was asked for', () => {
    const harness = openHarness();
    const writer = harness.connect();
    const { doc, updates } = openCopy(harness, writer);
    const committed = contentHash(doc);
    harness.hold();
    noteText(doc, 'first').insert(0, 'ord');
    for (const update of updates) harness.edit(writer, update);
    harness.say(writer, encodeCheck({ hash: committed }));
    expect(harness.inbox(writer)).toEqual([]);
    const newcomer = harness.connect();
    harness.say(newcomer, encodeCheck({ hash: otherHash }));
    expect(harness.inbox(newcomer)).toEqual([]);
    const stranger = harness.connect({ join: false });
    harness.say(stranger, encodeCheck({ hash: otherHash }));
    expect(harness.closed.get(stranger)).toBe(closeCode.badMessage);
  });

  it('DR5 tells everything anew to whoever drifted, and counts it', () => {
    const harness = openHarness();
    const session = harness.connect();
    harness.inbox(session);
    harness.say(session, driftedFrame);
    const { doc } = openCopy(harness, session);
    expect(contentHash(doc)).toBe(contentHash(harness.stored()));
    expect(harness.reports).toContain('driftResync');
  });

  it('DR7 closes whoever says so too often', () => {
    const harness = openHarness();
    const session = harness.connect();
    for (let turn = 0; turn <= maxStrikes; turn++) harness.say(session, driftedFrame);
    expect(harness.closed.get(session)).toBe(closeCode.abuse);
  });
});

describe('the room and a log whose disk is full', () => {
  it('ST1 tells everybody, newcomers too, and tells when it stores again', () => {
    const harness = openHarness();
    const [writer, reader] = [harness.connect(), harness.connect({ right: 'read' })];
    const { doc, updates } = openCopy(harness, writer);
    harness.inbox(reader);
    harness.hold();
    noteText(doc, 'first').insert(0, 'ord');
    for (const update of updates) harness.edit(writer, update);
    harness.answerLog({ type: 'appendFailed', storageFull: true });
    for (const session of [writer, reader]) {
      expect(harness.inbox(session)).toEqual([{ type: 'storage', full: true }]);
    }
    expect(harness.inbox(harness.connect())).toContainEqual({ type: 'storage', full: true });
    harness.pass(1_000);
    harness.answerLog({ type: 'appendFailed', storageFull: true });
    expect(harness.inbox(reader)).toEqual([]);
    harness.pass(5_000);
    harness.release();
    expect(harness.inbox(reader).map(({ type }) => type)).toEqual(['storage', 'update']);
    expect(harness.inbox(writer)).toContainEqual({ type: 'storage', full: false });
    expect(noteText(harness.stored(), 'first').toString()).toBe('ord');
  });
});
