import { describe, expect, it } from 'vitest';
import { changeSentences } from './announce-changes.ts';

const names = {
  actor: (id: string) => id.toUpperCase(),
  section: (name: string) => `<${name}>`,
  others: 'Någon annan',
};
const say = (changes: Parameters<typeof changeSentences>[0]) =>
  changeSentences(changes, names, (who, what) => `${who} ändrade ${what}`);

describe('changeSentences', () => {
  it('names those who are in the section', () => {
    expect(say([{ section: 'problem', actors: new Set(['polis']) }])).toBe('POLIS ändrade <problem>');
    expect(say([{ section: 'cause', actors: new Set(['polis', 'skola']) }])).toBe(
      'POLIS och SKOLA ändrade <cause>',
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
