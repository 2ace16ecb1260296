import { isSectionName, sectionNamed, textOf } from '@lagesbild/picture';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { RefusalNotice } from './fields/field-notices.tsx';
import { entityOf } from './model/entity.ts';
import { placeLabel } from './model/labels.ts';
import type { OpenRows } from './model/open-rows.ts';
import { heldRules, isHandedBack, refusalsElsewhere, useRefusals } from './model/refusals.tsx';
import { rowsAround } from './model/rows-around.ts';
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

/**
 * Opens the rows in which something was refused, so that it is seen where it was written. A text of which the guard on the server found what
 * this browser cannot see, in several fields or in a row that was closed, waits there as held text.
 */
export function useOpenRefused(): void {
  const { doc, connection, held, openRows, readOnly } = useScreen();
  const refusals = useRefusals();
  const opened = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the open editors have just taken their own out of them
  useEffect(() => {
    for (const refusal of connection.getSnapshot().refusals) {
      const { id, violations, handedBack } = refusal;
      if (id <= opened.current) continue;
      opened.current = id;
      if (readOnly) continue;
      for (const { path, text } of handedBack) {
        const rules = heldRules(refusal, path);
        const standing = narrativeAt(doc, path)?.toString();
        if (rules.length === 0 || standing === undefined) continue;
        held.refuse(path, { standing, text, rules });
        connection.dismissRefusal(id, path);
      }
      for (const { path } of violations) {
        const isNamedOnly = heldRules(refusal, path).length > 0 && !isHandedBack(refusal, path);
        if (isNamedOnly && narrativeAt(doc, path) !== null) connection.dismissRefusal(id, path);
      }
      for (const { path } of [...violations, ...handedBack]) {
        for (const [section, row] of rowsAround(doc, path)) {
          if (openRows.version(section, row) === 0) openRows.open(section, row);
        }
      }
    }
  }, [doc, connection, held, openRows, readOnly, refusals]);
}

/** The text at a path of the picture, or null when it is none or its row is gone. */
function narrativeAt(doc: Y.Doc, path: string): Y.Text | null {
  const [section = '', ...rest] = path.split('/');
  const [row, field] = rest.length === 1 ? [null, rest[0]] : rest;
  return isSectionName(section) && field !== undefined ? textOf(doc, section, row ?? null, field) : null;
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
