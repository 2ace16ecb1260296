import type { Register } from '@lagesbild/identity-guard';
import type { PictureContext } from '@lagesbild/picture';

/** What the judges of a picture need to know of the world around it. */
export type Surroundings = PictureContext & {
  readonly municipalityId: string;
  /** The words of the municipality that are no persons. */
  readonly words: Register;
  /** Paths of the fields that a report has hidden. */
  readonly hidden: ReadonlySet<string>;
};

/** `section.field` of such a place: which row it was is nobody's business. */
export function fieldOf(path: string): string {
  const parts = path.split('/');
  return `${parts[0] ?? ''}.${parts.at(-1) ?? ''}`;
}

/** Where a field stands, as in the violations of a picture. */
export function pathOf(section: string, row: string | null, field: string): string {
  return row === null ? `${section}/${field}` : `${section}/${row}/${field}`;
}
