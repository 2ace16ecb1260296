import { QueryClient, queryOptions } from '@tanstack/react-query';
import { errorTexts } from '../messages/errors.ts';
import { type CallResult, call, type Failure } from './client.ts';

/** A failure on its way through TanStack Query, which knows failures only as thrown. Its message is our own text. */
export class CallError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(errorTexts[failure.code]);
    this.name = 'CallError';
    this.failure = failure;
  }
}

/** Failures that another try a moment later may mend. */
const passing = new Set(['offline', 'badAnswer', 'internal', 'unavailable']);

/** The cache of what the server has told us. A failed query is tried twice more when the fault may pass. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < 2 && error instanceof CallError && passing.has(error.failure.code),
      },
    },
  });
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => (await unwrap(call('readSession', {}, signal))).session,
  staleTime: Number.POSITIVE_INFINITY,
});

export const picturesQuery = queryOptions({
  queryKey: ['pictures'],
  queryFn: async ({ signal }) => (await unwrap(call('listPictures', {}, signal))).pictures,
});

/** The facts around a picture; its content comes over the live connection. */
export function pictureQuery(id: string) {
  return queryOptions({
    queryKey: ['pictures', id],
    queryFn: ({ signal }) => unwrap(call('readPicture', { params: { id } }, signal)),
  });
}

export const areasQuery = queryOptions({
  queryKey: ['areas'],
  queryFn: async ({ signal }) => (await unwrap(call('listAreas', {}, signal))).areas,
  staleTime: 300_000,
});

export const actorsQuery = queryOptions({
  queryKey: ['actors'],
  queryFn: async ({ signal }) => (await unwrap(call('listActors', {}, signal))).actors,
  staleTime: 300_000,
});

/** Every word that was added in the municipality; for the samordnare only. */
export const wordAdditionsQuery = queryOptions({
  queryKey: ['words', 'additions'],
  queryFn: async ({ signal }) => (await unwrap(call('listWordAdditions', {}, signal))).additions,
});

/** Reported disclosures of the municipality, without content; for the samordnare only. */
export const disclosuresQuery = queryOptions({
  queryKey: ['disclosures'],
  queryFn: async ({ signal }) => (await unwrap(call('listDisclosures', {}, signal))).disclosures,
});

/** How often the identity guard has stopped text; for the samordnare only. */
export const refusalCountsQuery = queryOptions({
  queryKey: ['refusals'],
  queryFn: async ({ signal }) => (await unwrap(call('countRefusals', {}, signal))).counts,
});

async function unwrap<T>(result: Promise<CallResult<T>>): Promise<T> {
  const outcome = await result;
  if (outcome.ok) return outcome.value;
  throw new CallError(outcome.failure);
}
