import { type Field, type SectionName, sectionNamed, sections } from '@lagesbild/picture';

/** The names of the sections in a block, in order. */
export function sectionsIn(block: string): readonly SectionName[] {
  return sections.filter((section) => section.block === block).map((section) => section.name);
}

/** The fields of a section in the order they are shown. */
export function fieldsOf(name: SectionName): readonly (readonly [string, Field])[] {
  return Object.entries(sectionNamed(name).fields);
}

/** One field of a section. */
export function fieldOf(section: SectionName, name: string): Field {
  const field = sectionNamed(section).fields[name];
  if (!field) throw new Error('No such field');
  return field;
}

/** The reference by which the rows of a section belong to rows of another, if they do. */
export function ownerField(section: SectionName): { readonly name: string; readonly target: string } | null {
  for (const [name, field] of fieldsOf(section)) {
    if (field.kind === 'reference' && !field.many && field.owner) return { name, target: field.target };
  }
  return null;
}

/** The sections whose rows belong to rows of this one. */
export function ownedSections(owner: SectionName): readonly SectionName[] {
  return sections.map((section) => section.name).filter((name) => ownerField(name)?.target === owner);
}

/** The fields the form shows for a picture of these kinds, without the reference to the owner. */
export function shownFields(
  section: SectionName,
  kinds: readonly string[],
): readonly (readonly [string, Field])[] {
  const owner = ownerField(section)?.name;
  return fieldsOf(section).filter(
    ([name, field]) =>
      name !== owner && (!field.shownFor || field.shownFor.some((kind) => kinds.includes(kind))),
  );
}

/** True when rows of other sections point at rows of this one by choice, and so call them by number. */
export function isPointedAt(section: SectionName): boolean {
  return sections.some(({ fields }) =>
    Object.values<Field>(fields).some(
      (field) => field.kind === 'reference' && field.target === section && (field.many || !field.owner),
    ),
  );
}

/** The first narrative of a section: what a row is called by when others point at it. */
export function titleField(section: SectionName): string | null {
  return fieldsOf(section).find(([, field]) => field.kind === 'narrative')?.[0] ?? null;
}

/** What one row is called, as the first word of a heading. */
export function rowName(section: SectionName): string {
  return sectionNamed(section).rowLabel;
}
