import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';
import { ApiError } from '../api-error.ts';
import { allowStyles, createNonce } from './security-headers.ts';

/** A name with a content hash never changes its content. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EVERY_TIME = 'no-cache';

/**
 * Serves the built web app. Every address that is neither a file nor part of the API is one of its screens and gets
 * the same page; its router knows the rest. Files are sent packed (br or gzip) to those who can read it.
 */
async function webApp(app: FastifyInstance, options: { folder: string | null }): Promise<void> {
  const { folder } = options;
  // The limit is laid on routes as they are declared; what is no route needs it said.
  const limited = { preHandler: app.rateLimit() };
  if (folder === null) {
    app.setNotFoundHandler(limited, () => {
      throw new ApiError('notFound');
    });
    return;
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['**/index.html', '**/*.{br,gz}'],
    // The build has packed them; a packed file is sent for the address of the plain one.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', hashed ? FOR_EVER : ASK_EVERY_TIME);
    },
  });
  app.setNotFoundHandler(limited, (request, reply) => {
    const [path = ''] = request.url.split('?');
    const isScreen = /^(GET|HEAD)$/.test(request.method) && !/^\/(api|sync|assets)(\/|$)|\.\w+$/.test(path);
    if (!isScreen) throw new ApiError('notFound');
    const nonce = createNonce();
    allowStyles(reply, nonce);
    return reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`));
  });
}

export const webAppPlugin = plugin(webApp, {
  name: 'web-app',
  dependencies: ['errors', 'rate-limit', 'security-headers'],
});
