import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ResponseOf } from '../../packages/http-api/src/index.ts';
import { sidewaysOverflow, violations } from './accessibility.ts';
import { addRow, drawn, openRow, readText, textAt } from './form.ts';
import { type Caller, call, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture } from './pictures.ts';
import { outputFolder } from './product.ts';
import { saved } from './save-state.ts';

const url = inject('productUrl');
const WORD = 'Qvurdex';
const overview = { section: 'overview', row: null, field: 'description' };

let browser: Browser;
let coordinator: Caller;
let police: Caller;
let reader: Caller;
let writing: Page;
let reading: Page;
let deciding: Page;
let problem: string;

beforeAll(async () => {
  [browser, coordinator, police, reader] = await Promise.all([
    connectBrowser(),
    signIn(url, loginOf('samordnare')),
    signIn(url, loginOf('kommunpolis')),
    signIn(url, loginOf('bovard')),
  ]);
  const { id, participants } = await createPicture(coordinator, 'Ett ord tas tillbaka');
  const { session } = await call<ResponseOf<'readSession'>>(reader, 'GET', '/api/session');
  await call(coordinator, 'PUT', `/api/pictures/${id}/participants`, {
    participants: participants.map((one) =>
      one.actorId === session?.actor.id ? { ...one, right: 'read' } : one,
    ),
  });
  const look = { reducedMotion: 'reduce' } as const;
  [writing, reading, deciding] = await Promise.all([
    openWindow(browser, police, look),
    openWindow(browser, reader, look),
    openWindow(browser, coordinator, look),
  ]);
  for (const page of [writing, reading]) await page.goto(`/lagesbild/${id}`);
  await saved(writing, 60_000);
});

afterAll(async () => {
  // The screens of other tests begin with an empty register.
  const { additions } = await call<ResponseOf<'listWordAdditions'>>(
    coordinator,
    'GET',
    '/api/words/additions',
  );
  const added = additions.find(({ name }) => name === WORD);
  if (added !== undefined)
    await call(coordinator, 'POST', `/api/words/${added.id}/decision`, { decision: 'decline' });
  await browser.close();
});

const toChange = (page: Page, count: number) =>
  page.getByRole('button', {
    name: count === 1 ? '1 ställe behöver ändras' : `${count} ställen behöver ändras`,
    exact: true,
  });
const card = () => writing.getByRole('region', { name: 'Om det markerade stället' });
const problemText = () => ({ section: 'problem', row: problem, field: 'description' });

async function lookAt(page: Page, name: string, part?: string): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await drawn(page);
    await page.screenshot({ path: join(outputFolder, `revoked-${name}-${width}.png`) });
    expect(await sidewaysOverflow(page), `${width} px`).toBe(0);
    expect(await violations(page, { part }), `${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe('a word that the samordnare takes back', () => {
  it('was shared as a place, in an open field and in a row that is closed', async () => {
    await textAt(writing, overview).click();
    await writing.keyboard.insertText(`oroligt kring ${WORD} på kvällen`);
    await writing.locator('.cm-held').click();
    await card().getByRole('button', { name: 'Plats' }).click();
    problem = await addRow(writing, 'problem', 'Lägg till problembild');
    await textAt(writing, problemText()).click();
    await writing.keyboard.insertText(`klotter vid ${WORD} och stationen`);
    await reading.getByText(`klotter vid ${WORD} och stationen`).waitFor();
    await reading.getByText(`oroligt kring ${WORD} på kvällen`).waitFor();
    await writing.getByRole('button', { name: 'Klar med Problembild 1' }).click();
    const activity = await addRow(writing, 'activity', 'Lägg till aktivitet');
    await textAt(writing, { section: 'activity', row: activity, field: 'text' }).click();
    await writing.keyboard.insertText(`städa kring ${WORD} varje vecka`);
    await reading.getByText(`städa kring ${WORD} varje vecka`).first().waitFor();
    await saved(writing);
    // The list leaves the activity out: it has no status.
    await writing.goto(`${writing.url().split('?')[0]}?status=ongoing`);
    await writing.getByText('0 aktiviteter visas').waitFor();
    await saved(writing);
  });

  it('must be changed where it stands, and nothing is taken away', async () => {
    await deciding.goto('/ordregister');
    await deciding.getByRole('button', { name: `Återkalla: ${WORD}` }).click();
    const question = deciding.getByRole('dialog', { name: `Återkalla ${WORD}?` });
    await question.getByRole('button', { name: 'Återkalla' }).click();
    await toChange(writing, 3).waitFor();
    // All of it is shared and stays so.
    expect(await writing.locator('[data-save]').textContent()).toBe('Sparat');
    expect(await writing.locator('.cm-held').allTextContents()).toEqual([WORD]);
    expect(await readText(textAt(writing, overview))).toBe(`oroligt kring ${WORD} på kvällen`);
    const closed = writing.locator(`[data-row="problem/${problem}"]`);
    await closed.locator('mark', { hasText: WORD }).waitFor();
    await closed.getByText('1 ställe behöver ändras').waitFor();
    await lookAt(writing, 'marked');
  });

  it('is nothing to do for those who only read', async () => {
    await reading.getByText(`klotter vid ${WORD} och stationen`).waitFor();
    await reading.getByText(`oroligt kring ${WORD} på kvällen`).waitFor();
    expect(await reading.getByText('behöver ändras').count()).toBe(0);
    expect(await reading.locator('mark').count()).toBe(0);
  });

  it('is explained at the place, and gone when it is taken out', async () => {
    await toChange(writing, 3).click();
    await card().getByText('Behöver ändras').waitFor();
    await card().getByText('Texten är redan delad', { exact: false }).waitFor();
    await lookAt(writing, 'card', '[data-section="overview"]');
    await card().getByRole('button', { name: 'Ta bort' }).click();
    await toChange(writing, 2).waitFor();
    await reading.getByText('oroligt kring på kvällen').waitFor();
  });

  it('is led to in a closed row, and writing beside it goes on', async () => {
    await toChange(writing, 2).click();
    await card().getByText('Behöver ändras').waitFor();
    await writing.keyboard.press('Control+End');
    await writing.keyboard.type(', mest på helger.', { delay: 15 });
    await reading.getByText(`klotter vid ${WORD} och stationen, mest på helger.`).waitFor();
    await writing.getByRole('button', { name: 'Klar med Problembild 1' }).click();
    await toChange(writing, 2).waitFor();
    await openRow(writing, 'problem', problem);
    await writing.locator('.cm-held').click();
    await card().getByRole('button', { name: 'Ta bort' }).click();
    await toChange(writing, 1).waitFor();
    await reading.getByText('klotter vid och stationen, mest på helger.').waitFor();
  });

  it('is led to in an activity that the list leaves out', async () => {
    await toChange(writing, 1).click();
    await card().getByRole('button', { name: 'Ta bort' }).click();
    await toChange(writing, 1).waitFor({ state: 'detached' });
    await reading.getByText('städa kring varje vecka').first().waitFor();
    expect(await writing.locator('.cm-held, mark').count()).toBe(0);
    await saved(writing);
  });
});
