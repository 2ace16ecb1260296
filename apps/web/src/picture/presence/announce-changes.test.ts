import { describe, expect, it } from 'vitest';
import { changeSentences, possibleActors } from './announce-changes.ts';

const names = {
  actor: (id: string) => id.toUpperCase(),
  section: (name: string) => `<${name}>`,
  others: 'Någon annan',
};
const say = (changes: Parameters<typeof changeSentences>[0]) =>
  changeSentences(changes, names, (who, what) => `${who} ändrade ${what}`);

describe('changeSentences', () => {
  it('names who is in the section, and of several says that it was one of them', () => {
    expect(say([{ section: 'problem', actors: new Set(['polis']) }])).toBe('POLIS ändrade <problem>');
    expect(say([{ section: 'cause', actors: new Set(['polis', 'skola']) }])).toBe(
      'POLIS eller SKOLA ändrade <cause>',
    );
  });

  it('says others when nobody is known to be there, and one sentence per section', () => {
    expect(
      say([
        { section: 'problem', actors: new Set() },
        { section: 'activity', actors: new Set(['polis']) },
      ]),
    ).toBe('Någon annan ändrade <problem>. POLIS ändrade <activity>');
  });
});

describe('possibleActors', () => {
  const at = (actor: string, section: string | null) => ({
    actor,
    at: section === null ? null : { section },
  });
  const presence = [
    at('polis', 'problem'),
    at('skola', 'cause'),
    at('fritid', 'activity'),
    at('region', null),
  ];

  it('are those who stand in the section', () => {
    expect(possibleActors(new Set(['problem']), presence)).toEqual(['polis']);
    expect(possibleActors(new Set(['asset']), presence)).toEqual([]);
  });

  it('are all who stand in any of the sections that changed at once', () => {
    expect(possibleActors(new Set(['problem', 'cause']), presence)).toEqual(['polis', 'skola']);
  });
});
