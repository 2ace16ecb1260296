import { idAlphabet, isId } from '@lagesbild/picture';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toRequestIssues } from './issues.ts';
import { fillPath } from './routes.ts';
import { id, pictureTitle } from './values.ts';

const schema = z.strictObject({
  word: z.string().min(2).max(5),
  list: z.array(z.enum(['a', 'b'])).max(2),
  nested: z.strictObject({ n: z.int().max(3) }),
  day: z.iso.date(),
  own: z
    .string()
    .refine(() => false, 'duplicate')
    .optional(),
});
const good = { word: 'bra', list: ['a'], nested: { n: 1 }, day: '2026-01-01' };
const issues = (changes: object) => {
  const parsed = schema.safeParse({ ...good, ...changes });
  return parsed.success ? [] : toRequestIssues(parsed.error.issues, 'body');
};

describe('what a schema refuses', () => {
  it.each([
    [{ word: 'x' }, 'body/word', 'tooShort'],
    [{ word: 'för långt' }, 'body/word', 'tooLong'],
    [{ word: 3 }, 'body/word', 'type'],
    [{ word: undefined }, 'body/word', 'required'],
    [{ list: ['a', 'c'] }, 'body/list/1', 'notInList'],
    [{ list: ['a', 'a', 'a'] }, 'body/list', 'tooMany'],
    [{ nested: { n: 9 } }, 'body/nested/n', 'outOfRange'],
    [{ nested: {} }, 'body/nested/n', 'required'],
    [{ nested: { n: 1, Anna: 1 } }, 'body/nested/?', 'unknownField'],
    [{ day: '2026-13-01' }, 'body/day', 'format'],
    [{ own: 'text' }, 'body/own', 'duplicate'],
    [{ Anna: 1 }, 'body/?', 'unknownField'],
  ])('%j', (changes, path, rule) => {
    expect(issues(changes)).toEqual([{ path, rule }]);
  });

  it('never says what was written', () => {
    const marked = {
      word: 'Märkt text',
      list: ['Märkt'],
      nested: { n: 'Märkt' },
      day: 'Märkt',
      Märkt: 'Märkt',
    };
    expect(issues(marked)).toHaveLength(5);
    expect(JSON.stringify(issues(marked))).not.toContain('rkt');
  });
});

describe('values', () => {
  it('has the one id format of the system', () => {
    for (const letter of `${idAlphabet}aeiouy0159ABC-_åäö`) {
      const text = letter.repeat(16);
      expect(id.safeParse(text).success).toBe(isId(text));
    }
    for (const length of [15, 17]) expect(id.safeParse('b'.repeat(length)).success).toBe(false);
  });

  it.each(['Trygghet i Björkvallen', 'v. 12–14 (utkast)'])('takes the title %j', (title) => {
    expect(pictureTitle.parse(title)).toBe(title);
  });

  it.each(['', ' ', ' före', 'efter ', 'två\nrader', 'noll\u200bbredd', 'x'.repeat(121)])(
    'refuses the title %j',
    (title) => {
      expect(pictureTitle.safeParse(title).success).toBe(false);
    },
  );
});

describe('paths', () => {
  it('are filled with escaped values, and never left open', () => {
    expect(fillPath('/api/pictures/:id/participants', { id: 'b/c' })).toBe(
      '/api/pictures/b%2Fc/participants',
    );
    expect(fillPath('/api/areas')).toBe('/api/areas');
    expect(() => fillPath('/api/pictures/:id')).toThrow('id');
  });
});
