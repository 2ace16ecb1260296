import type { Locator, Page } from 'playwright-core';

/** The word by the title that says whether what is written is saved. */
export function saveWord(page: Page): Locator {
  return page.getByText(/^(Sparat|Sparar…|Ej sparat – ansluter)$/);
}

/** Waits until everything written in this window is saved. */
export async function saved(page: Page, timeout = 20_000): Promise<void> {
  await page.getByText('Sparat', { exact: true }).waitFor({ timeout });
}

/** Waits until the window has noticed that it is cut off. */
export async function notSaved(page: Page, timeout = 60_000): Promise<void> {
  await page.getByText('Ej sparat – ansluter', { exact: true }).waitFor({ timeout });
}
