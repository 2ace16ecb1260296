import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type * as Y from 'yjs';
import type { ResponseOf } from '../../packages/http-api/src/index.ts';
import { violations } from './accessibility.ts';
import { type Caller, call, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture, demoAreaPicture, type Picture } from './pictures.ts';
import { saved } from './save-state.ts';
import { joinAsStockClient } from './wire-client.ts';

const url = inject('productUrl');
const CLOSED_WITHIN_MS = 2000;

let browser: Browser;
let coordinator: Caller;
let police: Caller;
let reader: Caller;

beforeAll(async () => {
  [browser, coordinator, police, reader] = await Promise.all([
    connectBrowser(),
    signIn(url, loginOf('samordnare')),
    signIn(url, loginOf('kommunpolis')),
    signIn(url, loginOf('bovard')),
  ]);
});

afterAll(() => browser.close());

function participantsWithout(picture: Picture, actorId: string): Picture['participants'] {
  return picture.participants.filter((participant) => participant.actorId !== actorId);
}

describe('access', () => {
  it('taken from an agency closes its open page within two seconds, and the picture is gone for it', async () => {
    const picture = await createPicture(coordinator, 'Utan polisen');
    const { session } = await call<ResponseOf<'readSession'>>(police, 'GET', '/api/session');
    const page = await openWindow(browser, police);
    await page.goto(`/lagesbild/${picture.id}`);
    await saved(page);
    const participants = participantsWithout(picture, session?.actor.id ?? '');
    await call(coordinator, 'PUT', `/api/pictures/${picture.id}/participants`, { participants });
    await page.locator('[data-save]').waitFor({ state: 'detached', timeout: CLOSED_WITHIN_MS });
    expect(await violations(page)).toEqual([]);
    await page.goto(`/lagesbild/${picture.id}`);
    await page.getByText('Sidan finns inte').first().waitFor();
    await page.context().close();
  });

  it('to read only shows the text and nothing to write in', async () => {
    const pictureId = await demoAreaPicture(reader);
    const page = await openWindow(browser, reader);
    await page.goto(`/lagesbild/${pictureId}`);
    await page.getByText('Du kan läsa').first().waitFor();
    await page.locator('[data-row^="problem/"]').first().waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^(Lägg till|Ändra|Ta bort)/ }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('to read only is held by the server: an edit from a hand-made client is refused', async () => {
    const pictureId = await demoAreaPicture(reader);
    const client = await joinAsStockClient(reader, pictureId);
    const text = client.doc.getMap('overview').get('description') as Y.Text;
    const before = text.toString();
    text.insert(0, 'Ändrat ändå. ');
    await expect.poll(() => client.refusals.map((refusal) => refusal.code)).toContain('readOnly');
    client.close();
    const again = await joinAsStockClient(reader, pictureId);
    expect((again.doc.getMap('overview').get('description') as Y.Text).toString()).toBe(before);
    again.close();
  });
});
