import { describe, expect, it } from 'vitest';
import { guardMessages } from './messages.ts';
import { rewriteOf } from './rewrites.ts';
import { rules } from './rules/rules.ts';
import { screen } from './screen.ts';

/** The text after the first offered rewrite. */
function rewritten(text: string): string {
  for (const finding of screen(text)) {
    const rewrite = rewriteOf(text, finding);
    if (rewrite !== undefined)
      return text.slice(0, rewrite.start) + rewrite.replacement + text.slice(rewrite.end);
  }
  return text;
}

describe('rewrites', () => {
  it.each([
    ['En 14-årig pojke på A-skolan har rekryterats.', 'Yngre tonåringar på A-skolan har rekryterats.'],
    ['Numret 070-174 06 05 används.', 'Numret används.'],
    ['Här hämtar två syskon narkotika i trapphuset.', 'Här hämtar en mindre grupp narkotika i trapphuset.'],
    ['Hans lillebror har börjat sälja.', 'Unga och vuxna i området har börjat sälja.'],
  ])('%s', (text, expected) => {
    expect(rewritten(text)).toBe(expected);
  });

  it('stand in the catalogue, like every message', () => {
    for (const rule of rules) {
      expect(guardMessages[`${rule.id}.reason`]).toBe(rule.reason);
      expect(guardMessages[`${rule.id}.advice`]).toBe(rule.advice);
    }
    for (const finding of screen('En 14-årig pojke på Storgatan 12 har rekryterats.')) {
      expect(guardMessages[finding.reason]).toBeDefined();
      if (finding.rewrite !== undefined) expect(guardMessages[finding.rewrite]).toBeDefined();
    }
  });
});
