import { createRegister } from '@lagesbild/identity-guard';
import { createPicture, type DerivedChanges, textOf } from '@lagesbild/picture';
import { testContext } from '@lagesbild/picture/testing';
import { encodeSyncStep1, readServerMessage } from '@lagesbild/sync/protocol';
import { createMemoryLog } from '@lagesbild/sync/testing';
import type { FastifyBaseLogger } from 'fastify';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createRoomHost } from './host.ts';
import type { Visitor } from './member.ts';
import type { RoomSocket, RoomSocketEvents } from './room-socket.ts';

const pictureId = 'zzzzzzzzzzzzzzzz';
const identity = { actor: 'bcdfghjkmnpqrstv', function: 'coordinator', right: 'read' } as const;
const nothing: DerivedChanges = {
  upsertGoals: [],
  deletedGoals: [],
  upsertActivities: [],
  deletedActivities: [],
};
const silent = { error() {}, warn() {}, info() {}, debug() {} } as unknown as FastifyBaseLogger;

const surroundings = {
  ...testContext(),
  municipalityId: '',
  words: createRegister([]),
  hidden: new Set<string>(),
};
const visitor: Visitor = {
  pictureId,
  identity,
  signed: {
    tokenHash: Buffer.alloc(32),
    tokenHashHex: '00'.repeat(32),
    expiresAt: new Date(8.64e15),
    account: { id: '', actorId: identity.actor, municipalityId: '', role: 'reader', function: 'coordinator' },
  },
};

/** The socket of somebody who reads: what comes is in `seen`. */
function readerOf(seen: Y.Doc): RoomSocket & { say(frame: Uint8Array): void } {
  let events: RoomSocketEvents | null = null;
  return {
    listen(told) {
      events = told;
    },
    say: (frame) => events?.frame(frame),
    send(frame) {
      const message = readServerMessage(frame);
      if (message?.type === 'syncStep2' || message?.type === 'update') Y.applyUpdate(seen, message.update);
      return true;
    },
    close: () => events?.gone(),
    pause: () => undefined,
    resume: () => undefined,
    checkPulse: () => undefined,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('looks again for rows it has missed when the database fails at that moment', async () => {
  const doc = new Y.Doc();
  createPicture(doc);
  const log = createMemoryLog<DerivedChanges>();
  log.appendNow(pictureId, 1, Y.encodeStateAsUpdate(doc), nothing);
  let questions = 0;
  const host = createRoomHost({
    log,
    readContext: async () => surroundings,
    standingOf: async () => ({ type: 'access', identity }),
    async readHeads() {
      questions += 1;
      if (questions === 1) throw new Error('no connection');
      return [{ id: pictureId, head: 2 }];
    },
    picturesWithTail: async () => [],
    logger: silent,
    reported: () => undefined,
    refused: () => undefined,
    tellPeers: () => undefined,
    peersTold: async () => undefined,
    now: () => Date.now(),
  });
  const seen = new Y.Doc();
  const socket = readerOf(seen);
  host.join(visitor, socket);
  await vi.advanceTimersByTimeAsync(0);
  socket.say(encodeSyncStep1(new Uint8Array([0])));
  // Another process stores a row, and nobody tells of it.
  const before = Y.encodeStateVector(doc);
  textOf(doc, 'overview', null, 'description')?.insert(0, 'nytt');
  log.appendNow(pictureId, 2, Y.encodeStateAsUpdate(doc, before), nothing);
  host.catchUp();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(questions).toBe(2);
  expect(String(textOf(seen, 'overview', null, 'description'))).toBe('nytt');
  await host.close();
});
