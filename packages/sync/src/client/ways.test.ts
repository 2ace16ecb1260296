import { describe, expect, it } from 'vitest';
import { pingFrame, pongFrame } from '../protocol/bare.ts';
import { encodeParcel } from '../protocol/parcel.ts';
import { answersArrived, createFakeAsk } from '../testing/fake-ask.ts';
import { createFakeSocket, type FakeSocket } from '../testing/fake-line.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { transferNotes } from '../testing/notes.ts';
import { connectPicture } from './connect.ts';
import { backoffMost, firstWordWithin, socketAgain, socketAnswerWithin } from './timing.ts';

const second = 1_000;
const name = new TextEncoder().encode('name');

function open(remembered = false) {
  const clock = createManualClock();
  const http = createFakeAsk();
  const sockets: FakeSocket[] = [];
  const memory = { blocked: remembered };
  const connection = connectPicture({
    url: 'ws://test',
    openSocket() {
      const socket = createFakeSocket();
      sockets.push(socket);
      return socket;
    },
    http: {
      ask: http.ask,
      isBlocked: () => memory.blocked,
      setBlocked: (blocked) => {
        memory.blocked = blocked;
      },
    },
    clock,
    random: () => 0.5,
    transferEdits: transferNotes,
  });
  const newest = (): FakeSocket => {
    const socket = sockets.at(-1);
    if (socket === undefined) throw new Error('no socket was opened');
    return socket;
  };
  const doors = () => http.requests.filter(({ url }) => url.endsWith('/line')).length;
  return {
    clock,
    http,
    sockets,
    memory,
    connection,
    newest,
    doors,
    transport: () => connection.getSnapshot().transport,
    /** The line opens and the server speaks on it. */
    async speakOverHttp(): Promise<void> {
      http.take(/\/line$/).answer(200, name);
      await answersArrived();
      http.take(/answers/).answer(200, encodeParcel({ first: 0, frames: [pongFrame], closed: null }));
      await answersArrived();
    },
    /** A socket opens and the server speaks on it. */
    speakOverSocket(): void {
      newest().accept();
      newest().deliver(pongFrame);
    },
    /** The socket is refused at once; time passes until something is tried again. */
    fail(): void {
      newest().drop(1006);
      for (let waited = 0; newest().isClosed && doors() === 0 && waited < backoffMost; waited += 100)
        clock.pass(100);
    },
  };
}

describe('the way to the server', () => {
  it('HT3 goes over HTTP after a socket has failed twice, and HT10 tells so', async () => {
    const client = open();
    client.newest().drop(1006);
    client.clock.pass(second);
    expect([client.sockets.length, client.doors()]).toEqual([2, 0]);
    client.newest().drop(1006);
    client.clock.pass(second);
    expect(client.doors()).toBe(1);
    expect(client.transport()).toBe('socket');
    await client.speakOverHttp();
    expect(client.transport()).toBe('http');
  });

  it('HT3 goes over HTTP when a socket opens and says nothing, or does not open', () => {
    for (const accepts of [true, false]) {
      const client = open();
      if (accepts) client.newest().accept();
      client.clock.pass(firstWordWithin + second);
      expect([client.sockets.length, client.doors(), client.newest().isClosed]).toEqual([1, 1, true]);
    }
  });

  it('HT3 takes turns while neither way works', async () => {
    const client = open();
    client.clock.pass(firstWordWithin + second);
    client.http.take(/\/line$/).answer(0);
    await answersArrived();
    client.clock.pass(second);
    expect(client.sockets).toHaveLength(2);
    expect(client.memory.blocked).toBe(false);
  });

  it('HT4 remembers that sockets are blocked once HTTP has worked, and begins with HTTP then', async () => {
    const client = open();
    client.clock.pass(firstWordWithin + second);
    expect(client.memory.blocked).toBe(false);
    await client.speakOverHttp();
    expect(client.memory.blocked).toBe(true);
    const next = open(true);
    expect([next.sockets.length, next.doors()]).toEqual([0, 1]);
  });

  it('HT5 gives up a socket that has worked only after five failures at once', () => {
    const client = open();
    client.speakOverSocket();
    // The line that worked is cut: that is no failure of the way.
    client.fail();
    for (let failures = 0; failures < 4; failures++) client.fail();
    expect([client.sockets.length, client.doors()]).toEqual([6, 0]);
    client.fail();
    expect(client.doors()).toBe(1);
  });

  it('HT6 changes over to a socket that answers, and stays as it is otherwise', async () => {
    const client = open(true);
    await client.speakOverHttp();
    const pong = async (first: number) => {
      client.http.take(/answers/).answer(200, encodeParcel({ first, frames: [pongFrame], closed: null }));
      await answersArrived();
    };
    let heard = 1;
    const waitForProbe = async () => {
      for (let waited = 0; waited < socketAgain; waited += 5 * second) {
        client.clock.pass(5 * second);
        await pong(heard++);
      }
    };
    await waitForProbe();
    expect(client.sockets).toHaveLength(1);
    client.clock.pass(socketAnswerWithin);
    await pong(heard++);
    expect(client.newest().isClosed).toBe(true);
    expect(client.transport()).toBe('http');
    await waitForProbe();
    expect(client.sockets).toHaveLength(2);
    client.newest().accept();
    expect(client.newest().sent).toEqual([pingFrame]);
    client.newest().deliver(pongFrame);
    client.clock.pass(second);
    expect(client.sockets).toHaveLength(3);
    client.speakOverSocket();
    expect(client.transport()).toBe('socket');
    expect(client.memory.blocked).toBe(false);
  });

  it('HT7 notices within 15 s that a line over HTTP is dead', async () => {
    const client = open(true);
    await client.speakOverHttp();
    client.clock.pass(15 * second);
    expect(client.http.requests.some(({ method }) => method === 'DELETE')).toBe(true);
    expect(client.doors()).toBe(1);
  });

  it('HT10 is the socket where there is one', () => {
    const client = open();
    client.speakOverSocket();
    expect(client.transport()).toBe('socket');
    client.connection.close();
  });
});
