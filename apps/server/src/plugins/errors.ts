import { errorCodes } from '@lagesbild/http-api';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { ApiError } from '../api-error.ts';
import { faultOf } from '../rooms/fault.ts';
import { isStorageFull } from '../store/storage-watch.ts';

/**
 * Answers every failed request with a code of the closed list. What a library says about an error never reaches an
 * answer or the log: it may quote what somebody wrote.
 */
async function errors(app: FastifyInstance): Promise<void> {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = toApiError(error);
    if (refusal.statusCode >= errorCodes.internal.status) {
      request.log.error({ route: request.routeOptions.url, fault: faultOf(error) }, 'request failed');
    }
    return reply.code(refusal.statusCode).send(refusal.toBody());
  });
}

/** Answers what the framework refuses before any route is found: an address that does not decode. It would quote it. */
export function answerUnroutable(_error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  const refusal = new ApiError('invalidRequest', [{ path: 'params', rule: 'format' }]);
  void reply.code(refusal.statusCode).send(refusal.toBody());
}

export const errorPlugin = plugin(errors, { name: 'errors' });

function toApiError(error: FastifyError): ApiError {
  if (error instanceof ApiError) return error;
  if (isStorageFull(error)) return new ApiError('storageFull');
  if (isDatabaseAway(error)) return new ApiError('unavailable');
  switch (error.statusCode) {
    case errorCodes.invalidRequest.status:
      return new ApiError('invalidRequest', [{ path: 'body', rule: 'format' }]);
    case errorCodes.bodyTooLarge.status:
      return new ApiError('bodyTooLarge');
    case errorCodes.unsupportedMediaType.status:
      return new ApiError('unsupportedMediaType');
    default:
      return new ApiError('internal');
  }
}

/** No connection, or PostgreSQL says that it is going away or coming up (classes 08 and 57P). */
function isDatabaseAway(error: FastifyError): boolean {
  const code = String(error.code ?? '');
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND'].includes(code) ||
    /^(08|57P|57014)/.test(code) ||
    /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout)/.test(error.message)
  );
}
