import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type * as Y from 'yjs';
import { drawn } from './form.ts';
import { focused, tabTo } from './keyboard.ts';
import { type Caller, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture } from './pictures.ts';
import { saved } from './save-state.ts';
import { joinAsStockClient } from './wire-client.ts';

const url = inject('productUrl');
const login = loginOf('fritidschef');
const title = 'Bara tangentbord';
const text = 'Öppna fritidsgården två kvällar till i veckan.';

let browser: Browser;
let coordinator: Caller;
let pictureId: string;
let page: Page;

beforeAll(async () => {
  [browser, coordinator] = await Promise.all([connectBrowser(), signIn(url, loginOf('samordnare'))]);
  ({ id: pictureId } = await createPicture(coordinator, title));
  page = await openWindow(browser, { url, cookie: '' });
});

afterAll(() => browser.close());

/** The name of the button that opens a field's list: what is chosen, then the label. Not the question mark beside it. */
const listOf = (label: string): RegExp => new RegExp(`^(?!Visa hjälp).*${label}$`);

/** Opens the list at the focus, types the first letters of a choice and takes it. */
async function chooseByTyping(letters: string): Promise<void> {
  await drawn(page);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}

describe('with the keyboard only', () => {
  it('signs in', async () => {
    await page.goto('/');
    await page.getByLabel('E-post').waitFor();
    await tabTo(page, 'textbox', 'E-post');
    await page.keyboard.type(login.email);
    await tabTo(page, 'textbox', 'Lösenord');
    await page.keyboard.type(login.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Mina lägesbilder' }).waitFor();
  });

  it('opens a picture from the list', async () => {
    await page.getByRole('link', { name: title }).waitFor();
    await tabTo(page, 'link', new RegExp(title));
    await page.keyboard.press('Enter');
    await saved(page);
  });

  it('goes by the contents to the activities and adds one', async () => {
    await tabTo(page, 'link', /Aktiviteter$/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'button', 'Lägg till aktivitet');
    await page.keyboard.press('Enter');
    await page.locator('[data-row^="activity/"]').waitFor();
    await drawn(page);
    expect(await focused(page)).toEqual({ role: 'textbox', name: 'Vad ska göras?' });
  });

  it('writes it, chooses owner, function, date and status, and sees it saved', async () => {
    await page.keyboard.type(text);
    await tabTo(page, 'button', listOf('Ansvarig aktör'));
    await chooseByTyping('Fritid');
    await tabTo(page, 'combobox', /^Ansvarig funktion/);
    await page.keyboard.type('Fritidschef');
    await page.getByRole('option', { name: 'Fritidschef' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, 'spinbutton', /Klart senast/);
    await page.keyboard.type('20261130');
    await tabTo(page, 'button', listOf('Status'));
    await chooseByTyping('Pågår');
    await saved(page);
    const client = await joinAsStockClient(coordinator, pictureId);
    const [row] = [...(client.doc.getMap('activity') as Y.Map<Y.Map<unknown>>).values()];
    expect(row?.get('text')?.toString()).toBe(text);
    expect(row?.toJSON()).toMatchObject({
      responsibleFunction: 'leisureManager',
      dueDate: '2026-11-30',
      status: 'ongoing',
    });
    expect(row?.get('responsibleActor')).toMatch(/^[b-z]{16}$/);
    client.close();
  });

  it('closes the row and stands at its button, never at nothing', async () => {
    await tabTo(page, 'button', 'Stäng Aktivitet 1', 120);
    await page.keyboard.press('Enter');
    await page.getByText(text).first().waitFor();
    expect((await focused(page)).name).toBe('Öppna Aktivitet 1');
  });
});
