import { createRegister } from '@lagesbild/identity-guard';
import { addRow, createId, createPicture, everything, type SectionName, textOf } from '@lagesbild/picture';
import { seededRandom, testContext } from '@lagesbild/picture/testing';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Surroundings } from '../surroundings.ts';
import { createScreen } from './screen.ts';

const random = seededRandom(5);
const row = createId(random);
const surroundings: Surroundings = {
  ...testContext({ level: 'municipality', population: 48_200 }),
  municipalityId: '',
  words: createRegister([{ name: 'Brandelin', kind: 'place' }]),
  hidden: new Set([`problem/${row}/statusReason`]),
};

/** A picture whose one problem says this, field by field. */
function picture(texts: Readonly<Record<string, string>>): Y.Doc {
  const doc = new Y.Doc();
  createPicture(doc);
  addRow(doc, 'problem', texts, { id: row, random });
  return doc;
}

function judged(
  now: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>> = {},
  words = surroundings.words,
): string[] {
  const screen = createScreen(() => ({ ...surroundings, words }));
  const touched = new Map<SectionName, ReadonlySet<string>>([['problem', new Set([row])]]);
  return screen(picture(now), touched, picture(before)).map(({ path, rule }) => `${path} ${rule}`);
}

const path = (field: string) => `problem/${row}/${field}`;

describe('the screen of a room', () => {
  it('says the field and the rule, each once', () => {
    expect(judged({ description: 'Klotter vid skolan' })).toEqual([]);
    expect(judged({ description: 'Ring 070-1740605 eller 070-1740606.' })).toEqual([
      `${path('description')} telephone`,
    ]);
  });

  it('knows the words of the municipality', () => {
    expect(judged({ description: 'Oro vid Brandelin' })).toEqual([]);
    expect(judged({ description: 'Oro vid Brandelin' }, {}, createRegister([]))).toEqual([
      `${path('description')} name`,
    ]);
  });

  it('lets stand what stood there, and nothing more of it', () => {
    const none = createRegister([]);
    const before = { description: 'Oro vid Brandelin' };
    expect(judged({ description: 'Mycket oro vid Brandelin nu' }, before, none)).toEqual([]);
    expect(judged({ description: 'Oro' }, before, none)).toEqual([]);
    expect(judged({ description: 'Oro vid Brandelin och vid Brandelin' }, before, none)).toEqual([
      `${path('description')} name`,
    ]);
    expect(judged({ consequenceText: 'Oro vid Brandelin' }, before, none)).toEqual([
      `${path('consequenceText')} name`,
    ]);
  });

  it('reads the fields of a row together, whatever empty ones stand between them', () => {
    const halves = { description: 'Klotter 850709-', priorityReason: '9805 följer' };
    expect(judged(halves, { description: halves.description })).toEqual([
      `${path('priorityReason')} personal-number`,
    ]);
    expect(judged(halves)).toEqual([
      `${path('description')} personal-number`,
      `${path('priorityReason')} personal-number`,
    ]);
    // Once it stands there it is no reason to refuse what is written elsewhere in the row.
    expect(judged({ ...halves, consequenceText: 'Otrygghet' }, halves)).toEqual([]);
    const long = 'Det är mörkt på vägen hem. '.repeat(20);
    expect(judged({ ...halves, description: `${long}850709-` }, {})).toHaveLength(2);
  });

  it('takes no text in a hidden field, and looks at no field that is as it was', () => {
    expect(judged({ statusReason: 'Bättre' })).toEqual([`${path('statusReason')} hidden`]);
    expect(judged({}, { statusReason: 'Bättre' })).toEqual([]);
    expect(judged({ statusReason: 'Bättre' }, { statusReason: 'Bättre' })).toEqual([]);
  });

  it('judges everything of a section without rows, and of a section touched as a whole', () => {
    const doc = picture({ description: 'Ring 070-1740605' });
    textOf(doc, 'overview', null, 'outlook')?.insert(0, 'Ring 070-1740605');
    const found = createScreen(() => surroundings)(doc, everything, new Y.Doc());
    expect(found).toEqual([
      { path: 'overview/outlook', rule: 'telephone' },
      { path: path('description'), rule: 'telephone' },
    ]);
  });
});
