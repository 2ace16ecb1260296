/** A simulated browser at a real server: the product's own client, over a network that delays, cuts and repeats. */
import { transferEdits } from '@lagesbild/picture';
import {
  askWith,
  connectPicture,
  createMemoryEditStore,
  type PictureConnection,
  type Socket,
} from '@lagesbild/sync/client';
import { createNetwork } from '../network.ts';
import { createHttpWay } from './http-way.ts';
import { hurriedClock } from './hurried-clock.ts';
import type { Person } from './scene.ts';
import { blocked, socketWay } from './socket-way.ts';

/** `http`: no WebSocket gets through. `either`: sockets work, and what does not get through goes over HTTP. */
export type Way = 'socket' | 'http' | 'either';

export type Browser = {
  readonly person: Person;
  readonly way: Way;
  connection(): PictureConnection;
  /** Opens the page anew, at this server. */
  reload(url: string): void;
  cut(how: 'noticed' | 'silent'): void;
  close(): void;
};

export type BrowserEvents = {
  /** A text came back to its author. */
  handedBack(text: string): void;
  /** Something changed on the page. */
  changed(connection: PictureConnection): void;
};

export function openBrowser(
  at: { readonly url: string; readonly pictureId: string; readonly person: Person; readonly way: Way },
  random: () => number,
  events: BrowserEvents,
): Browser {
  const { person, way, pictureId } = at;
  const edits = createMemoryEditStore();
  const network = createNetwork(hurriedClock, random);
  let socket: Socket | null = null;
  let http = createHttpWay(askAt(at.url), random);
  let connection = open(at.url);

  function askAt(url: string): ReturnType<typeof askWith> {
    return askWith(fetch, { cookie: person.cookie, origin: url });
  }

  function open(url: string): PictureConnection {
    const headers = { cookie: person.cookie, origin: url };
    let isBlocked = way === 'http';
    const opened = connectPicture({
      url: `${url.replace('http', 'ws')}/sync/${pictureId}`,
      openSocket(address) {
        socket = network.open(way === 'http' ? blocked : socketWay(address, headers, random));
        return socket;
      },
      clock: hurriedClock,
      random,
      edits,
      transferEdits,
      ...(way !== 'socket' && {
        http: {
          ask: http.ask,
          isBlocked: () => isBlocked,
          setBlocked: (blocked) => {
            isBlocked = blocked;
          },
        },
      }),
    });
    const seen = new Set<number>();
    opened.subscribe(() => {
      for (const { id, handedBack } of opened.getSnapshot().refusals) {
        if (seen.has(id)) continue;
        seen.add(id);
        for (const { text } of handedBack) events.handedBack(text);
      }
      events.changed(opened);
    });
    return opened;
  }

  return {
    person,
    way,
    connection: () => connection,
    reload(url) {
      connection.close();
      http = createHttpWay(askAt(url), random);
      connection = open(url);
    },
    cut(how) {
      if (socket !== null) network.cut(socket, how);
      http.cut(how);
    },
    close: () => connection.close(),
  };
}
