import { EventEmitter } from 'node:events';
import { closeCode } from '@lagesbild/sync/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { createRoomSocket, LONGEST_BUFFER_BYTES } from './room-socket.ts';

class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  isPaused = false;
  bufferedAmount = 0;
  readonly calls: string[] = [];
  send(frame: Uint8Array): void {
    this.bufferedAmount += frame.byteLength;
    this.calls.push('send');
  }
  close(code: number): void {
    this.calls.push(`close ${code}`);
  }
  terminate(): void {
    this.calls.push('terminate');
  }
  ping(): void {
    this.calls.push('ping');
  }
  pause(): void {
    this.calls.push('pause');
  }
  resume(): void {
    this.calls.push('resume');
  }
}

function open() {
  const fake = new FakeSocket();
  const line = { cork: () => fake.calls.push('cork'), uncork: () => fake.calls.push('uncork') };
  return { fake, socket: createRoomSocket(fake as unknown as WebSocket, line) };
}

describe('room socket', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('cuts whoever does not read once the buffer is full, and never holds more', () => {
    const { fake, socket } = open();
    const frame = new Uint8Array(1024 * 1024);
    expect([1, 2, 3, 4].map(() => socket.send(frame))).toEqual([true, true, true, true]);
    expect(socket.send(new Uint8Array(1))).toBe(false);
    expect(fake.calls.at(-1)).toBe('terminate');
    expect(fake.bufferedAmount).toBe(LONGEST_BUFFER_BYTES);
  });

  it('writes what is sent in one turn together', async () => {
    vi.useRealTimers();
    const { fake, socket } = open();
    const turn = () => new Promise((done) => setImmediate(done));
    socket.send(new Uint8Array(1));
    socket.send(new Uint8Array(1));
    await turn();
    socket.send(new Uint8Array(1));
    await turn();
    expect(fake.calls).toEqual(['cork', 'send', 'send', 'uncork', 'cork', 'send', 'uncork']);
  });

  it('drops what is sent to a socket that is closing', () => {
    const { fake, socket } = open();
    fake.readyState = 2;
    expect(socket.send(new Uint8Array(1))).toBe(true);
    expect(fake.calls).toEqual([]);
  });

  it('closes politely, then cuts', () => {
    const { fake, socket } = open();
    socket.close(closeCode.revoked);
    expect(fake.calls).toEqual(['resume', 'close 4403']);
    vi.advanceTimersByTime(1000);
    expect(fake.calls.at(-1)).toBe('terminate');
  });

  it('cuts a connection that gives no sign of life between two checks', () => {
    const { fake, socket } = open();
    socket.checkPulse();
    fake.emit('pong');
    socket.checkPulse();
    fake.emit('message');
    socket.checkPulse();
    expect(fake.calls).toEqual(['ping', 'ping', 'ping']);
    socket.checkPulse();
    expect(fake.calls.at(-1)).toBe('terminate');
  });
});
