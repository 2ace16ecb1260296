import type { SessionView } from '@lagesbild/http-api';
import type { FastifyInstance } from 'fastify';
import { canCreatePictures } from '../access.ts';
import { ApiError } from '../api-error.ts';
import type { AppDeps } from '../app-deps.ts';
import { isPassword } from '../passwords.ts';
import { announce } from '../rooms/announce.ts';
import { keyedHash } from '../secrets.ts';
import { findLogin, readOwnActor } from '../store/accounts.ts';
import { readMunicipality } from '../store/register.ts';
import type { Signed } from '../store/sessions.ts';
import { forgetAttempts, noteAttempt } from '../store/sign-in-attempts.ts';
import { implement } from './implement.ts';

export function sessionRoutes(app: FastifyInstance, deps: AppDeps): void {
  const { database, clock, sessionSecret } = deps;

  implement(app, 'readSession', async ({ signed }) => ({
    session: signed === null ? null : await viewOf(signed),
  }));

  implement(app, 'signIn', async ({ body, request, reply }) => {
    const email = body.email.toLowerCase();
    const now = clock();
    const keys = {
      account: keyedHash(sessionSecret, 'account', email),
      address: keyedHash(sessionSecret, 'address', request.ip),
    };
    const attempt = await noteAttempt(database, keys, now);
    if (!attempt.ok) {
      reply.header('retry-after', attempt.retryAfter);
      throw new ApiError('tooManyRequests');
    }
    const login = await findLogin(database, email);
    const isRight = await isPassword(login?.passwordHash ?? null, body.password);
    if (login === null || !isRight) throw new ApiError('signInRefused');
    await forgetAttempts(database, keys, now);
    return viewOf(await app.sessions.begin(request, reply, login.accountId));
  });

  implement(app, 'signOut', async ({ signed, request, reply }) => {
    await app.sessions.end(request, reply);
    if (signed !== null) await announce(database, { kind: 'session', session: signed.tokenHashHex });
    return undefined;
  });

  async function viewOf(signed: Signed): Promise<SessionView> {
    const { id, function: title, role, actorId, municipalityId } = signed.account;
    const [actor, municipality] = await Promise.all([
      readOwnActor(database, actorId),
      readMunicipality(database, municipalityId),
    ]);
    return {
      account: { id, function: title, role },
      actor,
      municipality,
      canCreatePictures: canCreatePictures(role),
      expiresAt: signed.expiresAt.toISOString(),
    };
  }
}
