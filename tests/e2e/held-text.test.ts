import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type * as Y from 'yjs';
import { violations } from './accessibility.ts';
import { storageOf } from './browser-storage.ts';
import { readText, textAt, writeText } from './form.ts';
import { type Caller, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture } from './pictures.ts';
import { saved } from './save-state.ts';
import { recordTraffic, type Traffic } from './traffic.ts';
import { joinAsStockClient } from './wire-client.ts';

const url = inject('productUrl');
const overview = { section: 'overview', row: null, field: 'description' };
const KEY_DELAY_MS = 15;
/** Longer than a word waits for its end. */
const PAUSE_MS = 2_000;

let browser: Browser;
let coordinator: Caller;
let police: Caller;
let writer: Page;
let reader: Page;
let pictureId: string;
/** Everything that either window ever sent or was sent. */
let traffic: readonly Traffic[];

beforeAll(async () => {
  [browser, coordinator, police] = await Promise.all([
    connectBrowser(),
    signIn(url, loginOf('samordnare')),
    signIn(url, loginOf('kommunpolis')),
  ]);
});

beforeEach(async () => {
  ({ id: pictureId } = await createPicture(coordinator, 'Det som inte delas'));
  [writer, reader] = await Promise.all([openWindow(browser, police), openWindow(browser, coordinator)]);
  traffic = [writer, reader].map(recordTraffic);
  for (const page of [writer, reader]) {
    await page.goto(`/lagesbild/${pictureId}`);
    await saved(page);
  }
});

afterAll(() => browser.close());

async function storedText(): Promise<string> {
  const client = await joinAsStockClient(police, pictureId);
  const text = (client.doc.getMap('overview').get('description') as Y.Text).toString();
  client.close();
  return text;
}

/** Waits until both the server and the other window have exactly this text. */
async function shares(text: string): Promise<void> {
  const box = textAt(reader, overview);
  for (let attempt = 0; attempt < 80; attempt++) {
    if ((await readText(box)) === text && (await storedText()) === text) return;
    await sleep(100);
  }
  expect({ seen: await readText(box), stored: await storedText() }).toEqual({ seen: text, stored: text });
}

/** Whether these words left a window, or came to the other one. */
function wasTold(words: string): boolean {
  expect(Math.min(...traffic.map(({ count }) => count()))).toBeGreaterThan(10);
  return traffic.some(({ holds }) => holds(words));
}

/** As a browser does it: the text comes in one piece. */
async function paste(page: Page, text: string): Promise<void> {
  await textAt(page, overview).click();
  await page.keyboard.insertText(text);
}

const count = (page: Page) => page.getByRole('button', { name: /behöver ändras innan/ });
const card = (page: Page) => page.getByRole('region', { name: 'Om det markerade stället' });

