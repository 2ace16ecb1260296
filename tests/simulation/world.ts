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
import { act, type Cast } from './act.ts';
import { createNetwork } from './network.ts';
import { between, createRandom } from './random.ts';
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

  /** The client at this place, whose number comes from the dice. */
  function clientAt(at: number): Client {
    const client = clients[at];
    if (client === undefined) throw new Error('no such client');
    return client;
  }

  const cast: Cast = {
    clients: plan.clients,
    servers: plan.servers,
    canWrite(at) {
      const { who, connection } = clientAt(at);
      return who.right === 'write' && connection.getSnapshot().synced;
    },
    edit: (at) => subject.edit(clientAt(at).connection.getSnapshot().doc, random, at),
    badEdit: (at) => subject.badEdit(clientAt(at).connection.getSnapshot().doc, random),
    cut(at, how) {
      const { socket } = clientAt(at);
      if (socket !== null) network.cut(socket, how);
    },
    reload(at, server) {
      const client = clientAt(at);
      client.connection.close();
      client.server = server;
      client.connection = connect(client);
    },
    restart: (at) => servers[at]?.restart(),
    troubleLog() {
      weather.isDown = !weather.isDown;
    },
    tellPlace: (at) => clientAt(at).connection.setPlace(null),
  };

  timeline.pass(between(random, 0, 1_000));
  for (let operation = 0; operation < plan.operations; operation++) {
    act(random, cast);
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
