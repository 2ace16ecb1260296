import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import { useScreen } from '../model/screen-context.tsx';
import { focusField } from '../sections/focus-field.ts';

type ActivityRow = {
  readonly open: boolean;
  /** Opens with the focus in the first field, or closes with the focus back on the button. */
  readonly toggle: () => void;
  readonly button: RefObject<HTMLButtonElement | null>;
};

/** An activity's row can be opened by readers too: it then shows everything as text. */
export function useActivityRow(row: string, detail: RefObject<HTMLElement | null>): ActivityRow {
  const { openRows, readOnly } = useScreen();
  const button = useRef<HTMLButtonElement>(null);
  const version = useSyncExternalStore(openRows.subscribe, () => openRows.version('activity', row));
  useEffect(() => {
    if (version === 0) return;
    const focus = openRows.takeFocus('activity', row);
    if (focus !== undefined && !readOnly) focusField(detail.current, focus);
  }, [version, openRows, readOnly, row, detail]);
  return {
    open: version > 0,
    button,
    toggle: () => {
      if (version > 0) {
        button.current?.focus();
        openRows.close('activity', row);
      } else openRows.open('activity', row, null);
    },
  };
}
