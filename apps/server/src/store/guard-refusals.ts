import type { RefusalCount } from '@lagesbild/http-api';
import { sql } from 'kysely';
import type { Database } from '../database/tables.ts';

/** That a text was refused: where and by which rule. It has no place for the text, nor for a hash of it. */
export type GuardRefusal = {
  readonly at: Date;
  readonly municipalityId: string;
  readonly accountId: string | null;
  readonly pictureId: string | null;
  /** `section.field`, `title`, `word` of the register, or `setup` for a name that a set-up file brings. */
  readonly field: string;
  readonly rule: string;
};

/** Stores a number of refusals at once. */
export async function insertRefusals(database: Database, refusals: readonly GuardRefusal[]): Promise<void> {
  if (refusals.length === 0) return;
  await database
    .insertInto('guard_refusal')
    .values(
      refusals.map(({ at, municipalityId, accountId, pictureId, field, rule }) => ({
        at,
        municipality_id: municipalityId,
        account_id: accountId,
        picture_id: pictureId,
        field,
        rule,
      })),
    )
    .execute();
}

/** How often each rule has refused something in a municipality, by month (UTC), newest month first. */
export async function countRefusals(database: Database, municipalityId: string): Promise<RefusalCount[]> {
  const month = sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM')`;
  return database
    .selectFrom('guard_refusal')
    .select(({ fn }) => [month.as('month'), 'rule', fn.countAll<number>().as('count')])
    .where('municipality_id', '=', municipalityId)
    .groupBy([month, 'rule'])
    .orderBy('month', 'desc')
    .orderBy('rule')
    .execute();
}
