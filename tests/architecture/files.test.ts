import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const LONGEST = 300;
/** A test file is read case by case, and splitting a table of cases by length would only scatter it. */
const LONGEST_TEST = 500;
const files = sourceFiles();

/** Files that may be longer, each with its reason. An entry that is no longer needed fails the test. */
const longer: Readonly<Record<string, string>> = {};

const lines = (text: string): number => text.split('\n').length - 1;
const limit = (path: string): number => (/\.test\.tsx?$/.test(path) ? LONGEST_TEST : LONGEST);

describe('source files', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it(`have at most ${LONGEST} lines (tests ${LONGEST_TEST}), or a reason`, () => {
    const tooLong = files.filter((file) => lines(file.text) > limit(file.path)).map((file) => file.path);
    expect(tooLong).toEqual(Object.keys(longer).sort());
    for (const reason of Object.values(longer)) expect(reason.length).toBeGreaterThan(20);
  });

  it('belong somewhere: no folder or file for leftovers', () => {
    const leftovers = /(^|\/)(utils?|common|helpers?|shared|misc)(\/|\.)/;
    expect(files.map((file) => file.path).filter((path) => leftovers.test(path))).toEqual([]);
  });

  it('promise no work for later', () => {
    const marker = /\b(T[O]DO|FIX[M]E|X[X]X)\b/; // written so that this line does not match itself
    expect(files.filter((file) => marker.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});
