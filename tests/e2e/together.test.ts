import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type * as Y from 'yjs';
import { violations } from './accessibility.ts';
import { readText, textAt, writeText } from './form.ts';
import { type Caller, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture } from './pictures.ts';
import { notSaved, saved } from './save-state.ts';
import { joinAsStockClient } from './wire-client.ts';

const url = inject('productUrl');
const overview = { section: 'overview', row: null, field: 'description' };
const KEY_DELAY_MS = 12;

let browser: Browser;
let coordinator: Caller;
let police: Caller;
let pages: readonly [Page, Page];
let pictureId: string;

/** The text as the server has it, read by a client of its own. */
async function storedText(): Promise<string> {
  const client = await joinAsStockClient(police, pictureId);
  const text = (client.doc.getMap('overview').get('description') as Y.Text).toString();
  client.close();
  return text;
}

/** Waits until both windows show the same text and everything is saved; answers that text. */
async function agreed(): Promise<string> {
  const boxes = pages.map((page) => textAt(page, overview));
  for (let attempt = 0; attempt < 100; attempt++) {
    await Promise.all(pages.map((page) => saved(page)));
    const [one, other] = await Promise.all(boxes.map(readText));
    if (one !== undefined && one === other && one === (await storedText())) return one;
    await sleep(100);
  }
  throw new Error('the two windows and the server did not come to the same text');
}

/** Whether the text is the two others, letter between letter, with nothing lost, doubled or turned round. */
function isShuffleOf(text: string, one: string, other: string): boolean {
  // How many letters of the first may have been used up so far.
  let used = new Set([0]);
  for (const [at, letter] of [...text].entries()) {
    const next = new Set<number>();
    for (const count of used) {
      if (one[count] === letter) next.add(count + 1);
      if (other[at - count] === letter) next.add(count);
    }
    used = next;
  }
  return text.length === one.length + other.length && used.has(one.length);
}

beforeAll(async () => {
  [browser, coordinator, police] = await Promise.all([
    connectBrowser(),
    signIn(url, loginOf('samordnare')),
    signIn(url, loginOf('kommunpolis')),
  ]);
  ({ id: pictureId } = await createPicture(coordinator, 'Skriva samtidigt'));
  pages = [await openWindow(browser, coordinator), await openWindow(browser, police)];
  for (const page of pages) {
    await page.goto(`/lagesbild/${pictureId}`);
    await saved(page);
  }
});

afterAll(() => browser.close());

describe('two agencies in the same field', () => {
  // In lower case: capitals in the midst of words are strange words, and those are held until somebody says what they are.
  const first = 'bråk och skrik hörs ofta kring torget';
  const second = 'mörkt och skräpigt bortom trygghetsstråket';

  it('both type at once, letter between letter, and end equal with every letter of both', async () => {
    const [one, other] = pages.map((page) => textAt(page, overview));
    if (one === undefined || other === undefined) throw new Error('two windows');
    await one.click();
    await other.click();
    await Promise.all([
      pages[0].keyboard.type(first, { delay: KEY_DELAY_MS }),
      pages[1].keyboard.type(second, { delay: KEY_DELAY_MS }),
    ]);
    const text = await agreed();
    expect(isShuffleOf(text, first, second)).toBe(true);
  });

  it('each sees where the other is: agency and function, nothing else', async () => {
    const caret = pages[0].locator('.cm-remoteCaretLabel');
    await textAt(pages[1], overview).click();
    await caret.first().waitFor({ state: 'attached' });
    expect(await caret.first().textContent()).toMatch(/Polisen/);
    expect(await pages[0].content()).not.toContain('@alvsala.example');
  });

  it('one goes offline, writes, and comes back: both texts are there', async () => {
    const [away, present] = pages;
    await away.context().setOffline(true);
    await writeText(away, textAt(away, overview), ' Skrivet utan nät.', KEY_DELAY_MS);
    await notSaved(away);
    await writeText(present, textAt(present, overview), ' Skrivet under tiden.', KEY_DELAY_MS);
    await saved(present);
    expect(await storedText()).not.toContain('utan nät');
    expect(await readText(textAt(away, overview))).toContain('Skrivet utan nät.');
    await away.context().setOffline(false);
    const text = await agreed();
    expect(text.split('Skrivet utan nät.').length).toBe(2);
    expect(text.split('Skrivet under tiden.').length).toBe(2);
  });

  it('asks before the page is left or the window closed on what has not been sent', async () => {
    const page = await openWindow(browser, police);
    await page.goto(`/lagesbild/${pictureId}`);
    await saved(page);
    await page.context().setOffline(true);
    await writeText(page, textAt(page, overview), ' Inte skickat.', KEY_DELAY_MS);
    await page.getByRole('link', { name: 'Lägesbild', exact: true }).first().click();
    const question = page.getByRole('dialog', { name: 'Lämna innan allt är sparat?' });
    await question.waitFor();
    expect(await violations(page)).toEqual([]);
    await question.getByRole('button', { name: 'Avbryt' }).click();
    await question.waitFor({ state: 'detached' });
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect(await readText(textAt(page, overview))).toContain('Inte skickat.');
    await page.context().setOffline(false);
    await saved(page);
    expect(await storedText()).toContain('Inte skickat.');
    await page.context().close();
  });
});
