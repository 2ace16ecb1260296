/** What simulated people do to a real picture, beside the valid edits of the picture package. */
import { rowIds, sections, setValue, textOf } from '@lagesbild/picture';
import * as Y from 'yjs';
import { pick } from './random.ts';

/**
 * What a person could only do with a changed page: an undeclared key, an unknown code, a stray root, a text that must
 * not get out (`refused`).
 */
export function badEdit(doc: Y.Doc, random: () => number, refused: string): void {
  const [problem] = rowIds(doc, 'problem');
  const row = problem === undefined ? undefined : doc.getMap('problem').get(problem);
  if (problem === undefined || !(row instanceof Y.Map)) {
    doc.getMap('persons').set('someone', refused);
    return;
  }
  const text = textOf(doc, 'problem', problem, 'description');
  pick(random, [
    () => row.set('note', refused),
    () => row.set('category', 'noSuchCode'),
    () => text?.insert(0, refused),
    () => text?.insert(0, refused),
    () => text?.insertEmbed(0, { name: refused }),
    () => setValue(doc, 'subGoal', 'nobodysrowidhere', 'dueDate', '2027-01-01'),
  ])();
}

/** Everything a person sees of a picture, as plain values. */
export function viewOf(doc: Y.Doc): unknown {
  return sections.map(({ name }) => doc.getMap(name).toJSON());
}
