import { describe, expect, it } from 'vitest';
import { honest } from '../corpus/corpus.ts';
import { longestText, screen } from './screen.ts';

/** Processor time of the best of several runs, in ms: what the code costs, not what else the machine does. */
function best(runs: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe('speed', { timeout: 60_000 }, () => {
  // The figure to keep is 1 ms in plain Node (`npm run bench -w @lagesbild/identity-guard`); the test runner's own
  // wrapping and a busy machine cost as much again.
  it('judges a field of 1,500 characters in about a millisecond', () => {
    const all = honest.map((sentence) => sentence.text).join(' ');
    const fields = Array.from({ length: 20 }, (_, i) => all.slice(i * 1500, (i + 1) * 1500)).filter(
      (field) => field.length === 1500,
    );
    const times = fields.map((field) => best(15, () => screen(field)));
    expect(Math.max(...times)).toBeLessThan(2.5);
  });

  it.each([
    'a',
    '1 ',
    '-',
    'A.',
    'av ',
    'Anna ',
    'noll ',
    'två killar ',
    'x_',
    '\u0301',
    'ﷺ',
    'K1',
    '1:',
    '[at]',
    'Storgatan ',
    'från två till ',
    'ss',
    '% (',
  ])('judges a megabyte of %j within 200 ms', (unit) => {
    const megabyte = unit.repeat(Math.ceil(1_000_000 / unit.length));
    expect(best(2, () => screen(megabyte))).toBeLessThan(200);
    expect(best(3, () => screen(megabyte.slice(0, longestText)))).toBeLessThan(200);
  });
});
