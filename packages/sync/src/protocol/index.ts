export { type AckMessage, encodeAck, readAck } from './ack.ts';
export { detailsChangedFrame, pingFrame, pongFrame } from './bare.ts';
export { type CloseCode, type ClosedReason, closeCode, finalReason } from './close-codes.ts';
export { messageType, syncType } from './message-type.ts';
export type {
  ClientPresence,
  PresenceCursor,
  PresencePlace,
  RelativePosition,
  ServerPresence,
} from './presence.ts';
export {
  encodeRefusal,
  maxViolations,
  type RefusalCode,
  type RefusalMessage,
  readRefusal,
  refusalCodes,
} from './refusal.ts';
export { encodeSyncStep1, encodeSyncStep2, encodeUpdate } from './sync.ts';
