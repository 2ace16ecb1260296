/** Taking a text away from everybody at once, and giving it back when it was no disclosure. */
import type { HideFieldBody } from '@lagesbild/http-api';
import { textOf } from '@lagesbild/picture';
import type { Transaction } from 'kysely';
import * as Y from 'yjs';
import type { Account } from './access.ts';
import type { Database, Tables } from './database/tables.ts';
import { announce } from './rooms/announce.ts';
import { createScreen } from './rooms/screen.ts';
import { createStructure } from './rooms/structure.ts';
import { findDisclosure, hiddenFields, insertDisclosure, settleDisclosure } from './store/disclosures.ts';
import { accessOf } from './store/picture-views.ts';
import { findRow } from './store/pictures.ts';
import { openStored } from './store/stored-edit.ts';
import { pictureSurroundings } from './store/surroundings.ts';
import type { WordRegisters } from './store/word-registers.ts';
import { pathOf, type Surroundings } from './surroundings.ts';

export type HideRequest = {
  /** Of the new report. */
  readonly id: string;
  readonly account: Account;
  readonly pictureId: string;
  readonly place: HideFieldBody;
};

/**
 * Hides a field for whoever may read the picture: takes its text out of the stored content and puts it under seal, in
 * one transaction. Every open room, of whatever process, hears of it with the commit. `notFound`: the account does not
 * take part; `nothingToHide`: the field is empty, gone or hidden already.
 */
export async function hideField(
  database: Database,
  { id, account, pictureId, place }: HideRequest,
  now: Date,
): Promise<'hidden' | 'notFound' | 'nothingToHide'> {
  return database.transaction().execute(async (trx) => {
    const row = await findRow(trx, account, pictureId);
    if (row === undefined || accessOf(account, row).right === 'none') return 'notFound';
    const already = await hiddenFields(trx, pictureId);
    if (already.some((one) => isSamePlace(one, place))) return 'nothingToHide';
    const edit = await openStored(trx, pictureId);
    const shared = textOf(edit.doc, place.section, place.row, place.field);
    const text = shared?.toString() ?? '';
    if (shared === null || text === '') return 'nothingToHide';
    shared.delete(0, shared.length);
    const { municipalityId, id: accountId } = account;
    await insertDisclosure(trx, { id, municipalityId, pictureId, place, accountId, text }, now);
    await announce(trx, { kind: 'details', picture: pictureId });
    await edit.store();
    return 'hidden';
  });
}

/**
 * Puts a hidden text back where it stood and wipes the sealed one. It is judged like any edit: `restoreRefused` when its
 * row is gone, or when by now it would not be let in (a word has been revoked). `disclosureDecided`: there is none left.
 */
export async function restoreField(
  database: Database,
  registers: WordRegisters,
  { id, account }: { readonly id: string; readonly account: Account },
  now: Date,
): Promise<'restored' | 'notFound' | 'disclosureDecided' | 'restoreRefused'> {
  const found = await findDisclosure(database, account.municipalityId, id);
  if (found === null) return 'notFound';
  const surroundings = await pictureSurroundings(database, registers, found.pictureId);
  if (surroundings === null) return 'notFound';
  return database.transaction().execute(async (trx) => {
    await lockPicture(trx, found.pictureId);
    const sealed = await findDisclosure(trx, account.municipalityId, id);
    if (sealed === null || sealed.text === null) return 'disclosureDecided';
    const { pictureId, place, text } = sealed;
    const edit = await openStored(trx, pictureId);
    const before = copyOf(edit.doc);
    const shared = textOf(edit.doc, place.section, place.row, place.field);
    if (shared === null) return 'restoreRefused';
    edit.doc.transact(() => {
      shared.delete(0, shared.length);
      shared.insert(0, text);
    });
    const visible = withoutHidden(surroundings, pathOf(place.section, place.row, place.field));
    const isRefused =
      createStructure(() => visible).check(edit.doc, edit.touched()).length > 0 ||
      createScreen(() => visible)(edit.doc, edit.touched(), before).length > 0;
    if (isRefused) return 'restoreRefused';
    await settleDisclosure(trx, id, 'restored', account.id, now);
    await announce(trx, { kind: 'details', picture: pictureId });
    await edit.store();
    return 'restored';
  });
}

async function lockPicture(trx: Transaction<Tables>, pictureId: string): Promise<void> {
  await trx.selectFrom('picture').select('id').where('id', '=', pictureId).forUpdate().execute();
}

function isSamePlace(one: HideFieldBody, other: HideFieldBody): boolean {
  return one.section === other.section && one.row === other.row && one.field === other.field;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function withoutHidden(surroundings: Surroundings, path: string): Surroundings {
  return { ...surroundings, hidden: new Set([...surroundings.hidden].filter((one) => one !== path)) };
}
