import type { PictureConnection } from '@lagesbild/sync/client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { pictureQuery, picturesQuery } from '../../api/queries.ts';

/** A connection as far as this concerns it; before it is opened there is no snapshot. */
type Known = Pick<PictureConnection, 'subscribe'> & {
  getSnapshot(): { readonly detailsVersion: number } | null;
};

/**
 * Fetches the facts of a picture anew whenever the server says that they have changed, and calls `onNews`. What the
 * list knew goes: a title that is hidden by now is not shown from there.
 */
export function useDetailsNews(pictureId: string, known: Known, onNews?: () => void): void {
  const queries = useQueryClient();
  const version = useSyncExternalStore(known.subscribe, () => known.getSnapshot()?.detailsVersion ?? 0);
  const seen = useRef(0);
  useEffect(() => {
    if (version > seen.current) {
      void queries.refetchQueries({ queryKey: pictureQuery(pictureId).queryKey });
      queries.removeQueries({ queryKey: picturesQuery.queryKey, exact: true });
      onNews?.();
    }
    seen.current = version;
  }, [version, pictureId, queries, onNews]);
}
