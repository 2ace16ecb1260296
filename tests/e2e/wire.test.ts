import { readdirSync, readFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as Y from 'yjs';
import { urlOfRunningDatabase } from '../../apps/server/src/database/embedded.ts';
import { type Caller, call, connectBrowser, loginOf, openWindow, signIn } from './people.ts';
import { saved } from './save-state.ts';
import { joinAsStockClient, type StockClient } from './wire-client.ts';

const url = inject('productUrl');
let police: Caller;
let school: Caller;
let pictureId: string;
let browser: Browser;
let schoolPage: Page;
const open: StockClient[] = [];

async function join(caller: Caller): Promise<StockClient> {
  const client = await joinAsStockClient(caller, pictureId);
  open.push(client);
  return client;
}

/** The first problem of the picture and its description, as any Yjs client can reach them. */
function firstProblem(doc: Y.Doc): { id: string; row: Y.Map<unknown>; description: Y.Text } {
  const [id, row] = [...(doc.getMap('problem') as Y.Map<Y.Map<unknown>>).entries()][0] ?? [];
  const description = row?.get('description');
  if (id === undefined || row === undefined || !(description instanceof Y.Text))
    throw new Error('no problem in the demo picture');
  return { id, row, description };
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const giveUp = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > giveUp) throw new Error(`Waited in vain: ${what}`);
    await sleep(20);
  }
}

/** The files below a folder that hold these bytes: the database's tables and log among them. */
function filesHolding(folder: string, text: string): string[] {
  const bytes = Buffer.from(text);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => joinPath(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(bytes));
}

/** Has PostgreSQL write everything committed into the files of its tables. */
async function writeTables(folder: string): Promise<void> {
  const database = new pg.Client({ connectionString: urlOfRunningDatabase(folder) ?? '' });
  await database.connect();
  await database.query('checkpoint');
  await database.end();
}

beforeAll(async () => {
  [browser, police, school] = await Promise.all([
    connectBrowser(),
    signIn(url, loginOf('kommunpolis')),
    signIn(url, loginOf('rektor')),
  ]);
  const { pictures } = await call<{ pictures: { id: string; kinds: string[] }[] }>(
    police,
    'GET',
    '/api/pictures',
  );
  pictureId = pictures.find((picture) => picture.kinds.includes('area'))?.id ?? '';
  expect(pictureId).not.toBe('');
  schoolPage = await openWindow(browser, school);
  await schoolPage.goto(`/lagesbild/${pictureId}`);
  await saved(schoolPage);
});

afterAll(async () => {
  for (const client of open) client.close();
  await browser.close();
});

describe('a client nobody here wrote', () => {
  it('joins with the stock provider, reads, and its edit reaches a browser and a newcomer', async () => {
    const client = await join(police);
    const { id, description } = firstProblem(client.doc);
    expect(description.length).toBeGreaterThan(0);
    description.insert(description.length, ' Vidsträckt granplantering.');
    await schoolPage.getByText('Vidsträckt granplantering.').first().waitFor();
    const newcomer = await join(school);
    const same = firstProblem(newcomer.doc);
    expect(same.id).toBe(id);
    expect(same.description.toString()).toBe(description.toString());
    expect(client.refusals).toEqual([]);
  });

  const marker = 'Mörkögdpärluggla';
  const offences: readonly [
    name: string,
    path: (row: string) => string,
    rule: string,
    commit: (doc: Y.Doc) => void,
  ][] = [
    [
      'a field',
      (row) => `problem/${row}/?`,
      'unknownKey',
      (doc) => firstProblem(doc).row.set('note', marker),
    ],
    [
      'a field named by the text',
      (row) => `problem/${row}/?`,
      'unknownKey',
      (doc) => firstProblem(doc).row.set(marker, true),
    ],
    [
      'a code',
      (row) => `problem/${row}/trend`,
      'unknownCode',
      (doc) => firstProblem(doc).row.set('trend', marker),
    ],
    [
      'formatted text',
      (row) => `problem/${row}/description`,
      'contentKind',
      (doc) => firstProblem(doc).description.format(0, 3, { [marker]: true }),
    ],
    [
      'an embed',
      (row) => `problem/${row}/description`,
      'contentKind',
      (doc) => firstProblem(doc).description.insertEmbed(0, { image: marker }),
    ],
  ];

  it.each(offences)(
    'is refused %s that nobody declared, and nobody else ever sees it',
    async (_name, path, rule, commit) => {
      const bystander = await join(school);
      const before = Y.encodeStateVector(bystander.doc);
      const client = await join(police);
      const { id } = firstProblem(client.doc);
      commit(client.doc);
      await until('a refusal', () => client.refusals.length > 0);
      expect(client.refusals[0]?.violations).toEqual([{ path: path(id), rule }]);
      client.close();
      await sleep(300); // were it passed on, it would be there by now
      expect(Y.encodeStateVector(bystander.doc)).toEqual(before);
      expect(Buffer.from(Y.encodeStateAsUpdate(bystander.doc)).includes(marker)).toBe(false);
      expect(await schoolPage.content()).not.toContain(marker);
    },
  );

  it('is refused a root that nobody declared', async () => {
    const client = await join(police);
    client.doc.getMap(marker).set('name', marker);
    await until('a refusal', () => client.refusals.length > 0);
    expect(client.refusals[0]?.violations.map((violation) => violation.path)).toEqual(['?']);
    client.close();
  });

  it('leaves nothing of what was refused in database or logs, while what was taken is there', async () => {
    const folder = inject('productData');
    // The tables' files are behind what is committed until then, and in the log ahead of them the head of a page may
    // stand in the middle of a sentence.
    await writeTables(folder);
    expect(filesHolding(folder, 'Vidsträckt granplantering.').length).toBeGreaterThan(0);
    expect(filesHolding(folder, marker)).toEqual([]);
    expect(readFileSync(inject('productLog'), 'utf8')).not.toContain(marker);
    expect(readFileSync(inject('productLog'), 'utf8')).not.toContain('granplantering');
  });
});
