import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/** One route as both sides see it. A route without body, params or query accepts none. */
export type RouteContract = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify's spelling of the path; `fillPath` fills it in. */
  readonly path: string;
  readonly tag: 'session' | 'pictures' | 'register' | 'words' | 'guard' | 'health';
  readonly summary: string;
  readonly status: 200 | 201 | 204;
  readonly params?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Absent when the answer has no content (204). */
  readonly response?: z.ZodType;
  readonly errors: readonly ErrorCode[];
  /** Asked for again, it may answer 304: what the caller has still holds. */
  readonly canBeUnchanged?: true;
  /** Where bodies may be larger than elsewhere. */
  readonly largestBodyBytes?: number;
};
