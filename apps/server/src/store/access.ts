import { type Access, type Account, accessTo } from '../access.ts';
import type { Database } from '../database/tables.ts';

/** What the account may do with the picture's content. A picture that does not exist is `none` too. */
export async function pictureAccess(
  database: Database,
  account: Account,
  pictureId: string,
): Promise<Access['right']> {
  return (await readAccess(database, account, pictureId)).right;
}

/** Everything the account may do with the picture. */
export async function readAccess(database: Database, account: Account, pictureId: string): Promise<Access> {
  const row = await database
    .selectFrom('picture')
    .innerJoin('participation', 'participation.picture_id', 'picture.id')
    .select([
      'picture.municipality_id',
      'picture.state',
      'picture.created_by_actor',
      'picture.convening_actor_id',
      'participation.right',
    ])
    .where('picture.id', '=', pictureId)
    .where('participation.actor_id', '=', account.actorId)
    .executeTakeFirst();
  if (row === undefined) return { right: 'none', canManage: false };
  return accessTo(account, {
    municipalityId: row.municipality_id,
    state: row.state,
    createdByActor: row.created_by_actor,
    conveningActorId: row.convening_actor_id,
    participation: row.right,
  });
}