describe('text that points out a person', () => {
  it('is typed letter by letter, and not one letter of it leaves the window', async () => {
    await writeText(
      writer,
      textAt(writer, overview),
      'sent på kvällen kom Fatima Zzyrkowska förbi, sedan var det lugnt.',
      KEY_DELAY_MS,
    );
    await shares('sent på kvällen kom  förbi, sedan var det lugnt.');
    expect(await readText(textAt(writer, overview))).toContain('Fatima Zzyrkowska');
    await count(writer).waitFor();
    for (const piece of ['Fa', 'Zz', 'yrkow']) expect(wasTold(piece)).toBe(false);
    expect(await writer.locator('[data-save]').textContent()).toBe('Ej delat – behöver ändras');
    expect(await reader.getByRole('list', { name: /Andra i lägesbilden/ }).textContent()).toContain('Polis');
    await reader.getByText(/^Polisen skriver…$/).waitFor();
  });

  it('is a name in lower case, and not one letter of it leaves the window', async () => {
    await writeText(
      writer,
      textAt(writer, overview),
      'torget är lugnt men vi pratade med fatima om skolan.',
      KEY_DELAY_MS,
    );
    await shares('torget är lugnt men vi pratade med  om skolan.');
    expect(await readText(textAt(writer, overview))).toContain('fatima');
    for (const piece of ['fat', 'tima']) expect(wasTold(piece)).toBe(false);
  });

  it('is what only its last word makes one, and what was shared of it is taken back', async () => {
    await writeText(
      writer,
      textAt(writer, overview),
      'det är lugnt nu. Den enda flickan i gruppen har hoppat av.',
      KEY_DELAY_MS,
    );
    await shares('det är lugnt nu.  i gruppen har hoppat av.');
    expect(await readText(textAt(writer, overview))).toContain('Den enda flickan');
  });

  it('waits in a pasted page while the clean paragraphs go through', async () => {
    await paste(writer, 'Torget är stökigt på kvällarna.\nFatima Zzyrkowska var där.\nDet behövs mer ljus.');
    await shares('Torget är stökigt på kvällarna.\n var där.\nDet behövs mer ljus.');
    expect(wasTold('Zzyr')).toBe(false);
  });

  it('is found, understood and taken out by keyboard alone', async () => {
    await paste(writer, 'på torget syntes Fatima Zzyrkowska i går och sedan inget mer.');
    await count(writer).waitFor();
    await writer.keyboard.press('F8');
    await card(writer).waitFor();
    expect(await violations(writer)).toEqual([]);
    await writer.keyboard.press('Alt+Enter');
    expect(await writer.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await writer.keyboard.press('Escape');
    await writer.keyboard.press('Alt+Enter');
    await card(writer).getByRole('button', { name: 'Ta bort' }).focus();
    await writer.keyboard.press('Enter');
    await count(writer).waitFor({ state: 'detached' });
    await shares(await readText(textAt(writer, overview)));
    await saved(writer);
    expect(wasTold('Zzyr')).toBe(false);
  });

  it('is rewritten to a group with one click', async () => {
    await paste(writer, 'Ärendet gäller en 15-årig pojke som har dömts för rån.');
    await writer.locator('.cm-held').first().click();
    const swap = card(writer).getByRole('button', { name: /^Byt till: / });
    const wording = ((await swap.textContent()) ?? '').replace('Byt till: ', '');
    await swap.click();
    await count(writer).waitFor({ state: 'detached' });
    const text = await readText(textAt(writer, overview));
    expect(text).toContain(wording);
    await shares(text);
    expect(wasTold('15-')).toBe(false);
  });

  it('stays through a time without contact, and the rest is shared afterwards', async () => {
    await writer.context().setOffline(true);
    await paste(writer, 'skrivet utan nät om Fatima Zzyrkowska och torget.');
    // What may be shared is written down until the server has it; what is held is not.
    await expect.poll(() => storageOf(writer)).toContain('skrivet utan');
    expect(await storageOf(writer)).not.toMatch(/Fatima|Zzyr/);
    await writer.context().setOffline(false);
    await shares('skrivet utan nät om  och torget.');
    expect(await readText(textAt(writer, overview))).toContain('Fatima Zzyrkowska');
    expect(wasTold('Zzyr')).toBe(false);
  });

  it('is not left without being asked', async () => {
    await paste(writer, 'hos Fatima Zzyrkowska.');
    await count(writer).waitFor();
    await writer.getByRole('link', { name: 'Lägesbild', exact: true }).first().click();
    const question = writer.getByRole('dialog', { name: 'Lämna text som inte är delad?' });
    await question.getByRole('button', { name: 'Avbryt' }).click();
    expect(await readText(textAt(writer, overview))).toContain('Fatima Zzyrkowska');
  });

  it('is not lost by signing out without being asked first', async () => {
    const caller = await signIn(url, loginOf('rektor'));
    const page = await openWindow(browser, caller);
    await page.goto(`/lagesbild/${pictureId}`);
    await saved(page);
    await paste(page, 'hos Fatima Zzyrkowska.');
    await count(page).waitFor();
    const signOut = async () => {
      await page.getByRole('button', { name: /^Konto: / }).click();
      await page.getByRole('menuitem', { name: 'Logga ut' }).click();
      return page.getByRole('dialog', { name: 'Lämna text som inte är delad?' });
    };
    await (await signOut()).getByRole('button', { name: 'Avbryt' }).click();
    expect(await readText(textAt(page, overview))).toContain('Fatima Zzyrkowska');
    await writeText(page, textAt(page, overview), ' och sedan mer', KEY_DELAY_MS);
    await shares('hos . och sedan mer');
    await (await signOut()).getByRole('button', { name: 'Lämna ändå' }).click();
    await page.getByRole('heading', { name: 'Beskriv läget tillsammans' }).waitFor();
    await page.context().close();
  });

  it('is not completed by two agencies together', async () => {
    await writeText(writer, textAt(writer, overview), 'numret är 811218', KEY_DELAY_MS);
    await sleep(PAUSE_MS);
    await shares('numret är 811218');
    await writeText(reader, textAt(reader, overview), '-9876 och inget mer', KEY_DELAY_MS);
    await count(reader).waitFor();
    expect(await storedText()).not.toContain('9876');
    expect(wasTold('9876')).toBe(false);
    expect(await readText(textAt(writer, overview))).not.toContain('9876');
  });
});

describe('a word that is no person', () => {
  it('is classed by one and can be used by the other at once', async () => {
    await paste(writer, 'oroligt kring Qvexhor på kvällen');
    await writer.locator('.cm-held').first().click();
    await card(writer).getByRole('button', { name: 'Plats' }).click();
    await shares('oroligt kring Qvexhor på kvällen');
    await writeText(reader, textAt(reader, overview), ', men lugnare i Qvexhor nu', KEY_DELAY_MS);
    await shares('oroligt kring Qvexhor på kvällen, men lugnare i Qvexhor nu');
  });
});
