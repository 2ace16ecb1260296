import type { SessionView, SignInBody } from '@lagesbild/http-api';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { forgetUnsentEdits } from '../unsent/unsent-edits.ts';
import { type CallResult, call, whenSignedOut } from './client.ts';
import { sessionQuery } from './queries.ts';

/**
 * `expired`: the server no longer knows the session although this tab believed in it. The page stays as it is, with
 * everything typed, behind a dialog that asks to sign in again.
 */
type SessionSignal = { readonly expired: boolean; readonly signIns: number };

let current: SessionSignal = { expired: false, signIns: 0 };
const listeners = new Set<() => void>();

whenSignedOut(() => reportSignedOut());

/** Says that the server has closed the session: a call was answered so, or the live connection was closed for it. */
export function reportSignedOut(): void {
  if (!current.expired) update({ ...current, expired: true });
}

/** True while the person must sign in again before anything more can be sent. */
export function useSessionExpired(): boolean {
  return useSyncExternalStore(subscribe, () => current.expired);
}

/** Grows by one each time someone signs in in this tab. Whatever holds a connection starts it anew when it changes. */
export function useSignInCount(): number {
  return useSyncExternalStore(subscribe, () => current.signIns);
}

/** Who is signed in, or null. Pages behind sign-in always have it. */
export function useSession(): SessionView | null {
  return useQuery(sessionQuery).data ?? null;
}

/**
 * Signs in. When the same account signs in again after an expiry, what is on the screen goes on; another account gets
 * nothing of what the first one had fetched, and what the first one did not get saved is removed from this browser.
 */
export async function signIn(queries: QueryClient, body: SignInBody): Promise<CallResult<SessionView>> {
  const result = await call('signIn', { body });
  if (!result.ok) return result;
  const before = queries.getQueryData(sessionQuery.queryKey);
  if (before && before.account.id !== result.value.account.id) queries.clear();
  await forgetUnsentEdits(result.value.account.id);
  queries.setQueryData(sessionQuery.queryKey, result.value);
  update({ expired: false, signIns: current.signIns + 1 });
  void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  return result;
}

/** Signs out and forgets everything fetched and everything not saved. Without an answer the person is still signed in, and is told. */
export async function signOut(queries: QueryClient): Promise<CallResult<undefined>> {
  const result = await call('signOut', {});
  if (!result.ok && result.failure.code !== 'notSignedIn') return result;
  await forgetUnsentEdits(null);
  update({ ...current, expired: false });
  queries.clear();
  queries.setQueryData(sessionQuery.queryKey, null);
  return { ok: true, value: undefined };
}

function update(next: SessionSignal): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
