import { describe, expect, it } from 'vitest';
import { screen } from '../../src/screen.ts';
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
});
