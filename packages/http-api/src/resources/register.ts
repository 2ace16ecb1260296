import { z } from 'zod';
import { actorType, areaLevel, placeType } from '../codes.ts';
import { id } from '../values.ts';

const population = z.int().nonnegative();
const registerName = z.string().min(1).max(120);

export const municipalityView = z.strictObject({ id, name: registerName, population });
export type MunicipalityView = z.infer<typeof municipalityView>;

export const areaView = z.strictObject({
  id,
  parentId: id.nullable(),
  level: areaLevel,
  name: registerName,
  population: population.describe('Offentlig befolkningssiffra.'),
});
export type AreaView = z.infer<typeof areaView>;

export const actorView = z.strictObject({
  id,
  type: actorType,
  name: registerName,
  isAuthority: z.boolean(),
});
export type ActorView = z.infer<typeof actorView>;

export const placeView = z.strictObject({
  id,
  areaId: id,
  placeType,
  name: registerName,
  large: z
    .boolean()
    .describe('Minst 200 elever eller besökare, för bostadsområden minst 500 boende. Kommunens bedömning.'),
});
export type PlaceView = z.infer<typeof placeView>;

export const areaList = z.strictObject({ areas: z.array(areaView) });
export const actorList = z.strictObject({ actors: z.array(actorView) });
export const placeList = z.strictObject({ places: z.array(placeView) });
