import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ResponseOf } from '../../packages/http-api/src/index.ts';
import { sidewaysOverflow, violations } from './accessibility.ts';
import { drawn } from './form.ts';
import { focused } from './keyboard.ts';
import { type Caller, call, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { demoAreaPicture } from './pictures.ts';
import { outputFolder } from './product.ts';
import { saved } from './save-state.ts';

const url = inject('productUrl');
const WIDE = 1440;
const TABLET = 1024;
const PHONE = 390;

let browser: Browser;
let coordinator: Caller;
let police: Caller;
let page: Page;

beforeAll(async () => {
  [browser, coordinator, police] = await Promise.all([
    connectBrowser(),
    signIn(url, loginOf('samordnare')),
    signIn(url, loginOf('kommunpolis')),
  ]);
  await emptyRegister();
  page = await openWindow(browser, coordinator, { reducedMotion: 'reduce' });
});

afterAll(async () => {
  await emptyRegister();
  await browser.close();
});

/** All tests share one product, and others say what words are, too. */
async function emptyRegister(): Promise<void> {
  const { additions } = await call<ResponseOf<'listWordAdditions'>>(
    coordinator,
    'GET',
    '/api/words/additions',
  );
  for (const { id, state } of additions) {
    const decide = (decision: string) => call(coordinator, 'POST', `/api/words/${id}/decision`, { decision });
    if (state === 'active') await decide('revoke');
    await decide('decline');
  }
}

const say = (name: string, kind: string) =>
  call<ResponseOf<'classifyWord'>>(police, 'POST', '/api/words', { name, kind });
const row = (word: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: word }) });

/** Looks at what is on the screen (or a part of it) in every width, and keeps a picture of each. */
async function lookAt(name: string, part?: string): Promise<void> {
  for (const width of [WIDE, TABLET, PHONE]) {
    await page.setViewportSize({ width, height: 900 });
    await drawn(page);
    await page.screenshot({ path: join(outputFolder, `words-${name}-${width}.png`), fullPage: true });
    expect(await sidewaysOverflow(page), `${width} px`).toBe(0);
    if (width === TABLET) continue;
    expect(await violations(page, { part }), `${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: WIDE, height: 900 });
}

describe('the register of words', () => {
  it('says what to do while it is empty', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: /^Konto:/ }).click();
    await page.getByRole('menuitem', { name: 'Ordregister' }).click();
    await page.getByText('Inga ord har lagts till än').waitFor();
    await lookAt('empty');
  });

  it('tells the samordnare on the first page that words wait', async () => {
    await say('Saga', 'organisation');
    await say('Tindra', 'place');
    await say('Qvexhor', 'place');
    await page.goto('/');
    await page.getByText('2 ord väntar på ditt besked').waitFor();
    await lookAt('notice');
    await page.getByRole('link', { name: 'Öppna ordregistret' }).click();
    await page.getByRole('heading', { name: /^Väntar på ditt besked/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?lage=vantar');
    await page.goto('/ordregister');
    await row('Qvexhor').getByText('Gäller', { exact: true }).waitFor();
    await lookAt('filled');
  });

  it('is answered with the keyboard, one word after the other', async () => {
    await page.getByRole('button', { name: 'Bekräfta: Tindra' }).focus();
    await page.keyboard.press('Enter');
    await row('Tindra').getByText('Gäller', { exact: true }).waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe('Bekräfta: Saga');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await row('Saga').waitFor({ state: 'detached' });
    expect(await page.getByRole('heading', { name: /^Väntar/ }).count()).toBe(0);
  });

  it('takes a word back, after asking, and in again', async () => {
    const known = async () => {
      const { words } = await call<ResponseOf<'readWords'>>(police, 'GET', '/api/words');
      return words.some(({ name }) => name === 'Qvexhor');
    };
    await page.getByRole('button', { name: 'Återkalla: Qvexhor' }).click();
    const question = page.getByRole('dialog', { name: 'Återkalla Qvexhor?' });
    await question.waitFor();
    await lookAt('revoke', '[role="dialog"]');
    expect(await known()).toBe(true);
    await question.getByRole('button', { name: 'Återkalla' }).click();
    await page.getByRole('button', { name: 'Återinför: Qvexhor' }).waitFor();
    expect(await known()).toBe(false);
    await page.getByRole('button', { name: 'Återinför: Qvexhor' }).click();
    await page.getByRole('button', { name: 'Återkalla: Qvexhor' }).waitFor();
    expect(await known()).toBe(true);
  });

  it('chooses by state in the address', async () => {
    await page.goto('/ordregister?lage=aterkallat');
    await page.getByText('Inget ord stämmer med urvalet').waitFor();
    await page.getByRole('button', { name: 'Visa alla', exact: true }).click();
    await row('Qvexhor').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('reads in a list, after showing what will happen', async () => {
    await page.getByRole('button', { name: 'Läs in en lista' }).click();
    const dialog = page.getByRole('dialog', { name: 'Läs in en lista med ord' });
    await dialog.waitFor();
    await lookAt('import', '[role="dialog"]');
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Välj fil' }).click();
    const csv = 'namn;slag\nLönnvägen;gata\nQvexhor;plats\nSiri;organisation\nYlva Lindqvist;plats\nUtan\n';
    // As older Excel saves it.
    const buffer = Buffer.from(csv, 'latin1');
    await (await chooser).setFiles({ name: 'ord.csv', mimeType: 'text/csv', buffer });
    await dialog.getByText('1 nytt ord').waitFor();
    await dialog.getByText('1 ord finns redan').waitFor();
    await dialog.getByText('2 rader kan inte användas').waitFor();
    expect(await dialog.getByText('Ylva').count()).toBe(0);
    await lookAt('preview', '[role="dialog"]');
    await dialog.getByText('Siri').click();
    await dialog.getByRole('button', { name: 'Lägg till 2 ord' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row('Lönnvägen').getByText('Inläst ur en lista av').waitFor();
    await row('Siri').waitFor();
  });

  it('reaches a picture that is open, at once', async () => {
    const open = await openWindow(browser, police);
    const answered = () => open.waitForResponse((response) => response.url() === `${url}/api/words`);
    const first = answered();
    await open.goto(`/lagesbild/${await demoAreaPicture(police)}`);
    await saved(open, 60_000);
    await first;
    const next = answered();
    await say('Nyxhalm', 'place');
    const { words } = (await (await next).json()) as ResponseOf<'readWords'>;
    expect(words).toContainEqual({ name: 'Nyxhalm', kind: 'place' });
    await open.context().close();
  });

  it('is for samordnare only', async () => {
    const other = await openWindow(browser, police);
    await other.goto('/ordregister');
    await other.getByText('Bara samordnare ser den här sidan').waitFor();
    expect(await violations(other)).toEqual([]);
    await other.context().close();
  });
});
