import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app-deps.ts';
import { listActors, listAreas, listPlaces } from '../store/register.ts';
import { implement } from './implement.ts';

export function registerRoutes(app: FastifyInstance, { database }: AppDeps): void {
  implement(app, 'listAreas', async ({ signed }) => ({
    areas: await listAreas(database, signed.account.municipalityId),
  }));
  implement(app, 'listActors', async ({ signed }) => ({
    actors: await listActors(database, signed.account.municipalityId),
  }));
  implement(app, 'listPlaces', async ({ signed }) => ({
    places: await listPlaces(database, signed.account.municipalityId),
  }));
}
