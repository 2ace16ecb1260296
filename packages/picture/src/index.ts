export {
  type AreaFacts,
  type AreaLevel,
  areaLevelAllowed,
  areaLevels,
  effectiveLevel,
  minimumPopulation,
} from './area.ts';
export { type CodeEntry, type CodeList, type CodeOf, codesOf, isCode } from './code-list.ts';
export * from './codes/activities.ts';
export * from './codes/actors.ts';
export * from './codes/causes.ts';
export * from './codes/follow-ups.ts';
export * from './codes/groups.ts';
export * from './codes/pictures.ts';
export * from './codes/places.ts';
export * from './codes/problems.ts';
export * from './codes/times.ts';
export type { PictureContext, PlaceFacts } from './context.ts';
export { type Field, type FieldKind, isDate, maxNarrative, type Question, type Required } from './field.ts';
export { createId, type Id, idAlphabet, isId } from './id.ts';
export {
  isSectionName,
  type ListSectionName,
  type Picture,
  type Row,
  type SectionName,
  type SectionOf,
  type SingleSectionName,
  sectionNamed,
} from './picture.ts';
export { isPosition, maxPositionLength, positionBetween } from './position.ts';
export { type RuleCode, ruleMessages, type Violation } from './rules/catalogue.ts';
export { type BlockName, blocks, type Section, type SectionKind } from './section.ts';
export { detailsQuestions } from './sections/details.ts';
export { sections } from './sections/index.ts';
