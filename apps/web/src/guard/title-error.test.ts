import { guardMessages, screen } from '@lagesbild/identity-guard';
import { describe, expect, it } from 'vitest';
import { titleError } from './title-error.ts';

const guard = { screen, textOf: (id: string) => guardMessages[id] ?? '' };
const place = { field: 'title', level: 'district', population: 9_000 } as const;

describe('the title of a picture', () => {
  it('is refused in the words of the rule it breaks', () => {
    const error = titleError(guard, 'Läget kring 080214-2380', '', place);
    expect(error).toBe(
      `${guardMessages['personal-number.reason']} ${guardMessages['personal-number.advice']}`,
    );
    expect(error).not.toContain('080214');
  });

  it('passes when it speaks of places and times', () => {
    expect(titleError(guard, 'Lägesbild hösten 2026', '', place)).toBeNull();
  });

  it('may keep what stood in it before, and get nothing new', () => {
    const before = 'Kring Fatima Yilmaz';
    expect(titleError(guard, `${before} 2026`, before, place)).toBeNull();
    expect(titleError(guard, `${before} 080214-2380`, before, place)).not.toBeNull();
  });
});
