import { isTitlePlace, type PictureDetails, type RequestIssue } from '@lagesbild/http-api';
import { createId } from '@lagesbild/picture';
import type { FastifyInstance } from 'fastify';
import { type Account, canCreatePictures, isOpenForChanges, nextStates } from '../access.ts';
import { ApiError } from '../api-error.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Database } from '../database/tables.ts';
import { refuseTitle } from '../guard/title.ts';
import { refuseChange, refuseNewPicture, refuseParticipants } from '../picture-refusals.ts';
import { announce } from '../rooms/announce.ts';
import { hiddenFields } from '../store/disclosures.ts';
import { accessOf, listSummaries, readDetails } from '../store/picture-views.ts';
import {
  findRow,
  insertPicture,
  listParticipants,
  type PictureRow,
  replaceParticipants,
  updatePicture,
} from '../store/pictures.ts';
import { readRegister } from '../store/register.ts';
import { todayInSweden } from '../today.ts';
import { implement } from './implement.ts';

export function pictureRoutes(app: FastifyInstance, deps: AppDeps): void {
  const { database, clock, random, refusals } = deps;

  implement(app, 'listPictures', async ({ signed }) => ({
    pictures: await listSummaries(database, signed.account, todayInSweden(clock())),
  }));

  implement(app, 'readPicture', ({ signed, params }) => detailsOr404(signed.account, params.id));

  implement(app, 'createPicture', async ({ signed: { account }, body }) => {
    if (!canCreatePictures(account.role)) throw new ApiError('notAllowed');
    const [register, words, parent] = await Promise.all([
      readRegister(database, account.municipalityId),
      deps.words(account.municipalityId),
      body.parentId ? visibleRow(database, account, body.parentId) : null,
    ]);
    const parentFacts = parent ? { areaId: parent.area_id } : null;
    const area = register.areas.find(({ id }) => id === body.areaId);
    const title = { account, pictureId: null, area, words, title: body.title, before: '' };
    refuseIf([
      ...refuseNewPicture(body, account.actorId, register, parentFacts),
      ...refuseTitle(title, refusals),
    ]);
    const id = createId(random);
    const { municipalityId, actorId: createdByActor } = account;
    await database
      .transaction()
      .execute((trx) => insertPicture(trx, { ...body, id, municipalityId, createdByActor }, clock()));
    return detailsOr404(account, id);
  });

  implement(app, 'changePicture', async ({ signed: { account }, params, body }) => {
    const words = await deps.words(account.municipalityId);
    await database.transaction().execute(async (trx) => {
      const row = await managedRow(trx, account, params.id);
      const { state, ...metadata } = body;
      if (!isOpenForChanges(row.state) && Object.keys(metadata).length > 0) throw new ApiError('notAllowed');
      const moves = state !== undefined && state !== row.state;
      if (moves && !nextStates(row.state).includes(state)) throw new ApiError('stateChangeRefused');
      const [register, participants, hidden] = await Promise.all([
        readRegister(trx, row.municipality_id),
        listParticipants(trx, row.id),
        hiddenFields(trx, row.id),
      ]);
      // Whoever writes in a form that was opened before does not bring back what a report has hidden.
      if (body.title !== undefined && hidden.some(isTitlePlace))
        refuseIf([{ path: 'body/title', rule: 'hidden' }]);
      const area = register.areas.find(({ id }) => id === row.area_id);
      const current = {
        kinds: row.kinds,
        period: { from: row.period_from, to: row.period_to },
        renewalDate: row.renewal_date,
        areaLevel: area?.level ?? '',
        participants,
      };
      const { title = row.title } = body;
      const named = { account, pictureId: row.id, area, words, title, before: row.title };
      refuseIf([...refuseChange(body, current, register), ...refuseTitle(named, refusals)]);
      await updatePicture(trx, row.id, body, clock());
      // A new state or convener changes what people may do. Whoever stays fetches the details again.
      await announce(trx, { kind: 'access', picture: row.id });
    });
    return detailsOr404(account, params.id);
  });

  implement(app, 'changeParticipants', async ({ signed: { account }, params, body }) => {
    await database.transaction().execute(async (trx) => {
      const row = await managedRow(trx, account, params.id);
      const register = await readRegister(trx, row.municipality_id);
      refuseIf(refuseParticipants(body.participants, account.actorId, row.convening_actor_id, register));
      await replaceParticipants(trx, row.municipality_id, row.id, body.participants);
      await announce(trx, { kind: 'access', picture: row.id });
    });
    return detailsOr404(account, params.id);
  });

  async function detailsOr404(account: Account, pictureId: string): Promise<PictureDetails> {
    const details = await readDetails(database, account, pictureId);
    if (details === null) throw new ApiError('notFound');
    return details;
  }
}

/** A picture the account may see, or null. */
async function visibleRow(
  database: Database,
  account: Account,
  pictureId: string,
): Promise<PictureRow | null> {
  const row = await findRow(database, account, pictureId);
  return row !== undefined && accessOf(account, row).right !== 'none' ? row : null;
}

/** A picture the account may manage. One it may not even see does not exist for it. */
async function managedRow(database: Database, account: Account, pictureId: string): Promise<PictureRow> {
  const row = await visibleRow(database, account, pictureId);
  if (row === null) throw new ApiError('notFound');
  if (!accessOf(account, row).canManage) throw new ApiError('notAllowed');
  return row;
}

function refuseIf(issues: readonly RequestIssue[]): void {
  if (issues.length > 0) throw new ApiError('invalidRequest', issues);
}
