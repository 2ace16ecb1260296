import { type RefObject, useEffect, useSyncExternalStore } from 'react';
import { useScreen } from '../model/screen-context.tsx';
import { focusField } from './focus-field.ts';

/** Whether a row stands open; moves the focus into it when that was asked for. */
export function useOpenRow(section: string, row: string, element: RefObject<HTMLElement | null>): boolean {
  const { openRows, readOnly } = useScreen();
  const version = useSyncExternalStore(openRows.subscribe, () => openRows.version(section, row));
  useEffect(() => {
    if (version === 0) return;
    const focus = openRows.takeFocus(section, row);
    if (focus !== undefined) focusField(element.current, focus);
  }, [version, openRows, section, row, element]);
  return version > 0 && !readOnly;
}
