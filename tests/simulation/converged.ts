import type { PictureConnection } from '@lagesbild/sync/client';
import { expect } from 'vitest';
import type * as Y from 'yjs';
import { encodeStateVector } from 'yjs';
import type { Reporting } from './weather.ts';
import type { Subject, World } from './world.ts';

/** What a document shows, as plain values. */
type View = (doc: Y.Doc) => unknown;

export function stateOf(doc: Y.Doc): string {
  return Buffer.from(encodeStateVector(doc)).toString('hex');
}

/** Everybody sees the same, everything is saved, nothing is pending, and the log says so too. */
export function expectConverged<T, D>(subject: Subject<T, D>, world: World<T, D>): void {
  const truth = world.reload();
  const view = subject.view(truth);
  expect(truth.store.pendingStructs, 'the log is complete').toBeNull();
  for (const [at, server] of world.servers.entries()) {
    const { live, waiting, flight } = server.room();
    expect(subject.view(live), `server ${at} shows what the log holds`).toEqual(view);
    expect(stateOf(live), `server ${at} has all of it`).toBe(stateOf(truth));
    expect([waiting.length, flight.length], `server ${at} has nothing left to store`).toEqual([0, 0]);
    expectNoAlarm(server, `server ${at}`);
  }
  for (const [at, { connection }] of world.clients.entries()) {
    expectSaved(connection, truth, subject.view, `client ${at}`);
  }
}

/** The server found nothing wrong with itself or with anybody. */
export function expectNoAlarm({ reports }: Reporting, name: string): void {
  expect(reports.get('diverged') ?? 0, `${name} never diverged`).toBe(0);
  expect(reports.get('defect') ?? 0, `${name} has no defect`).toBe(0);
  // Nobody here crafts anything: what an editor makes is never taken for an attack.
  const mistaken = ['malformed', 'tooManyStructs', 'tooCostly', 'tooDeep', 'inconsistentOrigin'];
  const reported = mistaken.filter((code) => reports.has(`editRefused:${code}`));
  expect(reported, `${name} took nobody for an attacker`).toEqual([]);
  expect(reports.get('driftResync') ?? 0, `${name} met no copy that had drifted`).toBe(0);
}

/** The client shows what the log holds, and knows that everything is saved. */
export function expectSaved(connection: PictureConnection, truth: Y.Doc, view: View, name: string): void {
  const { doc, save, pending, closed } = connection.getSnapshot();
  expect({ closed, save, pending }, `${name} is saved`).toEqual({ closed: null, save: 'saved', pending: 0 });
  expect(doc.store.pendingStructs, `${name} waits for nothing`).toBeNull();
  expect(doc.store.pendingDs, `${name} waits for no deletion`).toBeNull();
  expect(view(doc), `${name} shows what the log holds`).toEqual(view(truth));
  expect(stateOf(doc), `${name} has all of it`).toBe(stateOf(truth));
}
