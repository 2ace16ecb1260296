import * as decoding from 'lib0/decoding';
import { type AwarenessEntry, readAwareness } from './awareness.ts';
import { type HashMessage, readHash } from './check.ts';
import { messageType, syncType } from './message-type.ts';

/** Everything a client may say. */
export type ClientMessage =
  | { readonly type: 'syncStep1'; readonly stateVector: Uint8Array }
  | { readonly type: 'syncStep2'; readonly update: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | { readonly type: 'queryAwareness' }
  | { readonly type: 'ping' }
  | ({ readonly type: 'check' } & HashMessage)
  | { readonly type: 'drifted' };

function readSync(decoder: decoding.Decoder): ClientMessage | null {
  const type = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  // A declared length beyond the frame.
  if (decoder.pos > decoder.arr.length) return null;
  if (type === syncType.step1) return { type: 'syncStep1', stateVector: bytes };
  if (type === syncType.step2) return { type: 'syncStep2', update: bytes };
  if (type === syncType.update) return { type: 'update', update: bytes };
  return null;
}

/**
 * Reads a frame from a client; null when it is none of ours. The frame is copied first: a length inside it that points
 * beyond its end must not reach neighbouring frames in a socket library's pooled memory.
 */
export function readClientMessage(frame: Uint8Array): ClientMessage | null {
  const decoder = decoding.createDecoder(new Uint8Array(frame));
  try {
    const type = decoding.readVarUint(decoder);
    if (type === messageType.sync) return readSync(decoder);
    if (type === messageType.awareness) return { type: 'awareness', entries: readAwareness(decoder) };
    if (type === messageType.queryAwareness) return { type: 'queryAwareness' };
    if (type === messageType.ping) return { type: 'ping' };
    if (type === messageType.check) return { type: 'check', ...readHash(decoder) };
    if (type === messageType.drifted) return { type: 'drifted' };
    return null;
  } catch {
    return null;
  }
}
