import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText, textAt, writeText } from './form.ts';
import { demoLogins } from './logins.ts';
import { type Caller, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture } from './pictures.ts';
import { type Product, startProduct } from './product.ts';
import { notSaved, saved } from './save-state.ts';

/** A window that was cut off comes back after ten seconds at most. */
const patience = { timeout: 20_000 };
const place = { section: 'overview', row: null, field: 'description' };

let product: Product;
let browser: Browser;
let coordinator: Caller;
let school: Caller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct('reload'), connectBrowser()]);
  const logins = demoLogins(product.dataDir);
  coordinator = await signIn(product.url, loginOf('samordnare', logins));
  school = await signIn(product.url, loginOf('rektor', logins));
});

afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** How many edits the browser keeps on its disk. */
function keptEdits(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('lagesbild-unsent');
        opening.onerror = () => reject(opening.error);
        // Looking must not make one.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => {
          const counting = opening.result.transaction('edits').objectStore('edits').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

async function open(page: Page, pictureId: string): Promise<void> {
  await page.goto(`/lagesbild/${pictureId}`);
  await saved(page, 60_000);
}

describe('what no server has acknowledged', () => {
  it('survives a reload and a killed tab, and reaches the other agency once the server is back', async () => {
    const { id } = await createPicture(coordinator, 'Skrivet utan server');
    const [mine, theirs] = [await openWindow(browser, coordinator), await openWindow(browser, school)];
    await open(mine, id);
    await open(theirs, id);
    await writeText(mine, textAt(mine, place), 'sparat ');
    await saved(mine);
    await expect.poll(() => keptEdits(mine), patience).toBe(0);

    await product.kill();
    await notSaved(mine);
    await mine.keyboard.type('skrivet utan server ');
    await expect.poll(() => keptEdits(mine), patience).toBeGreaterThan(0);
    const asked: string[] = [];
    mine.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await mine.reload().catch(() => undefined); // there is nobody to load it from
    expect(asked).toEqual(['beforeunload']);

    await product.start();
    await open(mine, id);
    await expect.poll(() => readText(textAt(mine, place)), patience).toBe('sparat skrivet utan server ');
    await expect.poll(() => readText(textAt(theirs, place)), patience).toBe('sparat skrivet utan server ');
    await expect.poll(() => keptEdits(mine), patience).toBe(0);

    await product.kill();
    await notSaved(mine);
    await textAt(mine, place).click();
    await mine.keyboard.press('Control+End');
    await mine.keyboard.type('och i en annan flik');
    await expect.poll(() => keptEdits(mine), patience).toBeGreaterThan(0);
    const context = mine.context();
    await mine.close({ runBeforeUnload: false });
    await product.start();
    const again = await context.newPage();
    await open(again, id);
    const all = 'sparat skrivet utan server och i en annan flik';
    await expect.poll(() => readText(textAt(again, place)), patience).toBe(all);
    await expect.poll(() => readText(textAt(theirs, place)), patience).toBe(all);
    await expect.poll(() => keptEdits(again), patience).toBe(0);
    await Promise.all([context.close(), theirs.context().close()]);
  });

  /** A window in which something is written that no server hears. */
  async function writtenToNobody(title: string): Promise<Page> {
    const { id } = await createPicture(coordinator, title);
    const caller = await signIn(product.url, loginOf('samordnare', demoLogins(product.dataDir)));
    const page = await openWindow(browser, caller);
    let isCut = false;
    await page.routeWebSocket(/\/sync\//, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        if (!isCut) server.send(message);
      });
    });
    await open(page, id);
    isCut = true;
    await writeText(page, textAt(page, place), 'når aldrig fram');
    await expect.poll(() => keptEdits(page), patience).toBeGreaterThan(0);
    return page;
  }

  it('is removed from the browser when the person signs out', async () => {
    const page = await writtenToNobody('Utloggad innan allt var sparat');
    await page.getByRole('button', { name: /^Konto: / }).click();
    await page.getByRole('menuitem', { name: 'Logga ut' }).click();
    const question = page.getByRole('dialog', { name: 'Lämna innan allt är sparat?' });
    await question.getByRole('button', { name: 'Lämna ändå' }).click();
    await expect.poll(() => keptEdits(page), patience).toBe(0);
    await page.context().close();
  });

  it('is removed from the browser when somebody else signs in there', async () => {
    const page = await writtenToNobody('Lämnad innan allt var sparat');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.context().clearCookies(); // as when a session runs out
    await page.goto('/');
    const { email, password } = loginOf('rektor', demoLogins(product.dataDir));
    await page.getByLabel('E-post').fill(email);
    await page.getByLabel('Lösenord').fill(password);
    expect(await keptEdits(page)).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByRole('heading', { name: 'Lägesbilder', level: 1 }).waitFor();
    await expect.poll(() => keptEdits(page), patience).toBe(0);
    await page.context().close();
  });
});
