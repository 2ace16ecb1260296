import { addRow, type DerivedChanges } from '@lagesbild/picture';
import { closeCode, encodeSyncStep1, encodeUpdate } from '@lagesbild/sync/protocol';
import type { LogPort } from '@lagesbild/sync/room';
import type { FastifyBaseLogger } from 'fastify';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { BrokenLog } from '../store/picture-log.ts';
import { createLiveRoom, type LiveRoom } from './live-room.ts';
import type { RoomSocket } from './room-socket.ts';
import { createStructure } from './structure.ts';

const emptyLog = { snapshot: null, snapshotSeq: 0, updates: [], writers: new Map() };
const surroundings = {
  area: { level: 'municipality', population: 48_200, municipalityPopulation: 48_200 },
  actors: new Map(),
  places: new Map(),
} as const;
const person = { actor: 'bcdfghjkmnpqrstv', function: 'coordinator', right: 'write' } as const;

function setUp(log: Partial<LogPort<DerivedChanges>>) {
  const lines: unknown[] = [];
  const note = (fields: unknown, text: string): void => void lines.push([text, fields]);
  const onBroken = vi.fn();
  const room = createLiveRoom(
    {
      pictureId: 'zzzzzzzzzzzzzzzz',
      guarded: () => undefined,
      authorKey: (session) => `key ${session}`,
      allowed: () => undefined,
      denied: async () => undefined,
      room: { structure: createStructure(() => surroundings), screen: () => [] },
      log: { ...unusedLog, ...log },
      logger: { error: note, warn: note, info: note, debug: note } as unknown as FastifyBaseLogger,
      reported: () => {},
      tellPeers: () => {},
      now: () => 0,
      onSettled: () => {},
      onBroken,
    },
    emptyLog,
  );
  if (room === null) throw new Error('an empty log is no fault');
  return { room, lines, onBroken };
}

const unused = () => Promise.reject(new Error('not part of this test'));
const unusedLog: LogPort<DerivedChanges> = { load: unused, append: unused, since: unused, compact: unused };

function socket() {
  const sent: Uint8Array[] = [];
  const codes: number[] = [];
  const roomSocket: RoomSocket = {
    listen: () => undefined,
    send: (frame) => sent.push(frame) > 0,
    close: (code) => void codes.push(code),
    pause: () => {},
    resume: () => {},
    checkPulse: () => {},
  };
  return { sent, codes, roomSocket };
}

const addProblem = (doc: Y.Doc): void =>
  addRow(doc, 'problem', {}, { id: 'bcdfghjkmnpqrstv', random: () => 0.5 });

function write(room: LiveRoom, session: number): void {
  const doc = new Y.Doc();
  room.hear(session, encodeSyncStep1(Y.encodeStateVector(doc)));
  doc.on('update', (update: Uint8Array) => room.hear(session, encodeUpdate(update)));
  addProblem(doc);
}

describe('live room', () => {
  it('gives up on a defect: everybody is sent away to come back, and it is forgotten', () => {
    const { room, lines, onBroken } = setUp({});
    const [first, second] = [socket(), socket()];
    room.join(1, 'owner', person, first.roomSocket);
    room.join(1, 'owner', person, second.roomSocket);
    expect(second.codes).toEqual([closeCode.tryAgain]);
    expect(onBroken).toHaveBeenCalledOnce();
    expect(JSON.stringify(lines)).toContain('room gave up');
    room.hear(1, new Uint8Array([103]));
    expect(second.sent).toEqual([]);
    const late = socket();
    room.join(2, 'owner', person, late.roomSocket);
    expect(late.codes).toEqual([closeCode.tryAgain]);
  });

  it('closes for good when the log turns out to be damaged', async () => {
    const { room, onBroken } = setUp({
      since: async () => ({ rows: [{ seq: 9, update: new Uint8Array([0, 0]) }], writers: new Map() }),
      load: () => Promise.reject(new BrokenLog('a hole')),
    });
    room.dispatch({ type: 'announced', seq: 9 });
    await expect.poll(() => onBroken.mock.calls.length).toBe(1);
    expect(room.facts().sessions).toBe(0);
  });

  it('waits for the log before it calls itself idle, and ignores answers after its stop', async () => {
    let finish: () => void = () => {};
    const { room } = setUp({
      append: () =>
        new Promise((resolve) => {
          finish = () => resolve({ ok: true });
        }),
    });
    const { codes, sent, roomSocket } = socket();
    room.join(1, 'owner', person, roomSocket);
    room.dispatch({ type: 'serverEdit', change: addProblem });
    let isIdle = false;
    const idle = room.idle().then(() => {
      isIdle = true;
    });
    await Promise.resolve();
    expect([room.facts().idle, isIdle]).toEqual([false, false]);
    room.stop(closeCode.restarting);
    await idle;
    const before = sent.length;
    finish();
    await new Promise((done) => setTimeout(done, 0));
    expect([codes, sent.length]).toEqual([[closeCode.restarting], before]);
  });

  it('tells of a refusal by rule, never by text', () => {
    const { room, lines } = setUp({});
    const { roomSocket } = socket();
    room.join(1, 'owner', { ...person, right: 'read' }, roomSocket);
    write(room, 1);
    expect(lines).toContainEqual([
      'room',
      { picture: 'zzzzzzzzzzzzzzzz', event: 'editRefused', rule: 'readOnly' },
    ]);
  });
});
