import { describe, expect, it } from 'vitest';
import { screen } from '../../src/screen.ts';
import { honest } from '../corpus.ts';
import {
  digitEvasions,
  evadedIdentifiers,
  evadedNames,
  evasionFrames,
  evasions,
  nameEvasions,
} from './evasions.ts';

const isHeld = (text: string): boolean => screen(text).some((finding) => finding.strength === 'hold');

describe('evasive spellings', { timeout: 60_000 }, () => {
  it.each([
    ['identifiers', [...evasions, ...digitEvasions], evadedIdentifiers],
    ['names', [...evasions, ...nameEvasions], evadedNames],
  ] as const)('of %s are held', (_, ways, plain) => {
    const texts = ways.flatMap((way) =>
      plain.flatMap((one) => evasionFrames.map((frame) => frame.replace('{}', () => way.write(one)))),
    );
    const missed = texts.filter((text) => !isHeld(text));
    expect(100 - (100 * missed.length) / texts.length, missed.join('\n')).toBeGreaterThanOrEqual(95);
  });

  it('are held in the middle of a long text where they are held alone', () => {
    const prose = honest.filter((_, index) => index % 60 === 0).map((sentence) => sentence.text);
    const before = `${prose.join(' ')} `;
    const through = [...evasions, ...digitEvasions].flatMap((way) =>
      evadedIdentifiers
        .map((plain) => (evasionFrames[0] ?? '{}').replace('{}', () => way.write(plain)))
        .filter(isHeld)
        .filter(
          (text) =>
            !screen(`${before}${text} ${prose.join(' ')}`).some(
              ({ strength, start, end }) =>
                strength === 'hold' && end > before.length && start < before.length + text.length,
            ),
        ),
    );
    expect(through).toEqual([]);
  });
});
