import {
  type BodyOf,
  type ErrorCode,
  errorBody,
  errorCodes,
  type ParamsOf,
  type ResponseOf,
  type RouteContract,
  type RouteName,
  type Routes,
  routes,
  toRequestIssues,
} from '@lagesbild/http-api';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import { ApiError } from '../api-error.ts';
import type { Signed } from '../store/sessions.ts';

/** What a handler gets. A route that can answer `notSignedIn` has somebody signed in. */
type RouteInput<N extends RouteName> = {
  readonly params: ParamsOf<N>;
  readonly body: BodyOf<N>;
  readonly signed: 'notSignedIn' extends Routes[N]['errors'][number] ? Signed : Signed | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** The answer of a handler when what the caller has still holds (304). */
export const unchanged = Symbol('unchanged');

type Answer<N extends RouteName> = Routes[N] extends { canBeUnchanged: true }
  ? ResponseOf<N> | typeof unchanged
  : ResponseOf<N>;

export type RouteHandler<N extends RouteName> = (input: RouteInput<N>) => Promise<Answer<N>>;

const NOT_MODIFIED = 304;

/** What any route may answer beside what its contract lists. */
const everywhere: readonly ErrorCode[] = [
  'invalidRequest',
  'tooManyRequests',
  'internal',
  'unavailable',
  'storageFull',
];

/** Registers a route of the contract: path, schemas, statuses and sign-in come from there, the work from `handler`. */
export function implement<N extends RouteName>(
  app: FastifyInstance,
  name: N,
  handler: RouteHandler<N>,
): void {
  const contract: RouteContract = routes[name];
  const needsSignIn = contract.errors.includes('notSignedIn');
  app.route({
    method: contract.method,
    url: contract.path,
    ...(contract.largestBodyBytes ? { bodyLimit: contract.largestBodyBytes } : {}),
    schema: {
      operationId: name,
      tags: [contract.tag],
      summary: contract.summary,
      ...(contract.params ? { params: contract.params } : {}),
      ...(contract.body ? { body: contract.body } : {}),
      querystring: z.strictObject({}),
      response: responsesOf(contract),
    },
    preValidation: async (request) => {
      if (needsSignIn && request.signedIn === null) throw new ApiError('notSignedIn');
      if (contract.body === undefined && request.body !== undefined && request.body !== null) {
        throw new ApiError('invalidRequest', [{ path: 'body/?', rule: 'unknownField' }]);
      }
    },
    handler: async (request, reply) => {
      const { params, body, signedIn: signed } = request;
      const answer = await handler({ params, body, signed, request, reply } as RouteInput<N>);
      if (answer === unchanged) return reply.code(NOT_MODIFIED).send();
      return reply.code(contract.status).send(answer);
    },
  });
}

/** Validates with the schemas of the contract and refuses with paths and rules only. */
export const contractValidator: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const part = httpPart === 'querystring' ? 'query' : httpPart === 'params' ? 'params' : 'body';
  return (data) => {
    const parsed = schema.safeParse(data);
    if (parsed.success) return { value: parsed.data };
    return { error: new ApiError('invalidRequest', toRequestIssues(parsed.error.issues, part)) };
  };
};

function responsesOf(contract: RouteContract): Record<number, z.ZodType> {
  const codes = [...new Set([...contract.errors, ...everywhere])];
  const byStatus = Map.groupBy(codes, (code) => errorCodes[code].status);
  const errors = [...byStatus].map(([status, all]) => {
    const text = all.map((code) => `\`${code}\`: ${errorCodes[code].description}`).join(' ');
    return [status, errorBody.describe(text)] as const;
  });
  const success = contract.response ?? z.undefined();
  const still = contract.canBeUnchanged ? { [NOT_MODIFIED]: z.undefined().describe('Oförändrat.') } : {};
  return { ...Object.fromEntries(errors), ...still, [contract.status]: success };
}
