import type { Access, Account } from '../access.ts';
import type { Database } from '../database/tables.ts';
import { accessOf } from './picture-views.ts';
import { findRow } from './pictures.ts';

/** What the account may do with the picture's content. A picture that does not exist is `none` too. */
export async function pictureAccess(
  database: Database,
  account: Account,
  pictureId: string,
): Promise<Access['right']> {
  const row = await findRow(database, account, pictureId);
  return row === undefined ? 'none' : accessOf(account, row).right;
}
