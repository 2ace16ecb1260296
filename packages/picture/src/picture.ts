import type { Id } from './id.ts';
import type { Section, Values } from './section.ts';
import { sections } from './sections/index.ts';

type Sections = typeof sections;
export type SectionName = Sections[number]['name'];
export type SectionOf<S extends SectionName> = Extract<Sections[number], { readonly name: S }>;
export type ListSectionName = Extract<Sections[number], { readonly kind: 'list' }>['name'];
export type SingleSectionName = Extract<Sections[number], { readonly kind: 'single' }>['name'];

/** The values of one row; rows of a single section have no id. */
export type Row<S extends SectionName> = Values<SectionOf<S>['fields']> &
  (SectionOf<S>['kind'] extends 'single' ? unknown : { readonly id: Id });

/** A whole picture as plain values: lists in their order, `perRow` sections in the order of the rows they follow. */
export type Picture = {
  readonly [S in SectionName]: SectionOf<S>['kind'] extends 'single' ? Row<S> : readonly Row<S>[];
};

const byName: ReadonlyMap<string, Section> = new Map(
  sections.map((section) => [section.name, section as Section]),
);

/** True for the name of a declared section. */
export function isSectionName(name: string): name is SectionName {
  return byName.has(name);
}

/** The declaration of a section, loosely typed for code that treats all sections alike. */
export function sectionNamed(name: SectionName): Section {
  const section = byName.get(name);
  if (!section) throw new Error('no such section');
  return section;
}

type TargetOf<F> = F extends { readonly kind: 'reference'; readonly target: infer T } ? T : never;
type Targets = {
  [N in SectionName]: TargetOf<SectionOf<N>['fields'][keyof SectionOf<N>['fields']]>;
}[SectionName];
// A reference to a section that does not exist must not compile.
const everyTargetExists: [Exclude<Targets, SectionName | 'actor' | 'place'>] extends [never] ? true : never =
  true;
void everyTargetExists;
