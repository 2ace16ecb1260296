export {
  type AreaFacts,
  areaLevelAllowed,
  areaLevels,
  effectiveLevel,
  isOffered,
  minimumPopulation,
} from './area.ts';
export type { AreaLevel } from './area-level.ts';
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
export { checkTouched } from './doc/check-touched.ts';
export { completePicture, createPicture } from './doc/create.ts';
export {
  type DerivedActivity,
  type DerivedChanges,
  type DerivedGoal,
  derivedRows,
} from './doc/derived-rows.ts';
export {
  addRow,
  deleteRow,
  moveRow,
  type NewRow,
  type RowValues,
  setValue,
  toggleValue,
} from './doc/edits.ts';
export type { FieldValue } from './doc/read-field.ts';
export { type Reading, readPicture } from './doc/read-picture.ts';
export { isDeclaredPlace, peekField, peekRow, rowIds, textOf } from './doc/rows.ts';
export { everything, joinTouched, type Touched, touchedBy } from './doc/touched.ts';
export { type HandedBack, transferEdits } from './doc/transfer-edits.ts';
export { type Field, type FieldKind, isDate, maxNarrative, type Question, type Required } from './field.ts';
export { isForbiddenName } from './forbidden-name.ts';
export { createId, type Id, idAlphabet, isId } from './id.ts';
export { codeLists, pictureMessages } from './messages.ts';
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
export { type Progress, progress } from './progress.ts';
export { type RuleCode, ruleMessages, type Violation } from './rules/catalogue.ts';
export { type BlockName, blocks, type Section, type SectionKind } from './section.ts';
export { detailsQuestions } from './sections/details.ts';
export { sections } from './sections/index.ts';
export { maxTitle, neutralTitle, titleTexts } from './title.ts';
