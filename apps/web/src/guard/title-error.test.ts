import { guardMessages, screen } from '@lagesbild/identity-guard';
import { describe, expect, it } from 'vitest';
import { guardEngine } from './engine.ts';
import { createGuard } from './guard.ts';
import { isHeldTitle, titleError } from './title-error.ts';

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

describe('a title that is about to be sent', () => {
  const title = 'Trygghet kring Qvexhor';
  /** A browser whose words are asked for, one answer after the other. */
  const guardWith = (...answers: (readonly string[])[]) =>
    createGuard({
      loadEngine: async () => guardEngine,
      readWords: async () => {
        const names = answers.shift();
        if (names === undefined) return { ok: false, failure: { code: 'offline', issues: [] } };
        const words = names.map((name) => ({ name, kind: 'place' as const }));
        return { ok: true, value: { version: 9 - answers.length, words } };
      },
      classifyWord: async () => ({ ok: true, value: { status: 'active' } }),
      after: () => undefined,
    });

  it('is not refused for a word that somebody has classed meanwhile', async () => {
    const guard = guardWith([], ['Qvexhor'], []);
    await guard.refresh();
    expect(await isHeldTitle(guard, title, '', place)).toBe(false);
    // Taken back again, the word is held at the next question.
    await guard.refresh();
    expect(await isHeldTitle(guard, title, '', place)).toBe(true);
  });

  it('waits for the guard, and is left to the server where that does not come', async () => {
    expect(await isHeldTitle(guardWith([]), title, '', place)).toBe(true);
    expect(await isHeldTitle(guardWith([]), 'Lägesbild hösten 2026', '', place)).toBe(false);
    expect(await isHeldTitle(guardWith(), title, '', place)).toBe(false);
  });
});
