import { describe, expect, it } from 'vitest';
import { unpackAutomaton, wordsOf } from '../src/lexicon/automaton.ts';
import { register } from '../src/register/register.data.ts';
import { baseRegister, isAbbreviation, isEnglish, isNamedVillage } from '../src/register/register.ts';
import { registerKey } from '../src/register/register-key.ts';
import { readRegisterList, registerLists, registerWords } from './register-words.ts';

const hint = 'the lists and the packed register differ: npm run register -w @lagesbild/identity-guard';

describe('the packed register', () => {
  it('holds every entry of the lists, and no other', () => {
    expect(wordsOf(unpackAutomaton(register)).sort(), hint).toEqual(registerWords());
  });

  it('gives each entry the kind of the last list that has it', () => {
    const told = new Map<string, string>();
    for (const [list, kind] of registerLists) {
      for (const name of readRegisterList(list, /,/)) told.set(registerKey(name), kind);
      // The companies of the municipalities win over all lists but their own.
      if (list === 'organisations')
        for (const name of readRegisterList('municipalities', /,/))
          for (const company of [`${name}hem`, `${name}shem`]) told.set(registerKey(company), 'organisation');
    }
    const { kindOf } = baseRegister();
    for (const [key, kind] of told) {
      if (/\p{L}/u.test(key)) expect(kindOf(key), key).toBe(kind === 'municipality' ? 'place' : kind);
    }
  });

  it('knows the longest entry that begins with a word', () => {
    const { longest } = baseRegister();
    expect(longest('statens')).toBeGreaterThanOrEqual(2);
    expect(longest('lund')).toBeGreaterThanOrEqual(1);
    expect(longest('xyzzy')).toBe(0);
  });

  it('knows the abbreviations, the English words and the villages that are called as persons are', () => {
    expect(
      readRegisterList('abbreviations', /\s+/).filter((word) => !isAbbreviation(word.toLowerCase())),
    ).toEqual([]);
    expect(readRegisterList('english', /\s+/).filter((word) => !isEnglish(word))).toEqual([]);
    expect(readRegisterList('named-villages', /,/).filter((word) => !isNamedVillage(word))).toEqual([]);
    expect([isAbbreviation('kalmar'), isEnglish('kalmar'), isNamedVillage('kalmar')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
