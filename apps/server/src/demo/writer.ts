import {
  addRow,
  createId,
  type Id,
  type ListSectionName,
  type RowValues,
  type SectionName,
  sectionNamed,
  setValue,
  textOf,
  toggleValue,
} from '@lagesbild/picture';
import type * as Y from 'yjs';
import type { ActorKey, PlaceKey } from './municipality.ts';

/** What the demo pictures are written with. */
export type Writer = {
  readonly actors: Readonly<Record<ActorKey, Id>>;
  readonly places: Readonly<Record<PlaceKey, Id>>;
  /** The ISO date so many days from today; earlier ones are negative. */
  day(offset: number): string;
  /** Adds a row last in its list. */
  row(section: ListSectionName, values: RowValues): Id;
  /** Fills in a section without a list (`id` is null), or the row that follows another one. */
  fill(section: SectionName, id: Id | null, values: RowValues): void;
};

const DAY_MS = 86_400_000;

export function createWriter(
  doc: Y.Doc,
  given: Pick<Writer, 'actors' | 'places'> & { readonly today: string; readonly random: () => number },
): Writer {
  const { actors, places, today, random } = given;
  return {
    actors,
    places,
    day: (offset) => daysFrom(today, offset),
    row(section, values) {
      const id = createId(random);
      addRow(doc, section, values, { id, random });
      return id;
    },
    fill(section, id, values) {
      for (const [field, value] of Object.entries(values)) fillField(doc, section, id, field, value);
    },
  };
}

/** The ISO date `offset` days from another. */
export function daysFrom(isoDate: string, offset: number): string {
  return new Date(Date.parse(isoDate) + offset * DAY_MS).toISOString().slice(0, 10);
}

function fillField(
  doc: Y.Doc,
  section: SectionName,
  id: Id | null,
  field: string,
  value: RowValues[string],
): void {
  if (Array.isArray(value)) {
    for (const key of value) toggleValue(doc, section, id, field, key, true);
  } else if (typeof value === 'string' && sectionNamed(section).fields[field]?.kind === 'narrative') {
    textOf(doc, section, id, field)?.insert(0, value);
  } else if (typeof value === 'string' || typeof value === 'boolean') {
    setValue(doc, section, id, field, value);
  }
}
