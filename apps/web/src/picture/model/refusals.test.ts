import { describe, expect, it } from 'vitest';
import { heldRules, isHandedBack, refusalsAt, refusalsElsewhere } from './refusals.tsx';

const refusals = [
  {
    id: 1,
    code: 'structure' as const,
    violations: [
      { path: 'problem/bbbb/description', rule: 'textTooLong' },
      { path: 'problem/bbbb/description', rule: 'textTooLong' },
      { path: 'problem/?', rule: 'unknownKey' },
    ],
    handedBack: [{ path: 'problem/bbbb/description', text: 'min text' }],
  },
];

describe('refusals', () => {
  it('are said once at their field, with the text handed back', () => {
    expect(refusalsAt(refusals, 'problem/bbbb/description')).toEqual([
      { id: 1, paths: ['problem/bbbb/description'], rules: ['textTooLong'], texts: ['min text'] },
    ]);
    expect(refusalsAt(refusals, 'problem/bbbb/trend')).toEqual([]);
  });

  it('are said at the top when their field is not on the screen', () => {
    expect(refusalsElsewhere(refusals, (path) => path.endsWith('description'))).toEqual([
      { id: 1, paths: ['problem/?'], rules: ['unknownKey'], texts: [] },
    ]);
    expect(refusalsElsewhere(refusals, () => false)[0]?.texts).toEqual(['min text']);
  });

  it('of a text together with another come back only where the text does', () => {
    const rule = 'personal-number';
    const across = {
      id: 3,
      code: 'screen' as const,
      violations: [
        { path: 'problem/bbbb/description', rule },
        { path: 'problem/bbbb/consequenceText', rule },
      ],
      handedBack: [{ path: 'problem/bbbb/consequenceText', text: 'min text' }],
    };
    const said = ['description', 'consequenceText', 'trend'].map((field) => {
      const path = `problem/bbbb/${field}`;
      return [heldRules(across, path), isHandedBack(across, path)];
    });
    expect(said).toEqual([
      [[rule], false],
      [[rule], true],
      [[], false],
    ]);
  });

  it('of an edit as a whole are said by their code', () => {
    const whole = [{ id: 2, code: 'tooLarge' as const, violations: [], handedBack: [] }];
    expect(refusalsElsewhere(whole, () => true)).toEqual([
      { id: 2, paths: [], rules: ['tooLarge'], texts: [] },
    ]);
  });
});
