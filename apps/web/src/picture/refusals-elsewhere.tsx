import { isSectionName, sectionNamed } from '@lagesbild/picture';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { RefusalNotice } from './fields/field-notices.tsx';
import { entityOf, readValue } from './model/entity.ts';
import { placeLabel } from './model/labels.ts';
import type { OpenRows } from './model/open-rows.ts';
import { refusalsElsewhere, useRefusals } from './model/refusals.tsx';
import { useScreen } from './model/screen-context.tsx';

/** Refusals whose field is not on the screen (its row is closed or gone, or one may only read), at the top: none goes unsaid. */
export function RefusalsElsewhere() {
  const { doc, openRows, readOnly } = useScreen();
  const refusals = useRefusals();
  const changes = useSyncExternalStore(openRows.subscribe, openRows.changes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: which rows are open is told by the number of changes
  const rest = useMemo(
    () => refusalsElsewhere(refusals, (path) => !readOnly && isShown(doc, openRows, path)),
    [doc, openRows, readOnly, refusals, changes],
  );
  return rest.map((refusal) => (
    <RefusalNotice
      key={refusal.id}
      refusal={refusal}
      where={refusal.paths
        .map((path) => placeLabel(doc, path))
        .filter(Boolean)
        .join(', ')}
    />
  ));
}

/** Opens the rows in which something was refused, so that it is seen where it was written. */
export function useOpenRefused(): void {
  const { doc, openRows, readOnly } = useScreen();
  const refusals = useRefusals();
  const opened = useRef(0);
  useEffect(() => {
    for (const { id, violations, handedBack } of refusals) {
      if (id <= opened.current) continue;
      opened.current = id;
      if (readOnly) continue;
      for (const { path } of [...violations, ...handedBack]) {
        for (const [section, row] of rowsAround(doc, path)) {
          if (openRows.version(section, row) === 0) openRows.open(section, row);
        }
      }
    }
  }, [doc, openRows, readOnly, refusals]);
}

/** Whether the place has its notice on the screen right now. */
function isShown(doc: Y.Doc, openRows: OpenRows, path: string): boolean {
  const [section = '', row, field] = path.split('/');
  if (!isSectionName(section) || row === undefined) return false;
  const { kind, fields } = sectionNamed(section);
  if (kind === 'single') return row in fields;
  if (entityOf(doc, section, row) === null) return false;
  if (field !== undefined && !(field in fields)) return false;
  return rowsAround(doc, path).every(([name, id]) => openRows.version(name, id) > 0);
}

/** The rows that must stand open for a place to be seen: its own, and the activity it is a part of. */
function rowsAround(doc: Y.Doc, path: string): readonly (readonly [string, string])[] {
  const [section = '', row] = path.split('/');
  if (row === undefined || !isSectionName(section) || sectionNamed(section).kind === 'single') return [];
  if (entityOf(doc, section, row) === null) return [];
  if (section === 'followUpPlan') return [['activity', row]];
  if (section !== 'followUp') return [[section, row]];
  const activity = readValue(doc, section, row, 'activity');
  return activity === ''
    ? [[section, row]]
    : [
        ['activity', activity],
        [section, row],
      ];
}
