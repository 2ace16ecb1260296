export { type AckMessage, encodeAck, readAck } from './ack.ts';
export { type AwarenessEntry, encodeAwareness, queryAwarenessFrame } from './awareness.ts';
export { detailsChangedFrame, driftedFrame, pingFrame, pongFrame } from './bare.ts';
export { encodeCheck } from './check.ts';
export { type ClientMessage, readClientMessage } from './client-message.ts';
export { type CloseCode, type ClosedReason, closeCode, finalReason } from './close-codes.ts';
export { canonicalContent } from './content.ts';
export { messageType, syncType } from './message-type.ts';
export { encodeParcel, type Parcel, parcelFrames, parcelOf, readParcel } from './parcel.ts';
export {
  type ClientPresence,
  type PresenceCursor,
  type PresencePlace,
  parseClientPresence,
  parseServerPresence,
  type RelativePosition,
  type ServerPresence,
} from './presence.ts';
export {
  encodeRefusal,
  maxViolations,
  type RefusalCode,
  type RefusalMessage,
  readRefusal,
  refusalCodes,
  type Violation,
} from './refusal.ts';
export { readServerMessage, type ServerMessage } from './server-message.ts';
export { encodeSyncStep1, encodeSyncStep2, encodeUpdate } from './sync.ts';
