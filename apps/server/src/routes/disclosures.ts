import type { DisclosureView } from '@lagesbild/http-api';
import { createId } from '@lagesbild/picture';
import type { FastifyInstance } from 'fastify';
import type { Account } from '../access.ts';
import { purge } from '../admin/purge.ts';
import { ApiError } from '../api-error.ts';
import type { AppDeps } from '../app-deps.ts';
import { openDatabase } from '../database/connection.ts';
import { hideField, restoreField } from '../disclosure-edits.ts';
import { announce } from '../rooms/announce.ts';
import { type Disclosure, findDisclosure, listDisclosures, settleDisclosure } from '../store/disclosures.ts';
import { implement } from './implement.ts';

/** Reporting that a text points somebody out, and deciding what becomes of it. */
export function disclosureRoutes(app: FastifyInstance, deps: AppDeps): void {
  const { database, clock, random } = deps;

  implement(app, 'hideField', async ({ signed: { account }, params, body }) => {
    const id = createId(random);
    const request = { id, account, pictureId: params.id, place: body };
    const result = await hideField(database, request, clock());
    if (result !== 'hidden') throw new ApiError(result);
    return viewOf(account, id);
  });

  implement(app, 'listDisclosures', async ({ signed: { account } }) => {
    onlyCoordinator(account);
    return { disclosures: await listDisclosures(database, account.municipalityId) };
  });

  implement(app, 'readSealedText', async ({ signed: { account }, params }) => {
    const { text } = await disclosureFor(account, params.id);
    if (text === null) throw new ApiError('disclosureDecided');
    return { text };
  });

  implement(app, 'decideDisclosure', async ({ signed: { account }, params, body }) => {
    const { state, pictureId } = await disclosureFor(account, params.id);
    if (state !== 'hidden') throw new ApiError('disclosureDecided');
    if (body.decision === 'purge') await purgeAs(account, pictureId, params.id);
    else {
      const result = await restoreField(database, deps.words, { id: params.id, account }, clock());
      if (result !== 'restored') throw new ApiError(result);
    }
    return viewOf(account, params.id);
  });

  /** On a connection of its own: rewriting tables takes longer than the server lets a question take. */
  async function purgeAs(account: Account, pictureId: string, id: string): Promise<void> {
    const own = openDatabase(deps.databaseUrl, () => undefined);
    try {
      const result = await purge(own.database, pictureId, async (trx) => {
        await settleDisclosure(trx, id, 'purged', account.id, clock());
        // Whoever has the picture open can write in the field again.
        await announce(trx, { kind: 'details', picture: pictureId });
      });
      if (!result.ok) throw new ApiError(result.reason === 'noSuchPicture' ? 'notFound' : 'internal');
      deps.log.info({ picture: pictureId, ...result.cleaning }, 'disclosure purged');
    } finally {
      await own.pool.end();
    }
  }

  async function disclosureFor(account: Account, id: string): Promise<Disclosure> {
    onlyCoordinator(account);
    const found = await findDisclosure(database, account.municipalityId, id);
    if (found === null) throw new ApiError('notFound');
    return found;
  }

  async function viewOf(account: Account, id: string): Promise<DisclosureView> {
    const [view] = await listDisclosures(database, account.municipalityId, id);
    if (view === undefined) throw new ApiError('notFound');
    return view;
  }
}

function onlyCoordinator({ role }: Account): void {
  if (role !== 'coordinator') throw new ApiError('notAllowed');
}
