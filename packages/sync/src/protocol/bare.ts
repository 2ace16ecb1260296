import * as encoding from 'lib0/encoding';
import { messageType } from './message-type.ts';

function bare(type: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  return encoding.toUint8Array(encoder);
}

/** The picture's metadata changed: fetch it again. */
export const detailsChangedFrame: Uint8Array = bare(messageType.detailsChanged);

/** Client to server: are you there? A half-open connection is noticed by the missing answer. */
export const pingFrame: Uint8Array = bare(messageType.ping);

/** Server to client: yes. */
export const pongFrame: Uint8Array = bare(messageType.pong);

/** Client to server: what you have is not what I have, tell me everything anew. */
export const driftedFrame: Uint8Array = bare(messageType.drifted);
