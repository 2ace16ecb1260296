import type { AreaView, PictureDetails, PictureSummary } from '@lagesbild/http-api';
import { type Access, type Account, accessTo, nextStates } from '../access.ts';
import type { Database } from '../database/tables.ts';
import { hiddenFields } from './disclosures.ts';
import {
  countActivities,
  countParticipants,
  findRow,
  listParticipants,
  listRows,
  type PictureRow,
} from './pictures.ts';
import { listActors, listAreas, readRegister } from './register.ts';

/** What the account may do with a picture its actor takes part in. */
export function accessOf(account: Account, row: PictureRow): Access {
  return accessTo(account, {
    municipalityId: row.municipality_id,
    state: row.state,
    createdByActor: row.created_by_actor,
    conveningActorId: row.convening_actor_id,
    participation: row.right,
  });
}

/** The pictures the account may see: what needs attention first, then by renewal date. */
export async function listSummaries(
  database: Database,
  account: Account,
  today: string,
): Promise<PictureSummary[]> {
  const rows = (await listRows(database, account)).flatMap((row) => {
    const { right, canManage } = accessOf(account, row);
    return right === 'none' ? [] : [{ row, right, canManage }];
  });
  if (rows.length === 0) return [];
  const ids = rows.map(({ row }) => row.id);
  const [areas, actors, activities, participants] = await Promise.all([
    listAreas(database, account.municipalityId),
    listActors(database, account.municipalityId),
    countActivities(database, ids, today),
    countParticipants(database, ids),
  ]);
  const summaries = rows.map(({ row, right, canManage }): PictureSummary => {
    const counts = activities.find(({ picture_id }) => picture_id === row.id);
    return {
      ...headOf(row),
      right,
      canManage,
      area: found(areas, row.area_id),
      conveningActorName: found(actors, row.convening_actor_id).name,
      participantCount: participants.find(({ picture_id }) => picture_id === row.id)?.count ?? 0,
      renewalOverdue: row.renewal_date < today && !isHistory(row),
      activities: {
        total: counts?.total ?? 0,
        done: counts?.done ?? 0,
        overdue: counts?.overdue ?? 0,
        reviewsOverdue: counts?.reviewsOverdue ?? 0,
        nextReviewDate: counts?.nextReviewDate ?? null,
      },
    };
  });
  return summaries.sort(
    (a, b) =>
      Number(needsAttention(b)) - Number(needsAttention(a)) || (a.renewalDate < b.renewalDate ? -1 : 1),
  );
}

/** Everything about one picture except its content; null when the account may not see it. */
export async function readDetails(
  database: Database,
  account: Account,
  pictureId: string,
): Promise<PictureDetails | null> {
  const row = await findRow(database, account, pictureId);
  if (row === undefined) return null;
  const { right, canManage } = accessOf(account, row);
  if (right === 'none') return null;
  const [register, participants, hidden] = await Promise.all([
    readRegister(database, row.municipality_id),
    listParticipants(database, row.id),
    hiddenFields(database, row.id),
  ]);
  const area = found(register.areas, row.area_id);
  return {
    ...headOf(row),
    right,
    canManage,
    renewal:
      row.renewal_actor_id === null
        ? null
        : { actorId: row.renewal_actor_id, function: row.renewal_function },
    createdByActorId: row.created_by_actor,
    createdAt: row.created_at.toISOString(),
    nextStates: canManage ? [...nextStates(row.state)] : [],
    municipality: register.municipality,
    area,
    areaPath: pathTo(register.areas, area),
    participants,
    actors: [...register.actors],
    places: [...register.places],
    hidden,
  };
}

/** From the widest area down to `area`. */
export function pathTo(areas: readonly AreaView[], area: AreaView): AreaView[] {
  const parent = areas.find(({ id }) => id === area.parentId);
  return parent === undefined ? [area] : [...pathTo(areas, parent), area];
}

function headOf(row: PictureRow) {
  return {
    id: row.id,
    title: row.title,
    kinds: row.kinds,
    themes: row.themes,
    state: row.state,
    period: { from: row.period_from, to: row.period_to },
    renewalDate: row.renewal_date,
    convening: { actorId: row.convening_actor_id, function: row.convening_function },
    parentId: row.parent_id,
    updatedAt: row.updated_at.toISOString(),
  };
}

function isHistory(row: PictureRow): boolean {
  return row.state === 'replaced' || row.state === 'archived';
}

function needsAttention(summary: PictureSummary): boolean {
  return summary.renewalOverdue || summary.activities.overdue > 0 || summary.activities.reviewsOverdue > 0;
}

/** The foreign keys of the database promise that it is there. */
function found<T extends { id: string }>(all: readonly T[], id: string): T {
  const one = all.find((candidate) => candidate.id === id);
  if (one === undefined) throw new Error('a register row that a picture points at is missing');
  return one;
}
