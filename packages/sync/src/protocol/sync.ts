import * as encoding from 'lib0/encoding';
import { messageType, syncType } from './message-type.ts';

function syncFrame(type: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.sync);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** "This is what I have" (an encoded state vector): the other side answers with step 2. */
export function encodeSyncStep1(stateVector: Uint8Array): Uint8Array {
  return syncFrame(syncType.step1, stateVector);
}

/** What the asking side lacked. */
export function encodeSyncStep2(update: Uint8Array): Uint8Array {
  return syncFrame(syncType.step2, update);
}

/** One live edit. */
export function encodeUpdate(update: Uint8Array): Uint8Array {
  return syncFrame(syncType.update, update);
}
