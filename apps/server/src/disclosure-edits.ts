/** Taking a text away from everybody at once, and giving it back when it was no disclosure. */
import { type HideFieldBody, titlePlace } from '@lagesbild/http-api';
import { textOf, titleTexts } from '@lagesbild/picture';
import type { Transaction } from 'kysely';
import * as Y from 'yjs';
import type { Account } from './access.ts';
import type { Database, Tables } from './database/tables.ts';
import { heldInTitle } from './guard/title.ts';
import { announce } from './rooms/announce.ts';
import { createScreen } from './rooms/screen.ts';
import { createStructure } from './rooms/structure.ts';
import {
  type Disclosure,
  findDisclosure,
  hiddenFields,
  insertDisclosure,
  settleDisclosure,
} from './store/disclosures.ts';
import { accessOf } from './store/picture-views.ts';
import { findRow, type PictureRow, updatePicture } from './store/pictures.ts';
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
 * Hides a field, or the title, for whoever may read the picture: takes its text out of what is stored and puts it under
 * seal, in one transaction. Every open room, of whatever process, hears of it with the commit. `notFound`: the account does
 * not take part; `nothingToHide`: the field is empty, gone or hidden already.
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
    const taken = await take(trx, row, place, now);
    if (taken === null) return 'nothingToHide';
    const { municipalityId, id: accountId } = account;
    await insertDisclosure(trx, { id, municipalityId, pictureId, place, accountId, text: taken.text }, now);
    await announce(trx, { kind: 'details', picture: pictureId });
    await taken.store();
    return 'hidden';
  });
}

/** What stands at a place, and how to store the picture without it; null where nothing stands. */
async function take(
  trx: Transaction<Tables>,
  { id, title }: PictureRow,
  { section, row, field }: HideFieldBody,
  now: Date,
): Promise<{ readonly text: string; store(): Promise<void> } | null> {
  if (section === titlePlace.section)
    return { text: title, store: () => updatePicture(trx, id, { title: titleTexts.hidden }, now) };
  const edit = await openStored(trx, id);
  const shared = textOf(edit.doc, section, row, field);
  const text = shared?.toString() ?? '';
  if (shared === null || text === '') return null;
  shared.delete(0, shared.length);
  return { text, store: edit.store };
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
    const store = await putBack(trx, { ...sealed, text: sealed.text }, surroundings, now);
    if (store === null) return 'restoreRefused';
    await settleDisclosure(trx, id, 'restored', account.id, now);
    await announce(trx, { kind: 'details', picture: sealed.pictureId });
    await store();
    return 'restored';
  });
}

/** How to store the picture with a sealed text where it stood; null when it is not let in there. */
async function putBack(
  trx: Transaction<Tables>,
  { pictureId, place: { section, row, field }, text }: Disclosure & { readonly text: string },
  surroundings: Surroundings,
  now: Date,
): Promise<(() => Promise<void>) | null> {
  if (section === titlePlace.section) {
    const isHeld = heldInTitle({ ...surroundings, title: text, before: '' }).length > 0;
    return isHeld ? null : () => updatePicture(trx, pictureId, { title: text }, now);
  }
  const edit = await openStored(trx, pictureId);
  const before = copyOf(edit.doc);
  const shared = textOf(edit.doc, section, row, field);
  if (shared === null) return null;
  edit.doc.transact(() => {
    shared.delete(0, shared.length);
    shared.insert(0, text);
  });
  const visible = withoutHidden(surroundings, pathOf(section, row, field));
  const isRefused =
    createStructure(() => visible).check(edit.doc, edit.touched()).length > 0 ||
    createScreen(() => visible)(edit.doc, edit.touched(), before).length > 0;
  return isRefused ? null : edit.store;
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
