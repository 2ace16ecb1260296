import { readFileSync } from 'node:fs';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { urlOfRunningDatabase } from '../../apps/server/src/database/embedded.ts';
import { violations } from './accessibility.ts';
import { connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { createPicture } from './pictures.ts';
import { saved } from './save-state.ts';

const url = inject('productUrl');

/** As a broken disk leaves it: the picture's first row is no document any more. */
async function damage(pictureId: string): Promise<void> {
  const database = new pg.Client({ connectionString: urlOfRunningDatabase(inject('productData')) ?? '' });
  await database.connect();
  await database.query(`update picture_update set update = '\\x01ff00ff' where picture_id = $1`, [pictureId]);
  await database.end();
}

it('a picture whose stored rows are damaged says so, and every other picture opens', async () => {
  const [browser, coordinator] = await Promise.all([connectBrowser(), signIn(url, loginOf('samordnare'))]);
  const [damaged, whole] = [
    await createPicture(coordinator, 'Skadad på disken'),
    await createPicture(coordinator, 'Hel'),
  ];
  await damage(damaged.id);
  const page = await openWindow(browser, coordinator);
  await page.goto(`/lagesbild/${damaged.id}`);
  await page.getByRole('heading', { name: 'Lägesbilden går inte att öppna just nu' }).waitFor();
  await page.getByText('den som driver tjänsten').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.goto(`/lagesbild/${whole.id}`);
  await saved(page);
  const lines = readFileSync(inject('productLog'), 'utf8').split('\n');
  expect(lines.filter((line) => line.includes('the stored picture cannot be read')).join()).toContain(
    damaged.id,
  );
  await browser.close();
});
