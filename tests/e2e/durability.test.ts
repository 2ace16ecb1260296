import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { readText, textAt } from './form.ts';
import { demoLogins } from './logins.ts';
import { type Caller, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture } from './pictures.ts';
import { type Product, startProduct } from './product.ts';
import { notSaved, saved, saysSaved } from './save-state.ts';
import { joinAsStockClient } from './wire-client.ts';

const place = { section: 'overview', row: null, field: 'description' };
const KILLS = 3;

/** Someone who types numbered words without pause and notes which of them the page has called saved. */
type Typist = {
  readonly page: Page;
  readonly sign: string;
  typed: number;
  acknowledged: number;
  stop: boolean;
};

let product: Product;
let browser: Browser;
let coordinator: Caller;
let school: Caller;
let pictureId: string;
let typists: readonly [Typist, Typist];

/** Words of small letters only: digits would wait in the window until it is clear what number they become. */
const word = (sign: string, number: number): string => `${sign}${lettersOf(number)} `;
const lettersOf = (number: number): string =>
  [...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('');
/** The words in a text; what one of the two was in the middle of stands directly before the other's. */
const words = (text: string): string[] => text.match(/[xy][b-m]+/g) ?? [];

async function typeOn(typist: Typist): Promise<void> {
  typist.stop = false;
  while (!typist.stop) {
    await typist.page.keyboard.type(word(typist.sign, typist.typed + 1), { delay: 8 });
    typist.typed += 1;
    if (await saysSaved(typist.page)) typist.acknowledged = typist.typed;
  }
}

async function stored(caller: Caller): Promise<string> {
  const client = await joinAsStockClient(caller, pictureId);
  const text = (client.doc.getMap('overview').get('description') as Y.Text).toString();
  client.close();
  return text;
}

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct('durability'), connectBrowser()]);
  const logins = demoLogins(product.dataDir);
  coordinator = await signIn(product.url, loginOf('samordnare', logins));
  school = await signIn(product.url, loginOf('rektor', logins));
  ({ id: pictureId } = await createPicture(coordinator, 'Strömavbrott'));
  const open = async (caller: Caller, sign: string): Promise<Typist> => {
    const page = await openWindow(browser, caller);
    await page.goto(`/lagesbild/${pictureId}`);
    await saved(page);
    await textAt(page, place).click();
    return { page, sign, typed: 0, acknowledged: 0, stop: false };
  };
  typists = [await open(coordinator, 'x'), await open(school, 'y')];
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

describe('the server is killed while two agencies type', () => {
  it.each(Array.from({ length: KILLS }, (_, index) => index + 1))(
    'kill %i: nothing that was called saved is lost',
    async () => {
      const before = typists.map((typist) => typist.acknowledged);
      const typing = typists.map(typeOn);
      const haveAcks = (): boolean =>
        typists.every(({ acknowledged }, index) => acknowledged > (before[index] ?? 0));
      await expect.poll(haveAcks, { timeout: 30_000 }).toBe(true);
      await sleep(500 + Math.random() * 1700);
      await product.kill();
      for (const typist of typists) typist.stop = true;
      await Promise.all(typing);
      // What the windows still hold must not reach the new server before we have looked.
      await Promise.all(typists.map(({ page }) => page.context().setOffline(true)));
      await Promise.all(typists.map(({ page }) => notSaved(page)));
      await product.start();
      const survived = new Set(words(await stored(coordinator)));
      for (const [index, typist] of typists.entries()) {
        expect(typist.acknowledged, 'something was acknowledged in this round').toBeGreaterThan(
          before[index] ?? 0,
        );
        const lost = Array.from({ length: typist.acknowledged }, (_, n) =>
          word(typist.sign, n + 1).trim(),
        ).filter((one) => !survived.has(one));
        expect(lost).toEqual([]);
      }
      await Promise.all(typists.map(({ page }) => page.context().setOffline(false)));
      await Promise.all(typists.map(({ page }) => saved(page, 60_000)));
    },
  );

  it('in the end everything that was typed is there once, in both windows and in the database', async () => {
    const texts = await Promise.all(typists.map(({ page }) => readText(textAt(page, place))));
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toBe(await stored(school));
    const all = words(texts[0] ?? '');
    for (const { sign, typed } of typists) {
      const own = all.filter((one) => one.startsWith(sign));
      expect(own).toEqual(Array.from({ length: typed }, (_, n) => word(sign, n + 1).trim()));
    }
  });
});
