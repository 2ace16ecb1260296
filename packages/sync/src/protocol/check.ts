/**
 * The drift detector's messages. A client that has nothing unacknowledged says now and then what it has (`check`). If
 * the server has something else, it says what (`mismatch`). Frames keep their order: when the client reads that, it has
 * read everything the server sent before, so a difference that is still there is real. Then it says so (`drifted`), and
 * is sent everything anew.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageType } from './message-type.ts';

/** What a copy knows and says, as `contentHash` names it. */
export type HashMessage = { readonly hash: string };

const hashFormat = /^[0-9a-f]{16}$/;

function encodeHash(type: number, hash: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  encoding.writeVarString(encoder, hash);
  return encoding.toUint8Array(encoder);
}

export function encodeCheck({ hash }: HashMessage): Uint8Array {
  return encodeHash(messageType.check, hash);
}

export function encodeMismatch({ hash }: HashMessage): Uint8Array {
  return encodeHash(messageType.mismatch, hash);
}

/** Reads what follows the message type of a check or a mismatch. Throws on anything else. */
export function readHash(decoder: decoding.Decoder): HashMessage {
  const hash = decoding.readVarString(decoder);
  if (!hashFormat.test(hash)) throw new Error('not a hash');
  return { hash };
}
