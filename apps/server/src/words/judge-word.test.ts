import { describe, expect, it } from 'vitest';
import { judgeWord } from './judge-word.ts';

describe('a word for the register', () => {
  it.each([
    'Kvarntorget',
    'Xhalmöping',
    'Nyxhalm',
    'Qvexhor',
    'Café Xanthor',
    'Erik Dahlbergs gata',
    'Saga Biograf',
    'Rädda barnen',
    'ABF',
  ])('%s counts at once', (name) => expect(judgeWord(name, 'place')).toEqual({ verdict: 'fine', rules: [] }));

  it.each([
    'Sara',
    'ali',
    'ALI',
    'Saga',
    'Granholm',
    'Björn',
    'Familjen Berg',
    'A. Lindqvist',
    'Team Liv',
    'Saga Blommor',
    'Elisabeth Sjukhem',
    'A.K.',
    'J-P.',
    'm',
  ])('%s may be a name', (name) =>
    expect(judgeWord(name, 'organisation')).toEqual({ verdict: 'nameLike', rules: [] }),
  );

  it.each([
    ['Maria Lindqvist', 'name'],
    ['sara lund', 'name'],
    ['hos Sara LUND', 'name'],
    ['Ahmed Karlström', 'name'],
    ['Peter Ek', 'name'],
    ['Lina Dahl', 'name'],
    ['zeynep korkmazer', 'name'],
    ['19800101-1239', 'personal-number'],
    ['Tolvan 070-174 06 05', 'telephone'],
    ['storgatan 5', 'street-address'],
    ['anna@provkommunen.example', 'electronic-address'],
    ['ABC123', 'registration-plate'],
  ])('%s is refused, by the rule %s', (name, rule) => {
    const { verdict, rules } = judgeWord(name, 'term');
    expect(verdict).toBe('identifiesPerson');
    expect(rules).toContain(rule);
  });
});
