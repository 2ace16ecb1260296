import { type PictureKind, pictureKinds } from './codes/pictures.ts';

/** What a picture is called is no part of its text: it is kept with the facts about the picture, as one plain line. */
export const titleTexts = {
  label: 'Rubrik',
  help: 'Det som lägesbilden heter. Den sammankallande aktören kan ändra det.',
  /** In the place of a title that a report has hidden, for everybody, wherever the title is shown. */
  hidden: 'Dold rubrik – röjande rapporterat',
} as const;

export const maxTitle = 120;

/** The title of a picture that lost its own for good: what kind it is and where, as in "Områdeslägesbild Björkvallen". */
export function neutralTitle([kind]: readonly PictureKind[], areaName: string): string {
  const title = kind === undefined ? areaName : `${pictureKinds.codes[kind].label} ${areaName}`;
  return title.length <= maxTitle ? title : areaName;
}
