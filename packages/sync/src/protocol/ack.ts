import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageType } from './message-type.ts';

/**
 * Sync frame `frame` of this connection (counted from 1) is committed, and so is every earlier one that was neither
 * refused nor answered with a sync question. `seq` is the newest row of the picture at that moment.
 */
export type AckMessage = { readonly frame: number; readonly seq: number };

export function encodeAck(ack: AckMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.ack);
  encoding.writeVarUint(encoder, ack.frame);
  encoding.writeVarUint(encoder, ack.seq);
  return encoding.toUint8Array(encoder);
}

/** Reads what follows the message type. */
export function readAck(decoder: decoding.Decoder): AckMessage {
  const frame = decoding.readVarUint(decoder);
  return { frame, seq: decoding.readVarUint(decoder) };
}
