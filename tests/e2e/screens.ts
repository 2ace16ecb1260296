import type { Dialog, Page } from 'playwright-core';
import { addRow, openRow, textAt, unfoldAll } from './form.ts';
import { guardScreens } from './guard-screens.ts';
import { saved } from './save-state.ts';
import type { Screen } from './screen.ts';

async function openPicture(page: Page, pictureId: string): Promise<void> {
  await page.goto(`/lagesbild/${pictureId}`);
  await saved(page);
}

/** Every screen of the product, and what opens on them. */
export const screens: readonly Screen[] = [
  {
    name: 'sign-in',
    signedIn: false,
    async open(page) {
      await page.goto('/logga-in');
      await page.getByLabel('E-post').waitFor();
    },
  },
  {
    name: 'sign-in-refused',
    signedIn: false,
    async open(page) {
      await page.goto('/logga-in');
      await page.getByRole('button', { name: 'Logga in' }).click();
      await page.getByText('Skriv din e-postadress.').waitFor();
    },
  },
  {
    name: 'pictures',
    signedIn: true,
    async open(page) {
      await page.goto('/');
      await page.getByRole('link', { name: 'Ny lägesbild' }).waitFor();
    },
  },
  {
    name: 'words',
    signedIn: true,
    async open(page) {
      await page.goto('/ordregister');
      await page.getByRole('button', { name: 'Läs in en lista' }).waitFor();
    },
  },
  {
    name: 'new-picture',
    signedIn: true,
    async open(page) {
      await page.goto('/ny');
      await page.getByRole('button', { name: 'Skapa lägesbild' }).waitFor();
    },
  },
  {
    name: 'new-picture-refused',
    signedIn: true,
    async open(page) {
      await page.goto('/ny');
      await page.getByRole('button', { name: 'Skapa lägesbild' }).click();
      await page
        .getByText(/fält behöver ändras/)
        .first()
        .waitFor();
    },
  },
  ...guardScreens,
  { name: 'picture', signedIn: true, open: openPicture },
  {
    name: 'picture-writing',
    signedIn: true,
    async open(page, pictureId) {
      await openPicture(page, pictureId);
      for (const section of ['problem', 'overallGoal', 'activity']) {
        const mark = await page.locator(`[data-row^="${section}/"]`).first().getAttribute('data-row');
        await openRow(page, section, mark?.split('/')[1] ?? '');
      }
      await unfoldAll(page);
    },
  },
  {
    name: 'picture-held',
    signedIn: true,
    async open(page, pictureId) {
      // What is held makes the browser ask before the page is left.
      const agree = (question: Dialog) => void question.accept();
      page.on('dialog', agree);
      await openPicture(page, pictureId);
      page.off('dialog', agree);
      await textAt(page, { section: 'overview', row: null, field: 'description' }).click();
      await page.keyboard.type(' Karin Wikström ');
      await page.locator('.cm-held').first().click();
      await page.getByRole('region', { name: 'Om det markerade stället' }).waitFor();
    },
  },
  {
    name: 'picture-list-open',
    signedIn: true,
    part: '[role="listbox"]',
    async open(page, pictureId) {
      await openPicture(page, pictureId);
      await addRow(page, 'source', 'Lägg till underlag');
      await page.keyboard.press('ArrowDown');
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'picture-menu-open',
    signedIn: true,
    part: '[role="menu"]',
    async open(page, pictureId) {
      await openPicture(page, pictureId);
      await page
        .getByRole('button', { name: /^Flytta eller ta bort / })
        .first()
        .click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'account-menu-open',
    signedIn: true,
    part: '[role="menu"]',
    async open(page) {
      await page.goto('/');
      await page.getByRole('button', { name: /^Konto: / }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'print',
    signedIn: true,
    async open(page, pictureId) {
      await page.goto(`/lagesbild/${pictureId}/utskrift`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    },
  },
  {
    name: 'not-found',
    signedIn: true,
    async open(page) {
      await page.goto('/finns-inte');
      await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
    },
  },
];
