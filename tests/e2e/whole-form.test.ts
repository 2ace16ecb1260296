import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pictureContextOf } from '../../packages/http-api/src/index.ts';
import { type Field, readPicture, type Section, sections } from '../../packages/picture/src/index.ts';
import { addRow, fill, openRow, unfoldAll } from './form.ts';
import { createPictureInForm } from './new-picture-form.ts';
import { type Caller, call, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import type { Picture } from './pictures.ts';
import { saved } from './save-state.ts';
import { joinAsStockClient } from './wire-client.ts';

const url = inject('productUrl');
let browser: Browser;
let coordinator: Caller;
let police: Caller;
let picture: Picture;
let pages: readonly [Page, Page];

/** Sources first, since problems refer to them; otherwise the order of the checklist. */
const inWritingOrder: readonly Section[] = [...sections].sort(
  (one, other) => Number(other.name === 'source') - Number(one.name === 'source'),
);

/** What the rules leave no choice for in a district: gender identity is taken up for the whole municipality only. */
const nothingAllowed = ['affectedGroup/genderIdentityAspect'];

function isOwner(field: Field): boolean {
  return field.kind === 'reference' && !field.many && field.owner;
}

/** The fields the form of an area picture shows for a section, without the one that says what the row belongs to. */
function fieldsOf(section: Section): [string, Field][] {
  return Object.entries(section.fields).filter(
    ([, field]) => !isOwner(field) && (field.shownFor === undefined || field.shownFor.includes('area')),
  );
}

/** A recognisable sentence for each narrative field. */
const sentence = (section: string, field: string): string => `Text om ${section} och ${field}.`;

const narratives = inWritingOrder.flatMap((section) =>
  fieldsOf(section)
    .filter(([, field]) => field.kind === 'narrative')
    .map(([name]) => sentence(section.name, name)),
);

beforeAll(async () => {
  [browser, coordinator, police] = await Promise.all([
    connectBrowser(),
    signIn(url, loginOf('samordnare')),
    signIn(url, loginOf('kommunpolis')),
  ]);
  pages = [await openWindow(browser, coordinator), await openWindow(browser, police)];
});

afterAll(() => browser.close());

describe('two agencies fill the whole form', () => {
  const refused: string[] = [];
  let activity = '';

  it('one makes the frame: area, kind, theme, period, renewal, who convenes and who takes part', async () => {
    const [page, other] = pages;
    await createPictureInForm(page, {
      title: 'Hela formuläret',
      area: 'Björkvallen',
      theme: 'Brott och otrygghet',
      from: '2026-09-01',
      to: '2027-08-31',
      renewal: '2027-09-01',
    });
    await saved(page);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    picture = await call<Picture>(police, 'GET', `/api/pictures/${id}`);
    expect(picture).toMatchObject({
      title: 'Hela formuläret',
      kinds: ['area'],
      themes: ['crimeAndInsecurity'],
      period: { from: '2026-09-01', to: '2027-08-31' },
      renewalDate: '2027-09-01',
      state: 'sharedDraft',
    });
    expect(picture.area.name).toBe('Björkvallen');
    expect(picture.participants.length).toBe(picture.actors.length);
    await other.goto('/');
    await other.getByRole('link', { name: /Hela formuläret/ }).click();
    await saved(other);
  });

  it.each(inWritingOrder.map((section, index) => [section.name, section, index % 2] as const))(
    '%s',
    async (name, section, turn) => {
      const page = pages[turn === 0 ? 0 : 1];
      let row: string | null = null;
      if (section.kind === 'list') {
        if (name === 'followUp') await openRow(page, 'activity', activity);
        row = await addRow(page, name, section.addLabel);
        if (name === 'activity') activity = row;
      } else if (section.kind === 'perRow') {
        row = activity;
        await openRow(page, 'activity', activity);
      }
      await unfoldAll(page);
      for (const [field, definition] of fieldsOf(section)) {
        const done = await fill(page, { section: name, row, field }, definition, sentence(name, field));
        if (!done) refused.push(`${name}/${field}`);
      }
      await saved(page);
      expect(await page.getByRole('alert').allTextContents()).toEqual([]);
    },
  );

  it('leaves no field empty, and nothing the server would not take', async () => {
    expect(refused).toEqual(nothingAllowed);
    const client = await joinAsStockClient(coordinator, picture.id);
    const read = readPicture(client.doc, pictureContextOf(picture));
    client.close();
    if (!read.ok) throw new Error(JSON.stringify(read.violations));
    const filled = read.picture as unknown as Record<
      string,
      Record<string, unknown> | Record<string, unknown>[]
    >;
    const empty = inWritingOrder.flatMap((section) => {
      const content = filled[section.name];
      const rows = Array.isArray(content) ? content : [content ?? {}];
      expect(rows.length, section.name).toBe(1);
      return fieldsOf(section)
        .filter(
          ([field]) =>
            [null, '', undefined].includes(rows[0]?.[field] as null) || String(rows[0]?.[field]) === '',
        )
        .map(([field]) => `${section.name}/${field}`);
    });
    expect(empty).toEqual(nothingAllowed);
  });

  it('shows both the same, in the form and in print, also after loading again', async () => {
    const texts: string[] = [];
    for (const page of pages) {
      await page.goto(`/lagesbild/${picture.id}/utskrift`);
      const main = page.getByRole('main');
      await main.getByText(sentence('overview', 'description')).waitFor();
      texts.push((await main.textContent()) ?? '');
    }
    expect(texts[0]).toBe(texts[1]);
    for (const text of narratives) expect(texts[0]).toContain(text);
    expect(narratives.length).toBeGreaterThan(20);
  });
});
