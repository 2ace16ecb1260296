import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeAwareness, queryAwarenessFrame } from '../protocol/awareness.ts';
import { driftedFrame, pingFrame } from '../protocol/bare.ts';
import { encodeCheck } from '../protocol/check.ts';
import type { ClientMessage } from '../protocol/client-message.ts';
import { closeCode } from '../protocol/close-codes.ts';
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate } from '../protocol/sync.ts';
import { notesOf, noteText } from '../testing/notes.ts';
import { openCopy, openHarness } from '../testing/room-harness.ts';
import { askInterval, maxOtherBytes, maxStrikes, strikeHeals } from './limits.ts';
import { roomFacts } from './room.ts';
import type { SessionState } from './state.ts';

const nothing = new Uint8Array([0, 0]);

/** Brings a session into a state. */
function sessionIn(state: SessionState) {
  const harness = openHarness({ holdLog: state === 'joining' });
  const session = harness.connect({ join: false });
  if (state === 'joining') {
    harness.tell({ type: 'serverEdit', change: (doc) => noteText(doc, 'first').insert(0, 'x') });
    harness.say(session, encodeSyncStep1(new Uint8Array([0])));
  } else if (state !== 'new') harness.say(session, encodeSyncStep1(new Uint8Array([0])));
  if (state === 'behind') {
    const { doc, updates } = openCopy(harness, session);
    noteText(doc, 'first').insert(0, 'lost');
    noteText(doc, 'first').insert(0, 'kept');
    harness.pass(askInterval);
    harness.edit(session, updates[1] ?? nothing);
  }
  expect(harness.room.sessions.get(session)?.state).toBe(state);
  harness.inbox(session);
  return { harness, session };
}

const frames: Readonly<Record<ClientMessage['type'], Uint8Array>> = {
  syncStep1: encodeSyncStep1(new Uint8Array([0])),
  syncStep2: encodeSyncStep2(nothing),
  update: encodeUpdate(nothing),
  awareness: encodeAwareness([]),
  queryAwareness: queryAwarenessFrame,
  ping: pingFrame,
  check: encodeCheck({ hash: '0123456789abcdef' }),
  drifted: driftedFrame,
};

type Outcome = 'closed' | 'joined' | 'stays';

const table: Record<SessionState, Record<ClientMessage['type'], Outcome>> = {
  new: {
    syncStep1: 'joined',
    syncStep2: 'closed',
    update: 'closed',
    awareness: 'closed',
    queryAwareness: 'closed',
    ping: 'stays',
    check: 'closed',
    drifted: 'closed',
  },
  joining: {
    syncStep1: 'stays',
    syncStep2: 'stays',
    update: 'stays',
    awareness: 'stays',
    queryAwareness: 'stays',
    ping: 'stays',
    check: 'stays',
    drifted: 'stays',
  },
  joined: {
    syncStep1: 'joined',
    syncStep2: 'joined',
    update: 'joined',
    awareness: 'joined',
    queryAwareness: 'joined',
    ping: 'joined',
    check: 'joined',
    drifted: 'joined',
  },
  behind: {
    syncStep1: 'joined',
    syncStep2: 'joined',
    update: 'stays',
    awareness: 'stays',
    queryAwareness: 'stays',
    ping: 'stays',
    check: 'stays',
    drifted: 'joined',
  },
};

