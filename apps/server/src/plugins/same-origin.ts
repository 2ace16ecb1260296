import type { FastifyInstance, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { ApiError } from '../api-error.ts';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses, before anything else looks at it, every request that could change something and every WebSocket upgrade
 * that does not come from the product's own pages. A browser cannot be made to lie about `Origin`.
 */
async function sameOrigin(app: FastifyInstance, options: { publicOrigin: string | null }): Promise<void> {
  app.addHook('onRequest', async (request) => {
    const harmless = safeMethods.has(request.method) && request.headers.upgrade === undefined;
    if (!harmless && !isSameOrigin(request, options.publicOrigin)) throw new ApiError('wrongOrigin');
  });
}

export const sameOriginPlugin = plugin(sameOrigin, { name: 'same-origin' });

/**
 * Whether a request was made by a page of the product: `Origin` is the public origin or, when none is set, names the
 * host the request was sent to. Without `Origin` the browser must say `Sec-Fetch-Site: same-origin`.
 */
function isSameOrigin(request: FastifyRequest, publicOrigin: string | null): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin';
  if (publicOrigin !== null) return origin === publicOrigin;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
