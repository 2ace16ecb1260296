import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './accessibility.ts';
import { readText, textAt, writeText } from './form.ts';
import { type Caller, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture } from './pictures.ts';
import { saved } from './save-state.ts';
import { type BlockerKind, startBlocker } from './websocket-blocker.ts';

const url = inject('productUrl');
const overview = { section: 'overview', row: null, field: 'description' };
const verbs = { refuses: 'nekar', strips: 'skalar', swallows: 'sväljer' } as const;
const KEY_DELAY_MS = 12;
/** From the address to a picture that says "Sparat". */
const OPEN_LIMIT_MS = 10_000;

let browser: Browser;
let coordinator: Caller;
let police: Caller;
let pictureId: string;

beforeAll(async () => {
  [browser, coordinator, police] = await Promise.all([
    connectBrowser(),
    signIn(url, loginOf('samordnare')),
    signIn(url, loginOf('kommunpolis')),
  ]);
  ({ id: pictureId } = await createPicture(coordinator, 'Skriva bakom en mur'));
});

afterAll(() => browser.close());

async function openPicture(caller: Caller): Promise<Page> {
  const page = await openWindow(browser, caller);
  await page.goto(`/lagesbild/${pictureId}`);
  return page;
}

async function bothShow(pages: readonly Page[], text: string): Promise<void> {
  for (const page of pages) {
    await expect
      .poll(async () => (await readText(textAt(page, overview))).includes(text), { timeout: 20_000 })
      .toBe(true);
  }
}

describe('a network without WebSockets', () => {
  it.each<BlockerKind>(['refuses', 'strips', 'swallows'])(
    'whose proxy %s the upgrade: the picture opens within ten seconds, and two people write together',
    async (kind) => {
      const blocker = await startBlocker(url, kind);
      const present = await openPicture(coordinator);
      await saved(present);
      const started = performance.now();
      const behind = await openPicture({ ...police, url: blocker.url });
      await saved(behind);
      expect(performance.now() - started).toBeLessThan(OPEN_LIMIT_MS);
      expect(blocker.upgrades()).toBeGreaterThan(0);

      await writeText(
        behind,
        textAt(behind, overview),
        ` Skrivet bakom en mur som ${verbs[kind]}.`,
        KEY_DELAY_MS,
      );
      // Answered when it has been read: two who write at the end at once may find each other's words between their own.
      await bothShow([behind, present], `mur som ${verbs[kind]}.`);
      await writeText(present, textAt(present, overview), ` Svar till den som ${verbs[kind]}.`, KEY_DELAY_MS);
      await Promise.all([saved(behind), saved(present)]);
      await bothShow([behind, present], `Svar till den som ${verbs[kind]}.`);
      expect(await present.getByText('Ansluten utan WebSocket').count()).toBe(0);

      const note = behind.getByRole('button', { name: 'Ansluten utan WebSocket – lite långsammare' });
      await note.click();
      const help = behind.getByRole('dialog', { name: 'Ansluten utan WebSocket' });
      await help.getByText('släpper inte igenom WebSocket').waitFor();
      expect(await violations(behind)).toEqual([]);
      await help.getByRole('button', { name: 'Stäng' }).click();

      const tried = blocker.upgrades();
      await behind.reload();
      await saved(behind);
      expect(blocker.upgrades()).toBe(tried);
      await Promise.all([behind.context().close(), present.context().close()]);
      await blocker.close();
    },
  );

  it('shows nobody what is held in the window of somebody who is there over HTTP', async () => {
    const blocker = await startBlocker(url, 'refuses');
    const present = await openPicture(coordinator);
    await saved(present);
    const behind = await openPicture({ ...police, url: blocker.url });
    await saved(behind);
    const mark = '19850312-4356';
    await writeText(behind, textAt(behind, overview), ` Om ${mark} hörs.`, KEY_DELAY_MS);
    await behind.getByText('personnummer', { exact: false }).first().waitFor();
    await sleep(500); // were it passed on, it would be there by now
    expect(await present.content()).not.toContain(mark);
    await Promise.all([behind.context().close(), present.context().close()]);
    await blocker.close();
  });
});
