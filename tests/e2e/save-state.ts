import type { Locator, Page } from 'playwright-core';
import { drawn } from './form.ts';

function word(page: Page, text: RegExp): Locator {
  return page.locator('[data-save]', { hasText: text });
}

/** Waits until everything written in this window is saved. */
export async function saved(page: Page, timeout = 20_000): Promise<void> {
  await word(page, /^Sparat$/).waitFor({ timeout });
}

/** Waits until the window has noticed that it is cut off. */
export async function notSaved(page: Page, timeout = 60_000): Promise<void> {
  await word(page, /^Ej sparat – ansluter$/).waitFor({ timeout });
}

/** Whether the page says "Sparat" once it has drawn what was typed last. */
export async function saysSaved(page: Page): Promise<boolean> {
  await drawn(page);
  return (await page.locator('[data-save]').textContent()) === 'Sparat';
}
