import { derivedRows, everything } from '@lagesbild/picture';
import { expect } from 'vitest';
import type * as Y from 'yjs';
import type { Database } from '../../../apps/server/src/database/tables.ts';
import { writeDerivedRows } from '../../../apps/server/src/store/picture-log-derived.ts';

/** The rows that overviews read are those of the content: writing all of them anew changes nothing, and there are no others. */
export async function expectDerivedRows(database: Database, pictureId: string, truth: Y.Doc): Promise<void> {
  const derived = derivedRows(truth, everything);
  const rows = async () => ({
    goals: await database
      .selectFrom('goal')
      .selectAll()
      .where('picture_id', '=', pictureId)
      .orderBy('id')
      .execute(),
    activities: await database
      .selectFrom('activity')
      .selectAll()
      .where('picture_id', '=', pictureId)
      .orderBy('id')
      .execute(),
  });
  const before = await rows();
  await database.transaction().execute((trx) => writeDerivedRows(trx, pictureId, derived));
  expect(before, 'overviews read what the content says').toEqual(await rows());
  expect([before.goals.length, before.activities.length], 'overviews read nothing else').toEqual([
    derived.upsertGoals.length,
    derived.upsertActivities.length,
  ]);
}
