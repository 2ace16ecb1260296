import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { RoomEffect, RoomMessage } from '../room/messages.ts';
import { step } from '../room/room.ts';
import { type Derived, notesOf, noteText } from '../testing/notes.ts';
import { firstLog, openHarness, picture } from '../testing/room-harness.ts';

/** A tiny server around the room: real sockets, the log in memory. */
async function serve() {
  const log = firstLog();
  const { room } = openHarness({ log });
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  const sockets = new Map<number, WebSocket>();
  function tell(message: RoomMessage): void {
    for (const effect of step(room, message, Date.now())) perform(effect);
  }
  function perform(effect: RoomEffect<Derived>): void {
    if (effect.type === 'send') for (const id of effect.to) sockets.get(id)?.send(effect.frame);
    else if (effect.type === 'close') sockets.get(effect.session)?.close(effect.code);
    else if (effect.type === 'append') {
      const { ok } = log.appendNow(picture, effect.seq, effect.update, effect.derived, effect.newWriters);
      tell({ type: ok ? 'appended' : 'appendConflicted' });
    } else if (effect.type === 'wake') {
      setTimeout(() => tell({ type: 'woken', timer: effect.timer }), effect.afterMs).unref();
    }
  }
  server.on('connection', (socket) => {
    const session = sockets.size + 1;
    sockets.set(session, socket);
    const identity = { actor: 'bcdfghjkmnpqrstv', function: 'principal', right: 'write' } as const;
    tell({ type: 'connected', session, owner: `owner${session}`, identity });
    socket.on('message', (data: Buffer) => tell({ type: 'frame', session, bytes: data }));
    socket.on('close', () => tell({ type: 'disconnected', session }));
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `ws://127.0.0.1:${port}`, log, server };
}

describe('a stock y-websocket client', () => {
  const clean: (() => void)[] = [];
  afterEach(() => {
    for (const undo of clean.splice(0).reverse()) undo();
  });

  async function open(url: string) {
    const doc = new Y.Doc();
    const provider = new WebsocketProvider(url, picture, doc, {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    });
    clean.push(() => provider.destroy());
    await vi.waitFor(() => expect(provider.synced).toBe(true));
    return { doc, provider };
  }

  it('WI7 joins, reads, edits, is told of the others and of their presence', async () => {
    // It does not know our own messages and says so on the console.
    const complaints = vi.spyOn(console, 'error').mockReturnValue(undefined);
    clean.push(() => complaints.mockRestore());
    const { url, log, server } = await serve();
    clean.push(() => server.close());
    const [a, b] = [await open(url), await open(url)];
    expect(notesOf(a.doc)).toEqual({ first: { text: '' } });

    noteText(a.doc, 'first').insert(0, 'from a');
    await vi.waitFor(() => expect(noteText(b.doc, 'first').toString()).toBe('from a'));
    noteText(b.doc, 'first').insert(6, ' and b');
    await vi.waitFor(() => expect(noteText(a.doc, 'first').toString()).toBe('from a and b'));

    a.provider.awareness.setLocalState({ user: { name: 'free text' }, at: null });
    const isOther = { actor: 'bcdfghjkmnpqrstv', function: 'principal', at: null, cursor: null };
    await vi.waitFor(() => {
      expect(b.provider.awareness.getStates().get(a.doc.clientID)).toEqual(isOther);
    });
    const late = await open(url);
    expect(notesOf(late.doc)).toEqual(notesOf(a.doc));
    expect(log.loadNow(picture).updates.length).toBeGreaterThan(2);
  });

  it('WI8 heals after a refusal once the wrong text is gone', async () => {
    const complaints = vi.spyOn(console, 'error').mockReturnValue(undefined);
    clean.push(() => complaints.mockRestore());
    const { url, server } = await serve();
    clean.push(() => server.close());
    const [a, b] = [await open(url), await open(url)];
    const text = noteText(a.doc, 'first');
    text.insert(0, 'good ');
    text.insert(5, 'wrong');
    text.delete(5, 5);
    text.insert(5, 'better');
    await vi.waitFor(() => expect(noteText(b.doc, 'first').toString()).toBe('good better'), {
      timeout: 5_000,
    });
  });
});
