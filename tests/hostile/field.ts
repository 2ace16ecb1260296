// The real server with a picture on it, an honest person who types, somebody who only watches, and a trespasser.
import { setTimeout as sleep } from 'node:timers/promises';
import { testActors } from '@lagesbild/picture/testing';
import type { PictureConnection } from '@lagesbild/sync/client';
import * as Y from 'yjs';
import { readServerMessage } from '../../packages/sync/src/protocol/index.ts';
import { addLogin, addPicture, createScene, type Scene } from '../fixtures/scene.ts';
import { type Caller, connectOwnClient } from '../fixtures/sync-clients.ts';
import { between } from '../simulation/random.ts';
import type { Target } from './attack.ts';
import { someContent } from './content.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { type Trespasser, trespass } from './trespasser.ts';
import { byRequests } from './ways.ts';

const SAVE_LIMIT_MS = 10_000;
const ATTACKERS = 12;
const ATTACKERS_BY_REQUESTS = 4;

export type Field = {
  readonly server: ServerProcess;
  readonly scene: Scene;
  readonly pictureId: string;
  readonly honest: PictureConnection;
  readonly watcher: Trespasser;
  readonly attacker: Trespasser;
  /** The same where no socket gets through. */
  readonly attackerByRequests: Trespasser;
  readonly attackers: readonly [Caller, ...Caller[]];
  readonly target: Target;
  /** The honest person types a letter; answers how many milliseconds later it was saved. */
  typeOn(): Promise<number>;
  close(): Promise<number | null>;
};

export async function openField(random: () => number, mark: string): Promise<Field> {
  const server = await startServerProcess();
  const { database } = server.test;
  const scene = await createScene(database);
  const { municipalityId } = scene.school;
  // The agencies that the generated content refers to.
  const agencies = testActors.map((id) => ({
    id,
    municipality_id: municipalityId,
    type: 'police' as const,
    name: 'Provaktör',
    is_authority: true,
  }));
  await database.insertInto('actor').values(agencies).execute();
  const pictureId = await addPicture(database, scene, someContent(random));

  const caller = async (agency: Scene['school']): Promise<Caller> => {
    const { cookie } = await addLogin(database, agency);
    return { url: server.url, cookie };
  };
  const honest = connectOwnClient(await caller(scene.school), pictureId);
  const watcher = await trespass([await caller(scene.police)], pictureId);
  const callers = async (count: number): Promise<[Caller, ...Caller[]]> => {
    const all: [Caller, ...Caller[]] = [await caller(scene.police)];
    while (all.length < count) all.push(await caller(scene.police));
    return all;
  };
  const attackers = await callers(ATTACKERS);
  const attacker = await trespass(attackers, pictureId);
  const attackerByRequests = await trespass(await callers(ATTACKERS_BY_REQUESTS), pictureId, byRequests);
  await saved(honest);

  const view = new Y.Doc();
  const recorded: Uint8Array[] = [];
  let read = 0;
  const target: Target = {
    random,
    get view() {
      for (; read < watcher.heard.length; read++) {
        const message = readServerMessage(watcher.heard[read] ?? Buffer.alloc(0));
        if (message?.type === 'update' || message?.type === 'syncStep2') Y.applyUpdate(view, message.update);
      }
      return view;
    },
    content: () => Y.encodeStateAsUpdate(target.view),
    mark,
    get otherClient() {
      return honest.getSnapshot().doc.clientID;
    },
    recorded,
    freshClient: () => between(random, 1, 2 ** 32 - 1),
  };
  await watcher.send(Uint8Array.of(3));

  return {
    server,
    scene,
    pictureId,
    honest,
    watcher,
    attacker,
    attackerByRequests,
    attackers,
    target,
    async typeOn() {
      const start = performance.now();
      const { doc } = honest.getSnapshot();
      const text = doc.getMap('overview').get('description');
      if (!(text instanceof Y.Text)) throw new Error('the text of the honest page is gone');
      if (text.length > 600) text.delete(0, 300);
      const before = Y.encodeStateVector(doc);
      text.insert(between(random, 0, text.length), 'x');
      const update = Y.encodeStateAsUpdate(doc, before);
      recorded.push(Uint8Array.of(0, 2, update.length, ...update));
      await saved(honest);
      return performance.now() - start;
    },
    async close() {
      honest.close();
      watcher.close();
      attacker.close();
      attackerByRequests.close();
      return server.stop();
    },
  };
}

async function saved(honest: PictureConnection): Promise<void> {
  const giveUp = performance.now() + SAVE_LIMIT_MS;
  while (performance.now() < giveUp) {
    const { save, synced, closed, refusals } = honest.getSnapshot();
    if (closed !== null) throw new Error(`the honest page was closed: ${closed.reason}`);
    if (refusals.length > 0) throw new Error(`the honest page was refused: ${refusals[0]?.code}`);
    if (synced && save === 'saved') return;
    await sleep(1);
  }
  throw new Error('the honest page was not saved');
}
