// Edits of the right shape that break a rule of the picture.
import {
  codesOf,
  createId,
  deleteRow,
  rowIds,
  type SectionName,
  sectionNamed,
  sections,
} from '@lagesbild/picture';
import * as Y from 'yjs';
import { pick } from '../../simulation/random.ts';
import { choiceMaps, fieldMaps, rowMaps, texts } from '../anatomy.ts';
import { type Attack, edit } from '../attack.ts';

/** The parts that every row of a section always has; what they hold is up to the attack. */
function row(section: SectionName, id: string, doc: Y.Doc): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  doc.getMap(section).set(id, map);
  map.set('order', 'c');
  for (const [name, field] of Object.entries(sectionNamed(section).fields)) {
    if (field.kind === 'narrative') map.set(name, new Y.Text());
    else if ('many' in field && field.many) map.set(name, new Y.Map());
  }
  return map;
}

/** Text that the structure alone must refuse travels in the same edit as what breaks the rule. */
export const ruleAttacks: readonly Attack[] = [
  edit('unknown code', (doc, { mark, random }) => pick(random, rowMaps(doc)).set('statusLevel', mark)),
  edit('impossible date', (doc, { random, mark }) => {
    pick(random, texts(doc)).insert(0, mark);
    for (const map of rowMaps(doc)) map.set('dueDate', pick(random, ['2026-02-30', '1926-01-01', '', mark]));
    doc.getMap('overview').set('dueDate', '2026-13-01');
  }),
  edit('date as a choice', (doc, { random, mark }) => {
    for (const map of choiceMaps(doc)) if (random() < 0.3) map.set('2026-02-30', true);
    pick(random, choiceMaps(doc)).set(mark, true);
  }),
  edit('reference to nothing', (doc, { random, mark }) => {
    pick(random, texts(doc)).insert(0, mark);
    row('affectedGroup', createId(random), doc).set('problem', createId(random));
  }),
  edit('unknown agency', (doc, { random, mark }) => {
    pick(random, texts(doc)).insert(0, mark);
    row('activity', createId(random), doc).set('responsibleActor', createId(random));
  }),
  edit('row without its parts', (doc, { random, mark }) => {
    pick(random, texts(doc)).insert(0, mark);
    doc.getMap('problem').set(createId(random), new Y.Map([['order', 'c']]));
  }),
  edit('activity without its plan', (doc, { random, mark }) => {
    const map = row('activity', createId(random), doc);
    map.set('text', new Y.Text(mark));
  }),
  edit('plan without its activity', (doc, { random, mark }) => {
    pick(random, texts(doc)).insert(0, mark);
    row('followUpPlan', createId(random), doc).delete('order');
  }),
  edit('one activity loses its plan', (doc, { random, mark }) => {
    pick(random, texts(doc)).insert(0, mark);
    const [id] = rowIds(doc, 'activity');
    if (id === undefined) pick(random, rowMaps(doc)).delete('order');
    else doc.getMap('followUpPlan').delete(id);
  }),
  edit('a row loses a text', (doc, { random, mark }) => {
    const map = pick(random, rowMaps(doc));
    map.set(mark, true);
    for (const [key, value] of map) if (value instanceof Y.Text) map.delete(key);
  }),
  edit('a row loses its order', (doc, { random, mark }) => {
    pick(random, texts(doc)).insert(0, mark);
    const ordered = rowMaps(doc).filter((map) => map.has('order'));
    pick(random, ordered).delete('order');
  }),
  edit('the overview loses everything', (doc, { random, mark }) => {
    pick(random, texts(doc)).insert(0, mark);
    doc.getMap('overview').clear();
  }),
  edit('a deleted row stays referred to', (doc, { random, mark }) => {
    const id = createId(random);
    const group = row('affectedGroup', createId(random), doc);
    row('problem', id, doc);
    group.set('problem', id);
    doc.getMap('problem').delete(id);
    pick(random, texts(doc)).insert(0, mark);
  }),
  edit('hundreds of rows', (doc, { random, mark }) => {
    for (let count = 0; count < 80; count++) row('asset', createId(random), doc);
    pick(random, texts(doc)).insert(0, mark.repeat(200));
  }),
  edit('a choice two ways', (doc, { random, mark }) => {
    const map = pick(random, choiceMaps(doc));
    map.set(mark, false);
    map.set(mark, true);
  }),
  edit('a rule about who could be recognised', (doc, { random, mark }) => {
    const problem = createId(random);
    row('problem', problem, doc).set('description', new Y.Text(mark));
    const group = row('affectedGroup', createId(random), doc);
    group.set('problem', problem);
    group.set('groupType', mark);
  }),
  edit('every flag a text', (doc, { random, mark }) => {
    for (const section of sections)
      for (const [name, field] of Object.entries(section.fields))
        if (field.kind === 'flag') for (const map of fieldMaps(doc)) if (map.has(name)) map.set(name, mark);
    pick(random, fieldMaps(doc)).set('statusLevel', mark);
  }),
  edit('all rows deleted, their keys reused by text', (doc, { random, mark }) => {
    for (const id of rowIds(doc, 'problem')) deleteRow(doc, 'problem', id);
    doc.getMap('problem').set(createId(random), mark);
  }),
  edit('a code of another list', (doc, { random, mark }) => {
    pick(random, texts(doc)).insert(0, mark);
    const lists = sections.flatMap(({ fields }) =>
      Object.values(fields).flatMap((field) => (field.kind === 'code' ? codesOf(field.list) : [])),
    );
    const map = row('problem', createId(random), doc);
    for (const key of ['statusLevel', 'scopeLevel', 'publicity', 'priorityDecision'])
      map.set(key, `${pick(random, lists)}x`);
  }),
];
