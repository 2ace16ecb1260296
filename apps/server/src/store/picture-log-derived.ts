/** The rows that overviews read, kept beside the log. They are written with it and never edited on their own. */
import type { DerivedActivity, DerivedChanges, DerivedGoal } from '@lagesbild/picture';
import type { Insertable, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

export function hasDerivedChanges(changes: DerivedChanges): boolean {
  return Object.values(changes).some((list) => list.length > 0);
}

/** Writes what an edit changed for overviews, in the transaction that stores the edit. */
export async function writeDerivedRows(
  trx: Transaction<Tables>,
  pictureId: string,
  changes: DerivedChanges,
): Promise<void> {
  const { upsertGoals, deletedGoals, upsertActivities, deletedActivities } = changes;
  await deleteRows(trx, 'goal', pictureId, deletedGoals);
  await deleteRows(trx, 'activity', pictureId, deletedActivities);
  if (upsertGoals.length > 0) {
    await trx
      .insertInto('goal')
      .values(upsertGoals.map((goal) => goalRow(pictureId, goal)))
      .onConflict((conflict) =>
        conflict.columns(['picture_id', 'id']).doUpdateSet(({ ref }) => ({
          kind: ref('excluded.kind'),
          text: ref('excluded.text'),
          overall_goal_id: ref('excluded.overall_goal_id'),
          due_date: ref('excluded.due_date'),
          status: ref('excluded.status'),
        })),
      )
      .execute();
  }
  if (upsertActivities.length > 0) {
    await trx
      .insertInto('activity')
      .values(upsertActivities.map((activity) => activityRow(pictureId, activity)))
      .onConflict((conflict) =>
        conflict.columns(['picture_id', 'id']).doUpdateSet(({ ref }) => ({
          text: ref('excluded.text'),
          responsible_actor_id: ref('excluded.responsible_actor_id'),
          responsible_function: ref('excluded.responsible_function'),
          start_date: ref('excluded.start_date'),
          due_date: ref('excluded.due_date'),
          status: ref('excluded.status'),
          next_review_date: ref('excluded.next_review_date'),
          colour: ref('excluded.colour'),
          codes: ref('excluded.codes'),
        })),
      )
      .execute();
  }
}

async function deleteRows(
  trx: Transaction<Tables>,
  table: 'goal' | 'activity',
  pictureId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await trx.deleteFrom(table).where('picture_id', '=', pictureId).where('id', 'in', ids).execute();
}

function goalRow(pictureId: string, goal: DerivedGoal): Insertable<Tables['goal']> {
  return {
    picture_id: pictureId,
    id: goal.id,
    kind: goal.kind,
    text: goal.text,
    overall_goal_id: goal.overallGoalId,
    due_date: goal.dueDate,
    status: goal.status,
  };
}

function activityRow(pictureId: string, activity: DerivedActivity): Insertable<Tables['activity']> {
  return {
    picture_id: pictureId,
    id: activity.id,
    text: activity.text,
    responsible_actor_id: activity.responsibleActorId,
    responsible_function: activity.responsibleFunction,
    start_date: activity.startDate,
    due_date: activity.dueDate,
    status: activity.status,
    next_review_date: activity.nextReviewDate,
    colour: activity.colour,
    codes: JSON.stringify(activity.codes),
  };
}
