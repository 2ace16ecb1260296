import { describe, expect, it } from 'vitest';
import { screen } from '../screen.ts';
import { unfinishedName } from './unfinished-name.ts';

const waits = (text: string): string | null => {
  const start = unfinishedName(text);
  return start === null ? null : text.slice(start);
};

describe('a name in lower case that is being written', () => {
  it.each([
    ['vi pratade med fat', 'fat'],
    ['vi pratade med fatima', 'fatima'],
    ['så kom ali', 'ali'],
    ['så kom ali ', 'ali '],
    ['så kom ali och ', 'ali och '],
    ['så kom ali och hans', 'ali och hans'],
    ['så kom ali och hans bror', 'bror'],
    ['så kom ali, och', 'och'],
    ['det är lugnt vid torget', null],
    ['det är lugnt vid torget ', null],
    ['klottret', null],
    ['Torg', null],
    ['', null],
    ['   ', null],
  ])('%j', (text, expected) => expect(waits(text)).toBe(expected));

  it('has let nothing of it pass when it is found', () => {
    for (const text of ['sedan kom ali och hans', 'vi pratade med fatima', 'enligt jonas karlsson']) {
      const found = screen(text)[0];
      expect(found).toBeDefined();
      for (let end = 1; end <= text.length; end += 1) {
        const start = unfinishedName(text.slice(0, end)) ?? end;
        if (end > (found?.start ?? 0))
          expect(start, text.slice(0, end)).toBeLessThanOrEqual(found?.start ?? 0);
      }
    }
  });
});
