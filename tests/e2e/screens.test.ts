import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sidewaysOverflow, violations } from './accessibility.ts';
import { drawn } from './form.ts';
import { type Caller, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { demoAreaPicture } from './pictures.ts';
import { outputFolder } from './product.ts';
import { screens } from './screens.ts';

const url = inject('productUrl');
const LONGEST_LOAD_MS = 15_000;
const WIDE = 1440;
const TABLET = 1024;
const PHONE = 390;

let browser: Browser;
let coordinator: Caller;
let pictureId: string;

async function widthOf(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await drawn(page);
}

beforeAll(async () => {
  mkdirSync(outputFolder, { recursive: true });
  [browser, coordinator] = await Promise.all([connectBrowser(), signIn(url, loginOf('samordnare'))]);
  pictureId = await demoAreaPicture(coordinator);
});

afterAll(() => browser.close());

describe.each(screens.map((screen) => [screen.name, screen] as const))('%s', (name, screen) => {
  const errors: string[] = [];
  let page: Page;

  const picture = (look: string) =>
    page.screenshot({ path: join(outputFolder, `${name}-${look}.png`), fullPage: screen.part === undefined });

  beforeAll(async () => {
    page = await openWindow(browser, screen.signedIn ? coordinator : { url, cookie: '' }, {
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(LONGEST_LOAD_MS);
    page.on('pageerror', (error) => errors.push(error.message));
    await screen.open(page, pictureId);
  });
  afterAll(() => page.context().close());

  it('gives axe nothing to find', async () => {
    await picture('light');
    expect(await violations(page, { part: screen.part })).toEqual([]);
  });

  it('has contrast enough in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await drawn(page);
    await picture('dark');
    expect(await violations(page, { part: screen.part, rules: ['color-contrast'] })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  });

  it('never scrolls sideways, and axe finds nothing on a phone', async () => {
    expect(await sidewaysOverflow(page), `${WIDE} px`).toBe(0);
    await widthOf(page, TABLET);
    await picture('tablet');
    expect(await sidewaysOverflow(page), `${TABLET} px`).toBe(0);
    await widthOf(page, PHONE);
    await screen.open(page, pictureId);
    await picture('phone');
    expect(await sidewaysOverflow(page), `${PHONE} px`).toBe(0);
    expect(await violations(page, { part: screen.part })).toEqual([]);
  });

  it('throws no error', () => {
    expect(errors).toEqual([]);
  });
});
