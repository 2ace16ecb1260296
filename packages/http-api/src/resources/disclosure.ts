import { isDeclaredPlace, isSectionName, sectionNamed, sections } from '@lagesbild/picture';
import { z } from 'zod';
import { id, pictureTitle, timestamp } from '../values.ts';

/** Every name a narrative field has in some section. */
const narrativeNames = [
  ...new Set(
    sections.flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([name, field]) => (field.kind === 'narrative' ? [name] : [])),
    ),
  ),
];

/** Where a report says that the title stands. It is in no section: it is one of the facts about the picture. */
export const titlePlace = { section: 'picture', row: null, field: 'title' } as const;

const place = {
  section: z
    .enum([...sections.map(({ name }) => name), titlePlace.section])
    .describe('Sektionen; `picture` för rubriken.'),
  row: id.nullable().describe('Radens id; `null` i en sektion utan rader, och för rubriken.'),
  field: z.enum([...narrativeNames, titlePlace.field]),
};

/** Whether a place is a declared field that holds free text: the only kind that can disclose somebody. */
export function isNarrativePlace(section: string, row: string | null, field: string): boolean {
  if (!isSectionName(section) || !isDeclaredPlace(section, row, field)) return false;
  const declared: Readonly<Record<string, { readonly kind: string }>> = sectionNamed(section).fields;
  return declared[field]?.kind === 'narrative';
}

/** Whether a report is about the title, and not about a field of the text. */
export function isTitlePlace({
  section,
  row,
  field,
}: {
  section: string;
  row: string | null;
  field: string;
}): boolean {
  return section === titlePlace.section && row === titlePlace.row && field === titlePlace.field;
}

/** Which field to take away from everybody at once, or the title. */
export const hideFieldBody = z.strictObject(place).check((context) => {
  const { section, row, field } = context.value;
  if (isTitlePlace(context.value) || isNarrativePlace(section, row, field)) return;
  context.issues.push({ code: 'custom', message: 'unknownReference', input: undefined, path: ['field'] });
});
export type HideFieldBody = z.infer<typeof hideFieldBody>;

/** A field, or the title, that nobody can read or write until the report of it is decided. */
export const hiddenField = z.strictObject({ id, ...place, reportedAt: timestamp });
export type HiddenField = z.infer<typeof hiddenField>;

const disclosureState = z.enum(['hidden', 'purged', 'restored']);
export type DisclosureState = z.infer<typeof disclosureState>;

/** The note of a report: where and when, by which actor and what became of it. Never what stood there. */
export const disclosureView = z.strictObject({
  id,
  pictureId: id,
  pictureTitle,
  ...place,
  state: disclosureState,
  reportedAt: timestamp,
  reportedByActorId: id,
  decidedAt: timestamp.nullable(),
});
export type DisclosureView = z.infer<typeof disclosureView>;
export const disclosureList = z.strictObject({ disclosures: z.array(disclosureView) });

/** `purge`: the text and its history are wiped. `restore`: it was no disclosure, and stands where it stood. */
export const disclosureDecision = z.strictObject({ decision: z.enum(['purge', 'restore']) });
export type DisclosureDecision = z.infer<typeof disclosureDecision>;

export const sealedText = z.strictObject({ text: z.string() });
