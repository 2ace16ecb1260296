import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { AppDeps } from '../app-deps.ts';
import { announce } from '../rooms/announce.ts';
import { createToken, isToken, keyedHash } from '../secrets.ts';
import { createSession, deleteSession, findSession, type Signed, sessionSeconds } from '../store/sessions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in, or null. Filled before any handler, for upgrades too. */
    signedIn: Signed | null;
  }
  interface FastifyInstance {
    sessions: {
      /** Signs the account in under a new token; a session the browser had before ends. */
      begin(request: FastifyRequest, reply: FastifyReply, accountId: string): Promise<Signed>;
      /** Ends the session, if there is one, and takes the cookie back. */
      end(request: FastifyRequest, reply: FastifyReply): Promise<void>;
    };
  }
}

async function session(app: FastifyInstance, deps: AppDeps): Promise<void> {
  const { config, database, sessionSecret, clock } = deps;
  // Behind TLS the prefix makes the browser insist on Secure, this host and the whole path.
  const secure = config.publicOrigin?.startsWith('https:') ?? false;
  const name = secure ? '__Host-lagesbild_session' : 'lagesbild_session';
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;

  await app.register(cookie);
  app.decorateRequest('signedIn', null);

  app.addHook('onRequest', async (request) => {
    const token = request.cookies[name];
    if (token === undefined || !isToken(token) || !needsSession(request)) return;
    request.signedIn = await findSession(database, keyedHash(sessionSecret, 'session', token), clock());
  });

  app.decorate('sessions', {
    async begin(request: FastifyRequest, reply: FastifyReply, accountId: string): Promise<Signed> {
      if (request.signedIn !== null) {
        await deleteSession(database, request.signedIn.tokenHash);
        await announce(database, { kind: 'session', session: request.signedIn.tokenHashHex });
      }
      const token = createToken();
      const tokenHash = keyedHash(sessionSecret, 'session', token);
      await createSession(database, tokenHash, accountId, clock());
      const signed = await findSession(database, tokenHash, clock());
      if (signed === null) throw new Error('a session that was just created is not there');
      reply.setCookie(name, token, { ...attributes, maxAge: sessionSeconds });
      return signed;
    },
    async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
      reply.clearCookie(name, attributes);
      if (request.signedIn !== null) await deleteSession(database, request.signedIn.tokenHash);
    },
  });
}

export const sessionPlugin = plugin(session, { name: 'session', dependencies: ['errors', 'same-origin'] });

/** Pages and their files are the same for everybody and cost no question to the database. */
function needsSession(request: FastifyRequest): boolean {
  return /^\/(api|sync)\//.test(request.url);
}
