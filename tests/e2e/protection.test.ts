import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type * as Y from 'yjs';
import { openDatabase } from '../../apps/server/src/database/connection.ts';
import { urlOfRunningDatabase } from '../../apps/server/src/database/embedded.ts';
import { everyColumn } from '../hostile/tables.ts';
import { sidewaysOverflow, violations } from './accessibility.ts';
import { drawn, textAt, writeText } from './form.ts';
import { focused } from './keyboard.ts';
import { type Caller, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture } from './pictures.ts';
import { outputFolder } from './product.ts';
import { saved } from './save-state.ts';
import { joinAsStockClient } from './wire-client.ts';

const url = inject('productUrl');
const widths = [1440, 1024, 390];
const outlook = { section: 'overview', row: null, field: 'description' };
const text = 'halmbocken ligger kvar i skuggan av torget';
const TITLE = 'Rapportera och granska';

let browser: Browser;
let coordinator: Caller;
let reader: Caller;
let writer: Caller;
let writing: Page;
let reading: Page;
let deciding: Page;
let pictureId: string;

beforeAll(async () => {
  [browser, coordinator, reader, writer] = await Promise.all([
    connectBrowser(),
    signIn(url, loginOf('samordnare')),
    signIn(url, loginOf('bovard')),
    signIn(url, loginOf('kommunpolis')),
  ]);
  ({ id: pictureId } = await createPicture(coordinator, TITLE));
  const look = { reducedMotion: 'reduce' } as const;
  [writing, reading, deciding] = await Promise.all([
    openWindow(browser, writer, look),
    openWindow(browser, reader, look),
    openWindow(browser, coordinator, look),
  ]);
  for (const page of [writing, reading]) {
    await page.goto(`/lagesbild/${pictureId}`);
    await saved(page);
  }
  await writeText(writing, textAt(writing, outlook), text);
  await saved(writing);
});

afterAll(() => browser.close());

