import { describe, expect, it } from 'vitest';
import { addRow, setValue, toggleValue } from './doc/edits.ts';
import { rowIds, textOf } from './doc/rows.ts';
import { sectionNamed } from './picture.ts';
import { progress } from './progress.ts';
import { sections } from './sections/index.ts';
import { seededRandom } from './testing/context.ts';
import { newPicture } from './testing/filled.ts';

describe('progress', () => {
  it('counts all seventeen questions and the overview', () => {
    const { doc } = newPicture();
    const blocks = progress(doc);
    expect(blocks).toEqual({
      participants: { answered: 4, total: 5 },
      overview: { answered: 0, total: 1 },
      situation: { answered: 0, total: 8 },
      goals: { answered: 0, total: 2 },
      activities: { answered: 0, total: 1 },
      followUp: { answered: 0, total: 1 },
    });
    expect(Object.values(blocks).reduce((sum, { total }) => sum + total, 0)).toBe(17 + 1);
  });

  it('counts a question when something in a row answers it, not for an empty row', () => {
    const { doc, add } = newPicture();
    const problem = add('problem');
    add('affectedGroup', { problem });
    expect(progress(doc).situation.answered).toBe(0);
    textOf(doc, 'problem', problem, 'description')?.insert(0, ' ');
    expect(progress(doc).situation.answered).toBe(0);
    textOf(doc, 'problem', problem, 'description')?.insert(0, 'Klotter.');
    expect(progress(doc).situation.answered).toBe(1);
    toggleValue(doc, 'problem', problem, 'placeTypes', 'centre', true);
    expect(progress(doc).situation.answered).toBe(2);
  });

  it('is complete when every section has its answer', () => {
    const { doc } = newPicture();
    const random = seededRandom(9);
    let next = 0;
    const ids = ['zzzzzzzzzzzzzzzz', ...'bcdfghjkmnpqrstvwx'].map((letter) => letter[0]?.repeat(16) ?? '');
    for (const { name, kind } of sections) {
      if (kind === 'list') addRow(doc, name, {}, { id: ids[next++] ?? '', random });
      const id = kind === 'single' ? null : (rowIds(doc, name)[0] ?? null);
      for (const [field, declared] of Object.entries(sectionNamed(name).fields)) {
        if (declared.kind === 'narrative') textOf(doc, name, id, field)?.insert(0, 'Text.');
        else if (declared.kind === 'code' || declared.kind === 'band') {
          const [first = ''] = Object.keys(declared.list.codes);
          if (declared.many) toggleValue(doc, name, id, field, first, true);
          else setValue(doc, name, id, field, first);
        } else if (declared.kind === 'date' && declared.many)
          toggleValue(doc, name, id, field, '2026-01-01', true);
        else if (declared.kind === 'reference' && !declared.many)
          setValue(doc, name, id, field, ids[0] ?? '');
      }
    }
    for (const { answered, total } of Object.values(progress(doc))) expect(answered).toBe(total);
  });
});
