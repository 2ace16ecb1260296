import type { FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';

/** One line per answered request: the route as declared, never the address with what somebody put into it. */
async function requestLog(app: FastifyInstance): Promise<void> {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}

export const requestLogPlugin = plugin(requestLog, { name: 'request-log' });
