import { describe, expect, it, vi } from 'vitest';
import { createHeldTexts } from './held-texts.ts';

describe('held texts', () => {
  it('are thrown away at one place only, and it is said whether there was any', () => {
    const held = createHeldTexts();
    const here = vi.fn(() => true);
    const elsewhere = vi.fn(() => true);
    held.register('problem/a/description', here);
    held.register('overview/outlook', elsewhere);
    expect(held.clear('problem/a/description')).toBe(true);
    expect(here).toHaveBeenCalledOnce();
    expect(elsewhere).not.toHaveBeenCalled();
    expect(held.clear('goal/b/text')).toBe(false);
  });

  it('are asked of every editor at a place, until it goes', () => {
    const held = createHeldTexts();
    const first = vi.fn(() => true);
    const second = vi.fn(() => false);
    const leave = held.register('overview/outlook', first);
    held.register('overview/outlook', second);
    expect(held.clear('overview/outlook')).toBe(true);
    expect(second).toHaveBeenCalledOnce();
    leave();
    expect(held.clear('overview/outlook')).toBe(false);
    expect(first).toHaveBeenCalledOnce();
  });
});
