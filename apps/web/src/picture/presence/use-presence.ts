import type { PresenceEntry } from '@lagesbild/sync/client';
import { useMemo, useSyncExternalStore } from 'react';
import { useScreen } from '../model/screen-context.tsx';

/** Somebody in the picture: an agency and a function, never a person. */
export type Visitor = { readonly client: number; readonly actor: string; readonly function: string };

const none: readonly Visitor[] = [];

/** Everybody else in the picture. */
export function useVisitors(): readonly Visitor[] {
  return useVisitorsWhere(() => true);
}

/** Who is in this section, or in this row of it. */
export function useVisitorsAt(section: string, row?: string | null): readonly Visitor[] {
  return useVisitorsWhere(({ at }) => at?.section === section && (row === undefined || at.row === row));
}

/** Who has the caret in this text. */
export function useVisitorsInText(section: string, row: string | null, field: string): readonly Visitor[] {
  return useVisitorsWhere(
    ({ at, cursor }) => cursor !== null && at?.section === section && at.row === row && at.field === field,
  );
}

/** The answer is compared as text, so that a caret that moves draws nothing again. */
function useVisitorsWhere(isThere: (entry: PresenceEntry) => boolean): readonly Visitor[] {
  const { connection } = useScreen();
  const joined = useSyncExternalStore(connection.subscribe, () =>
    connection
      .getSnapshot()
      .presence.filter(isThere)
      .map((entry) => `${entry.client}/${entry.actor}/${entry.function}`)
      .join(' '),
  );
  return useMemo(() => {
    if (joined === '') return none;
    return joined.split(' ').map((part) => {
      const [client = '', actor = '', title = ''] = part.split('/');
      return { client: Number(client), actor, function: title };
    });
  }, [joined]);
}
