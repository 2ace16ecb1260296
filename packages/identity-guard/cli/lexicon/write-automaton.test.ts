import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Automaton,
  accepts,
  unpackAutomaton,
  wordsAfter,
  wordsOf,
} from '../../src/lexicon/automaton.ts';
import { writeAutomaton } from './write-automaton.ts';

const sorted = (words: readonly string[]): string[] => [...new Set(words)].sort();
const repacked = (words: readonly string[], worthSharing?: number): Automaton =>
  unpackAutomaton(writeAutomaton(words, worthSharing));

describe('a packed automaton', () => {
  it.each([[[]], [['a']], [['å']], [['a', 'ab']], [['barn', 'barnen', 'gran', 'granen', 'ö']]])(
    'holds %j again',
    (words) => {
      expect(wordsOf(repacked(words))).toEqual(words);
    },
  );

  it('holds any words again, and no others', () => {
    // Few letters, so that beginnings and endings are shared; blanks and digits, as phrases have.
    const word = fc.string({ unit: fc.constantFrom(...'abes 2é'), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 300 }),
        fc.integer({ min: 1, max: 6 }),
        word,
        (words, worth, other) => {
          const automaton = repacked(sorted(words), worth);
          expect(wordsOf(automaton)).toEqual(sorted(words));
          expect(accepts(automaton, other)).toBe(words.includes(other));
        },
      ),
    );
  });

  it('tells what follows a beginning', () => {
    const automaton = repacked(['1anna', '1annika', '2berg']);
    expect(wordsOf(wordsAfter(automaton, '1'))).toEqual(['anna', 'annika']);
    expect(wordsOf(wordsAfter(automaton, '2'))).toEqual(['berg']);
  });
});
