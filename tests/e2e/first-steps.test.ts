import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sidewaysOverflow, violations } from './accessibility.ts';
import { focused } from './keyboard.ts';
import { type Caller, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture } from './pictures.ts';
import { saved } from './save-state.ts';

const url = inject('productUrl');

let browser: Browser;
let coordinator: Caller;

beforeAll(async () => {
  [browser, coordinator] = await Promise.all([connectBrowser(), signIn(url, loginOf('samordnare'))]);
});

afterAll(() => browser.close());

describe('a picture that nobody has begun', () => {
  it('says where to begin, and one press later one writes', async () => {
    const { id } = await createPicture(coordinator, 'Första stegen');
    const page = await openWindow(browser, coordinator);
    await page.goto(`/lagesbild/${id}`);
    await saved(page);
    const guide = page.getByRole('region', { name: 'Börja med det ni ser' });
    await guide.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    await guide.getByRole('button', { name: /^Lägg till en första/ }).click();
    await guide.waitFor({ state: 'detached' });
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest('[data-place]')?.getAttribute('data-place')),
      )
      .toMatch(/^problem\//);
    await page.context().close();
  });

  it('takes one press of Tab per field, and F1 shows the help of the one in focus', async () => {
    const { id } = await createPicture(coordinator, 'En tabb per fält');
    const page = await openWindow(browser, coordinator);
    await page.goto(`/lagesbild/${id}`);
    await saved(page);
    await page.getByRole('button', { name: 'Lägg till problembild' }).click();
    const places: string[] = [];
    for (let field = 0; field < 2; field++) {
      await expect
        .poll(async () => (await focused(page)).role, { timeout: 10_000 })
        .toMatch(/textbox|button/);
      places.push(
        await page.evaluate(
          () => document.activeElement?.closest('[data-place]')?.getAttribute('data-place') ?? '',
        ),
      );
      await page.keyboard.press('F1');
      const help = page.locator(`[data-place="${places.at(-1)}"]`).getByRole('button', { expanded: true });
      await help.first().waitFor();
      await page.keyboard.press('Tab');
    }
    expect(new Set(places).size).toBe(2);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
