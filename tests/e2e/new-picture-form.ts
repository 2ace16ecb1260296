import type { Locator, Page } from 'playwright-core';
import { drawn, writeDate } from './form.ts';

export type Frame = {
  readonly title: string;
  readonly area: string;
  readonly theme: string;
  readonly from: string;
  readonly to: string;
  readonly renewal: string;
};

/** Fills the form for a new picture as a person does, invites every agency there is, and waits until the picture opens. */
export async function createPictureInForm(page: Page, frame: Frame): Promise<void> {
  await page.goto('/ny');
  const area = page.getByRole('button', { name: /^(?!Visa hjälp).*Område$/ });
  await area.focus();
  await drawn(page);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: new RegExp(frame.area) }).click();
  await page.getByText(frame.theme, { exact: true }).click();
  await writeDate(page, group(page, 'Från och med'), frame.from);
  await writeDate(page, group(page, 'Till och med'), frame.to);
  await writeDate(page, group(page, 'Datum för förnyad lägesbeskrivning'), frame.renewal);
  const invitations = page.getByRole('group', { name: 'Aktörer som deltar' }).getByRole('checkbox');
  for (const invitation of await invitations.all()) {
    if (!(await invitation.isChecked())) await invitation.press('Space');
  }
  await page.getByRole('textbox', { name: 'Rubrik' }).fill(frame.title);
  await page.getByRole('button', { name: 'Skapa lägesbild' }).click();
  await page.waitForURL(/\/lagesbild\//);
}

/** A date field: the group of its parts. */
function group(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true });
}
