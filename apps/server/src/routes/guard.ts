import type { FastifyInstance } from 'fastify';
import { ApiError } from '../api-error.ts';
import type { AppDeps } from '../app-deps.ts';
import { countRefusals } from '../store/guard-refusals.ts';
import { implement } from './implement.ts';

/** What the identity guard has done, for whoever answers for the municipality's use of it. */
export function guardRoutes(app: FastifyInstance, { database }: AppDeps): void {
  implement(app, 'countRefusals', async ({ signed: { account } }) => {
    if (account.role !== 'coordinator') throw new ApiError('notAllowed');
    return { counts: await countRefusals(database, account.municipalityId) };
  });
}
