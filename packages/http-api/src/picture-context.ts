import type { PictureContext } from '@lagesbild/picture';
import type { PictureDetails } from './resources/picture.ts';

/** What the picture's own rules need to know about its surroundings; the same on the server and in the browser. */
export function pictureContextOf(
  details: Pick<PictureDetails, 'area' | 'municipality' | 'actors' | 'places'>,
): PictureContext {
  return {
    area: {
      level: details.area.level,
      population: details.area.population,
      municipalityPopulation: details.municipality.population,
    },
    actors: new Map(details.actors.map((actor) => [actor.id, { type: actor.type }])),
    places: new Map(
      details.places.map((place) => [place.id, { placeType: place.placeType, large: place.large }]),
    ),
  };
}
