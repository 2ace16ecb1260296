import { describe, expect, it } from 'vitest';
import { judgeWord } from './judge-word.ts';

describe('a word for the register', () => {
  it.each(['Kvarntorget', 'Xhalmöping', 'Café Xanthor', 'Erik Dahlbergs gata', 'Rädda barnen', 'ABF'])(
    '%s counts at once',
    (name) => expect(judgeWord(name, 'place')).toBe('fine'),
  );

  it.each(['Sara', 'ali', 'ALI', 'Saga', 'Granholm', 'Björn', 'Familjen Berg', 'A. Lindqvist', 'Team Liv'])(
    '%s may be a name',
    (name) => expect(judgeWord(name, 'organisation')).toBe('nameLike'),
  );

  it.each([
    'Maria Lindqvist',
    'sara lund',
    'hos Sara LUND',
    '19800101-1239',
    'Tolvan 070-174 06 05',
    'storgatan 5',
    'anna@provkommunen.example',
    'ABC123',
  ])('%s is refused', (name) => expect(judgeWord(name, 'term')).toBe('identifiesPerson'));
});
