import type { FastifyInstance } from 'fastify';
import { ApiError } from '../api-error.ts';
import type { AppDeps } from '../app-deps.ts';
import { hasCurrentSchema } from '../database/migrate.ts';
import { implement } from './implement.ts';

const ok = { status: 'ok' } as const;

export function healthRoutes(app: FastifyInstance, { database, storage }: AppDeps): void {
  implement(app, 'alive', async () => ok);

  implement(app, 'ready', async () => {
    if (!(await hasCurrentSchema(database))) throw new ApiError('unavailable');
    if (storage.isFull()) throw new ApiError('storageFull');
    return ok;
  });
}
