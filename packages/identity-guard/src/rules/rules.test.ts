import { describe, expect, it } from 'vitest';
import { preparePage } from '../page.ts';
import { rules } from './rules.ts';

const hitsOf = (id: string, text: string): number =>
  rules.find((rule) => rule.id === id)?.find(preparePage(text), { strict: true }).length ?? 0;

describe('rules', () => {
  it('have ids of their own, and say where they come from', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.source.length, rule.id).toBeGreaterThan(20);
      expect(rule.reason, rule.id).toMatch(/\.$/);
      expect(rule.advice, rule.id).toMatch(/\.$/);
      expect(rule.examples.match.length, rule.id).toBeGreaterThan(0);
      expect(rule.examples.pass.length, rule.id).toBeGreaterThan(0);
    }
  });

  it.each(rules.flatMap((rule) => rule.examples.match.map((text) => [rule.id, text] as const)))(
    '%s finds: %s',
    (id, text) => {
      expect(hitsOf(id, text)).toBeGreaterThan(0);
    },
  );

  it.each(rules.flatMap((rule) => rule.examples.pass.map((text) => [rule.id, text] as const)))(
    '%s leaves: %s',
    (id, text) => {
      expect(hitsOf(id, text)).toBe(0);
    },
  );
});
