import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageType } from './message-type.ts';

/** Whether the server's storage is full: reading goes on, nothing new can be stored until somebody makes room. */
export type StorageMessage = { readonly full: boolean };

export function encodeStorage({ full }: StorageMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.storage);
  encoding.writeVarUint(encoder, full ? 1 : 0);
  return encoding.toUint8Array(encoder);
}

/** Reads what follows the message type. Throws on anything else. */
export function readStorage(decoder: decoding.Decoder): StorageMessage {
  const word = decoding.readVarUint(decoder);
  if (word > 1) throw new Error('not a state of the storage');
  return { full: word === 1 };
}
