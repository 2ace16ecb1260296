import type { WordKind } from '@lagesbild/http-api';
import { useMemo, useSyncExternalStore } from 'react';
import { call } from '../api/client.ts';
import { useSession } from '../api/session.ts';
import { createGuard, type Guard, type GuardSnapshot } from './guard.ts';

/** One guard per municipality: whoever signs in from another one gets no words of the first. */
const guards = new Map<string, Guard>();

function guardOf(municipalityId: string): Guard {
  const known = guards.get(municipalityId);
  if (known) return known;
  const guard = createGuard({
    loadEngine: async () => {
      const { guardEngine } = await import('./engine.ts');
      // The first text decodes the guard's data; that moment should not be somebody's first letter.
      guardEngine.screen('Lägesbild');
      return guardEngine;
    },
    // The browser's own cache asks with the version it has, and is mostly told that nothing has changed.
    readWords: () => call('readWords', {}),
    classifyWord: (name: string, kind: WordKind) => call('classifyWord', { body: { name, kind } }),
    after: (ms, callback) => void setTimeout(callback, ms),
  });
  guards.set(municipalityId, guard);
  return guard;
}

/** The guard with its snapshot. All functions stay the same ones while the same person is signed in. */
export type UsedGuard = GuardSnapshot & Omit<Guard, 'subscribe' | 'getSnapshot'>;

/**
 * The identity guard with the words of one's own municipality. Whoever uses it is drawn again when words come or go
 * (`version`). Only for pages behind sign-in.
 */
export function useGuard(): UsedGuard {
  const municipalityId = useSession()?.municipality.id ?? '';
  const guard = guardOf(municipalityId);
  const { ready, version } = useSyncExternalStore(guard.subscribe, guard.getSnapshot);
  return useMemo(() => ({ ...guard, ready, version }), [guard, ready, version]);
}
