import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageType } from './message-type.ts';

/** One client's state in an awareness message (y-protocols/awareness): JSON text, `null` when the client is gone. */
export type AwarenessEntry = { readonly client: number; readonly clock: number; readonly json: string };

/** An awareness message carries at most this many clients. */
const maxAwarenessEntries = 1_000;

export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const inner = encoding.createEncoder();
  encoding.writeVarUint(inner, entries.length);
  for (const { client, clock, json } of entries) {
    encoding.writeVarUint(inner, client);
    encoding.writeVarUint(inner, clock);
    encoding.writeVarString(inner, json);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
  return encoding.toUint8Array(encoder);
}

/** Reads what follows the message type. Throws on anything else; the JSON is not looked into. */
export function readAwareness(outer: decoding.Decoder): AwarenessEntry[] {
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
  const count = decoding.readVarUint(decoder);
  if (count > maxAwarenessEntries) throw new Error('too many awareness entries');
  const entries: AwarenessEntry[] = [];
  for (let index = 0; index < count; index++) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    entries.push({ client, clock, json: decoding.readVarString(decoder) });
  }
  return entries;
}

/** y-websocket's question for everybody's state. */
export const queryAwarenessFrame: Uint8Array = (() => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.queryAwareness);
  return encoding.toUint8Array(encoder);
})();
