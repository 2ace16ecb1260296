import { rowIds, type SectionName } from '@lagesbild/picture';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { anyRowKey, everythingKey, fieldKey, rowsKey } from './doc-store.ts';
import { readFlag, readKeys, readText, readValue } from './entity.ts';
import { useScreen } from './screen-context.tsx';

const separator = ' ';

/** Reads from the document and draws again when something below one of the keys changes. Reading gives a primitive. */
function useRead<T extends string | number | boolean>(keys: readonly string[], read: (doc: Y.Doc) => T): T {
  const { doc, store } = useScreen();
  const joined = keys.join(separator);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = joined.split(separator).map((key) => store.subscribe(key, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store, joined],
  );
  return useSyncExternalStore(subscribe, () => read(doc));
}

function useList(joined: string): readonly string[] {
  return useMemo(() => (joined === '' ? [] : joined.split(separator)), [joined]);
}

/** The ids of a section's rows, in order. */
export function useRowIds(section: SectionName): readonly string[] {
  return useList(useRead([rowsKey(section)], (doc) => rowIds(doc, section).join(separator)));
}

/** The ids of the rows whose reference `field` points at `owner`, in order. */
export function useOwnedRowIds(section: SectionName, field: string, owner: string): readonly string[] {
  return useList(
    useRead([rowsKey(section), anyRowKey(section, field)], (doc) =>
      rowIds(doc, section)
        .filter((row) => readValue(doc, section, row, field) === owner)
        .join(separator),
    ),
  );
}

/** A chosen code, date or reference; empty when nothing is chosen. */
export function useValue(section: string, row: string | null, field: string): string {
  return useRead([fieldKey(section, row, field)], (doc) => readValue(doc, section, row, field));
}

export function useFlag(section: string, row: string | null, field: string): boolean {
  return useRead([fieldKey(section, row, field)], (doc) => readFlag(doc, section, row, field));
}

/** The chosen keys of a field that takes several, sorted. */
export function useKeys(section: string, row: string | null, field: string): readonly string[] {
  return useList(
    useRead([fieldKey(section, row, field)], (doc) => readKeys(doc, section, row, field).join(separator)),
  );
}

/** A narrative as plain text. Only where it is shown, not where it is edited: it draws again at every keystroke. */
export function useText(section: string, row: string | null, field: string): string {
  return useRead([fieldKey(section, row, field)], (doc) => readText(doc, section, row, field));
}

/** Something computed from the whole picture, as a primitive. */
export function useComputed<T extends string | number | boolean>(
  keys: readonly string[],
  read: (doc: Y.Doc) => T,
): T {
  return useRead(keys.length === 0 ? [everythingKey] : keys, read);
}
