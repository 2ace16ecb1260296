import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { ApiError } from '../api-error.ts';
import type { AppDeps } from '../app-deps.ts';

/**
 * `/metrics` in Prometheus' text format. Only for a program on the same machine, or with the token of the setting
 * METRICS_TOKEN; for everybody else it does not exist. A request that came through a proxy is not from this machine,
 * whatever its connection says.
 */
async function metrics(app: FastifyInstance, { config, meter }: AppDeps): Promise<void> {
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    const { metricsToken } = config;
    const isAllowed = metricsToken === null ? isFromThisMachine(request) : hasToken(request, metricsToken);
    if (!isAllowed) throw new ApiError('notFound');
    return reply.type(meter.contentType).send(await meter.read());
  });
}

export const metricsPlugin = plugin(metrics, { name: 'metrics', dependencies: ['errors'] });

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

function isFromThisMachine({ raw, headers }: FastifyRequest): boolean {
  const cameByProxy = Object.keys(headers).some((name) =>
    /^(x-forwarded-|x-real-ip$|forwarded$|via$)/.test(name),
  );
  return !cameByProxy && loopback.test(raw.socket.remoteAddress ?? '');
}

function hasToken({ headers }: FastifyRequest, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}
