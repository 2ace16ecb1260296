import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Every `--name: light-dark(#…, #…)` as its two colours. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

const surfaces = ['ground', 'sheet', 'sunken', 'hover'];
const inks = ['ink', 'ink-soft', 'accent', 'accent-strong', 'good', 'heed', 'stop'];
const presences = [1, 2, 3, 4, 5, 6].map((number) => `presence-${number}`);

/** Which text stands on which ground somewhere in the interface. */
const pairs = [
  ...surfaces.flatMap((surface) => inks.map((ink) => [ink, surface] as const)),
  ...presences.flatMap((presence) => [[presence, 'sheet'] as const, [presence, 'sunken'] as const]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['sheet', 'ink'],
  ...['accent', 'good', 'heed', 'stop', 'neutral'].flatMap((tone) => [
    ['ink', `${tone}-wash`] as const,
    ...(tone === 'neutral' ? [] : [[tone, `${tone}-wash`] as const]),
  ]),
  ['accent-strong', 'accent-wash'],
  ['ink-soft', 'accent-wash'],
] as const;

describe('colours', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`text has a contrast of at least 4.5:1 on its ground (${theme})`, () => {
      const weak = pairs.filter(([ink, ground]) => contrast(ink, ground, theme) < 4.5);
      expect(weak).toEqual([]);
    });

    it(`lines of controls and the focus ring have at least 3:1 (${theme})`, () => {
      const lines = ['control-line', 'focus'];
      const weak = lines.flatMap((line) =>
        ['ground', 'sheet', 'sunken']
          .filter((ground) => contrast(line, ground, theme) < 3)
          .map((ground) => [line, ground]),
      );
      expect(weak).toEqual([]);
    });
  }
});

function contrast(a: string, b: string, theme: 'light' | 'dark'): number {
  const [high = 0, low = 0] = [luminance(colourOf(a, theme)), luminance(colourOf(b, theme))].sort(
    (x, y) => y - x,
  );
  return (high + 0.05) / (low + 0.05);
}

function colourOf(name: string, theme: 'light' | 'dark'): string {
  const colour = colours.get(name);
  if (!colour) throw new Error(`tokens.css has no colour --${name}`);
  return colour[theme];
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
