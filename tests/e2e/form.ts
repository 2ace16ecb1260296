import type { Locator, Page } from 'playwright-core';
import type { Field } from '../../packages/picture/src/index.ts';

/** A field of the picture on the page: the element that carries section, row (empty in a section without rows) and field. */
export type Place = { readonly section: string; readonly row: string | null; readonly field: string };

export function fieldAt(page: Page, { section, row, field }: Place): Locator {
  return page.locator(`[data-place="${section}/${row ?? ''}/${field}"]`);
}

/** The box to write in, of a narrative field. */
export function textAt(page: Page, place: Place): Locator {
  return fieldAt(page, place).getByRole('textbox');
}

/** What a person reads in a narrative field: without other people's carets and without the placeholder. */
export function readText(box: Locator): Promise<string> {
  return box.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const extra of copy.querySelectorAll('[aria-hidden="true"], .cm-placeholder, .cm-widgetBuffer'))
      extra.remove();
    return [...copy.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n');
  });
}

/** Writes at the end of a narrative field, key by key. */
export async function writeText(page: Page, box: Locator, text: string, delay = 0): Promise<void> {
  await box.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text, { delay });
}

/**
 * Fills one field as a person would, with the first choice that the form allows.
 * @returns false when the rules allow no choice here (the list is open and all of it is disabled).
 */
export async function fill(page: Page, place: Place, field: Field, text: string): Promise<boolean> {
  const at = fieldAt(page, place);
  switch (field.kind) {
    case 'narrative':
      await textAt(page, place).click();
      await page.keyboard.insertText(text);
      return true;
    case 'flag':
      await at.getByText(field.label).click();
      return true;
    case 'date':
      await writeDate(page, at, '2026-09-15');
      if (field.many) await at.getByRole('button', { name: 'Lägg till' }).click();
      return true;
    default:
      return choose(page, at, field.many);
  }
}

/** Types a date into its parts, the way the date field wants it: year, month, day. */
export async function writeDate(page: Page, at: Locator, date: string): Promise<void> {
  await at.getByRole('spinbutton').first().click();
  await page.keyboard.type(date.replaceAll('-', ''));
}

async function choose(page: Page, at: Locator, many: boolean): Promise<boolean> {
  await at.locator('[aria-haspopup="listbox"]').first().click();
  const list = page.getByRole('listbox');
  await list.waitFor();
  const allowed = list.locator('[role="option"]:not([aria-disabled="true"]):not([data-key="-"])');
  const possible = (await allowed.count()) > 0;
  if (possible) await allowed.first().click();
  if (many || !possible) await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  return possible;
}
