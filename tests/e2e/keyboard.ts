import type { Page } from 'playwright-core';

/** What has the focus, as a screen reader would name it: role and name. */
export type Focused = { readonly role: string; readonly name: string };

/** Reads role and name of what has the focus, from the browser's own accessibility tree. */
export async function focused(page: Page): Promise<Focused> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const node = nodes.findLast((one) =>
      one.properties?.some((p) => p.name === 'focused' && p.value.value === true),
    );
    return { role: String(node?.role?.value ?? ''), name: String(node?.name?.value ?? '') };
  } finally {
    await session.detach();
  }
}

/** Presses Tab until the focus is on something with this role and name; fails after `limit` steps, naming the way there. */
export async function tabTo(page: Page, role: string, name: string | RegExp, limit = 60): Promise<void> {
  const way: string[] = [];
  for (let step = 0; step < limit; step++) {
    const at = await focused(page);
    if (at.role === role && (typeof name === 'string' ? at.name === name : name.test(at.name))) return;
    way.push(`${at.role} "${at.name}"`);
    await page.keyboard.press('Tab');
  }
  throw new Error(`No ${role} ${String(name)} within ${limit} steps of Tab:\n${way.join('\n')}`);
}
