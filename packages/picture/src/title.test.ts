import { describe, expect, it } from 'vitest';
import { maxTitle, neutralTitle } from './title.ts';

describe('neutralTitle', () => {
  it('says what kind of picture it is, the first of them, and where', () => {
    expect(neutralTitle(['area'], 'Björkvallen')).toBe('Områdeslägesbild Björkvallen');
    expect(neutralTitle(['weekly', 'area'], 'Björkvallen')).toBe('Veckolägesbild Björkvallen');
  });

  it('is never longer than a title may be', () => {
    const name = 'B'.repeat(maxTitle);
    expect(neutralTitle(['area'], name)).toBe(name);
  });
});
