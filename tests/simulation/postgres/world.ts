/**
 * The same play as in memory, with real servers on a real PostgreSQL. The seed decides what people do and what breaks; the
 * time between is real, so a run is not the same twice. `npm run simulate -- --postgres --seeds <seed>-<seed>`.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { textOf } from '@lagesbild/picture';
import { randomEdit } from '@lagesbild/picture/testing';
import * as Y from 'yjs';
import { createPictureLog } from '../../../apps/server/src/store/picture-log.ts';
import type { TestDatabase } from '../../fixtures/test-database.ts';
import { act, type Cast } from '../act.ts';
import { stateOf } from '../converged.ts';
import { badEdit, viewOf } from '../picture-edits.ts';
import { between, createRandom, pick } from '../random.ts';
import { createWordBook, type WordBook } from '../words.ts';
import { type Browser, openBrowser, type Way } from './browser.ts';
import { openScene } from './scene.ts';
import { type Home, loseConnections, loseListening, openRealServer, type RealServer } from './servers.ts';

export type RealPlan = {
  readonly seed: number;
  readonly operations: number;
  readonly clients: number;
  readonly home: Home;
};

export type RealWorld = {
  readonly pictureId: string;
  readonly browsers: readonly Browser[];
  readonly servers: readonly RealServer[];
  readonly book: WordBook;
  /** The content a fresh load of the log shows. */
  reload(): Promise<Y.Doc>;
  /** Another page of the first person, at this server: it shows what the server holds. */
  look(server: RealServer): Promise<Browser>;
  close(): Promise<void>;
};

const SERVERS = 2;
const ways: readonly Way[] = ['socket', 'http', 'either'];
/** Only words are written here, so that they can be counted. */
const wordFields = ['description', 'outlook', 'limitations'] as const;
const spared = new Set(['overview'] as const);
/** A dead line to the database is noticed after ten seconds, a lost one is tried again after five. */
const PATIENCE_MS = 45_000;
const STEP_MS = 100;

/** Letters only, lower case: no rule of the guard takes it for anything. */
function spell(_who: number, count: number): string {
  const digits = count.toString(8).padStart(4, '0');
  return `w${[...digits].map((digit) => 'bdfgjkmn'.charAt(Number(digit))).join('')} `;
}

/** Runs one seed; returns when everything has settled, or when that takes too long. `refused` makes texts of persons. */
export async function runRealWorld(
  store: TestDatabase,
  plan: RealPlan,
  refused: readonly string[],
): Promise<RealWorld> {
  const chance = createRandom(plan.seed);
  const servers = await Promise.all(
    Array.from({ length: SERVERS }, () => openRealServer(store.url, plan.home)),
  );
  const { pictureId, people } = await openScene(store.database, plan.clients);
  const book = createWordBook(spell, / (?=\S)/g);
  const urlOf = (at: number): string => servers[at % SERVERS]?.url ?? '';

  const browsers = people.map((person, at) =>
    openBrowser({ url: urlOf(at), pictureId, person, way: ways[at % ways.length] ?? 'socket' }, chance, {
      handedBack: book.handBack,
      changed(connection) {
        const { pending, synced } = connection.getSnapshot();
        if (synced && pending === 0) book.saved(at);
      },
    }),
  );

  function browserAt(at: number): Browser {
    const browser = browsers[at];
    if (browser === undefined) throw new Error('no such browser');
    return browser;
  }

  const docAt = (at: number): Y.Doc => browserAt(at).connection().getSnapshot().doc;

  /** What the dice mean at this moment. */
  function castOf(random: () => number): Cast {
    const overview = (at: number): Y.Text | null =>
      textOf(docAt(at), 'overview', null, pick(random, wordFields));
    return {
      clients: plan.clients,
      servers: SERVERS,
      canWrite(at) {
        const { person, connection } = browserAt(at);
        return person.right === 'write' && connection().getSnapshot().synced;
      },
      edit(at) {
        const text = random() < 0.35 ? overview(at) : null;
        if (text === null) randomEdit(docAt(at), random, spared);
        else book.write(text, random, at);
      },
      badEdit(at) {
        const text = random() < 0.4 ? overview(at) : null;
        if (text === null) badEdit(docAt(at), random, pick(random, refused));
        else text.insert(0, `${pick(random, refused)} `);
      },
      cut: (at, how) => browserAt(at).cut(how),
      reload: (at, server) => browserAt(at).reload(urlOf(server)),
      restart: (at) => servers[at]?.restart(),
      troubleLog: () => trouble(random),
      tellPlace: (at) => browserAt(at).connection().setPlace(null),
    };
  }

  const troubles: Promise<void>[] = [];
  function trouble(random: () => number): void {
    const dice = random();
    if (dice < 0.5) troubles.push(loseListening(store.url));
    else if (dice < 0.8) troubles.push(loseConnections(store.url));
    else pick(random, servers).loseAnswers();
  }

  async function reload(): Promise<Y.Doc> {
    const { snapshot, updates } = await createPictureLog(store.pool, store.database).load(pictureId);
    const doc = new Y.Doc();
    if (snapshot !== null) Y.applyUpdate(doc, snapshot);
    for (const { update } of updates) Y.applyUpdate(doc, update);
    return doc;
  }

  /** Waits until all of these are saved and show what the log holds; not for ever. */
  async function settle(shown: readonly Browser[]): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(STEP_MS)) {
      const isSaved = ({ connection }: Browser): boolean => {
        const { save, synced } = connection().getSnapshot();
        return synced && save === 'saved';
      };
      if (!shown.every(isSaved)) continue;
      const truth = await reload();
      const isTrue = ({ connection }: Browser): boolean => {
        const { doc } = connection().getSnapshot();
        return stateOf(doc) === stateOf(truth) && isDeepStrictEqual(viewOf(doc), viewOf(truth));
      };
      if (shown.every(isTrue)) return;
    }
  }

  const joined = Date.now() + PATIENCE_MS;
  while (!browsers.every(({ connection }) => connection().getSnapshot().synced) && Date.now() < joined)
    await sleep(STEP_MS);
  for (let operation = 0; operation < plan.operations; operation++) {
    // Dice of its own for each operation: what the last one threw depends on what the time had brought about.
    const random = createRandom(plan.seed * 100_000 + operation);
    act(random, castOf(random));
    if (random() < 0.6) await sleep(random() < 0.02 ? between(random, 300, 3_000) : between(random, 0, 50));
  }
  await Promise.all(troubles);
  await settle(browsers);
  return {
    pictureId,
    browsers,
    servers,
    book,
    reload,
    async look({ url }) {
      const { person } = browserAt(0);
      const page = openBrowser({ url, pictureId, person, way: 'socket' }, chance, {
        handedBack: () => undefined,
        changed: () => undefined,
      });
      await settle([page]);
      return page;
    },
    async close() {
      for (const browser of browsers) browser.close();
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
