/** Reports of texts that point somebody out: which fields are hidden, and the texts under seal until it is decided. */
import type { DisclosureState, DisclosureView, HiddenField, HideFieldBody } from '@lagesbild/http-api';
import { isTitlePlace } from '@lagesbild/http-api';
import { sql, type Transaction } from 'kysely';
import type { Database, Tables } from '../database/tables.ts';
import { nameNeutrally } from './pictures.ts';

export type NewDisclosure = {
  readonly id: string;
  readonly municipalityId: string;
  readonly pictureId: string;
  readonly place: HideFieldBody;
  readonly accountId: string;
  readonly text: string;
};

/** Notes that a field is hidden from now on, with its text under seal. */
export async function insertDisclosure(
  trx: Transaction<Tables>,
  { id, municipalityId, pictureId, place, accountId, text }: NewDisclosure,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('disclosure')
    .values({
      id,
      municipality_id: municipalityId,
      picture_id: pictureId,
      section: place.section,
      row_id: place.row,
      field: place.field,
      reported_at: now,
      reported_by: accountId,
      state: 'hidden',
      decided_at: null,
      decided_by: null,
      sealed_text: text,
    })
    .execute();
}

/** The fields of a picture that are hidden now. */
export async function hiddenFields(database: Database, pictureId: string): Promise<HiddenField[]> {
  const rows = await database
    .selectFrom('disclosure')
    .select(['id', 'section', 'row_id', 'field', 'reported_at'])
    .where('picture_id', '=', pictureId)
    .where('state', '=', 'hidden')
    .orderBy('reported_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, section, row_id, field, reported_at }) => ({
    id,
    section,
    row: row_id,
    field,
    reportedAt: reported_at.toISOString(),
  }));
}

/** A report with its sealed text; the text is null once it is decided. */
export type Disclosure = {
  readonly pictureId: string;
  readonly place: HideFieldBody;
  readonly state: DisclosureState;
  readonly text: string | null;
};

/** One report of a municipality, or null. In a transaction it stays locked until the end. */
export async function findDisclosure(
  database: Database,
  municipalityId: string,
  id: string,
): Promise<Disclosure | null> {
  const query = database
    .selectFrom('disclosure')
    .select(['picture_id', 'section', 'row_id', 'field', 'state', 'sealed_text'])
    .where('municipality_id', '=', municipalityId)
    .where('id', '=', id);
  const row = await (database.isTransaction ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return null;
  const place = { section: row.section, row: row.row_id, field: row.field };
  return { pictureId: row.picture_id, place, state: row.state, text: row.sealed_text };
}

/** Wipes the sealed text of a report and notes what became of it. A picture whose title is purged gets a neutral one. */
export async function settleDisclosure(
  trx: Transaction<Tables>,
  id: string,
  state: Exclude<DisclosureState, 'hidden'>,
  accountId: string,
  now: Date,
): Promise<void> {
  const settled = await trx
    .updateTable('disclosure')
    .set({ state, decided_at: now, decided_by: accountId, sealed_text: null })
    .where('id', '=', id)
    .where('state', '=', 'hidden')
    .returning(['picture_id', 'section', 'row_id as row', 'field'])
    .executeTakeFirst();
  if (state === 'purged' && settled !== undefined && isTitlePlace(settled))
    await nameNeutrally(trx, settled.picture_id);
}

/** Wipes every sealed text of a picture, the title's too: whoever runs the service has decided for it. */
export async function purgeSealedTexts(trx: Transaction<Tables>, pictureId: string): Promise<void> {
  const wiped = await trx
    .updateTable('disclosure')
    .set({ state: 'purged', decided_at: sql<Date>`now()`, sealed_text: null })
    .where('picture_id', '=', pictureId)
    .where('state', '=', 'hidden')
    .returning(['section', 'row_id as row', 'field'])
    .execute();
  if (wiped.some(isTitlePlace)) await nameNeutrally(trx, pictureId);
}

/** The reports of a municipality without their texts, newest first; or only the one asked for. */
export async function listDisclosures(
  database: Database,
  municipalityId: string,
  id?: string,
): Promise<DisclosureView[]> {
  const all = database
    .selectFrom('disclosure')
    .innerJoin('picture', 'picture.id', 'disclosure.picture_id')
    .innerJoin('account', 'account.id', 'disclosure.reported_by')
    .select([
      'disclosure.id',
      'disclosure.picture_id as pictureId',
      'picture.title as pictureTitle',
      'disclosure.section',
      'disclosure.row_id as row',
      'disclosure.field',
      'disclosure.state',
      'disclosure.reported_at',
      'account.actor_id as reportedByActorId',
      'disclosure.decided_at',
    ])
    .where('disclosure.municipality_id', '=', municipalityId)
    .orderBy('disclosure.reported_at', 'desc')
    .orderBy('disclosure.id');
  const rows = await (id === undefined ? all : all.where('disclosure.id', '=', id)).execute();
  return rows.map(({ reported_at, decided_at, ...row }) => ({
    ...row,
    reportedAt: reported_at.toISOString(),
    decidedAt: decided_at?.toISOString() ?? null,
  }));
}
