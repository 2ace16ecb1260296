import {
  type BodyOf,
  type ErrorCode,
  errorCodes,
  fillPath,
  type ParamsOf,
  type RequestIssue,
  type ResponseOf,
  type RouteContract,
  type RouteName,
  requestRules,
  routes,
} from '@lagesbild/http-api';
import type { CallFault } from '../messages/errors.ts';

/** Why a call did not do what was asked: one of the API's codes, or no (readable) answer at all. */
export type Failure = { readonly code: ErrorCode | CallFault; readonly issues: readonly RequestIssue[] };

export type CallResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

type Input<N extends RouteName> = (ParamsOf<N> extends undefined
  ? object
  : { readonly params: ParamsOf<N> }) &
  (BodyOf<N> extends undefined ? object : { readonly body: BodyOf<N> });

/** Called whenever the server says that nobody is signed in. Set once, by the session. */
let onSignedOut: () => void = () => undefined;

/** Lets the session know when a call is answered with "not signed in", whoever made the call. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/**
 * Calls one route of the API. Never throws for anything the network or the server can do: a refusal is a value with
 * its code and the paths and rules of the fields it concerns.
 */
export async function call<N extends RouteName>(
  name: N,
  input: Input<N>,
  signal?: AbortSignal,
): Promise<CallResult<ResponseOf<N>>> {
  const route: RouteContract = routes[name];
  const { params, body } = input as { params?: Record<string, string>; body?: unknown };
  let response: Response;
  try {
    response = await fetch(fillPath(route.path, params), {
      method: route.method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    // A query that is no longer wanted is TanStack Query's own business.
    if (signal?.aborted) throw error;
    return { ok: false, failure: { code: 'offline', issues: [] } };
  }
  if (response.ok) return readValue(response, route);
  const failure = toFailure(await response.json().catch(() => null));
  if (failure.code === 'notSignedIn') onSignedOut();
  return { ok: false, failure };
}

async function readValue<T>(response: Response, route: RouteContract): Promise<CallResult<T>> {
  if (!route.response) return { ok: true, value: undefined as T };
  try {
    return { ok: true, value: (await response.json()) as T };
  } catch {
    return { ok: false, failure: { code: 'badAnswer', issues: [] } };
  }
}

/** Reads an error body without trusting it: a proxy in between may answer with a page of its own. */
export function toFailure(body: unknown): Failure {
  const error = (body as { error?: { code?: unknown; issues?: unknown } } | null)?.error;
  const code = error?.code;
  if (typeof code !== 'string' || !Object.hasOwn(errorCodes, code)) return { code: 'badAnswer', issues: [] };
  const issues = Array.isArray(error?.issues) ? error.issues.filter(isIssue) : [];
  return { code: code as ErrorCode, issues };
}

function isIssue(issue: unknown): issue is RequestIssue {
  const { path, rule } = (issue ?? {}) as { path?: unknown; rule?: unknown };
  return typeof path === 'string' && requestRules.some((known) => known === rule);
}
