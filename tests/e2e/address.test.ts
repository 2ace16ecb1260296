import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addRow } from './form.ts';
import { type Caller, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture, demoAreaPicture } from './pictures.ts';
import { saved } from './save-state.ts';

const url = inject('productUrl');

let browser: Browser;
let coordinator: Caller;
let demo: string;

beforeAll(async () => {
  [browser, coordinator] = await Promise.all([connectBrowser(), signIn(url, loginOf('samordnare'))]);
  demo = await demoAreaPicture(coordinator);
});

afterAll(() => browser.close());

const activities = (page: Page) => page.locator('[data-row^="activity/"]');

async function open(address: string): Promise<Page> {
  const page = await openWindow(browser, coordinator);
  await page.goto(address);
  await saved(page);
  return page;
}

describe('the address of a picture', () => {
  it('holds which activities are shown: a reload and a link show the same', async () => {
    const page = await open(`/lagesbild/${demo}`);
    await activities(page).first().waitFor();
    const all = await activities(page).count();
    const choose = page.getByRole('group', { name: 'Ordna och välj ut aktiviteter' });
    await choose.getByRole('button', { name: /Status/ }).click();
    await page.getByRole('option', { name: 'Pågår', exact: true }).click();
    await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('?status=ongoing');
    await expect.poll(() => activities(page).count()).toBeLessThan(all);
    const some = await activities(page).count();
    expect(some).toBeGreaterThan(0);
    await page.reload();
    await saved(page);
    await expect.poll(() => activities(page).count()).toBe(some);
    const linked = await open(page.url());
    await expect.poll(() => activities(linked).count()).toBe(some);
    await linked.getByRole('button', { name: 'Visa alla' }).click();
    await expect.poll(() => activities(linked).count()).toBe(all);
    expect(linked.url()).not.toContain('status=');
    await Promise.all([page.context().close(), linked.context().close()]);
  });

  it('leads to a section and to a question, and follows the contents', async () => {
    const page = await open(`/lagesbild/${demo}#fraga-9`);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id), { timeout: 10_000 })
      .toBe('cause');
    await page
      .getByRole('navigation', { name: 'Innehåll' })
      .getByRole('link', { name: /Aktiviteter$/ })
      .click();
    await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('#activity');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('activity');
    await page.goto(`/lagesbild/${demo}#fraga-7`);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-question')), {
        timeout: 10_000,
      })
      .toBe('7');
    await page.context().close();
  });

  it('may change while something is not saved, without a question whether to leave', async () => {
    const { id } = await createPicture(coordinator, 'Länkar');
    const page = await open(`/lagesbild/${id}`);
    await page.context().setOffline(true);
    await addRow(page, 'problem', 'Lägg till problembild');
    await page
      .getByRole('navigation', { name: 'Innehåll' })
      .getByRole('link', { name: /Orsaker/ })
      .click();
    await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('#cause');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });
});
