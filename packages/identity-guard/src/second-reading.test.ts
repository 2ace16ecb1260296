import { describe, expect, it, vi } from 'vitest';
import { blindIdentifying, honest, identifying } from '../corpus/corpus.ts';
import {
  digitEvasions,
  evadedIdentifiers,
  evadedNames,
  evasionFrames,
  evasions,
  nameEvasions,
} from '../corpus/matrix/evasions.ts';
import { preparePage } from './page.ts';
import { screen } from './screen.ts';
import { unveil } from './text/unveil.ts';

const search = vi.hoisted(() => ({ focused: true }));
vi.mock('./text/may-match.ts', async (original) => {
  const real = await original<typeof import('./text/may-match.ts')>();
  return {
    ...real,
    prepareTable: (...[text, lower, focus, offset]: Parameters<typeof real.prepareTable>) =>
      real.prepareTable(text, lower, search.focused ? focus : undefined, offset),
  };
});

/** What is found when all of the second reading is searched, too. */
function searchedWhole(text: string): ReturnType<typeof screen> {
  search.focused = false;
  try {
    return screen(text);
  } finally {
    search.focused = true;
  }
}

const prose = honest.filter((_, index) => index % 60 === 0).map((sentence) => sentence.text);
const written = [
  ...[...evasions, ...digitEvasions].flatMap((way) => evadedIdentifiers.map((one) => way.write(one))),
  ...[...evasions, ...nameEvasions].flatMap((way) => evadedNames.map((one) => way.write(one))),
]
  .filter((_, index) => index % 3 === 0)
  .map((one, index) => (evasionFrames[index % evasionFrames.length] ?? '{}').replace('{}', () => one));
const dense = [...identifying, ...blindIdentifying].map((sentence) => sentence.text);
const fields = Array.from({ length: Math.floor(dense.length / 12) }, (_, at) =>
  dense.slice(12 * at, 12 * at + 12).join(' '),
);

describe('a second reading', { timeout: 120_000 }, () => {
  it.each([
    ['evasions among prose', written.map((one) => [...prose.slice(0, 9), one, ...prose.slice(9)].join(' '))],
    ['fields of identifying sentences', fields],
  ])('finds no more when all of it is searched: %s', (_, texts) => {
    const read = texts.filter((text) => {
      const { reading, tokens } = preparePage(text);
      return unveil(reading, tokens) !== undefined;
    });
    expect(read.length).toBeGreaterThan(50);
    for (const text of read) expect(screen(text)).toEqual(searchedWhole(text));
  });
});
