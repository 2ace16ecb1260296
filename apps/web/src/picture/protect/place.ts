import { isSectionName } from '@lagesbild/picture';
import type { TextPlace } from '../model/hidden-fields.ts';

/** The mark of the field (`data-place`) that something is in, or else the one before: a button beside the form is no field. */
export function lastPlaceIn(target: EventTarget | null, before: string | null): string | null {
  if (!(target instanceof Element)) return before;
  return target.closest<HTMLElement>('[data-place]')?.dataset.place ?? before;
}

/** Reads the mark of a field: `problem/<row>/description`, or with an empty row where the section has none. */
export function readPlace(mark: string | null): TextPlace | null {
  const [section, row, field] = mark?.split('/') ?? [];
  if (section === undefined || row === undefined || field === undefined || !isSectionName(section))
    return null;
  return { section, row: row === '' ? null : row, field };
}
