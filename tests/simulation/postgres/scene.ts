/** A database in which the random edits of the picture package are at home: a district, and actors they refer to. */
import { addRow, createPicture } from '@lagesbild/picture';
import { testActors, testContext } from '@lagesbild/picture/testing';
import * as Y from 'yjs';
import type { Database } from '../../../apps/server/src/database/tables.ts';
import { addLogin, addPicture, createScene, newId, random } from '../../fixtures/scene.ts';

export type Person = { readonly cookie: string; readonly right: 'read' | 'write' };

/** A picture, and so many people who have it open; the last of them only reads. */
export async function openScene(
  database: Database,
  count: number,
): Promise<{ pictureId: string; people: readonly Person[] }> {
  const scene = await createScene(database);
  const municipality_id = scene.school.municipalityId;
  const district = newId();
  const { population } = testContext().area;
  await database
    .insertInto('area')
    .values({
      id: district,
      municipality_id,
      parent_id: scene.areaId,
      level: 'district',
      name: 'Provdelen',
      population,
    })
    .execute();
  const actor = { municipality_id, type: 'police', name: 'Provaktör', is_authority: true } as const;
  await database
    .insertInto('actor')
    .values(testActors.map((id) => ({ ...actor, id })))
    .execute();
  const pictureId = await addPicture(database, { ...scene, areaId: district }, oneProblem());
  const people: Person[] = [];
  for (let at = 1; at <= count; at++) {
    const right = at === count ? 'read' : 'write';
    const agency = at % 2 === 0 ? scene.school : scene.police;
    const { cookie } = await addLogin(database, agency, right === 'read' ? 'reader' : 'editor');
    people.push({ cookie, right });
  }
  return { pictureId, people };
}

/** There is something to spoil from the start. */
function oneProblem(): Uint8Array {
  const doc = new Y.Doc();
  createPicture(doc);
  addRow(doc, 'problem', {}, { id: newId(), random });
  return Y.encodeStateAsUpdate(doc);
}
