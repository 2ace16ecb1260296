import { isSectionName, sectionNamed } from '@lagesbild/picture';
import type * as Y from 'yjs';
import { entityOf, readValue } from './entity.ts';

/** The rows that must stand open for a place to be seen: its own, and the activity it is a part of. None for a row that is gone. */
export function rowsAround(doc: Y.Doc, path: string): readonly (readonly [string, string])[] {
  const [section = '', row] = path.split('/');
  if (row === undefined || !isSectionName(section) || sectionNamed(section).kind === 'single') return [];
  if (entityOf(doc, section, row) === null) return [];
  if (section === 'followUpPlan') return [['activity', row]];
  if (section !== 'followUp') return [[section, row]];
  const activity = readValue(doc, section, row, 'activity');
  return activity === ''
    ? [[section, row]]
    : [
        ['activity', activity],
        [section, row],
      ];
}
