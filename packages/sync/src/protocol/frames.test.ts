import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as awarenessProtocol from 'y-protocols/awareness';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { encodeAck } from './ack.ts';
import { encodeAwareness, queryAwarenessFrame } from './awareness.ts';
import { detailsChangedFrame, pingFrame, pongFrame } from './bare.ts';
import { readClientMessage } from './client-message.ts';
import { closeCode, finalReason } from './close-codes.ts';
import { encodeRefusal, maxViolations, refusalCodes } from './refusal.ts';
import { readServerMessage } from './server-message.ts';
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate } from './sync.ts';

const bytes = fc.uint8Array({ maxLength: 300 });

/** A frame as y-websocket writes it. */
function stock(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

describe('frames', () => {
  it('WI1 sync and presence frames are byte for byte those of y-websocket', () => {
    const doc = new Y.Doc();
    doc.getMap('notes').set('a', 'b');
    const update = Y.encodeStateAsUpdate(doc);
    expect(encodeSyncStep1(Y.encodeStateVector(doc))).toEqual(
      stock(0, (encoder) => syncProtocol.writeSyncStep1(encoder, doc)),
    );
    expect(encodeSyncStep2(update)).toEqual(stock(0, (encoder) => syncProtocol.writeSyncStep2(encoder, doc)));
    expect(encodeUpdate(update)).toEqual(stock(0, (encoder) => syncProtocol.writeUpdate(encoder, update)));
    const awareness = new awarenessProtocol.Awareness(doc);
    const state = awarenessProtocol.encodeAwarenessUpdate(awareness, [doc.clientID]);
    expect(encodeAwareness([{ client: doc.clientID, clock: 0, json: '{}' }])).toEqual(
      stock(1, (encoder) => encoding.writeVarUint8Array(encoder, state)),
    );
    expect(queryAwarenessFrame).toEqual(stock(3, () => undefined));
    awareness.destroy();
  });

  it('WI2 whatever a client sends is a message or nothing, never a throw', () => {
    fc.assert(
      fc.property(fc.oneof(bytes, fc.tuple(fc.constantFrom(0, 1, 3, 100, 103), bytes)), (input) => {
        const frame = input instanceof Uint8Array ? input : new Uint8Array([input[0], ...input[1]]);
        const message = readClientMessage(frame);
        expect(message === null || typeof message.type === 'string').toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('WI3 a length that points beyond the frame reads nothing of the memory behind it', () => {
    const pool = new TextEncoder().encode('....someone else said this in the same pool of memory....');
    pool.set([0, 2, 40], 0);
    expect(readClientMessage(pool.subarray(0, 4))).toBeNull();
    pool.set([1, 40, 1], 0);
    expect(readClientMessage(pool.subarray(0, 4))).toBeNull();
  });

  it('WI4 every message reads back as it was written', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...refusalCodes),
        fc.array(fc.record({ path: fc.string(), rule: fc.string() }), { maxLength: 5 }),
        (update, frame, seq, code, violations) => {
          expect(readClientMessage(encodeUpdate(update))).toEqual({ type: 'update', update });
          expect(readServerMessage(encodeSyncStep2(update))).toEqual({ type: 'syncStep2', update });
          const stateVector = update;
          expect(readClientMessage(encodeSyncStep1(update))).toEqual({ type: 'syncStep1', stateVector });
          const ack = { frame, seq, from: frame };
          expect(readServerMessage(encodeAck(ack))).toEqual({ type: 'ack', ...ack });
          const refusal = { frame, code, violations };
          expect(readServerMessage(encodeRefusal(refusal))).toEqual({ type: 'refusal', ...refusal });
          const entries = violations.map(({ path }) => ({ client: frame, clock: seq, json: path }));
          expect(readServerMessage(encodeAwareness(entries))).toEqual({ type: 'awareness', entries });
        },
      ),
    );
    expect(readClientMessage(pingFrame)).toEqual({ type: 'ping' });
    expect(readServerMessage(pongFrame)).toEqual({ type: 'pong' });
    expect(readServerMessage(detailsChangedFrame)).toEqual({ type: 'detailsChanged' });
  });

  it('WI5 whatever the server sends is a message or nothing, never a throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 100, 101, 102, 104, 120), bytes, (type, rest) => {
        const message = readServerMessage(new Uint8Array([type, ...rest]));
        expect(message === null || typeof message.type === 'string').toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('WI6 a refusal names at most fifty places', () => {
    const violations = Array.from({ length: 80 }, (_, at) => ({ path: `notes/${at}`, rule: 'code' }));
    const frame = encodeRefusal({ frame: 1, code: 'structure', violations });
    const read = readServerMessage(frame);
    expect(read?.type === 'refusal' && read.violations.length).toBe(maxViolations);
    const tail = decoding.createDecoder(frame);
    expect(decoding.readVarUint(tail)).toBe(100);
  });

  it('WI9 codes 4400–4499 end a connection for good, all others are come back from', () => {
    const final = Object.values(closeCode).filter((code) => finalReason(code) !== null);
    expect(final.every((code) => code >= 4400 && code <= 4499)).toBe(true);
    expect(finalReason(closeCode.signedOut)).toBe('signedOut');
    expect(finalReason(closeCode.revoked)).toBe('revoked');
    expect(finalReason(4499)).toBe('other');
    for (const code of [1000, 1001, 1006, closeCode.restarting, closeCode.tryAgain, closeCode.rightChanged]) {
      expect(finalReason(code)).toBeNull();
    }
  });
});
