import { areaLevels } from './area.ts';
import type { CodeEntry, CodeList } from './code-list.ts';
import { actorFunctions, actorTypes } from './codes/actors.ts';
import { pictureKinds, pictureStates, pictureThemes } from './codes/pictures.ts';
import { placeTypes } from './codes/places.ts';
import { ruleMessages } from './rules/catalogue.ts';
import { blocks, type Section } from './section.ts';
import { detailsQuestions } from './sections/details.ts';
import { sections } from './sections/index.ts';
import { titleTexts } from './title.ts';

/** Lists that are used outside the fields of a picture. */
const otherLists: readonly CodeList[] = [
  areaLevels,
  actorTypes,
  actorFunctions,
  pictureKinds,
  pictureThemes,
  pictureStates,
  placeTypes,
];

/** Every list a field uses, and the others, by name. */
export const codeLists: ReadonlyMap<string, CodeList> = new Map(
  [
    ...sections.flatMap((section) =>
      Object.values((section as Section).fields).flatMap((field) =>
        field.kind === 'code' || field.kind === 'band' ? [field.list] : [],
      ),
    ),
    ...otherLists,
  ].map((list) => [list.name, list]),
);

function* sectionTexts(section: Section): Generator<[string, string]> {
  yield [`${section.name}.label`, section.label];
  yield [`${section.name}.rowLabel`, section.rowLabel];
  yield [`${section.name}.question`, section.question];
  yield [`${section.name}.help`, section.help];
  yield [`${section.name}.addLabel`, section.addLabel];
  yield [`${section.name}.emptyText`, section.emptyText];
  for (const [name, field] of Object.entries(section.fields)) {
    yield [`${section.name}.${name}.label`, field.label];
    yield [`${section.name}.${name}.help`, field.help];
    if (field.question) yield [`${section.name}.${name}.question`, field.question.text];
  }
}

function* listTexts(list: CodeList): Generator<[string, string]> {
  for (const [code, entry] of Object.entries<CodeEntry>(list.codes)) {
    yield [`code.${list.name}.${code}`, entry.label];
    if (entry.help !== undefined) yield [`code.${list.name}.${code}.help`, entry.help];
  }
  for (const [group, label] of Object.entries(list.groups)) yield [`group.${list.name}.${group}`, label];
}

function* allTexts(): Generator<[string, string]> {
  for (const [name, block] of Object.entries(blocks)) yield [`block.${name}`, block.label];
  for (const section of sections) yield* sectionTexts(section as Section);
  for (const list of codeLists.values()) yield* listTexts(list);
  for (const [name, texts] of Object.entries(detailsQuestions)) {
    yield [`details.${name}.question`, texts.question];
    yield [`details.${name}.label`, texts.label];
    yield [`details.${name}.help`, texts.help];
  }
  for (const [name, text] of Object.entries(titleTexts)) yield [`title.${name}`, text];
  for (const [rule, text] of Object.entries(ruleMessages)) yield [`rule.${rule}`, text];
}

/**
 * All Swedish texts of the picture, by key: `problem.label`, `problem.description.help`,
 * `code.problemCategory.lighting`, `group.problemCategory.environment`, `block.situation`, `details.period.question`,
 * `title.hidden`, `rule.notADate`. Made from the sections and lists, so a text is changed where its field is declared.
 */
export const pictureMessages: Readonly<Record<string, string>> = Object.fromEntries(allTexts());
