import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Address } from './address.ts';

const SYNC = 0;
/** Hocuspocus' name for a sync answer that asks nothing back. */
const SYNC_REPLY = 4;
export const STEP_1 = 0;
export const STEP_2 = 1;
export const UPDATE = 2;

/** A sync frame of the y-websocket protocol, behind the address' prefix. */
export function syncFrame(address: Address, kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const byte of address.prefix) encoding.write(encoder, byte);
  encoding.writeVarUint(encoder, SYNC);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

/** Reads a sync frame; null for every other message (presence, acks, heartbeats). */
export function readSyncFrame(
  address: Address,
  data: Uint8Array,
): { readonly kind: number; readonly payload: Uint8Array } | null {
  const decoder = decoding.createDecoder(data);
  decoder.pos = address.prefix.length;
  const type = decoding.readVarUint(decoder);
  if (type !== SYNC && (type !== SYNC_REPLY || address.greeting === null)) return null;
  return { kind: decoding.readVarUint(decoder), payload: decoding.readVarUint8Array(decoder) };
}
