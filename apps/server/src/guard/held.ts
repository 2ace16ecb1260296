/** What the identity guard does not let through, as the server asks for it: rules and counts, never a piece of text. */
import { type Finding, type ScreenContext, screen } from '@lagesbild/identity-guard';

/** The findings that keep a text from being shared: advice does not. */
function heldFindings(text: string, context: ScreenContext): readonly Finding[] {
  return screen(text, context).filter(({ strength }) => strength !== 'advise');
}

/** A text, and which findings in it are asked for: all of them when nothing is said. */
export type Judged = { readonly text: string; readonly counts?: (finding: Finding) => boolean };

/**
 * The rules that hold a text now, each once, leaving out what stood in it before: as many findings of the same rule on
 * the same words. So a text that is held by now (a word has been revoked) can be shortened and mended, and written on
 * elsewhere.
 */
export function newlyHeld(now: Judged, before: Judged, context: ScreenContext): string[] {
  const held = keysOf(now, context);
  if (held.length === 0) return [];
  const standing = new Map<string, number>();
  for (const { key } of keysOf(before, context)) standing.set(key, (standing.get(key) ?? 0) + 1);
  const fresh = held.filter(({ key }) => {
    const left = standing.get(key) ?? 0;
    standing.set(key, left - 1);
    return left <= 0;
  });
  return [...new Set(fresh.map(({ rule }) => rule))];
}

function keysOf(
  { text, counts = () => true }: Judged,
  context: ScreenContext,
): { readonly rule: string; readonly key: string }[] {
  if (text === '') return [];
  return heldFindings(text, context)
    .filter(counts)
    .map(({ rule, start, end }) => ({ rule, key: `${rule} ${text.slice(start, end)}` }));
}
