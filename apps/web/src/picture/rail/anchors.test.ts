import { sections } from '@lagesbild/picture';
import { describe, expect, it } from 'vitest';
import { questionsOf, readAnchor } from './anchors.ts';

describe('anchors', () => {
  it('lead to every question of the checklist', () => {
    const questions = Array.from({ length: 17 }, (_, index) => index + 1);
    for (const question of questions) {
      expect(readAnchor(`fraga-${question}`)).toMatchObject({ question, section: expect.any(String) });
    }
    expect(readAnchor('fraga-3')?.section).toBe('details');
    expect(readAnchor('fraga-7')?.section).toBe('problem');
    expect(readAnchor('fraga-8')?.section).toBe('problem');
  });

  it('lead to every section, those inside others to where they stand', () => {
    for (const { name } of sections) expect(readAnchor(name)).not.toBeNull();
    expect(readAnchor('affectedGroup')).toEqual({ section: 'problem', question: null });
  });

  it('lead nowhere when nobody knows them', () => {
    expect(readAnchor('fraga-18')).toBeNull();
    expect(readAnchor('constructor')).toBeNull();
    expect(readAnchor('')).toBeNull();
  });
});

describe('the questions of a section', () => {
  it('are those of its fields and of the rows inside it, too', () => {
    expect([...new Set(questionsOf('problem'))]).toEqual([6, 7, 8]);
  });
});
