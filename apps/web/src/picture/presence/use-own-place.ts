import { isSectionName } from '@lagesbild/picture';
import type { FocusEvent } from 'react';
import { useScreen } from '../model/screen-context.tsx';

type PlaceHandlers = {
  readonly onFocusCapture: (event: FocusEvent) => void;
  readonly onBlurCapture: (event: FocusEvent) => void;
};

/** For the element around the whole form: tells the others which field one is in. Texts add the caret themselves. */
export function useOwnPlace(): PlaceHandlers {
  const { connection, readOnly } = useScreen();
  return {
    onFocusCapture: ({ target }) => {
      if (readOnly) return;
      const place = (target as Element).closest<HTMLElement>('[data-place]')?.dataset.place;
      const [section, row, field] = place?.split('/') ?? [];
      if (section === undefined || row === undefined || field === undefined || !isSectionName(section))
        return;
      connection.setPlace({ at: { section, row: row === '' ? null : row, field }, cursor: null });
    },
    onBlurCapture: ({ currentTarget, relatedTarget }) => {
      // Into a list that belongs to a field one is still in the field; out of the form one is nowhere.
      const goesOn =
        relatedTarget instanceof Element &&
        relatedTarget.closest('[data-place], [role="dialog"], [role="listbox"]');
      if (
        !goesOn &&
        (relatedTarget !== null || document.hasFocus()) &&
        currentTarget.contains(document.activeElement)
      ) {
        connection.setPlace(null);
      }
    },
  };
}
