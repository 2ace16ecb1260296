import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageType } from './message-type.ts';

/**
 * The sync frames `from` to `frame` of this connection (counted from 1) are committed. `seq` is the newest row of the
 * picture at that moment. Frames that were refused or set aside are in no ack, so an ack never speaks for them.
 */
export type AckMessage = { readonly frame: number; readonly seq: number; readonly from: number };

export function encodeAck(ack: AckMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.ack);
  encoding.writeVarUint(encoder, ack.frame);
  encoding.writeVarUint(encoder, ack.seq);
  encoding.writeVarUint(encoder, ack.from);
  return encoding.toUint8Array(encoder);
}

/** Reads what follows the message type. */
export function readAck(decoder: decoding.Decoder): AckMessage {
  const frame = decoding.readVarUint(decoder);
  const seq = decoding.readVarUint(decoder);
  return { frame, seq, from: decoding.readVarUint(decoder) };
}
