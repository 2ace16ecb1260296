import type { ActorView } from '@lagesbild/http-api';
import type { Database } from '../database/tables.ts';

export type Login = { readonly accountId: string; readonly passwordHash: string };

/** The open account with this login (lower case), or null. */
export async function findLogin(database: Database, email: string): Promise<Login | null> {
  const row = await database
    .selectFrom('account')
    .select(['id as accountId', 'password_hash as passwordHash'])
    .where('email', '=', email)
    .where('active', '=', true)
    .executeTakeFirst();
  return row ?? null;
}

export function readOwnActor(database: Database, actorId: string): Promise<ActorView> {
  return database
    .selectFrom('actor')
    .select(['id', 'type', 'name', 'is_authority as isAuthority'])
    .where('id', '=', actorId)
    .executeTakeFirstOrThrow();
}
