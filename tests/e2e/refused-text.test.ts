import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { sidewaysOverflow, violations } from './accessibility.ts';
import { addRow, drawn, openRow, readText, textAt, unfoldAll } from './form.ts';
import { type Caller, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture } from './pictures.ts';
import { outputFolder } from './product.ts';
import { notSaved, saved } from './save-state.ts';
import { recordTraffic, type Traffic } from './traffic.ts';

const url = inject('productUrl');
/** Neither half of the number is anything by itself. */
const HALVES = ['klotter 850709-', '9805 följer'] as const;
/** More separate edits than this go out as one. */
const MANY = 70;

let browser: Browser;
let police: Caller;
let coordinator: Caller;
let writing: Page;
let reading: Page;
let problem: string;
/** Everything the second browser was ever sent. */
let received: Traffic;

beforeAll(async () => {
  [browser, coordinator, police] = await Promise.all([
    connectBrowser(),
    signIn(url, loginOf('samordnare')),
    signIn(url, loginOf('kommunpolis')),
  ]);
});

beforeEach(async () => {
  const { id } = await createPicture(coordinator, 'Det som tjänsten stoppar');
  const look = { reducedMotion: 'reduce' } as const;
  [writing, reading] = await Promise.all([
    openWindow(browser, police, look),
    openWindow(browser, coordinator, look),
  ]);
  received = recordTraffic(reading);
  for (const page of [writing, reading]) {
    await page.goto(`/lagesbild/${id}`);
    await saved(page, 60_000);
  }
  problem = await addRow(writing, 'problem', 'Lägg till problembild');
  await unfoldAll(writing);
  return () => Promise.all([writing.context().close(), reading.context().close()]);
});

afterAll(() => browser.close());

const at = (field: string) => ({ section: 'problem', row: problem, field });
const count = () => writing.getByRole('button', { name: /behöver ändras innan/ });
const card = () => writing.getByRole('region', { name: 'Om det markerade stället' });
const callouts = () => writing.getByText('Det här kunde inte sparas').count();

async function write(field: string, text: string): Promise<void> {
  await textAt(writing, at(field)).click();
  await writing.keyboard.insertText(text);
  await expect.poll(() => readText(textAt(writing, at(field)))).toContain(text);
}

/**
 * Writes in one field after the other within one turn of the page: no hand is that fast, but a busy page takes in what hands did meanwhile
 * just so. Then, in the same turn, presses a button.
 */
async function writeAtOnce(texts: Readonly<Record<string, string>>, press?: string): Promise<void> {
  const parts = Object.entries(texts).map(([field, text]) => [`problem/${problem}/${field}`, text] as const);
  await writing.evaluate(
    async ([parts, press]) => {
      for (const [place, text] of parts) {
        document.querySelector<HTMLElement>(`[data-place="${place}"] [role="textbox"]`)?.focus();
        document.execCommand('insertText', false, text);
        // Now the editor reads what was written; no timer runs before the next turn.
        await Promise.resolve();
      }
      if (press !== '') document.querySelector<HTMLElement>(`button[aria-label="${press}"]`)?.click();
    },
    [parts, press ?? ''] as const,
  );
}

async function lookAt(name: string): Promise<void> {
  for (const width of [1440, 390]) {
    await writing.setViewportSize({ width, height: 900 });
    await count().click();
    await card().getByText('Tjänsten tog inte emot texten', { exact: false }).waitFor();
    await drawn(writing);
    await writing.screenshot({ path: join(outputFolder, `refused-${name}-${width}.png`) });
    expect(await sidewaysOverflow(writing), `${width} px`).toBe(0);
    expect(await violations(writing, { part: `[data-row="problem/${problem}"]` }), `${width} px`).toEqual([]);
  }
  await writing.setViewportSize({ width: 1440, height: 900 });
}

