import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ResponseOf } from '../../packages/http-api/src/index.ts';
import { violations } from './accessibility.ts';
import { addRow, openRow, readText, textAt, writeText } from './form.ts';
import { type Caller, call, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture, type Picture } from './pictures.ts';
import { notSaved, saved } from './save-state.ts';

const url = inject('productUrl');
const MAX_LENGTH = 1500;
const overview = { section: 'overview', row: null, field: 'description' };
const againTitle = 'Logga in igen';

let browser: Browser;
let coordinator: Caller;

beforeAll(async () => {
  [browser, coordinator] = await Promise.all([connectBrowser(), signIn(url, loginOf('samordnare'))]);
});

afterAll(() => browser.close());

async function open(caller: Caller, picture: Picture): Promise<Page> {
  const page = await openWindow(browser, caller);
  await page.goto(`/lagesbild/${picture.id}`);
  await saved(page);
  return page;
}

async function endSession(caller: Caller): Promise<void> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'DELETE',
    headers: { cookie: caller.cookie, origin: url },
  });
  expect(answer.ok).toBe(true);
}

async function signInAgain(page: Page, name: string): Promise<void> {
  const { email, password } = loginOf(name);
  const dialog = page.getByRole('dialog', { name: againTitle });
  await dialog.getByLabel(/E-post/).fill(email);
  await dialog.getByLabel(/Lösenord/).fill(password);
  await dialog.getByRole('button', { name: 'Logga in', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

const problemText = (row: string) => ({ section: 'problem', row, field: 'description' });

/** Two edits without contact, while the session ends: a text, and a new row with a text. */
async function writeCutOff(page: Page, caller: Caller): Promise<string> {
  await page.context().setOffline(true);
  await writeText(page, textAt(page, overview), 'Skrivet utan session.');
  const row = await addRow(page, 'problem', 'Lägg till problembild');
  await writeText(page, textAt(page, problemText(row)), 'En rad utan session.');
  await notSaved(page);
  await endSession(caller);
  await page.context().setOffline(false);
  await page.getByRole('dialog', { name: againTitle }).waitFor({ timeout: 60_000 });
  return row;
}

describe('a session that ends while one is cut off', () => {
  it('takes nothing away: after signing in again both edits arrive at the other agency and are stored', async () => {
    const picture = await createPicture(coordinator, 'Session slut');
    const police = await signIn(url, loginOf('kommunpolis'));
    const [page, other] = [await open(police, picture), await open(coordinator, picture)];
    const row = await writeCutOff(page, police);
    expect(await violations(page)).toEqual([]);
    await writeText(other, textAt(other, overview), 'Den andra skriver. ');
    await saved(other);
    await signInAgain(page, 'kommunpolis');
    await saved(page, 60_000);
    for (const window of [page, other]) {
      await expect
        .poll(() => readText(textAt(window, overview)), { timeout: 20_000 })
        .toContain('Skrivet utan session.');
      expect(await readText(textAt(window, overview))).toContain('Den andra skriver.');
    }
    await openRow(other, 'problem', row);
    expect(await readText(textAt(other, problemText(row)))).toBe('En rad utan session.');
    await page.reload();
    await saved(page);
    const text = await readText(textAt(page, overview));
    expect(text.split('Skrivet utan session.').length).toBe(2);
    await openRow(page, 'problem', row);
    expect(await readText(textAt(page, problemText(row)))).toBe('En rad utan session.');
    await Promise.all([page.context().close(), other.context().close()]);
  });

  it('gives nothing to somebody else who signs in at the same window', async () => {
    const picture = await createPicture(coordinator, 'Någon annan loggar in');
    const police = await signIn(url, loginOf('kommunpolis'));
    const [page, other] = [await open(police, picture), await open(coordinator, picture)];
    await writeCutOff(page, police);
    await signInAgain(page, 'rektor');
    await page.getByRole('heading', { name: 'Mina lägesbilder' }).waitFor();
    await other.reload();
    await saved(other);
    expect(await readText(textAt(other, overview))).toBe('');
    await Promise.all([page.context().close(), other.context().close()]);
  });
});

describe('nothing typed vanishes without being offered back', () => {
  it('a text that two made too long together is handed back at its field', async () => {
    const picture = await createPicture(coordinator, 'För lång text');
    const police = await signIn(url, loginOf('kommunpolis'));
    const [page, other] = [await open(police, picture), await open(coordinator, picture)];
    await textAt(other, overview).click();
    await other.keyboard.insertText('a'.repeat(MAX_LENGTH - 20));
    await saved(other);
    await expect
      .poll(() => readText(textAt(page, overview)), { timeout: 20_000 })
      .toHaveLength(MAX_LENGTH - 20);
    await page.context().setOffline(true);
    await writeText(page, textAt(page, overview), 'femton tecken..');
    await notSaved(page);
    await writeText(other, textAt(other, overview), 'andra skrev mer.');
    await saved(other);
    await page.context().setOffline(false);
    const notice = page.locator('[data-place="overview//description"]').getByRole('alert');
    await notice.waitFor({ timeout: 60_000 });
    expect(await notice.locator('blockquote').textContent()).toContain('femton tecken..');
    await saved(page);
    expect(await readText(textAt(page, overview))).toContain('andra skrev mer.');
    expect(await readText(textAt(other, overview))).not.toContain('femton');
    expect(await violations(page)).toEqual([]);
    await notice.getByRole('button', { name: 'Jag har läst' }).click();
    await notice.waitFor({ state: 'detached' });
    await Promise.all([page.context().close(), other.context().close()]);
  });

  it('what one writes in a row that another removes is handed back at its question', async () => {
    const picture = await createPicture(coordinator, 'Borttagen rad');
    const police = await signIn(url, loginOf('kommunpolis'));
    const [page, other] = [await open(police, picture), await open(coordinator, picture)];
    const row = await addRow(page, 'problem', 'Lägg till problembild');
    await saved(page);
    await page.context().setOffline(true);
    await writeText(page, textAt(page, problemText(row)), 'Detta hann bara jag se.');
    await notSaved(page);
    await other
      .locator(`[data-row="problem/${row}"]`)
      .getByRole('button', { name: /^Flytta eller/ })
      .click();
    await other.getByRole('menuitem', { name: 'Ta bort' }).click();
    await saved(other);
    await page.context().setOffline(false);
    const notice = page.locator('[data-section="problem"]').getByRole('alert');
    await notice.waitFor({ timeout: 60_000 });
    expect(await notice.locator('blockquote').textContent()).toBe('Detta hann bara jag se.');
    await saved(page);
    expect(await violations(page)).toEqual([]);
    await Promise.all([page.context().close(), other.context().close()]);
  });

  it('what was not sent before access was taken away is shown with the message', async () => {
    const picture = await createPicture(coordinator, 'Utan åtkomst');
    const police = await signIn(url, loginOf('kommunpolis'));
    const { session } = await call<ResponseOf<'readSession'>>(police, 'GET', '/api/session');
    const page = await open(police, picture);
    await page.context().setOffline(true);
    await writeText(page, textAt(page, overview), 'Hann inte fram.');
    await notSaved(page);
    await call(coordinator, 'PUT', `/api/pictures/${picture.id}/participants`, {
      participants: picture.participants.filter(({ actorId }) => actorId !== session?.actor.id),
    });
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Lägesbilden finns inte' }).waitFor({ timeout: 60_000 });
    expect(await page.locator('blockquote').textContent()).toBe('Hann inte fram.');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
