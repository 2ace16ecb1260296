import { type RefObject, useLayoutEffect, useState } from 'react';

/** The least width, in CSS pixels, in which every column of the table can be read. */
const tableWidth = 840;

/** True where a table would not fit: it depends on the room in the sheet, not on the window. */
export function useNarrow(element: RefObject<HTMLElement | null>): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => setNarrow(current.clientWidth < tableWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return narrow;
}
