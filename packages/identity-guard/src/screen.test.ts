import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifying } from '../corpus/corpus.ts';
import { createRegister } from './register/register.ts';
import { longestText, screen } from './screen.ts';

const strengths = (text: string): string[] =>
  screen(text).map((finding) => `${finding.rule}/${finding.strength}`);

describe('screen', { timeout: 60_000 }, () => {
  it('says where, in the units of the text given', () => {
    const text = 'Zoë 😀 ringde A\u200bh\u200bmed.';
    const finding = screen(text).find((one) => one.end === text.length - 1);
    expect(finding && text.slice(finding.start, finding.end)).toBe('A\u200bh\u200bmed');
  });

  it('carries no text in its findings', () => {
    for (const finding of screen('Ahmed K. på Storgatan 12 nås på 070-174 06 05')) {
      expect(JSON.stringify(finding)).not.toMatch(/Ahmed|Storgatan|174/);
    }
  });

  it('asks of no word that somebody has classed, however it is written', () => {
    const register = createRegister([
      { name: 'Granholm', kind: 'organisation' },
      { name: 'Xhezid', kind: 'place' },
    ]);
    for (const text of [
      'Vi var hos granholm i går.',
      'Det var granholms bror.',
      'Vid Xhezid är det lugnt.',
    ]) {
      expect(strengths(text), text).not.toEqual([]);
      expect(
        screen(text, { register }).filter(({ kind }) => kind === 'name'),
        text,
      ).toEqual([]);
    }
    // A given name before it makes it a surname again.
    expect(screen('vi såg elin granholm i går', { register }).map(({ strength }) => strength)).toContain(
      'hold',
    );
  });

  it('holds what is too long to be a field', () => {
    const found = screen('a'.repeat(longestText + 1));
    expect(found.map((finding) => [finding.rule, finding.strength])).toEqual([['too-long', 'hold']]);
  });

  it('never throws, and its spans lie inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        for (const finding of screen(text)) {
          expect(finding.start).toBeGreaterThanOrEqual(0);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          expect(finding.end).toBeGreaterThanOrEqual(finding.start);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('judges all ways to encode a text alike', () => {
    const sentences = identifying.map((sentence) => sentence.text);
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.constantFrom('\u200b', '\u00ad', '\u2060', '\ufeff'),
        fc.nat(),
        (text, hidden, place) => {
          const verdict = strengths(text);
          expect(strengths(text.normalize('NFD'))).toEqual(verdict);
          expect(strengths(text.normalize('NFC'))).toEqual(verdict);
          const letters = [...text];
          const at = place % (letters.length + 1);
          expect(strengths([...letters.slice(0, at), hidden, ...letters.slice(at)].join(''))).toEqual(
            verdict,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});
