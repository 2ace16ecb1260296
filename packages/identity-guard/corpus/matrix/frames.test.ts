import { describe, expect, it } from 'vitest';
import { screen } from '../../src/screen.ts';
import { functions, givenNames, inFrames, persons, places } from './frames.ts';

const strengths = (text: string): readonly string[] => screen(text).map(({ strength }) => strength);
const isStopped = (text: string): boolean => strengths(text).some((one) => one !== 'advise');
const passes = (text: string): boolean => strengths(text).length === 0;

/** How many of a hundred do, and which do not. */
function share(texts: readonly string[], does: (text: string) => boolean): readonly [number, string] {
  const others = texts.filter((text) => !does(text));
  return [100 - (100 * others.length) / texts.length, others.slice(0, 40).join('\n')];
}

describe('sentences with a slot', { timeout: 60_000 }, () => {
  it.each(Object.entries(persons))('%s are held or asked about', (_, names) => {
    const [percent, missed] = share(inFrames('person', names), isStopped);
    expect(percent, missed).toBeGreaterThanOrEqual(99);
  });

  it.each([
    ['names of things', inFrames('thing', givenNames), 99.5],
    ['places of the register', inFrames('place', places.registered), 99.5],
    ['places on no list', inFrames('place', places['on no list']), 85],
    ['what functions do in their work', inFrames('function', functions), 99],
  ] as const)('%s pass', (_, texts, least) => {
    const [percent, stopped] = share(texts, passes);
    expect(percent, stopped).toBeGreaterThanOrEqual(least);
  });
});
