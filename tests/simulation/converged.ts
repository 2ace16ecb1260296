import { expect } from 'vitest';
import type * as Y from 'yjs';
import { encodeStateVector } from 'yjs';
import type { Subject, World } from './world.ts';

function stateOf(doc: Y.Doc): string {
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
    expect(server.reports.get('diverged') ?? 0, `server ${at} never diverged`).toBe(0);
    expect(server.reports.get('defect') ?? 0, `server ${at} has no defect`).toBe(0);
    // Nobody here crafts anything: what an editor makes is never taken for an attack.
    const mistaken = ['malformed', 'tooManyStructs', 'tooCostly', 'tooDeep', 'inconsistentOrigin'];
    const reported = mistaken.filter((code) => server.reports.has(`editRefused:${code}`));
    expect(reported, `server ${at} took nobody for an attacker`).toEqual([]);
    expect(server.reports.get('driftResync') ?? 0, `server ${at} met no copy that had drifted`).toBe(0);
  }
  for (const [at, { connection }] of world.clients.entries()) {
    const { doc, save, pending, closed } = connection.getSnapshot();
    expect({ closed, save, pending }, `client ${at} is saved`).toEqual({
      closed: null,
      save: 'saved',
      pending: 0,
    });
    expect(doc.store.pendingStructs, `client ${at} waits for nothing`).toBeNull();
    expect(doc.store.pendingDs, `client ${at} waits for no deletion`).toBeNull();
    expect(subject.view(doc), `client ${at} shows what the log holds`).toEqual(view);
    expect(stateOf(doc), `client ${at} has all of it`).toBe(stateOf(truth));
  }
}