/** Looks at what is on the screen in every width, and keeps a picture of each. */
async function lookAt(page: Page, name: string, part?: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await drawn(page);
    await page.screenshot({
      path: join(outputFolder, `protection-${name}-${width}.png`),
      fullPage: part === undefined,
    });
    expect(await sidewaysOverflow(page), `${width} px`).toBe(0);
    expect(await violations(page, { part }), `${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

const card = () => writing.getByRole('dialog', { name: 'Rör det en person?' });
const hiddenNote = (page: Page) => page.getByText('Dolt – rapporterat röjande');

describe('what concerns one person', () => {
  it('has its way out on a key, in any field, and back to where one was', async () => {
    await textAt(writing, outlook).click();
    await writing.keyboard.press('F2');
    await card().waitFor();
    expect(await focused(writing)).toEqual({ role: 'button', name: 'Tillbaka till lägesbilden' });
    const said = await card().textContent();
    for (const way of ['112', '114 14', 'orosanmälan', 'SSPF', 'SIG', 'SIP', 'samtycke'])
      expect(said).toContain(way);
    expect(said).not.toContain(text);
    await lookAt(writing, 'person', '[role="dialog"]');
    await writing.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    await expect.poll(async () => (await focused(writing)).role).toBe('textbox');
  });

  it('has a button that stays in the window, at every width', async () => {
    for (const width of widths) {
      await writing.setViewportSize({ width, height: 900 });
      await writing.mouse.wheel(0, 2000);
      await drawn(writing);
      await writing.screenshot({ path: join(outputFolder, `protection-bar-${width}.png`) });
      const button = writing.getByRole('button', { name: 'Det här rör en person' });
      expect(await button.count()).toBe(1);
      await button.click();
      await card().waitFor();
      await writing.keyboard.press('Enter');
      await card().waitFor({ state: 'detached' });
    }
    await writing.setViewportSize({ width: 1440, height: 900 });
  });
});

describe('a text that points somebody out', () => {
  const report = async (page: Page) => {
    await page.getByRole('button', { name: 'Fler val' }).click();
    await page.getByRole('menuitem', { name: 'Rapportera röjande' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rapportera röjande' });
    await dialog.waitFor();
    return dialog;
  };

  it('is hidden for everybody at once, by anybody who reads', async () => {
    const dialog = await report(reading);
    await dialog.getByRole('button', { name: 'Dölj texten för alla' }).click();
    await dialog.getByText('Välj vilken text det gäller.').waitFor();
    await dialog.getByRole('button', { name: /Vilken text gäller det/ }).focus();
    await reading.keyboard.press('ArrowDown');
    await reading.getByRole('listbox').waitFor();
    // After the title of the picture.
    await reading.keyboard.press('ArrowDown');
    await reading.keyboard.press('Enter');
    await dialog.getByText(text).waitFor();
    await lookAt(reading, 'report', '[role="dialog"]');
    await dialog.getByRole('button', { name: 'Dölj texten för alla' }).click();
    await dialog.waitFor({ state: 'detached' });
    for (const page of [reading, writing]) {
      await hiddenNote(page).waitFor();
      expect(await page.getByText(text).count()).toBe(0);
    }
    await lookAt(writing, 'hidden');
    await reading.goto(`/lagesbild/${pictureId}/utskrift`);
    await hiddenNote(reading).waitFor();
    await reading.goto(`/lagesbild/${pictureId}`);
  });

  it('is read by the samordnare, and put back', async () => {
    await deciding.goto('/');
    await deciding.getByText('Ett rapporterat röjande väntar på ditt besked').waitFor();
    await deciding.getByRole('link', { name: 'Öppna röjanden' }).click();
    await deciding.getByRole('heading', { name: /^Väntar på ditt besked/ }).waitFor();
    expect(await deciding.getByText(text).count()).toBe(0);
    await deciding.getByRole('button', { name: /^Läs den dolda texten/ }).click();
    await deciding.getByText(text).waitFor();
    await lookAt(deciding, 'sealed');
    await deciding.getByRole('button', { name: /^Lägg tillbaka/ }).click();
    const question = deciding.getByRole('dialog', { name: 'Lägg tillbaka texten?' });
    await question.getByRole('button', { name: 'Lägg tillbaka' }).click();
    await deciding.getByText('Tillbakalagt', { exact: true }).waitFor();
    expect(await deciding.getByText(text).count()).toBe(0);
    await writing.getByText(text).waitFor();
    expect(await hiddenNote(writing).count()).toBe(0);
  });

  it('is removed for good, after saying what backups still hold', async () => {
    const dialog = await report(writing);
    await dialog.getByRole('button', { name: /Vilken text gäller det/ }).click();
    await writing.getByRole('option').nth(1).click();
    await dialog.getByRole('button', { name: 'Dölj texten för alla' }).click();
    await hiddenNote(writing).waitFor();
    await deciding.reload();
    await deciding.getByRole('button', { name: /^Ta bort för gott/ }).click();
    const question = deciding.getByRole('dialog', { name: 'Ta bort texten för gott?' });
    await question.getByText(/^Säkerhetskopior/).waitFor();
    await lookAt(deciding, 'purge', '[role="dialog"]');
    await question.getByRole('button', { name: 'Ta bort för gott' }).click();
    await deciding.getByText('Borttaget för gott', { exact: true }).waitFor();
    await expect.poll(async () => (await focused(deciding)).role).toBe('heading');
    await textAt(writing, outlook).waitFor();
    expect(await writing.getByText(text).count()).toBe(0);
    await lookAt(deciding, 'settled');
  });

  it('leaves a note to print or copy, without content', async () => {
    await deciding
      .getByRole('link', { name: /^Incidentnotering/ })
      .first()
      .click();
    await deciding.getByRole('heading', { name: 'Incidentnotering', level: 1 }).waitFor();
    const note = await deciding.getByRole('main').textContent();
    expect(note).toContain(TITLE);
    expect(note).not.toContain(text);
    await lookAt(deciding, 'note');
  });

  it('is decided by nobody else', async () => {
    for (const address of ['/rojanden', '/stoppat']) {
      await reading.goto(address);
      await reading.getByText('Bara samordnare ser den här sidan').waitFor();
    }
    expect(await violations(reading)).toEqual([]);
  });
});

describe('a title that points somebody out', () => {
  const replaced = 'Dold rubrik – röjande rapporterat';
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });
  const hide = async (page: Page) => {
    await page.getByRole('button', { name: 'Visa hjälp om Rubrik' }).click();
    const head = page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) });
    await head.getByRole('button', { name: 'Texten pekar ut någon: rapportera röjande' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rapportera röjande' });
    await dialog.getByText(TITLE, { exact: true }).waitFor();
    return dialog;
  };
  const confirm = async (page: Page) => {
    const dialog = page.getByRole('dialog', { name: 'Rapportera röjande' });
    await dialog.getByRole('button', { name: 'Dölj texten för alla' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const decide = async (button: RegExp, question: string, answer: string) => {
    await deciding.goto('/rojanden');
    await deciding.getByRole('button', { name: button }).click();
    const dialog = deciding.getByRole('dialog', { name: question });
    await dialog.waitFor();
    return dialog.getByRole('button', { name: answer });
  };

  it('is replaced for everybody at once, wherever it is shown', async () => {
    const printing = await openWindow(browser, writer);
    await printing.goto(`/lagesbild/${pictureId}/utskrift`);
    await heading(printing, TITLE).waitFor();
    await reading.goto(`/lagesbild/${pictureId}`);
    await saved(reading);
    await hide(reading);
    await lookAt(reading, 'title-report', '[role="dialog"]');
    await confirm(reading);
    for (const page of [reading, writing, printing]) {
      await heading(page, replaced).waitFor();
      expect(await page.title()).toContain(replaced);
      expect(await page.content()).not.toContain(TITLE);
    }
    await hiddenNote(writing).waitFor();
    await lookAt(writing, 'title-hidden');
    await lookAt(printing, 'title-print');
    for (const page of [printing, deciding]) {
      await page.goto('/');
      await page.getByRole('link', { name: replaced }).waitFor();
      expect(await page.content()).not.toContain(TITLE);
    }
    await lookAt(deciding, 'title-list');
    await printing.close();
  });

  it('cannot be changed until it is decided', async () => {
    await deciding.goto(`/lagesbild/${pictureId}`);
    await saved(deciding);
    await deciding.getByRole('button', { name: 'Ändra uppgifter' }).click();
    const dialog = deciding.getByRole('dialog', { name: 'Ändra uppgifter' });
    await dialog.getByText('Dolt – rapporterat röjande').waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Rubrik' }).count()).toBe(0);
    await lookAt(deciding, 'title-details', '[role="dialog"]');
  });

  it('is put back by the samordnare', async () => {
    const restore = await decide(/^Lägg tillbaka: Rubrik/, 'Lägg tillbaka texten?', 'Lägg tillbaka');
    await restore.click();
    await heading(writing, TITLE).waitFor();
    await heading(reading, TITLE).waitFor();
    expect(await hiddenNote(writing).count()).toBe(0);
  });

  it('is removed for good, and the picture gets a neutral one that can be changed', async () => {
    await hide(writing);
    await confirm(writing);
    await heading(reading, replaced).waitFor();
    const purge = await decide(/^Ta bort för gott: Rubrik/, 'Ta bort texten för gott?', 'Ta bort för gott');
    await deciding.getByText(/^Lägesbilden heter sedan efter sitt slag och område/).waitFor();
    await lookAt(deciding, 'title-purge', '[role="dialog"]');
    await purge.click();
    for (const page of [reading, writing])
      await page.getByRole('heading', { name: /^Områdeslägesbild /, level: 1 }).waitFor();
    expect(await columnsWith(TITLE)).toEqual([]);
    await lookAt(deciding, 'title-settled');
    await deciding.goto(`/lagesbild/${pictureId}`);
    await deciding.getByRole('button', { name: 'Ändra uppgifter' }).click();
    const dialog = deciding.getByRole('dialog', { name: 'Ändra uppgifter' });
    await dialog.getByRole('textbox', { name: 'Rubrik' }).fill('Trygghet vid torget');
    await dialog.getByRole('button', { name: 'Spara uppgifterna' }).click();
    for (const page of [reading, writing, deciding]) await heading(page, 'Trygghet vid torget').waitFor();
  });
});

/** The columns of the product's own database that hold a text. */
async function columnsWith(wanted: string): Promise<string[]> {
  const opened = openDatabase(urlOfRunningDatabase(inject('productData')) ?? '', () => undefined);
  const columns = await everyColumn(opened);
  await opened.pool.end();
  return columns.filter(({ bytes }) => bytes.includes(wanted)).map(({ name }) => name);
}

describe('what the guard does', () => {
  it('is explained, rule by rule, from the account menu', async () => {
    await deciding.goto('/');
    await deciding.getByRole('button', { name: /^Konto:/ }).click();
    await deciding.getByRole('menuitem', { name: 'Så granskas texten' }).click();
    await deciding.getByRole('heading', { name: 'Så granskas texten' }).waitFor();
    await deciding.getByText('utformad för att inte innehålla uppgifter om enskilda').waitFor();
    await deciding.getByRole('link', { name: 'Telefonnummer' }).click();
    await expect.poll(async () => (await focused(deciding)).name).toBe('Telefonnummer');
    await lookAt(deciding, 'help');
  });

  it('is counted by rule and month', async () => {
    await deciding.goto('/stoppat');
    await deciding.getByRole('heading', { name: 'Stoppat av granskningen' }).waitFor();
    await lookAt(deciding, 'refusals-before');
    const client = await joinAsStockClient(writer, pictureId);
    (client.doc.getMap('overview').get('description') as Y.Text).insert(0, 'nummer 080214-2380');
    await expect
      .poll(
        async () => {
          await deciding.reload();
          await deciding.getByRole('main').waitFor();
          return deciding.getByRole('rowheader', { name: /^Personnummer/ }).count();
        },
        { timeout: 20_000, interval: 1000 },
      )
      .toBe(1);
    client.close();
    await lookAt(deciding, 'refusals');
  });
});
