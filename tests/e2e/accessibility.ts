import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe is asked to look at: everything, by default. */
export type Scope = { readonly part?: string | undefined; readonly rules?: string[] };

/** What axe finds on the page as it stands, best practices included: rule, impact and place, one line each. Empty is good. */
export async function violations(page: Page, { part, rules }: Scope = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  if (part !== undefined) builder.include(part);
  // React Aria leaves what it has announced there for seven seconds, named by an element that may be gone by then.
  builder.exclude('[data-live-announcer]');
  // Only what is wrong is written out with all its places; the long list of what is right takes most of the time.
  builder.options({
    resultTypes: ['violations'],
    ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
  });
  const result = await builder.analyze();
  return result.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id} (${violation.impact}): ${node.target.join(' ')} — ${node.failureSummary}`,
    ),
  );
}

/** How many pixels the page is wider than its window; 0 means that it never scrolls sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
