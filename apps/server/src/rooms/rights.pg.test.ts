import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { addRow, rowIds } from '@lagesbild/picture';
import { closeCode, encodeSyncStep1, encodeUpdate } from '@lagesbild/sync/protocol';
import type { Transaction, Updateable } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import {
  addLogin,
  addPicture,
  createScene,
  type Login,
  newId,
  random,
  type Scene,
} from '../../../../tests/fixtures/scene.ts';
import { type ServedApp, serveApp } from '../../../../tests/fixtures/served-app.ts';
import { closeCodeOf, connectOwnClient, openRawSocket } from '../../../../tests/fixtures/sync-clients.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/fixtures/test-database.ts';
import type { Database, Tables } from '../database/tables.ts';
import { announce, type News } from './announce.ts';

const SOON_MS = 2000;
/** What the database said of a right counts for a second; longer than that. */
const BELIEVED_MS = 1500;

let store: TestDatabase;
let scene: Scene;
let here: ServedApp;
let there: ServedApp;
let police: Login;
let pictureId: string;

beforeAll(async () => {
  store = await createTestDatabase();
  scene = await createScene(store.database);
  here = await serveApp(store.url);
  there = await serveApp(store.url);
});
beforeEach(async () => {
  police = await addLogin(store.database, scene.police);
  pictureId = await addPicture(store.database, scene);
});
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await store.drop();
});

/** A change of the kind the routes make: the news leaves with the commit. */
function change(work: (trx: Transaction<Tables>) => Promise<unknown>, news: News): Promise<void> {
  return store.database.transaction().execute(async (trx) => {
    await work(trx);
    await announce(trx, news);
  });
}

/** Nobody is told of it. */
const endParticipation = (database: Database): Promise<unknown> =>
  database
    .deleteFrom('participation')
    .where('picture_id', '=', pictureId)
    .where('actor_id', '=', scene.police.actorId)
    .execute();

const setParticipation = (right: 'read' | null): Promise<void> =>
  change(
    (trx) => {
      const { actorId } = scene.police;
      const own = { picture_id: pictureId, actor_id: actorId };
      return right === null
        ? endParticipation(trx)
        : trx
            .updateTable('participation')
            .set({ right })
            .where('picture_id', '=', own.picture_id)
            .where('actor_id', '=', own.actor_id)
            .execute();
    },
    { kind: 'access', picture: pictureId },
  );

/** As whoever looks after the database does it: nothing is announced but by the database itself. */
const changeAccount = async (values: Updateable<Tables['account']>): Promise<void> => {
  await store.database.updateTable('account').set(values).where('id', '=', police.accountId).execute();
};

async function socketsAtBoth(): Promise<[WebSocket, WebSocket]> {
  const at = ({ url }: ServedApp) => openRawSocket({ url, cookie: police.cookie }, pictureId);
  return Promise.all([at(here), at(there)]);
}

/** The close codes, and how long it took until both sockets were closed. */
async function closing(sockets: readonly WebSocket[], because: () => Promise<void>): Promise<number[]> {
  const codes = Promise.all(sockets.map(closeCodeOf));
  const started = performance.now();
  await because();
  const result = await codes;
  expect(performance.now() - started).toBeLessThan(SOON_MS);
  return result;
}

