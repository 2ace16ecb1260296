/**
 * The same way into a picture for networks that let no WebSocket through. Everything is a POST: browsers then always say
 * where a request comes from, and nothing on the way keeps a copy. Who may open a line is checked exactly as for a
 * socket; a line answers only the browser session that opened it.
 */
import { encodeParcel, readParcel } from '@lagesbild/sync/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest, preValidationAsyncHookHandler } from 'fastify';
import { ApiError } from '../api-error.ts';
import type { RoomHost } from '../rooms/host.ts';
import { createHttpLine, type HttpLine } from '../rooms/http-line.ts';
import { createToken } from '../secrets.ts';

type LineParams = { readonly pictureId: string; readonly line: string };
type OpenLine = { readonly line: HttpLine; readonly pictureId: string; readonly owner: string };
type LineRequest = FastifyRequest<{ Params: LineParams; Querystring: { after?: string } }>;

export type LineRoutesOptions = {
  readonly host: RoomHost;
  readonly checkVisitor: preValidationAsyncHookHandler;
  /** Longest body: what one frame of a socket may hold, and its envelope. */
  readonly longestBody: number;
  readonly requestsPerMinute: number;
};

const BYTES = 'application/octet-stream';
const NOWHERE = { first: 0, frames: [], closed: null };

/** Registers `/sync/:pictureId/line` and what is asked on an open line. */
export async function lineRoutes(app: FastifyInstance, options: LineRoutesOptions): Promise<void> {
  const { host, checkVisitor, longestBody, requestsPerMinute } = options;
  const lines = new Map<string, OpenLine>();

  app.removeAllContentTypeParsers();
  app.addContentTypeParser(BYTES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  /** A line that is open counts its own requests: a whole town hall asks from one address, all day. */
  const isOpen = (request: FastifyRequest): boolean => lines.get(nameOf(request))?.line.count() ?? false;
  const frequent = {
    schema: { hide: true },
    // One line in the log per keystroke would bury the others.
    logLevel: 'warn',
    bodyLimit: longestBody,
    config: { rateLimit: { max: requestsPerMinute, allowList: isOpen } },
  } as const;

  /** The line a request names; somebody else's is as good as none. */
  function lineOf(request: LineRequest): HttpLine {
    if (request.signedIn === null) throw new ApiError('notSignedIn');
    const found = lines.get(request.params.line);
    const isOwn =
      found?.owner === request.signedIn.tokenHashHex && found.pictureId === request.params.pictureId;
    if (found === undefined || !isOwn) throw new ApiError('notFound');
    return found.line;
  }

  app.post<{ Params: { pictureId: string } }>(
    '/sync/:pictureId/line',
    { schema: { hide: true }, preValidation: checkVisitor },
    async ({ visitor }, reply) => {
      if (visitor === null) throw new Error('a line without a visitor');
      const name = createToken();
      const line = createHttpLine(() => lines.delete(name));
      lines.set(name, { line, pictureId: visitor.pictureId, owner: visitor.signed.tokenHashHex });
      host.join(visitor, line.socket);
      return answer(reply, Buffer.from(name));
    },
  );

  app.post('/sync/:pictureId/line/:line', frequent, async (request: LineRequest, reply) => {
    const line = lineOf(request);
    const parcel = Buffer.isBuffer(request.body) ? readParcel(request.body) : null;
    if (parcel === null) throw new ApiError('invalidRequest', [{ path: 'body', rule: 'format' }]);
    return answer(reply, encodeParcel(line.take(parcel)));
  });

  app.post('/sync/:pictureId/line/:line/answers', frequent, async (request: LineRequest, reply) => {
    const line = lineOf(request);
    const after = Number(request.query.after);
    if (!Number.isSafeInteger(after) || after < 0) {
      throw new ApiError('invalidRequest', [{ path: 'query', rule: 'format' }]);
    }
    return answer(reply, encodeParcel(await line.answers(after)));
  });

  app.delete('/sync/:pictureId/line/:line', frequent, async (request: LineRequest, reply) => {
    lineOf(request).leave();
    return answer(reply, encodeParcel(NOWHERE));
  });

  app.addHook('onClose', async () => {
    for (const { line } of [...lines.values()]) line.leave();
  });
}

function nameOf({ params }: FastifyRequest): string {
  return (params as Partial<LineParams>).line ?? '';
}

function answer(reply: FastifyReply, bytes: Uint8Array): FastifyReply {
  return reply.type(BYTES).header('cache-control', 'no-store').send(Buffer.from(bytes));
}
