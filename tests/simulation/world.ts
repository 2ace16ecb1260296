/**
 * Clients, servers and a network under one seed. Everything random comes from the seed, so a failure can be run again:
 * `npm run simulate -- --seeds <seed>-<seed>`.
 */
import {
  connectPicture,
  createMemoryEditStore,
  type EditStore,
  type PictureConnection,
  type Socket,
  type TransferEdits,
} from '@lagesbild/sync/client';
import type { RoomDeps } from '@lagesbild/sync/room';
import { createMemoryLog } from '@lagesbild/sync/testing';
import * as Y from 'yjs';
import { createNetwork } from './network.ts';
import { between, createRandom, pick } from './random.ts';
import { createServer, type Identity, type LogWeather, picture, type Server } from './server.ts';
import { createTimeline } from './timeline.ts';

export type Subject<T, D> = {
  readonly deps: RoomDeps<T, D>;
  readonly firstContent: () => Uint8Array;
  /** One random edit. `who` is the number of the client. */
  readonly edit: (doc: Y.Doc, random: () => number, who: number) => void;
  /** One random edit that must be refused. */
  readonly badEdit: (doc: Y.Doc, random: () => number) => void;
  readonly transferEdits: TransferEdits;
  /** Told of text that was handed back without any refusal. */
  readonly strayed?: (text: string) => void;
  /** Everything a person sees, as plain values. */
  readonly view: (doc: Y.Doc) => unknown;
};

export type Plan = {
  readonly seed: number;
  readonly operations: number;
  readonly clients: number;
  readonly servers: number;
};

type Client = {
  readonly who: Identity;
  /** What the browser keeps over a reload. */
  readonly edits: EditStore;
  connection: PictureConnection;
  socket: Socket | null;
  server: number;
};

export type World<T, D> = {
  readonly clients: readonly Client[];
  readonly servers: readonly Server<T, D>[];
  /** The content a fresh load of the log shows. */
  reload(): Y.Doc;
  /** Edits refused, over all clients. */
  readonly refusals: () => number;
};

const start = 1_800_000_000_000;

/** Runs one seed: random events, then calm weather until everything has settled. */
export function runWorld<T, D>(subject: Subject<T, D>, plan: Plan): World<T, D> {
  const random = createRandom(plan.seed);
  const timeline = createTimeline(start);
  const network = createNetwork(timeline, random);
  const weather: LogWeather = { isDown: false };
  const log = createMemoryLog<D>();
  log.appendNow(picture, 1, subject.firstContent(), undefined as D);
  const servers: Server<T, D>[] = [];
  const stored = (seq: number): void => {
    // A lost notification is caught up by the next one.
    for (const server of servers) if (random() < 0.9) server.hear(seq);
  };
  for (let at = 0; at < plan.servers; at++) {
    servers.push(createServer({ deps: subject.deps, log, timeline, random, weather, stored }));
  }
  let refusals = 0;

  function connect(client: Omit<Client, 'connection'>): PictureConnection {
    const connection = connectPicture({
      url: 'wss://simulated',
      openSocket() {
        const server = servers[client.server];
        if (server === undefined) throw new Error('no such server');
        client.socket = network.open(server.accept(client.who));
        return client.socket;
      },
      clock: timeline,
      random,
      edits: client.edits,
      transferEdits(from, to, except) {
        refusals += 1;
        return subject.transferEdits(from, to, except);
      },
    });
    connection.subscribe(() => {
      for (const { code, handedBack } of connection.getSnapshot().refusals) {
        if (code === 'stray') for (const { text } of handedBack) subject.strayed?.(text);
      }
    });
    return connection;
  }

  const clients = Array.from({ length: plan.clients }, (_, at): Client => {
    // The last one only reads.
    const right = at === plan.clients - 1 ? 'read' : 'write';
    const who = { owner: `owner${at}`, right } as const;
    const client = { who, edits: createMemoryEditStore(), socket: null, server: at % plan.servers };
    return Object.assign(client, { connection: connect(client) });
  });

  const isWriter = ({ who }: Client): boolean => who.right === 'write';

  function act(): void {
    const dice = random();
    const at = between(random, 0, plan.clients - 1);
    const client = clients[at];
    if (client === undefined) return;
    const { doc, synced } = client.connection.getSnapshot();
    if (dice < 0.8) {
      if (!synced || !isWriter(client)) return;
      if (random() < 0.04) subject.badEdit(doc, random);
      else subject.edit(doc, random, at);
    } else if (dice < 0.87) {
      if (client.socket !== null) network.cut(client.socket, random() < 0.3 ? 'silent' : 'noticed');
    } else if (dice < 0.9) {
      // A reload of the page, or a new one after its tab was killed: with whatever is not acknowledged.
      client.connection.close();
      client.server = between(random, 0, plan.servers - 1);
      client.connection = connect(client);
    } else if (dice < 0.92) pick(random, servers).restart();
    else if (dice < 0.94) weather.isDown = !weather.isDown;
    else client.connection.setPlace(null);
  }

  timeline.pass(between(random, 0, 1_000));
  for (let operation = 0; operation < plan.operations; operation++) {
    act();
    if (random() < 0.6)
      timeline.pass(random() < 0.02 ? between(random, 1_000, 20_000) : between(random, 0, 150));
  }
  weather.isDown = false;
  timeline.pass(90_000);
  // Somebody writes once more, so that a process that missed the last notification hears of the rest.
  for (const server of servers) server.hear(log.loadNow(picture).updates.at(-1)?.seq ?? 0);
  timeline.pass(30_000);
  return {
    clients,
    servers,
    reload() {
      const doc = new Y.Doc();
      for (const { update } of log.loadNow(picture).updates) Y.applyUpdate(doc, update);
      return doc;
    },
    refusals: () => refusals,
  };
}