describe('rights of open sockets', () => {
  it('closes a socket whose participation is revoked, in every process, and does not let it back', async () => {
    const sockets = await socketsAtBoth();
    const codes = await closing(sockets, () => setParticipation(null));
    expect(codes).toEqual([closeCode.revoked, closeCode.revoked]);
    await expect(openRawSocket({ url: here.url, cookie: police.cookie }, pictureId)).rejects.toThrow('404');
  });

  it('leaves the others alone', async () => {
    const school = await addLogin(store.database, scene.school);
    const other = connectOwnClient({ url: there.url, cookie: school.cookie }, pictureId);
    await expect.poll(() => other.getSnapshot().synced).toBe(true);
    await closing(await socketsAtBoth(), () => setParticipation(null));
    addRow(other.getSnapshot().doc, 'problem', {}, { id: newId(), random });
    await expect.poll(() => other.getSnapshot()).toMatchObject({ save: 'saved', closed: null });
    other.close();
  });

  it('closes a socket whose session was ended', async () => {
    const codes = await closing(await socketsAtBoth(), () =>
      change((trx) => trx.deleteFrom('session').where('token_hash', '=', police.tokenHash).execute(), {
        kind: 'session',
        session: police.tokenHash.toString('hex'),
      }),
    );
    expect(codes).toEqual([closeCode.signedOut, closeCode.signedOut]);
  });

  it('closes a socket whose session has run out', async () => {
    const until = new Date(Date.now() + SOON_MS / 2);
    await store.database
      .updateTable('session')
      .set({ expires_at: until })
      .where('token_hash', '=', police.tokenHash)
      .execute();
    const codes = await closing(await socketsAtBoth(), async () => undefined);
    expect(codes).toEqual([closeCode.signedOut, closeCode.signedOut]);
  });

  it('closes a socket whose account was closed, by whatever program', async () => {
    const codes = await closing(await socketsAtBoth(), () => changeAccount({ active: false }));
    expect(codes).toEqual([closeCode.signedOut, closeCode.signedOut]);
  });

  it.each([
    ['role', () => ({ role: 'reader' as const })],
    ['agency', () => ({ actor_id: scene.school.actorId })],
  ] as const)(
    'closes a socket whose account has another %s by now, by whatever program',
    async (_, changed) => {
      const codes = await closing(await socketsAtBoth(), () => changeAccount(changed()));
      expect(codes).toEqual([closeCode.rightChanged, closeCode.rightChanged]);
    },
  );

  it('sends a changed right back to the door: a new reader sees everything and writes nothing', async () => {
    const [socket] = await closingToReader();
    expect(socket).toBe(closeCode.rightChanged);
    const reader = connectOwnClient({ url: here.url, cookie: police.cookie }, pictureId);
    await expect.poll(() => reader.getSnapshot().synced).toBe(true);
    addRow(reader.getSnapshot().doc, 'problem', {}, { id: newId(), random });
    await expect
      .poll(() => reader.getSnapshot().refusals)
      .toMatchObject([{ violations: [{ rule: 'readOnly' }] }]);
    expect(rowIds(reader.getSnapshot().doc, 'problem')).toEqual([]);
    reader.close();
  });

  async function closingToReader(): Promise<number[]> {
    return closing(await socketsAtBoth(), () => setParticipation('read'));
  }

  it('lets nothing in that is sent on a socket after the right is gone', async () => {
    const [socket] = await socketsAtBoth();
    const doc = new Y.Doc();
    socket.send(encodeSyncStep1(Y.encodeStateVector(doc)));
    const gone = closeCodeOf(socket);
    await setParticipation(null);
    doc.on('update', (update: Uint8Array) => socket.send(encodeUpdate(update)));
    const typing = setInterval(() => doc.getMap('problem').set(newId(), new Y.Map([['order', 'b']])), 5);
    await gone;
    const headAtClose = await headOf();
    await new Promise((done) => setTimeout(done, 100));
    clearInterval(typing);
    expect(await headOf()).toBe(headAtClose);
  });

  it('lets nothing in once the right is gone, even where the news of it never came', async () => {
    const mute = connectOwnClient({ url: here.url, cookie: police.cookie }, pictureId);
    const school = await addLogin(store.database, scene.school);
    const other = connectOwnClient({ url: here.url, cookie: school.cookie }, pictureId);
    await expect.poll(() => mute.getSnapshot().synced && other.getSnapshot().synced).toBe(true);
    await endParticipation(store.database);
    const [late, good] = [newId(), newId()];
    addRow(mute.getSnapshot().doc, 'problem', {}, { id: late, random });
    addRow(other.getSnapshot().doc, 'problem', {}, { id: good, random });
    await expect.poll(() => mute.getSnapshot().closed).toMatchObject({ reason: 'revoked' });
    await expect.poll(() => other.getSnapshot()).toMatchObject({ save: 'saved', closed: null });
    expect(rowIds(other.getSnapshot().doc, 'problem')).toEqual([good]);
    mute.close();
    other.close();
  });

  it('closes a socket at the first thing it sends once the right is gone, whatever it is, where the news never came', async () => {
    const sockets = await socketsAtBoth();
    const ask = (socket: WebSocket) => socket.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())));
    const answers = Promise.all(sockets.map((socket) => once(socket, 'message')));
    sockets.forEach(ask);
    await answers;
    await endParticipation(store.database);
    await sleep(BELIEVED_MS);
    const codes = await closing(sockets, async () => sockets.forEach(ask));
    expect(codes).toEqual([closeCode.revoked, closeCode.revoked]);
  });

  const headOf = async (): Promise<number | undefined> =>
    (
      await store.database
        .selectFrom('picture')
        .select('head_seq')
        .where('id', '=', pictureId)
        .executeTakeFirst()
    )?.head_seq;

  it('tells everybody in a picture to fetch changed details', async () => {
    const client = connectOwnClient({ url: there.url, cookie: police.cookie }, pictureId);
    await expect.poll(() => client.getSnapshot().synced).toBe(true);
    const before = client.getSnapshot().detailsVersion;
    await change(
      (trx) => trx.updateTable('picture').set({ title: 'Ny rubrik' }).where('id', '=', pictureId).execute(),
      {
        kind: 'details',
        picture: pictureId,
      },
    );
    await expect.poll(() => client.getSnapshot().detailsVersion).toBe(before + 1);
    client.close();
  });
});
