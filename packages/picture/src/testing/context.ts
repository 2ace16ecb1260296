import type { PictureContext, PlaceFacts } from '../context.ts';
import { createId, type Id } from '../id.ts';

/** A small fast generator (mulberry32) for repeatable tests: numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ids = seededRandom(20_261_122);

/** Entries of invented registers. */
export const testActors: readonly Id[] = [createId(ids), createId(ids), createId(ids)];
export const testPlaces = {
  centre: createId(ids),
  school: createId(ids),
  largeSchool: createId(ids),
  housingArea: createId(ids),
  largeHousingArea: createId(ids),
  clinic: createId(ids),
} as const;

const facts: Readonly<Record<keyof typeof testPlaces, PlaceFacts>> = {
  centre: { placeType: 'centre' },
  school: { placeType: 'school' },
  largeSchool: { placeType: 'school', large: true },
  housingArea: { placeType: 'housingArea' },
  largeHousingArea: { placeType: 'housingArea', large: true },
  clinic: { placeType: 'clinic' },
};

/** An invented world; the area can be replaced. */
export function testContext(area: Partial<PictureContext['area']> = {}): PictureContext {
  return {
    area: { level: 'district', population: 6_100, municipalityPopulation: 48_200, ...area },
    actors: new Map(testActors.map((id) => [id, { type: 'police' }])),
    places: new Map(
      Object.entries(testPlaces).map(([name, id]) => [id, facts[name as keyof typeof testPlaces]]),
    ),
  };
}

/** The same world for a whole municipality. */
export function municipalityContext(population = 48_200): PictureContext {
  return testContext({ level: 'municipality', population, municipalityPopulation: population });
}
