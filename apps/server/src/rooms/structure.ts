/** What a picture is, as the room's judge: the picture package with one picture's surroundings. */
import {
  checkTouched,
  type DerivedChanges,
  derivedRows,
  isDeclaredPlace,
  joinTouched,
  type PictureContext,
  sections,
  type Touched,
  touchedBy,
} from '@lagesbild/picture';
import type { StructurePort } from '@lagesbild/sync/room';

const roots: ReadonlySet<string> = new Set(sections.map(({ name }) => name));

/**
 * The judge of one picture. `context` is asked at every judgement, so that a new actor or place counts from the
 * moment it is known here.
 */
export function createStructure(context: () => PictureContext): StructurePort<Touched, DerivedChanges> {
  return {
    roots,
    touchedBy,
    join: (first, second) => joinTouched([first, second]),
    check: (doc, touched) => checkTouched(doc, touched, context()),
    derive: derivedRows,
    isPlace: ({ section, row, field }) => isDeclaredPlace(section, row, field),
  };
}
