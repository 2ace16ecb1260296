import {
  checkTouched,
  createPicture,
  derivedRows,
  isId,
  joinTouched,
  readPicture,
  sections,
  type Touched,
  textOf,
  touchedBy,
  transferEdits,
} from '@lagesbild/picture';
import { randomEdit, testContext } from '@lagesbild/picture/testing';
import type { RoomDeps } from '@lagesbild/sync/room';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { expectConverged } from './converged.ts';
import { badEdit, viewOf } from './picture-edits.ts';
import { operations, seeds } from './seeds.ts';
import { createWeather, everyWeather } from './weather.ts';
import { runWorld, type Subject } from './world.ts';

type Derived = ReturnType<typeof derivedRows>;

const context = testContext();
const heldWord = 'HÅLLET';

const deps: RoomDeps<Touched, Derived> = {
  structure: {
    roots: new Set(sections.map(({ name }) => name)),
    touchedBy,
    join: (first, second) => joinTouched([first, second]),
    check: (doc, touched) => checkTouched(doc, touched, context),
    derive: derivedRows,
    isPlace: ({ row }) => row === null || isId(row),
  },
  screen: (doc, touched) =>
    [...(touched.get('problem') ?? [])]
      .filter((id) => isId(id) && textOf(doc, 'problem', id, 'description')?.toString().includes(heldWord))
      .map((id) => ({ path: `problem/${id}/description`, rule: 'held' })),
};

function firstPicture(): Uint8Array {
  const doc = new Y.Doc();
  createPicture(doc);
  return Y.encodeStateAsUpdate(doc);
}

const subject: Subject<Touched, Derived> = {
  deps,
  firstContent: firstPicture,
  edit: (doc, random) => randomEdit(doc, random),
  badEdit: (doc, random) => badEdit(doc, random, heldWord),
  transferEdits,
  view: viewOf,
};

describe('three to seven writers and a reader on one picture', () => {
  const weather = createWeather();

  const all = seeds(100, [162, 293, 422, 715]);
  for (const seed of all) {
    it(`SI2 seed ${seed}`, () => {
      const servers = 1 + (seed % 2);
      // Five numbers against two kinds of server: every pair occurs.
      const clients = 4 + ((seed * 7) % 5);
      const world = runWorld(subject, { seed, operations: operations(100), clients, servers });
      expectConverged(subject, world);
      // Closed to the end: the whole picture reads, and every row stands in exactly one list with an order.
      const reading = readPicture(world.reload(), context);
      expect(reading.ok ? [] : reading.violations).toEqual([]);
      weather.count(world);
    });
  }

  // A few seeds chosen by hand need not meet everything.
  if (all.length >= 100)
    it.each(everyWeather)('SI3 met %s', (event) => {
      expect(weather.met(event)).toBeGreaterThan(0);
    });
});
