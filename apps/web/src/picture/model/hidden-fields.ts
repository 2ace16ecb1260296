import { type HiddenField, type PictureDetails, titlePlace } from '@lagesbild/http-api';
import { rowIds, type SectionName, sectionNamed, sections, titleTexts } from '@lagesbild/picture';
import type * as Y from 'yjs';
import { fieldsOf, shownFields } from './definitions.ts';
import { pathOf, readText } from './entity.ts';
import { numberedName, placeLabel } from './labels.ts';

/** Where a text stands. */
export type TextPlace = {
  readonly section: SectionName;
  readonly row: string | null;
  readonly field: string;
};

/** Where something stands that can be reported: a text, or the title of the picture. */
export type ReportPlace = Omit<TextPlace, 'section'> & {
  readonly section: SectionName | typeof titlePlace.section;
};

/** The report that hides this field, or null when everybody may read it. */
export function hiddenAt(
  { hidden }: Pick<PictureDetails, 'hidden'>,
  section: string,
  row: string | null,
  field: string,
): HiddenField | null {
  return hidden.find((one) => one.section === section && one.row === row && one.field === field) ?? null;
}

/** The report that hides the title, or null. */
export function hiddenTitle(details: Pick<PictureDetails, 'hidden'>): HiddenField | null {
  const { section, row, field } = titlePlace;
  return hiddenAt(details, section, row, field);
}

/** A text that can be reported, by what it is called. */
export type ReportableText = ReportPlace & { readonly path: string; readonly label: string };

/** Every text that can be reported, in the order of the form: the title first. */
export function reportableTexts(doc: Y.Doc, details: PictureDetails): readonly ReportableText[] {
  const texts = sharedTexts(doc, details).map((text) => ({ ...text, label: textLabel(doc, text) }));
  if (hiddenTitle(details) !== null) return texts;
  const { section, row, field } = titlePlace;
  return [{ ...titlePlace, path: pathOf(section, row, field), label: titleTexts.label }, ...texts];
}

/** What stands at such a place now. */
export function reportableText(
  doc: Y.Doc,
  { title }: Pick<PictureDetails, 'title'>,
  { section, row, field }: ReportPlace,
): string {
  return section === titlePlace.section ? title : readText(doc, section, row, field);
}

export type SharedText = TextPlace & { readonly path: string };

/** Where the picture has a text that stands there for all to read, in the order of the form. */
export function sharedTexts(doc: Y.Doc, details: PictureDetails): readonly SharedText[] {
  return sections.flatMap(({ name: section }) => {
    const rows = sectionNamed(section).kind === 'single' ? [null] : rowIds(doc, section);
    const texts = shownFields(section, details.kinds).filter(([, field]) => field.kind === 'narrative');
    return rows.flatMap((row) =>
      texts
        .filter(([field]) => readText(doc, section, row, field).trim() !== '')
        .filter(([field]) => hiddenAt(details, section, row, field) === null)
        .map(([field]) => ({ section, row, field, path: pathOf(section, row, field) })),
    );
  });
}

/** The text to begin with: the one at this place, else the first of its row. */
export function firstAt(
  texts: readonly ReportableText[],
  place: Partial<ReportPlace> | null,
): ReportableText | undefined {
  if (place === null) return undefined;
  const inRow = texts.filter(({ section, row }) => section === place.section && row === place.row);
  return inRow.find(({ field }) => field === place.field) ?? inRow[0];
}

/** "Problembild 2, Beskrivning"; what stands in the row of an activity is named after that activity. */
function textLabel(doc: Y.Doc, { section, row, field }: TextPlace): string {
  const label = placeLabel(doc, pathOf(section, row, field));
  const { kind, of } = sectionNamed(section);
  return kind === 'perRow' && row !== null
    ? `${label} (${numberedName(doc, of as SectionName, row)})`
    : label;
}

/** What a field is called where its row is not known: "Problembild, Beskrivning"; or that it is the title. */
export function fieldLabel(section: ReportPlace['section'], field: string): string {
  if (section === titlePlace.section) return titleTexts.label;
  const { kind, label, rowLabel } = sectionNamed(section);
  const name = fieldsOf(section).find(([one]) => one === field)?.[1].label;
  return [kind === 'single' ? label : rowLabel, name].filter(Boolean).join(', ');
}
