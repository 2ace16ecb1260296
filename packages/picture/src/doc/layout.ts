import { type CodeEntry, codesOf } from '../code-list.ts';
import type { Field, ReferenceField, ReferencesField } from '../field.ts';
import { isSectionName, type SectionName } from '../picture.ts';
import type { Section } from '../section.ts';
import { sections } from '../sections/index.ts';

/** Key of the order string in a row of a list. */
export const orderKey = 'order';

export type NamedField = readonly [name: string, field: Field];

/** A field of some section that refers to rows of another. */
export type Referrer = {
  readonly section: Layout;
  readonly name: string;
  readonly field: ReferenceField | ReferencesField;
};

/** A section with what the walks ask for again and again, worked out once. */
export type Layout = {
  readonly name: SectionName;
  readonly section: Section;
  readonly fields: readonly NamedField[];
  /** Fields whose choices need a least area level. */
  readonly levelled: readonly NamedField[];
  /** The reference that makes a row belong to another. */
  readonly owner: { readonly name: string; readonly target: SectionName } | null;
  readonly hasRules: boolean;
};

function layoutOf(section: Section): Layout {
  const fields = Object.entries(section.fields);
  const levelled = fields.filter(
    ([, field]) =>
      (field.kind === 'code' || field.kind === 'band') &&
      codesOf(field.list).some(
        (key) => (field.list.codes[key] as CodeEntry | undefined)?.minLevel !== undefined,
      ),
  );
  const owning = fields.find(([, field]) => field.kind === 'reference' && !field.many && field.owner);
  const target = owning?.[1].kind === 'reference' ? owning[1].target : null;
  return {
    name: section.name as SectionName,
    section,
    fields,
    levelled,
    owner: owning && target !== null && isSectionName(target) ? { name: owning[0], target } : null,
    hasRules: section.rules.length > 0 || levelled.length > 0,
  };
}

export const layouts: readonly Layout[] = sections.map((section) => layoutOf(section as Section));

const byName: ReadonlyMap<SectionName, Layout> = new Map(layouts.map((layout) => [layout.name, layout]));

/** The layout of a declared section. */
export function layoutNamed(name: SectionName): Layout {
  const layout = byName.get(name);
  if (!layout) throw new Error('no such section');
  return layout;
}

const referrers: ReadonlyMap<SectionName, readonly Referrer[]> = new Map(
  layouts.map((target) => [
    target.name,
    layouts.flatMap((section) =>
      section.fields.flatMap(([name, field]) =>
        field.kind === 'reference' && field.target === target.name ? [{ section, name, field }] : [],
      ),
    ),
  ]),
);

/** Every field that may refer to rows of the section. */
export function referrersTo(name: SectionName): readonly Referrer[] {
  return referrers.get(name) ?? [];
}

const followers: ReadonlyMap<SectionName, Layout> = new Map(
  layouts.flatMap((layout) =>
    layout.section.of !== undefined && isSectionName(layout.section.of) ? [[layout.section.of, layout]] : [],
  ),
);

/** The `perRow` section that has one row for each row of this one. */
export function followerOf(name: SectionName): Layout | null {
  return followers.get(name) ?? null;
}