describe('sessions', () => {
  for (const [state, row] of Object.entries(table)) {
    for (const [message, outcome] of Object.entries(row)) {
      it(`SE1 ${state} × ${message}: ${outcome}`, () => {
        const { harness, session } = sessionIn(state as SessionState);
        harness.say(session, frames[message as ClientMessage['type']]);
        const after = harness.room.sessions.get(session)?.state ?? 'closed';
        expect(after).toBe(outcome === 'stays' ? state : outcome);
        expect(harness.closed.get(session)).toBe(outcome === 'closed' ? closeCode.badMessage : undefined);
      });
    }
  }

  it('SE2 a join is answered with what is lacking and the question what there is more', () => {
    const harness = openHarness();
    const session = harness.connect();
    const messages = harness.inbox(session);
    expect(messages.map(({ type }) => type)).toEqual(['syncStep2', 'syncStep1']);
    const doc = new Y.Doc();
    for (const message of messages) if (message.type === 'syncStep2') Y.applyUpdate(doc, message.update);
    expect(notesOf(doc)).toEqual({ first: { text: '' } });

    harness.say(session, encodeSyncStep1(Y.encodeStateVector(doc)));
    const [again] = harness.inbox(session);
    expect(again).toEqual({ type: 'syncStep2', update: nothing });
  });

  it('SE3 what is no message of ours, and an oversized question, closes the socket', () => {
    const harness = openHarness();
    for (const frame of [
      new Uint8Array([]),
      new Uint8Array([99]),
      encodeSyncStep1(new Uint8Array([255, 255, 255, 1])),
      encodeSyncStep1(new Uint8Array(maxOtherBytes)),
    ]) {
      const session = harness.connect({ join: false });
      harness.say(session, frame);
      expect(harness.closed.get(session)).toBe(closeCode.badMessage);
    }
    expect(roomFacts(harness.room).sessions).toBe(0);
  });

  it('SE4 a ping is answered at once', () => {
    const harness = openHarness();
    const session = harness.connect();
    harness.inbox(session);
    harness.ping(session);
    expect(harness.inbox(session)).toEqual([{ type: 'pong' }]);
  });

  it('SE5 changed details reach everybody who joined', () => {
    const harness = openHarness();
    const [a, b] = [harness.connect(), harness.connect({ join: false })];
    harness.inbox(a);
    harness.tell({ type: 'detailsChanged' });
    expect(harness.inbox(a)).toEqual([{ type: 'detailsChanged' }]);
    expect(harness.inbox(b)).toEqual([]);
  });

  it('SE6 what comes after a session was closed is ignored, and its number is never used again', () => {
    const harness = openHarness();
    const session = harness.connect();
    harness.tell({ type: 'disconnected', session });
    harness.tell({ type: 'disconnected', session });
    harness.ping(session);
    expect(harness.inbox(session).filter(({ type }) => type === 'pong')).toEqual([]);
    const other = harness.connect();
    const identity = { actor: 'a', function: 'b', right: 'read' } as const;
    expect(() => harness.tell({ type: 'connected', session: other, owner: 'x', identity })).toThrow();
  });

  it('SE7 too many refusals too fast close the socket as abuse; slow ones never do', () => {
    const wrong = (harness: ReturnType<typeof openHarness>, session: number): void =>
      harness.edit(session, new Uint8Array([1, 2, 3]));
    const harness = openHarness();
    const fast = harness.connect();
    for (let time = 0; time <= maxStrikes; time++) wrong(harness, fast);
    expect(harness.closed.get(fast)).toBe(closeCode.abuse);
    const again = harness.connect({ owner: 'owner1' });
    wrong(harness, again);
    expect(harness.closed.get(again)).toBe(closeCode.abuse);
    const slow = harness.connect();
    for (let time = 0; time <= 3 * maxStrikes; time++) {
      wrong(harness, slow);
      harness.pass(strikeHeals);
    }
    expect(harness.closed.get(slow)).toBeUndefined();
    harness.pass(maxStrikes * strikeHeals);
    const healed = harness.connect({ owner: 'owner1' });
    wrong(harness, healed);
    expect(harness.closed.get(healed)).toBeUndefined();
    expect(harness.room.offences.size).toBe(1);
  });

  it('SE11 asking for the content again and again counts as a refusal, and is answered until then', () => {
    const harness = openHarness();
    const [often, seldom] = [harness.connect(), harness.connect()];
    const ask = (session: number): void => harness.say(session, encodeSyncStep1(new Uint8Array([0])));
    for (let time = 0; time < maxStrikes; time++) ask(often);
    const answers = harness.inbox(often).filter(({ type }) => type === 'syncStep2');
    expect(answers).toHaveLength(maxStrikes + 1);
    ask(often);
    expect(harness.closed.get(often)).toBe(closeCode.abuse);
    for (let time = 0; time <= 2 * maxStrikes; time++) {
      harness.pass(askInterval);
      ask(seldom);
    }
    expect(harness.closed.get(seldom)).toBeUndefined();
  });

  it('SE8 a gap is answered with a question, at most one a second, and not forgotten meanwhile', () => {
    const harness = openHarness();
    const session = harness.connect();
    const { doc, updates } = openCopy(harness, session);
    for (const word of ['a', 'b', 'c', 'd']) noteText(doc, 'first').insert(0, word);
    harness.pass(askInterval);
    const questions = (): number => harness.inbox(session).filter(({ type }) => type === 'syncStep1').length;
    harness.edit(session, updates[1] ?? nothing);
    expect(questions()).toBe(1);
    harness.edit(session, updates[2] ?? nothing);
    harness.edit(session, updates[3] ?? nothing);
    expect(questions()).toBe(0);
    harness.pass(askInterval);
    expect(questions()).toBe(1);
    harness.answerSync(session, Y.encodeStateAsUpdate(doc));
    expect(noteText(harness.stored(), 'first').toString()).toBe('dcba');
    harness.pass(5 * askInterval);
    expect(questions()).toBe(0);
  });

  it('SE9 a refusal is never answered with a question', () => {
    const harness = openHarness();
    const session = harness.connect();
    const { doc, updates } = openCopy(harness, session);
    noteText(doc, 'first').insert(0, 'wrong');
    harness.pass(askInterval);
    harness.edit(session, updates[0] ?? nothing);
    harness.pass(10 * askInterval);
    expect(harness.inbox(session).map(({ type }) => type)).toEqual(['refusal']);
  });

  it('SE10 what a session sent before it left is stored', () => {
    const harness = openHarness({ holdLog: true });
    const session = harness.connect();
    const { doc, updates } = openCopy(harness, session);
    noteText(doc, 'first').insert(0, 'one');
    noteText(doc, 'first').insert(3, ' two');
    for (const update of updates) harness.edit(session, update);
    harness.tell({ type: 'disconnected', session });
    harness.release();
    expect(noteText(harness.stored(), 'first').toString()).toBe('one two');
    expect(roomFacts(harness.room)).toMatchObject({ sessions: 0, idle: true });
  });
});
