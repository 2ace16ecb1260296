/**
 * The WebSocket of a picture (and, for networks without, the line of sync-line.ts). Whoever has no session, no right or a foreign origin is answered over HTTP, before a
 * socket exists; what a joined socket may do is the room's business.
 */
import websocket from '@fastify/websocket';
import { isId } from '@lagesbild/picture';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { ApiError } from '../api-error.ts';
import type { AppDeps } from '../app-deps.ts';
import { buildRooms } from '../rooms/build.ts';
import { faultOf } from '../rooms/fault.ts';
import type { Visitor } from '../rooms/member.ts';
import { createRoomSocket } from '../rooms/room-socket.ts';
import { pictureAccess } from '../store/access.ts';
import { lineRoutes } from './sync-line.ts';

/** The room's limit for a sync answer is 1 MB of content; this adds its envelope. Longer frames close with 1009. */
const LONGEST_FRAME_BYTES = 1024 * 1024 + 64 * 1024;

const ANSWERS_LEAVE_MS = 20;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who joins which picture: set once an upgrade may go on. */
    visitor: Visitor | null;
  }
}

async function routes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  const { host, listener } = buildRooms(deps);
  let closing = false;

  /**
   * Answers 401 or 404, or notes who is coming. The origin has been checked already. A page may say whose edits it brings
   * (`?account=`): when somebody else has signed in meanwhile in the same browser, they are not taken as that person's.
   */
  async function checkVisitor(request: FastifyRequest): Promise<void> {
    const signed = request.signedIn;
    const { account = signed?.account.id } = request.query as { account?: unknown };
    if (signed === null || account !== signed.account.id) throw new ApiError('notSignedIn');
    const { pictureId } = request.params as { pictureId: string };
    const right = isId(pictureId) ? await pictureAccess(deps.database, signed.account, pictureId) : 'none';
    if (right === 'none') throw new ApiError('notFound');
    const { actorId, function: title } = signed.account;
    request.visitor = { pictureId, signed, identity: { actor: actorId, function: title, right } };
  }

  await app.register(websocket, {
    options: {
      maxPayload: LONGEST_FRAME_BYTES,
      perMessageDeflate: false,
      // Without this the first name a client lists is taken, and said back.
      handleProtocols: () => false,
    },
    errorHandler(error, socket) {
      deps.log.info({ fault: faultOf(error) }, 'socket failed');
      socket.terminate();
    },
    async preClose() {
      closing = true;
      await Promise.all([host.close(), listener.stop()]);
      // Whoever waits on a line has been answered; the answer leaves in a turn of its own.
      await new Promise((done) => setTimeout(done, ANSWERS_LEAVE_MS));
      app.websocketServer.close();
    },
  });
  // An upgrade that was answered instead of opened has left the HTTP server's care: nobody else ends its connection.
  app.addHook('onResponse', async ({ raw }) => {
    if (raw.headers.upgrade !== undefined) raw.socket.destroySoon();
  });
  // While the server stops, an upgrade is answered without any hook, and its connection would keep the server from ending.
  app.server.on('upgrade', (_request, socket) => {
    if (closing) socket.end(() => socket.destroy());
  });
  app.decorateRequest('visitor', null);
  app.addHook('onReady', async () => {
    listener.start();
    host.start();
  });
  app.get<{ Params: { pictureId: string } }>(
    '/sync/:pictureId',
    { websocket: true, preValidation: checkVisitor },
    (socket, { visitor, raw }) => {
      if (visitor === null) throw new Error('an upgrade without a visitor');
      host.join(visitor, createRoomSocket(socket, raw.socket));
    },
  );
  const { requestsPerMinute } = deps.config;
  await app.register(lineRoutes, { host, checkVisitor, longestBody: LONGEST_FRAME_BYTES, requestsPerMinute });
}

/** Registers `/sync/:pictureId`, starts the rooms when the server is ready and flushes them when it closes. */
export const syncRoutes = plugin(routes, { name: 'sync-routes' });
