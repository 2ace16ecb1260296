import type { Database } from '../database/tables.ts';
import { pathOf, type Surroundings } from '../surroundings.ts';
import { pictureContext } from './context.ts';
import { hiddenFields } from './disclosures.ts';
import type { WordRegisters } from './word-registers.ts';

/** What the judges of a picture need to know of the world around it; null when there is no such picture. */
export async function pictureSurroundings(
  database: Database,
  registers: WordRegisters,
  pictureId: string,
): Promise<Surroundings | null> {
  const picture = await database
    .selectFrom('picture')
    .select('municipality_id')
    .where('id', '=', pictureId)
    .executeTakeFirst();
  if (picture === undefined) return null;
  const [context, words, hidden] = await Promise.all([
    pictureContext(database, pictureId),
    registers(picture.municipality_id),
    hiddenFields(database, pictureId),
  ]);
  if (context === null) return null;
  return {
    ...context,
    municipalityId: picture.municipality_id,
    words,
    hidden: new Set(hidden.map(({ section, row, field }) => pathOf(section, row, field))),
  };
}
