import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

it('lets everybody act so many times in any window, and says when it goes on', () => {
  let now = 0;
  const pace = createPace(2, 60_000, () => now);
  expect([pace('a'), pace('a'), pace('b')]).toEqual([null, null, null]);
  now = 15_000;
  expect(pace('a')).toBe(45);
  now = 60_000;
  expect(pace('a')).toBeNull();
});
