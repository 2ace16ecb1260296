import type { ChangePictureBody, CreatePictureBody, Participant } from '@lagesbild/http-api';
import {
  type activityStatuses,
  type CodeOf,
  createPicture,
  derivedRows,
  everything,
  neutralTitle,
} from '@lagesbild/picture';
import { sql, type Transaction } from 'kysely';
import * as Y from 'yjs';
import type { Account } from '../access.ts';
import type { Database, Tables } from '../database/tables.ts';
import { writeFirstContent } from './picture-log.ts';

export type NewPicture = Omit<CreatePictureBody, 'participants'> & {
  readonly id: string;
  readonly municipalityId: string;
  readonly createdByActor: string;
  readonly participants: readonly Participant[];
};

/**
 * Stores a new picture, its participants and its first content, all or nothing. `fill` puts rows into the content
 * before it is stored (the demo does); nobody else ever makes a first content.
 */
export async function insertPicture(
  trx: Transaction<Tables>,
  picture: NewPicture,
  now: Date,
  fill: (doc: Y.Doc) => void = () => undefined,
): Promise<void> {
  await trx
    .insertInto('picture')
    .values({
      id: picture.id,
      municipality_id: picture.municipalityId,
      area_id: picture.areaId,
      title: picture.title,
      kinds: picture.kinds,
      themes: picture.themes,
      period_from: picture.period.from,
      period_to: picture.period.to,
      renewal_date: picture.renewalDate,
      convening_actor_id: picture.convening.actorId,
      convening_function: picture.convening.function,
      renewal_actor_id: picture.renewal?.actorId ?? null,
      renewal_function: picture.renewal?.function ?? null,
      state: picture.state ?? 'sharedDraft',
      parent_id: picture.parentId ?? null,
      created_by_actor: picture.createdByActor,
      created_at: now,
      updated_at: now,
    })
    .execute();
  await insertParticipants(trx, picture.municipalityId, picture.id, picture.participants);
  const doc = new Y.Doc();
  createPicture(doc);
  fill(doc);
  await writeFirstContent(trx, picture.id, Y.encodeStateAsUpdate(doc), derivedRows(doc, everything));
}

/** Changes what the body names and leaves the rest. */
export async function updatePicture(
  trx: Transaction<Tables>,
  pictureId: string,
  change: ChangePictureBody,
  now: Date,
): Promise<void> {
  const { title, kinds, themes, period, renewalDate, convening, renewal, state } = change;
  await trx
    .updateTable('picture')
    .set({
      updated_at: now,
      ...(title !== undefined && { title }),
      ...(kinds && { kinds }),
      ...(themes && { themes }),
      ...(period && { period_from: period.from, period_to: period.to }),
      ...(renewalDate !== undefined && { renewal_date: renewalDate }),
      ...(convening && { convening_actor_id: convening.actorId, convening_function: convening.function }),
      ...(renewal !== undefined && {
        renewal_actor_id: renewal?.actorId ?? null,
        renewal_function: renewal?.function ?? null,
      }),
      ...(state !== undefined && { state }),
    })
    .where('id', '=', pictureId)
    .execute();
}

/** Takes the title out of the database: the picture is called by its kind and its area from now on. */
export async function nameNeutrally(trx: Transaction<Tables>, pictureId: string): Promise<void> {
  const { kinds, area } = await trx
    .selectFrom('picture')
    .innerJoin('area', 'area.id', 'picture.area_id')
    .select(['picture.kinds', 'area.name as area'])
    .where('picture.id', '=', pictureId)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('picture')
    .set({ title: neutralTitle(kinds, area) })
    .where('id', '=', pictureId)
    .execute();
}

/** Replaces the list of participants. */
export async function replaceParticipants(
  trx: Transaction<Tables>,
  municipalityId: string,
  pictureId: string,
  participants: readonly Participant[],
): Promise<void> {
  await trx.deleteFrom('participation').where('picture_id', '=', pictureId).execute();
  await insertParticipants(trx, municipalityId, pictureId, participants);
}

async function insertParticipants(
  trx: Transaction<Tables>,
  municipalityId: string,
  pictureId: string,
  participants: readonly Participant[],
): Promise<void> {
  await trx
    .insertInto('participation')
    .values(
      participants.map(({ actorId, right }) => ({
        municipality_id: municipalityId,
        picture_id: pictureId,
        actor_id: actorId,
        right,
      })),
    )
    .execute();
}

/** A picture's row with the right of one actor. */
export type PictureRow = Awaited<ReturnType<typeof listRows>>[number];

/** The pictures an account's actor takes part in. */
export function listRows(database: Database | Transaction<Tables>, account: Account) {
  return database
    .selectFrom('picture')
    .innerJoin('participation', 'participation.picture_id', 'picture.id')
    .selectAll('picture')
    .select('participation.right')
    .where('participation.actor_id', '=', account.actorId)
    .where('picture.municipality_id', '=', account.municipalityId)
    .execute();
}

/** One such picture, or undefined. In a transaction it stays locked until the end. */
export function findRow(
  database: Database | Transaction<Tables>,
  account: Account,
  pictureId: string,
): Promise<PictureRow | undefined> {
  const query = database
    .selectFrom('picture')
    .innerJoin('participation', 'participation.picture_id', 'picture.id')
    .selectAll('picture')
    .select('participation.right')
    .where('participation.actor_id', '=', account.actorId)
    .where('picture.municipality_id', '=', account.municipalityId)
    .where('picture.id', '=', pictureId);
  return (database.isTransaction ? query.forUpdate('picture') : query).executeTakeFirst();
}

export function listParticipants(database: Database, pictureId: string): Promise<Participant[]> {
  return database
    .selectFrom('participation')
    .select(['actor_id as actorId', 'right'])
    .where('picture_id', '=', pictureId)
    .orderBy('actor_id')
    .execute();
}

/** Nothing more will be done about an activity in one of these. */
const closed: readonly CodeOf<typeof activityStatuses>[] = ['done', 'partlyDone', 'notDone', 'dropped'];
const dropped: CodeOf<typeof activityStatuses> = 'dropped';
const done: CodeOf<typeof activityStatuses> = 'done';

/** Activities per picture, counted against `today` (ISO date). Pictures without any are left out. */
export function countActivities(database: Database, pictureIds: readonly string[], today: string) {
  const isOpen = sql`coalesce(status, '') <> all(${closed})`;
  const isKept = sql`coalesce(status, '') <> ${dropped}`;
  return database
    .selectFrom('activity')
    .select(({ fn }) => [
      'picture_id',
      fn.countAll<number>().as('total'),
      sql<number>`count(*) filter (where status = ${done})`.as('done'),
      sql<number>`count(*) filter (where due_date < ${today} and ${isOpen})`.as('overdue'),
      sql<number>`count(*) filter (where next_review_date < ${today} and ${isKept})`.as('reviewsOverdue'),
      fn.min('next_review_date').as('nextReviewDate'),
    ])
    .where('picture_id', 'in', pictureIds)
    .groupBy('picture_id')
    .execute();
}

export function countParticipants(database: Database, pictureIds: readonly string[]) {
  return database
    .selectFrom('participation')
    .select(({ fn }) => ['picture_id', fn.countAll<number>().as('count')])
    .where('picture_id', 'in', pictureIds)
    .groupBy('picture_id')
    .execute();
}