describe('what only the server finds', () => {
  it('across two fields waits in the second one, with its reason, and the first goes on', async () => {
    await write('description', HALVES[0]);
    await reading.getByText(HALVES[0].trim()).waitFor();
    await write('consequenceText', HALVES[1]);
    await count().waitFor();
    expect(await callouts()).toBe(0);
    expect(await readText(textAt(writing, at('consequenceText')))).toBe(HALVES[1]);
    await lookAt('open');
    await textAt(writing, at('description')).click();
    await writing.keyboard.press('Control+End');
    await writing.keyboard.insertText(' vid skolan');
    await reading.getByText(`${HALVES[0]} vid skolan`).waitFor();
    expect(received.holds('9805')).toBe(false);
    // What it was held for is changed, and it is shared.
    await textAt(writing, at('consequenceText')).click();
    await writing.keyboard.press('Control+A');
    await writing.keyboard.insertText('boende undviker torget');
    await count().waitFor({ state: 'detached' });
    await saved(writing);
  });

  it('is the half that was written last, however fast it was', async () => {
    await writeAtOnce({ description: HALVES[0], consequenceText: HALVES[1] });
    await count().waitFor();
    await reading.getByText(HALVES[0].trim()).waitFor();
    expect(await readText(textAt(writing, at('consequenceText')))).toBe(HALVES[1]);
    expect(received.holds('9805')).toBe(false);
  });

  it('does not keep a clean word that was still being written when the row was closed', async () => {
    await writeAtOnce({ description: HALVES[0] }, 'Klar med Problembild 1');
    await reading.getByText(HALVES[0].trim()).waitFor();
    await saved(writing);
  });

  it('says nothing of the half that went through, though the row was closed and both came at once', async () => {
    // The words do not come: without them nothing is tried again.
    await writing.route('**/api/words', () => undefined);
    await writeAtOnce({ description: HALVES[0], consequenceText: HALVES[1] }, 'Klar med Problembild 1');
    await count().waitFor();
    await reading.getByText(HALVES[0].trim()).waitFor();
    expect(await callouts()).toBe(0);
  });

  it('goes on by itself when what it stood beside is changed', async () => {
    await write('description', HALVES[0]);
    await reading.getByText(HALVES[0].trim()).waitFor();
    await write('consequenceText', HALVES[1]);
    await count().waitFor();
    await textAt(writing, at('description')).click();
    await writing.keyboard.press('Control+A');
    await writing.keyboard.insertText('klotter vid skolan');
    await textAt(writing, at('statusReason')).click();
    await reading.getByText(HALVES[1]).waitFor();
    await saved(writing);
  });

  it('in a row that was closed meanwhile waits there, and the count leads to it', async () => {
    await writing.context().setOffline(true);
    await write('description', HALVES[0]);
    await write('consequenceText', HALVES[1]);
    await writing.getByRole('button', { name: 'Klar med Problembild 1' }).click();
    await notSaved(writing);
    await writing.context().setOffline(false);
    await count().waitFor({ timeout: 60_000 });
    expect(await callouts()).toBe(0);
    await reading.getByText(HALVES[0].trim()).waitFor();
    await count().click();
    await card().getByText('Tjänsten tog inte emot texten', { exact: false }).waitFor();
    expect(await readText(textAt(writing, at('consequenceText')))).toBe(HALVES[1]);
    // Closed and opened again it is still there, and still held.
    await writing.getByRole('button', { name: 'Klar med Problembild 1' }).click();
    await count().waitFor();
    await openRow(writing, 'problem', problem);
    await expect.poll(() => readText(textAt(writing, at('consequenceText')))).toBe(HALVES[1]);
    await count().waitFor();
    await lookAt('reopened');
    expect(received.holds('9805')).toBe(false);
  });

  it('in one big edit of several fields comes back in each of them, and what is clean goes on', async () => {
    await writing.context().setOffline(true);
    await write('statusReason', 'x'.repeat(2));
    for (let n = 0; n < MANY; n++) await writing.keyboard.press('m');
    await write('description', HALVES[0]);
    await write('consequenceText', HALVES[1]);
    await notSaved(writing);
    await writing.getByRole('button', { name: 'Klar med Problembild 1' }).click();
    await writing.context().setOffline(false);
    await count().waitFor({ timeout: 60_000 });
    expect(await callouts()).toBe(0);
    await openRow(writing, 'problem', problem);
    // The answer may have come only after the row was opened: then the field lies under "Fler uppgifter".
    await unfoldAll(writing);
    await reading.getByText(/xxm{70}/).waitFor();
    const kept = [await readText(textAt(writing, at('description')))];
    kept.push(await readText(textAt(writing, at('consequenceText'))));
    expect(kept).toEqual([...HALVES]);
    expect((await reading.getByText('9805').count()) * (await reading.getByText('850709').count())).toBe(0);
  });
});
