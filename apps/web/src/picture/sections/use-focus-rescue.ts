import { type RefObject, useLayoutEffect } from 'react';
import { t } from '../../messages.ts';
import { announce } from '../../ui/announcer.tsx';

/** When somebody else removes the row one is writing in, the focus goes to the question it stood under, and that is said. */
export function useFocusRescue(row: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = row.current;
    return () => {
      if (element === null || !element.contains(document.activeElement)) return;
      const heading = element.closest('section[data-section]')?.querySelector<HTMLElement>('h3');
      setTimeout(() => {
        if (element.isConnected || !heading?.isConnected) return;
        heading.focus();
        announce(t('picture.row.removedByOther'));
      }, 0);
    };
  }, [row]);
}
