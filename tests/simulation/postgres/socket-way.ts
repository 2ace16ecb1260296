/** From the simulated network to a real server: what comes out of a simulated line goes on over a real WebSocket. */
import { type RawData, WebSocket } from 'ws';
import type { Accept } from '../network.ts';
import { between } from '../random.ts';
import { hurriedClock } from './hurried-clock.ts';

/** Nobody answers, as in a network that lets no WebSocket through. */
export const blocked: Accept = () => null;

export function socketWay(address: string, headers: Record<string, string>, random: () => number): Accept {
  return (end) => {
    const socket = new WebSocket(address, { headers });
    const early: Uint8Array[] = [];
    socket.on('open', () => {
      for (const frame of early.splice(0)) socket.send(frame);
    });
    socket.on('message', (frame: RawData) => end.send(new Uint8Array(frame as Buffer)));
    socket.on('close', (code) => end.close(code));
    socket.on('error', () => undefined);
    return {
      frame(bytes) {
        if (socket.readyState === WebSocket.CONNECTING) early.push(bytes);
        else socket.send(bytes);
      },
      gone() {
        // The server often learns of it when the browser is back already.
        hurriedClock.after(between(random, 0, 2_000), () => socket.terminate());
      },
    };
  };
}
