import type { Locator, Page } from 'playwright-core';
import type { Field } from '../../packages/picture/src/index.ts';

/** A field of the picture on the page: the element that carries section, row (empty in a section without rows) and field. */
export type Place = { readonly section: string; readonly row: string | null; readonly field: string };

function fieldAt(page: Page, { section, row, field }: Place): Locator {
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
    const extras = '[aria-hidden="true"], .cm-placeholder, .cm-widgetBuffer';
    for (const extra of copy.querySelectorAll(extras)) extra.remove();
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
      await at.getByText(field.label, { exact: true }).click();
      return true;
    case 'date':
      await writeDate(page, at, '2026-09-15');
      if (field.many) await at.getByRole('button', { name: 'Lägg till datum' }).click();
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

/** Opens the list of choices with the arrow key, which stands on the first allowed one, and takes that. */
async function choose(page: Page, at: Locator, many: boolean): Promise<boolean> {
  await at.locator('input[role="combobox"], button[aria-haspopup="listbox"]').first().focus();
  await drawn(page); // the choices are filled in when somebody turns to the field
  await page.keyboard.press('ArrowDown');
  const list = page.getByRole('listbox');
  await list.getByRole('option').first().waitFor();
  const possible = (await list.locator('[role="option"]:not([aria-disabled="true"])').count()) > 0;
  if (possible) await page.keyboard.press('Enter');
  if (many || !possible) await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  return possible;
}

/** Waits until the page has drawn what happened last. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Presses the button that adds a row and answers the new row's id. */
export async function addRow(page: Page, section: string, addLabel: string): Promise<string> {
  const rows = page.locator(`[data-row^="${section}/"]`);
  const ids = async () => {
    const marks = await rows.evaluateAll((all) => all.map((one) => one.getAttribute('data-row') ?? ''));
    return marks.map((mark) => mark.slice(section.length + 1));
  };
  const before = await ids();
  await page
    .getByRole('button', { name: new RegExp(`^${addLabel}`) })
    .first()
    .click();
  await rows.nth(before.length).waitFor();
  const added = (await ids()).find((id) => !before.includes(id));
  if (added === undefined) throw new Error(`"${addLabel}" added no row`);
  return added;
}

/** Opens a row for writing, unless it is open. */
export async function openRow(page: Page, section: string, row: string): Promise<void> {
  const button = page
    .locator(`[data-row="${section}/${row}"]`)
    .getByRole('button', { name: /^(Ändra|Klar med|Öppna|Stäng) / })
    .first();
  await button.waitFor();
  if (/^(Ändra|Öppna) /.test((await button.getAttribute('aria-label')) ?? '')) await button.click();
}

/** Unfolds "Fler uppgifter" around everything that is open for writing. */
export async function unfoldAll(page: Page): Promise<void> {
  const folded = page.getByRole('button', { name: /^Fler uppgifter/, expanded: false });
  while ((await folded.count()) > 0) await folded.first().click();
}
