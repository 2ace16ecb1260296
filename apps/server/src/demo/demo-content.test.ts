import { createRegister } from '@lagesbild/identity-guard';
import { createPicture, everything, type PictureContext, progress, readPicture } from '@lagesbild/picture';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createScreen } from '../rooms/screen.ts';
import { writeAreaPicture } from './area-picture.ts';
import {
  type ActorKey,
  type AreaKey,
  actors,
  areas,
  municipality,
  type PlaceKey,
  places,
} from './municipality.ts';
import { writeStrategicPicture } from './strategic-picture.ts';
import { createWriter, type Writer } from './writer.ts';

const letters = 'bcdfghjkmnpqrstv';
const ids = <K extends string>(keys: Record<K, unknown>, offset: number) =>
  Object.fromEntries(
    Object.keys(keys).map((key, index) => [key, (letters[index + offset] ?? 'z').repeat(16)]),
  ) as Record<K, string>;
const actorIds = ids<ActorKey>(actors, 0);
const placeIds = ids<PlaceKey>(places, 6);

function contextOf(area: AreaKey): PictureContext {
  return {
    area: {
      level: areas[area].level,
      population: areas[area].population,
      municipalityPopulation: municipality.population,
    },
    actors: new Map(Object.entries(actors).map(([key, { type }]) => [actorIds[key as ActorKey], { type }])),
    places: new Map(
      Object.entries(places).map(([key, { type, large }]) => [
        placeIds[key as PlaceKey],
        { placeType: type, large },
      ]),
    ),
  };
}

function written(write: (writer: Writer) => void): Y.Doc {
  let seed = 7;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const doc = new Y.Doc();
  createPicture(doc);
  write(createWriter(doc, { actors: actorIds, places: placeIds, today: '2026-03-01', random }));
  return doc;
}

/** What the server makes of a demo picture: the paths and rules of whatever it would not let in. */
function heldIn(doc: Y.Doc, area: AreaKey): unknown {
  const named = [municipality, ...Object.values(areas), ...Object.values(places)];
  const words = createRegister([
    ...named.map(({ name }) => ({ name, kind: 'place' as const })),
    ...Object.values(actors).map(({ name }) => ({ name, kind: 'organisation' as const })),
  ]);
  const surroundings = { ...contextOf(area), municipalityId: '', words, hidden: new Set<string>() };
  return createScreen(() => surroundings)(doc, everything, new Y.Doc());
}

describe('demo pictures', () => {
  it('point out nobody', () => {
    expect(heldIn(written(writeAreaPicture), 'district')).toEqual([]);
    expect(heldIn(written(writeStrategicPicture), 'wholeMunicipality')).toEqual([]);
    // The guard unpacks its dictionary at the first text, which takes long on a busy machine.
  }, 30_000);

  it('the area picture belongs in its district, and every block is filled in', () => {
    const doc = written(writeAreaPicture);
    const reading = readPicture(doc, contextOf('district'));
    expect(reading).toMatchObject({ ok: true });
    if (!reading.ok) return;
    expect(reading.picture.activity.length).toBeGreaterThanOrEqual(6);
    expect(reading.picture.followUp).toHaveLength(1);
    expect(reading.picture.followUpPlan.every((plan) => plan.reviewDates.length > 0)).toBe(true);
    for (const block of Object.values(progress(doc)))
      expect(block.answered / block.total).toBeGreaterThan(0.8);
  });

  it('the strategic picture belongs in the municipality', () => {
    expect(readPicture(written(writeStrategicPicture), contextOf('wholeMunicipality'))).toMatchObject({
      ok: true,
    });
  });

  it('what the strategic picture says about the whole would be refused for a district', () => {
    const reading = readPicture(written(writeStrategicPicture), contextOf('district'));
    expect(reading.ok ? [] : reading.violations.map(({ rule }) => rule)).toContain('levelTooLow');
  });
});
