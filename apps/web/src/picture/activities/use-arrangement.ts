import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { readArrangement, writeArrangement } from './activity-search.ts';
import type { ActivityArrangement } from './arrange-activities.ts';

const route = getRouteApi('/signed-in/lagesbild/$id');

/** Which activities are shown and in which order: it stands in the address. */
export function useArrangement(): readonly [ActivityArrangement, (next: ActivityArrangement) => void] {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { ansvarig, status, ordning } = search;
  const arrangement = useMemo(
    () => readArrangement({ ansvarig, status, ordning }),
    [ansvarig, status, ordning],
  );
  // Choosing is not a step to go back through, and the page stays where it is.
  const arrange = useCallback(
    (next: ActivityArrangement) =>
      void navigate({
        to: '.',
        search: writeArrangement(next),
        hash: true,
        replace: true,
        resetScroll: false,
        hashScrollIntoView: false,
      }),
    [navigate],
  );
  return [arrangement, arrange];
}
