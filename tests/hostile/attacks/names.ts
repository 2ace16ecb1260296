// Keys, attribute names and root names survive deletion: none of them may carry text.
import { createId } from '@lagesbild/picture';
import * as Y from 'yjs';
import { pick } from '../../simulation/random.ts';
import { choiceMaps, fieldMaps, pointOf, rowMaps, texts } from '../anatomy.ts';
import { type Attack, bytes, edit } from '../attack.ts';
import { craft, length, text, values } from '../craft.ts';

const listSections = ['problem', 'activity', 'subGoal', 'source', 'cause'] as const;
const prototypeKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

export const nameAttacks: readonly Attack[] = [
  edit('undeclared root', (doc, { mark }) => doc.getMap(mark).set('first', mark)),
  edit('undeclared root, emptied again', (doc, { mark }) => {
    doc.getMap(mark).set(mark, true);
    doc.getMap(mark).delete(mark);
  }),
  edit('undeclared root as text', (doc, { mark }) => doc.getText(mark).insert(0, mark)),
  edit('undeclared key in a row', (doc, { mark, random }) => pick(random, fieldMaps(doc)).set(mark, true)),
  edit('undeclared key in a row, deleted at once', (doc, { mark, random }) => {
    const map = pick(random, fieldMaps(doc));
    map.set(mark, true);
    map.delete(mark);
  }),
  edit('undeclared key holding a text', (doc, { mark, random }) =>
    pick(random, fieldMaps(doc)).set(mark, new Y.Text(mark)),
  ),
  edit('prototype key in a row', (doc, { mark, random }) =>
    pick(random, fieldMaps(doc)).set(pick(random, prototypeKeys), mark),
  ),
  edit('prototype key as a row', (doc, { random }) =>
    doc.getMap(pick(random, listSections)).set(pick(random, prototypeKeys), new Y.Map()),
  ),
  edit('prototype key as a choice', (doc, { random }) =>
    pick(random, choiceMaps(doc)).set(pick(random, prototypeKeys), true),
  ),
  edit('row id with text', (doc, { mark, random }) =>
    doc.getMap(pick(random, listSections)).set(mark, new Y.Map()),
  ),
  edit('row id with text, deleted at once', (doc, { mark, random }) => {
    const root = doc.getMap(pick(random, listSections));
    root.set(mark, new Y.Map());
    root.delete(mark);
  }),
  edit('choice with text', (doc, { mark, random }) => pick(random, choiceMaps(doc)).set(mark, true)),
  edit('choice with text, deleted at once', (doc, { mark, random }) => {
    const map = pick(random, choiceMaps(doc));
    map.set(mark, true);
    map.delete(mark);
  }),
  edit('text used as a map', (doc, { mark, random }) => pick(random, texts(doc)).setAttribute(mark, mark)),
  edit('attribute of a text, deleted at once', (doc, { mark, random }) => {
    const target = pick(random, texts(doc));
    target.setAttribute(mark, mark);
    target.removeAttribute(mark);
  }),
  edit('order key with text', (doc, { mark, random }) => pick(random, rowMaps(doc)).set('order', mark)),
  edit('order key too long', (doc, { random }) => pick(random, rowMaps(doc)).set('order', 'c'.repeat(65))),
  edit('reference with text', (doc, { mark, random }) => {
    for (const map of fieldMaps(doc)) if (random() < 0.3) map.set('problem', mark);
    doc.getMap('overview').set('problem', mark);
  }),
  edit('row id of another format', (doc, { random }) =>
    doc.getMap(pick(random, listSections)).set(createId(random).slice(1), new Y.Map()),
  ),
  bytes('key written by hand under a root', ({ freshClient, mark, random }) =>
    craft([
      {
        client: freshClient(),
        clock: 0,
        structs: [{ parent: pick(random, listSections), parentSub: mark, kind: 8, content: values(true) }],
      },
    ]),
  ),
  bytes('list item in a root map', ({ freshClient, mark }) =>
    craft([
      { client: freshClient(), clock: 0, structs: [{ parent: 'overview', kind: 4, content: text(mark) }] },
    ]),
  ),
  bytes('list item in a row', ({ view, random, freshClient, mark }) =>
    craft([
      {
        client: freshClient(),
        clock: 0,
        structs: [{ parent: pointOf(pick(random, rowMaps(view))), kind: 4, content: text(mark) }],
      },
    ]),
  ),
  bytes('deleted key written by hand', ({ view, random, freshClient, mark }) =>
    craft([
      {
        client: freshClient(),
        clock: 0,
        structs: [
          {
            parent: pointOf(pick(random, rowMaps(view))),
            parentSub: mark,
            kind: 1,
            content: length(1),
          },
        ],
      },
    ]),
  ),
];
