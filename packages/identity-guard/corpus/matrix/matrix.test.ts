import { describe, expect, it } from 'vitest';
import { screen } from '../../src/screen.ts';
import { identifierForms, identifierFrames, lookalikes } from './identifiers.ts';

const isHeld = (text: string): boolean => screen(text).some((finding) => finding.strength === 'hold');
const inFrames = (form: string): string[] => identifierFrames.map((frame) => frame.replace('{}', () => form));

describe('kinds of identifiers, in every way they are written', { timeout: 60_000 }, () => {
  it.each(identifierForms.map(({ kind, forms }) => [kind, forms] as const))('%s is held', (_, forms) => {
    const texts = forms.flatMap(inFrames);
    const missed = texts.filter((text) => !isHeld(text));
    expect(100 - (100 * missed.length) / texts.length, missed.join('\n')).toBeGreaterThanOrEqual(99);
  });

  it.each(lookalikes)('passes: %s', (text) => {
    for (const frame of ['{}', 'Ur planen: {}', '- {}'])
      expect(screen(frame.replace('{}', () => text))).toEqual([]);
  });
});
