import * as decoding from 'lib0/decoding';
import { type AckMessage, readAck } from './ack.ts';
import { type AwarenessEntry, readAwareness } from './awareness.ts';
import { type HashMessage, readHash } from './check.ts';
import { messageType, syncType } from './message-type.ts';
import { type RefusalMessage, readRefusal } from './refusal.ts';
import { readStorage, type StorageMessage } from './storage.ts';

/** Everything the server may say. */
export type ServerMessage =
  | { readonly type: 'syncStep1'; readonly stateVector: Uint8Array }
  | { readonly type: 'syncStep2'; readonly update: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | ({ readonly type: 'refusal' } & RefusalMessage)
  | ({ readonly type: 'ack' } & AckMessage)
  | { readonly type: 'detailsChanged' }
  | { readonly type: 'pong' }
  | ({ readonly type: 'storage' } & StorageMessage)
  | ({ readonly type: 'mismatch' } & HashMessage);

function readSync(decoder: decoding.Decoder): ServerMessage | null {
  const type = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (type === syncType.step1) return { type: 'syncStep1', stateVector: bytes };
  if (type === syncType.step2) return { type: 'syncStep2', update: bytes };
  if (type === syncType.update) return { type: 'update', update: bytes };
  return null;
}

/** Reads a frame from the server; null when it is unknown (a newer server may say more than this page knows). */
export function readServerMessage(frame: Uint8Array): ServerMessage | null {
  const decoder = decoding.createDecoder(frame);
  try {
    const type = decoding.readVarUint(decoder);
    if (type === messageType.sync) return readSync(decoder);
    if (type === messageType.awareness) return { type: 'awareness', entries: readAwareness(decoder) };
    if (type === messageType.refusal) return { type: 'refusal', ...readRefusal(decoder) };
    if (type === messageType.ack) return { type: 'ack', ...readAck(decoder) };
    if (type === messageType.detailsChanged) return { type: 'detailsChanged' };
    if (type === messageType.pong) return { type: 'pong' };
    if (type === messageType.storage) return { type: 'storage', ...readStorage(decoder) };
    if (type === messageType.mismatch) return { type: 'mismatch', ...readHash(decoder) };
    return null;
  } catch {
    return null;
  }
}
