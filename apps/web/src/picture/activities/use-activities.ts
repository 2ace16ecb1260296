import { peekRow, rowIds } from '@lagesbild/picture';
import { useMemo } from 'react';
import { anyRowKey, rowsKey } from '../model/doc-store.ts';
import { shortActorName } from '../model/labels.ts';
import { useScreen } from '../model/screen-context.tsx';
import { useComputed } from '../model/use-picture.ts';
import type { ActivityFacts } from './arrange-activities.ts';

const keys = [
  rowsKey('activity'),
  ...['responsibleActor', 'status', 'startDate', 'dueDate'].map((field) => anyRowKey('activity', field)),
];

/** What the table is arranged by, of every activity in the picture's own order. */
export function useActivityFacts(): readonly ActivityFacts[] {
  const { doc, details } = useScreen();
  const joined = useComputed(keys, () => {
    const rows = rowIds(doc, 'activity').map((id): ActivityFacts => {
      const row = peekRow(doc, 'activity', id);
      const owner = row?.responsibleActor ?? '';
      return {
        id,
        owner,
        ownerName: owner === '' ? '' : shortActorName(details, owner),
        status: row?.status ?? '',
        startDate: row?.startDate ?? '',
        dueDate: row?.dueDate ?? '',
      };
    });
    return JSON.stringify(rows);
  });
  return useMemo((): ActivityFacts[] => JSON.parse(joined), [joined]);
}
