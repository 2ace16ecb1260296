import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';
import { ApiError } from '../api-error.ts';

/**
 * Keeps one address from flooding the process. Generous, since a whole town hall may share an address; guessing
 * passwords has its own, much lower limit (store/sign-in-attempts.ts), which all processes share.
 */
async function limit(app: FastifyInstance, options: { requestsPerMinute: number }): Promise<void> {
  const silent = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => request.url.startsWith('/assets/') || request.url === '/healthz',
    addHeaders: { ...silent, 'retry-after': true },
    addHeadersOnExceeding: silent,
    errorResponseBuilder: () => new ApiError('tooManyRequests'),
  });
}

export const rateLimitPlugin = plugin(limit, { name: 'rate-limit', dependencies: ['errors'] });
