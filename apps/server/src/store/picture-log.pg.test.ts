import type { DerivedChanges } from '@lagesbild/picture';
import type { AppendResult } from '@lagesbild/sync/room';
import { logContractSuite } from '@lagesbild/sync/testing';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addLogin, addPicture, createScene, newId, type Scene } from '../../../../tests/fixtures/scene.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';
import { BrokenLog, createPictureLog, picturesWithTail, readHeads } from './picture-log.ts';

const nothing: DerivedChanges = {
  upsertGoals: [],
  deletedGoals: [],
  upsertActivities: [],
  deletedActivities: [],
};
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const plain = (rows: readonly { seq: number; update: Uint8Array }[]): [number, number[]][] =>
  rows.map(({ seq, update }) => [seq, [...update]]);

let store: TestDatabase;
let scene: Scene;
let log: ReturnType<typeof createPictureLog>;
let id: string;

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  log = createPictureLog(store.pool, store.database);
});
beforeEach(async () => {
  id = await addPicture(store.database, scene, null);
});
afterAll(() => store.drop());

function goal(text: string): DerivedChanges {
  const row = {
    id: newId(),
    kind: 'overall',
    text,
    overallGoalId: null,
    dueDate: null,
    status: null,
  } as const;
  return { ...nothing, upsertGoals: [row] };
}

/** Stores a row of the picture, by people who are known. */
const append = (seq: number, update: Uint8Array, derived: DerivedChanges): Promise<AppendResult> =>
  log.append(id, seq, update, derived, new Map(), []);

/** The key of a new session. */
async function author(_pictureId: string, right: 'write' | 'none'): Promise<string> {
  const { tokenHash } = await addLogin(store.database, scene.police, right === 'none' ? 'reader' : 'editor');
  return tokenHash.toString('hex');
}

const goalsOf = (pictureId: string): Promise<{ text: string }[]> =>
  store.database.selectFrom('goal').select('text').where('picture_id', '=', pictureId).execute();

logContractSuite('PostgreSQL', async () => ({
  log,
  newPicture: () => addPicture(store.database, scene, null),
  derived: (number) => goal(`Mål ${number}`),
  author,
}));

logContractSuite('PostgreSQL, edits without derived rows', async () => ({
  log,
  newPicture: () => addPicture(store.database, scene, null),
  derived: () => nothing,
  author,
}));

describe('picture log on PostgreSQL', () => {
  it('lets one of several writers have a number, with and without derived rows', async () => {
    const attempts = [nothing, goal('ett'), nothing, goal('två'), nothing].map((derived, index) =>
      append(1, bytes(index), derived),
    );
    const results = await Promise.all(attempts);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual(Array(4).fill({ ok: false, reason: 'conflict' }));
    const winner = results.findIndex(({ ok }) => ok);
    expect(plain((await log.load(id)).updates)).toEqual([[1, [winner]]]);
    expect(await goalsOf(id)).toHaveLength(winner === 1 || winner === 3 ? 1 : 0);
  });

  it('writes derived rows in the same transaction, or nothing at all', async () => {
    const [row] = goal('Tryggare kvällar').upsertGoals;
    if (row === undefined) throw new Error('no goal');
    const first = { ...nothing, upsertGoals: [row] };
    await append(1, bytes(1), first);
    await append(2, bytes(2), {
      ...nothing,
      upsertGoals: [{ ...row, text: 'Tryggare hela dygnet' }],
    });
    expect(await goalsOf(id)).toEqual([{ text: 'Tryggare hela dygnet' }]);
    const broken = { ...nothing, upsertGoals: [{ ...row, dueDate: 'not a date' }] };
    await expect(append(3, bytes(3), broken)).rejects.toThrow();
    expect((await log.load(id)).updates).toHaveLength(2);
    await append(3, bytes(3), { ...nothing, deletedGoals: [row.id] });
    expect(await goalsOf(id)).toEqual([]);
  });

  it('keeps an activity with its codes', async () => {
    const activity = {
      id: newId(),
      text: 'Sanera inom ett dygn',
      responsibleActorId: scene.school.actorId,
      responsibleFunction: 'caretaker',
      startDate: '2026-02-01',
      dueDate: '2026-06-30',
      status: 'planned',
      nextReviewDate: '2026-05-01',
      colour: null,
      codes: { kinds: ['situational'], shared: true },
    };
    await append(1, bytes(1), { ...nothing, upsertActivities: [activity] });
    const [row] = await store.database
      .selectFrom('activity')
      .selectAll()
      .where('picture_id', '=', id)
      .execute();
    expect(row).toMatchObject({ id: activity.id, due_date: '2026-06-30', codes: activity.codes });
  });

  it('announces every row on the channel, after the commit', async () => {
    const listener = new pg.Client({ connectionString: store.url });
    await listener.connect();
    const heard: string[] = [];
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await listener.query('listen picture');
    await append(1, bytes(1), nothing);
    await append(2, bytes(2), goal('Mål'));
    await append(2, bytes(2), nothing);
    await expect.poll(() => heard).toEqual([`${id}:1`, `${id}:2`]);
    await listener.end();
  });

  it('loses no row to a compaction at the same time', async () => {
    await append(1, bytes(1), nothing);
    const appends = (async () => {
      for (let seq = 2; seq <= 60; seq++) await append(seq, bytes(seq), nothing);
    })();
    for (let round = 0; round < 10; round++) {
      const { updates, snapshotSeq } = await log.load(id);
      const last = updates.at(-1)?.seq ?? snapshotSeq;
      await log.compact(id, last, bytes(last));
    }
    await appends;
    const { snapshot, snapshotSeq, updates } = await log.load(id);
    expect([...(snapshot ?? [])]).toEqual([snapshotSeq]);
    expect(updates.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 60 - snapshotSeq }, (_, index) => snapshotSeq + 1 + index),
    );
  });

  it('says that a log with a missing row or a cut end is broken', async () => {
    for (const seq of [1, 2, 3]) await append(seq, bytes(seq), nothing);
    const remove = (seq: number) =>
      store.database
        .deleteFrom('picture_update')
        .where('picture_id', '=', id)
        .where('seq', '=', seq)
        .execute();
    await remove(3);
    await expect(log.load(id)).rejects.toThrow(BrokenLog);
    await remove(1);
    await expect(log.load(id)).rejects.toThrow(BrokenLog);
    await expect(log.load(newId())).rejects.toThrow(BrokenLog);
  });

  it('tells heads and tails', async () => {
    await append(1, bytes(1), nothing);
    const other = await addPicture(store.database, scene, null);
    expect(await readHeads(store.database, [id, other, newId()])).toEqual(
      expect.arrayContaining([
        { id, head: 1 },
        { id: other, head: 0 },
      ]),
    );
    expect(await readHeads(store.database, [])).toEqual([]);
    const tails = await picturesWithTail(store.database);
    expect([tails.includes(id), tails.includes(other)]).toEqual([true, false]);
  });
});
