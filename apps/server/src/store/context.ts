import { pictureContextOf } from '@lagesbild/http-api';
import type { PictureContext } from '@lagesbild/picture';
import type { Database } from '../database/tables.ts';
import { readRegister } from './register.ts';

/** What the rules of a picture's content need to know about its surroundings; null when there is no such picture. */
export async function pictureContext(database: Database, pictureId: string): Promise<PictureContext | null> {
  const picture = await database
    .selectFrom('picture')
    .select(['area_id', 'municipality_id'])
    .where('id', '=', pictureId)
    .executeTakeFirst();
  if (picture === undefined) return null;
  const register = await readRegister(database, picture.municipality_id);
  const area = register.areas.find(({ id }) => id === picture.area_id);
  if (area === undefined) return null;
  return pictureContextOf({
    area,
    municipality: register.municipality,
    actors: [...register.actors],
    places: [...register.places],
  });
}
