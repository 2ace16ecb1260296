import {
  addRow,
  createPicture,
  groupTypes,
  type PictureContext,
  problemCategories,
} from '@lagesbild/picture';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { forbiddenOptions } from './forbidden-options.ts';

const row = 'bbbbbbbbbbbbbbbb';
const problem = 'cccccccccccccccc';

function contextAt(level: PictureContext['area']['level']): PictureContext {
  return {
    area: { level, population: 30_000, municipalityPopulation: 48_200 },
    actors: new Map(),
    places: new Map(),
  };
}

function pictureWith(group: Parameters<typeof addRow>[2]) {
  const doc = new Y.Doc();
  createPicture(doc);
  addRow(doc, 'problem', {}, { id: problem, random: () => 0.5 });
  addRow(doc, 'affectedGroup', { problem, ...group }, { id: row, random: () => 0.5 });
  return doc;
}

const groups = (doc: Y.Doc, level: PictureContext['area']['level']) =>
  forbiddenOptions(
    doc,
    contextAt(level),
    { section: 'affectedGroup', row, field: 'groupType', many: false },
    Object.keys(groupTypes.codes),
  );

describe('forbiddenOptions', () => {
  it('forbids protected groups as those who perform, and says by which rule', () => {
    const forbidden = groups(pictureWith({ relation: 'performs' }), 'municipality');
    expect(forbidden.size).toBeGreaterThan(0);
    expect([...forbidden.values()]).toContain('groupOnlyAffected');
    expect(forbidden.has('youths') || forbidden.has('adults') || forbidden.has('residents')).toBe(false);
  });

  it('forbids fewer of them as those who are harmed', () => {
    const performing = groups(pictureWith({ relation: 'performs' }), 'municipality');
    const harmed = groups(pictureWith({ relation: 'harmedDirect' }), 'municipality');
    expect(harmed.size).toBeLessThan(performing.size);
  });

  it('forbids by area level, leaves chosen options alone and leaves the picture untouched', () => {
    const doc = pictureWith({});
    const before = Y.encodeStateAsUpdate(doc);
    const categories = Object.keys(problemCategories.codes);
    const place = { section: 'problem', row: problem, field: 'categories', many: true } as const;
    const inPart = forbiddenOptions(doc, contextAt('neighbourhood'), place, categories);
    const inWhole = forbiddenOptions(doc, contextAt('municipality'), place, categories);
    expect(inPart.get('intimatePartner') ?? [...inPart.values()][0]).toBe('levelTooLow');
    expect(inPart.size).toBeGreaterThan(inWhole.size);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });
});
