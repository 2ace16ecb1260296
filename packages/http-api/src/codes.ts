import {
  actorFunctions,
  actorTypes,
  areaLevels,
  type CodeList,
  codesOf,
  pictureKinds,
  pictureStates,
  pictureThemes,
  placeTypes,
} from '@lagesbild/picture';
import { z } from 'zod';

/** A code list of the picture as a schema: one of its codes. */
function codeOf<C extends string>(list: CodeList<C>) {
  return z.enum(codesOf(list));
}

export const areaLevel = codeOf(areaLevels);
export const actorType = codeOf(actorTypes);
export const actorFunction = codeOf(actorFunctions);
export const placeType = codeOf(placeTypes);
export const pictureKind = codeOf(pictureKinds);
export const pictureTheme = codeOf(pictureThemes);
export const pictureState = codeOf(pictureStates);

export type ActorFunction = z.infer<typeof actorFunction>;
export type PictureKind = z.infer<typeof pictureKind>;
export type PictureTheme = z.infer<typeof pictureTheme>;
export type PictureState = z.infer<typeof pictureState>;
